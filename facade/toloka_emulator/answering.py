"""From a request to a response: routing, faults, access, quotas, checks, and the handler of the operation."""

from __future__ import annotations

import hashlib
import logging
import sqlite3
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from .accounts import account_of
from .conformance import check_response
from .decoding import check_path, decode_body, decode_query
from .messages import Disruption, Refusal, Request, Response, empty_response, json_response
from .resources import HANDLERS
from .routing import Match, Router
from .world import Call

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from contextlib import AbstractContextManager

    from .faults import Faults
    from .quotas import Quotas
    from .schemas import Schemas
    from .specification import Endpoint, Specification
    from .world import World

_logger = logging.getLogger("toloka_emulator")


class Answering:
    """Answers requests, one at a time.

    Args:
        specification: What the API is.
        schemas: Its schemas.
        world: Opens the state for one request.
        faults: What goes wrong on purpose.
        quotas: The request quotas, None where they are not held.
        tokens: The tokens that are let in, None for every one.
        validate: Whether responses are checked.
        max_body: Bytes that a request's body may have.
        seed: What the IDs of refused requests derive from.
    """

    def __init__(
        self,
        specification: Specification,
        schemas: Schemas,
        world: Callable[[], AbstractContextManager[World]],
        *,
        faults: Faults,
        quotas: Quotas | None,
        tokens: Collection[str] | None,
        validate: bool,
        max_body: int,
        seed: str,
    ) -> None:
        self._schemas = schemas
        self._router = Router(specification)
        self._world = world
        self._faults = faults
        self._quotas = quotas
        self._tokens = None if tokens is None else frozenset(tokens)
        self._validate = validate
        self._max_body = max_body
        self._seed = seed
        self._refused = 0
        self.mismatches: list[str] = []

    def answer(self, request: Request) -> tuple[str | None, Response]:
        """The response, and the operation that was asked for, None for a path that is none."""
        match: Match | None = None
        refusal: Refusal | None = None
        try:
            if request.method == "OPTIONS":
                allowed = {"allow": self._router.allowed(request.path)}
                return None, empty_response(204, allowed)
            match = self._router.match(request.method, request.path)
        except Refusal as raised:
            refusal = raised
        operation = None if match is None else match.endpoint.id
        fault = self._faults.take(operation)
        if fault is not None and fault.prevents:
            response = fault.answer()
        elif match is None:
            assert refusal is not None, "a request is routed or refused"
            response = self._refuse(refusal)
        else:
            response = self._carry_out(
                request, match, fails_operation=fault is not None and fault.fail_operation
            )
        if fault is not None:
            disruption: Disruption | None = "drop" if fault.drop else "hang" if fault.hang else None
            response = replace(response, delay=fault.latency, disruption=disruption)
        return operation, replace(response, body=b"") if request.method == "HEAD" else response

    def _carry_out(self, request: Request, match: Match, *, fails_operation: bool) -> Response:
        endpoint = match.endpoint
        try:
            account = account_of(request, self._tokens)
            if self._quotas is not None:
                self._quotas.take_request(account)
            if len(request.body) > self._max_body:
                message = f"The body has more than {self._max_body} bytes"
                raise Refusal(413, "ENTITY_TOO_LARGE", message)
            check_path(endpoint, match.path, self._schemas)
            query = decode_query(endpoint, request.query, self._schemas)
            body = decode_body(endpoint, request, self._schemas)
            if self._quotas is not None and "applies_to" not in endpoint.rate_limit:
                self._quotas.take(account, endpoint)
            with self._world() as world:
                call = Call(
                    world,
                    endpoint,
                    account,
                    match.path,
                    query,
                    body,
                    request.headers,
                    self._quotas,
                    fails_operation,
                    self._schemas,
                )
                response = HANDLERS[endpoint.id](call)
                response = self._checked(endpoint, response)
        except Refusal as refusal:
            response = self._refuse(refusal)
        except sqlite3.OperationalError as error:
            _logger.warning("%s: %s", endpoint.id, error)
            response = self._refuse(
                Refusal(503, "REMOTE_SERVICE_UNAVAILABLE", f"The state is not available: {error}")
            )
        except Exception as error:
            response = self._failure(endpoint, error)
        return response

    def _checked(self, endpoint: Endpoint, response: Response) -> Response:
        if response.rest is not None:
            return replace(response, rest=partial(self._make_rest, endpoint, response.rest))
        if self._validate:
            check_response(endpoint, response, self._schemas)
        return response

    def _make_rest(self, endpoint: Endpoint, rest: Callable[[], Response]) -> Response:
        try:
            return self._checked(endpoint, rest())
        except Exception as error:
            return self._failure(endpoint, error)

    def _failure(self, endpoint: Endpoint, error: Exception) -> Response:
        _logger.exception("%s failed", endpoint.id)
        self.mismatches.append(f"{endpoint.id}: {error}")
        return self._refuse(Refusal(500, "INTERNAL_ERROR", f"The emulator failed: {error}"))

    def _refuse(self, refusal: Refusal) -> Response:
        self._refused += 1
        digest = hashlib.blake2b(f"{self._seed}:request:{self._refused}".encode(), digest_size=16)
        return json_response(
            refusal.status, {"request_id": digest.hexdigest(), **refusal.body()}, refusal.headers
        )
