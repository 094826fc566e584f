"""From a request to a response: routing, injected faults, access, quotas, checks, then the handler."""

from __future__ import annotations

import hashlib
import logging
import sqlite3
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from .._http.errors import ServiceError
from .._http.messages import Disruption, Request, Response, empty_response, json_response
from .._openapi.conformance import check_response
from .._openapi.decoding import check_path, decode_body, decode_query
from .._openapi.routing import Match, Router
from .._openapi.schemas import Schemas
from .._openapi.specification import Endpoint, Specification
from .._state.state import State
from .authentication import authenticate
from .call import Call, Handler
from .faults import Faults
from .quotas import Quotas

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from contextlib import AbstractContextManager

_logger = logging.getLogger("toloka_emulator")


class Dispatcher:
    """Answers requests, one at a time.

    Args:
        specification: What the API is.
        schemas: Its schemas.
        handlers: The handler of each operation, by `operationId`.
        open_state: Opens the state for one request.
        faults: What goes wrong on purpose.
        quotas: The request quotas, None where they are not held.
        tokens: The tokens that are let in, None for every one.
        validate: Whether responses are checked, unless they consist of documents that were.
        recheck: Whether those are as well.
        max_body: Bytes that a request's body may have.
        seed: What the `request_id` of errors derive from.
    """

    def __init__(
        self,
        specification: Specification,
        schemas: Schemas,
        handlers: Mapping[str, Handler],
        open_state: Callable[[], AbstractContextManager[State]],
        *,
        faults: Faults,
        quotas: Quotas | None,
        tokens: Collection[str] | None,
        validate: bool,
        recheck: bool,
        max_body: int,
        seed: str,
    ) -> None:
        self._schemas = schemas
        self._router = Router(specification)
        self._handlers = handlers
        self._open_state = open_state
        self._faults = faults
        self._quotas = quotas
        self._tokens = None if tokens is None else frozenset(tokens)
        self._validate = validate
        self._recheck = recheck
        self._max_body = max_body
        self._seed = seed
        self._errors = 0
        self.mismatches: list[str] = []

    def dispatch(self, request: Request) -> tuple[str | None, Response]:
        """Answers a request. Returns the `operationId`, None for a path that has none, and the response."""
        match: Match | None = None
        error: ServiceError | None = None
        try:
            if request.method == "OPTIONS":
                allowed = {"allow": self._router.allowed(request.path)}
                return None, empty_response(204, allowed)
            match = self._router.match(request.method, request.path)
        except ServiceError as raised:
            error = raised
        operation = None if match is None else match.endpoint.id
        fault = self._faults.take(operation)
        if fault is not None and fault.short_circuits:
            response = fault.response()
        elif match is None:
            assert error is not None, "a request has a route or an error"
            response = self._error_response(error)
        else:
            response = self._call(request, match, fails_operation=fault is not None and fault.fail_operation)
        if fault is not None:
            disruption: Disruption | None = "drop" if fault.drop else "hang" if fault.hang else None
            response = replace(response, delay=fault.latency, disruption=disruption)
        return operation, replace(response, body=b"") if request.method == "HEAD" else response

    def _call(self, request: Request, match: Match, *, fails_operation: bool) -> Response:
        endpoint = match.endpoint
        try:
            account = authenticate(request, self._tokens)
            if self._quotas is not None:
                self._quotas.take_request(account)
            if len(request.body) > self._max_body:
                message = f"The body has more than {self._max_body} bytes"
                raise ServiceError(413, "ENTITY_TOO_LARGE", message)
            check_path(endpoint, match.path, self._schemas)
            query = decode_query(endpoint, request.query, self._schemas)
            body = decode_body(endpoint, request, self._schemas)
            if self._quotas is not None and "applies_to" not in endpoint.rate_limit:
                self._quotas.take(account, endpoint)
            with self._open_state() as state:
                call = Call(
                    state,
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
                response = self._handlers[endpoint.id](call)
                response = self._checked(endpoint, response)
        except ServiceError as error:
            response = self._error_response(error)
        except sqlite3.OperationalError as error:
            _logger.warning("%s: %s", endpoint.id, error)
            response = self._error_response(
                ServiceError(503, "REMOTE_SERVICE_UNAVAILABLE", f"The state is not available: {error}")
            )
        except Exception as error:
            response = self._failure(endpoint, error)
        return response

    def _checked(self, endpoint: Endpoint, response: Response) -> Response:
        if response.deferred is not None:
            return replace(response, deferred=partial(self._make_deferred, endpoint, response.deferred))
        if self._validate and (self._recheck or not response.was_checked):
            check_response(endpoint, response, self._schemas)
        return response

    def _make_deferred(self, endpoint: Endpoint, deferred: Callable[[], Response]) -> Response:
        try:
            return self._checked(endpoint, deferred())
        except Exception as error:
            return self._failure(endpoint, error)

    def _failure(self, endpoint: Endpoint, error: Exception) -> Response:
        _logger.exception("%s failed", endpoint.id)
        self.mismatches.append(f"{endpoint.id}: {error}")
        return self._error_response(ServiceError(500, "INTERNAL_ERROR", f"The emulator failed: {error}"))

    def _error_response(self, error: ServiceError) -> Response:
        self._errors += 1
        digest = hashlib.blake2b(f"{self._seed}:request:{self._errors}".encode(), digest_size=16)
        return json_response(error.status, {"request_id": digest.hexdigest(), **error.body()}, error.headers)
