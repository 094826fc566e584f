"""The emulator: one function from a request to a response, held to the specification."""

from __future__ import annotations

import hashlib
import logging
import sqlite3
import threading
from collections import deque
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Self

from .accounts import account_of
from .conformance import check_response
from .decoding import check_path, decode_body, decode_query
from .faults import Fault, Faults
from .messages import Disruption, Document, Refusal, Request, Response, empty_response, json_response
from .operations import Outcome, end_all_operations, end_operation
from .quotas import Quotas
from .resources import ALARMS, EFFECTS, HANDLERS, RESOURCES, TABLES
from .routing import Match, Router
from .schemas import Schemas
from .specification import bundled
from .store import Store
from .timers import run_timers
from .world import Call, OperationPace, World

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Generator, Iterable
    from pathlib import Path
    from types import TracebackType

    from .tables import Table
    from .transport import EmulatorTransport

MAX_BODY = 10 * 1024 * 1024
_LOG_LENGTH = 10_000
_logger = logging.getLogger("toloka_emulator")


@dataclass(frozen=True, slots=True)
class LoggedRequest:
    """One request as it was received. `operation` is None for a path that is not in the specification."""

    method: str
    path: str
    query: str
    status: int
    operation: str | None


class Emulator:
    """A local stand-in for the service.

    Args:
        state: File that keeps the state, made when it isn't there; None keeps it in memory. Several
            emulators, in several processes too, may share a file: their requests take turns.
        tokens: The tokens that are let in; None lets every one in. Without a token it is a 401 either way.
        quotas: Whether the documented request quotas are held.
        operations: How long-running operations progress.
        clock: Tells the time, as an aware datetime; None is the clock of the system.
        seed: What generated IDs derive from; None picks one. A state file keeps the one it was made with.
        validate: Whether responses are checked. One that breaks the specification becomes a 500, and is
            described in `mismatches`.
        max_body: Bytes that a request's body may have.

    Raises:
        StateError: The file is no state of an emulator, or can't be opened.
    """

    def __init__(
        self,
        state: str | Path | None = None,
        *,
        tokens: Collection[str] | None = None,
        quotas: bool = False,
        operations: OperationPace | None = None,
        clock: Callable[[], datetime] | None = None,
        seed: int | None = None,
        validate: bool = True,
        max_body: int = MAX_BODY,
    ) -> None:
        self._specification = bundled()
        self._store = Store(state, [resource.table for resource in RESOURCES], seed)
        self._schemas = Schemas(self._specification)
        self._router = Router(self._specification)
        self._faults = Faults()
        self._clock = clock or _system_clock
        self._ahead = timedelta()
        self._quotas = Quotas(self.now) if quotas else None
        self._tokens = None if tokens is None else frozenset(tokens)
        self._pace = operations or OperationPace()
        self._validate = validate
        self.max_body = max_body
        self._lock = threading.RLock()
        self._log: deque[LoggedRequest] = deque(maxlen=_LOG_LENGTH)
        self._refused = 0
        self._closed = False
        self.mismatches: list[str] = []

    def handle(self, request: Request) -> Response:
        """Answers one request. Never raises for what a client sends; safe to call from several threads.

        Raises:
            RuntimeError: The emulator is closed.
        """
        with self._lock:
            if self._closed:
                raise RuntimeError("The emulator is closed")
            operation, response = self._answer(request)
            self._log.append(
                LoggedRequest(request.method, request.path, request.query, response.status, operation)
            )
        return response

    def transport(self) -> EmulatorTransport:
        """A transport for `httpx.Client` and `httpx.AsyncClient` alike."""
        from .transport import EmulatorTransport

        return EmulatorTransport(self.handle)

    @property
    def requests(self) -> list[LoggedRequest]:
        """The latest requests, the oldest first; 10,000 at the most."""
        with self._lock:
            return list(self._log)

    def clear_requests(self) -> None:
        """Forgets the requests received so far."""
        with self._lock:
            self._log.clear()

    def inject(self, fault: Fault) -> None:
        """Lets a fault wait for the requests that it concerns."""
        self._faults.add(fault)

    def clear_faults(self) -> None:
        """Forgets the faults that still wait."""
        self._faults.clear()

    @property
    def faults(self) -> list[tuple[Fault, int | None]]:
        """The faults that wait, each with how many requests it still concerns; None is all."""
        return self._faults.waiting()

    def now(self) -> datetime:
        """The emulator's time."""
        return self._clock() + self._ahead

    def advance(self, seconds: float) -> None:
        """Puts the emulator's clock forward. What falls due by then happens at its own moment."""
        with self._lock:
            self._ahead += timedelta(seconds=seconds)
            with self._world():
                pass

    def end_operation(self, id: str, outcome: Outcome | None = None) -> Document:
        """Ends one running operation, and returns it. Raises a Refusal for an unknown ID."""
        with self._lock, self._world() as world:
            return end_operation(world, id, outcome)

    def end_operations(self) -> list[Document]:
        """Ends every running operation, the oldest first, and returns them."""
        with self._lock, self._world() as world:
            return end_all_operations(world)

    def load(self, resource: str, documents: Iterable[Document]) -> list[Document]:
        """Stores documents as they are, past the rules of the API: to start a test from any state.

        Args:
            resource: The resource, such as `pools`.
            documents: The documents. An `id`, an `owner` and the time of creation are added where missing.
                A given time must not be before that of the document stored last.

        Raises:
            ValueError: A document breaks its schema, or a time of creation goes back.
        """
        table = TABLES[resource]
        with self._lock, self._world() as world:
            created = world.creation_stamp(table)
            completed: list[Document] = []
            owner = world.owner()
            latest = world.transaction.latest(table)
            for document in documents:
                stamp = document.get(table.created, created if latest <= created else latest)
                if stamp < latest:
                    raise ValueError(f"{table.created} goes back from {latest} to {stamp}")
                latest = stamp
                id = world.new_id() if table.ids == "number" else world.new_ordered_uuid(stamp)
                completed.append({"id": id, "owner": owner, table.created: stamp} | document)
                self._check_loaded(table, completed[-1])
            world.transaction.insert(table, completed)
        return completed

    def reset(self) -> None:
        """Forgets every object, fault and logged request."""
        with self._lock:
            self._store.clear(TABLES)
            self.clear_requests()
            self.clear_faults()

    @property
    def store(self) -> Store:
        """The state."""
        return self._store

    def close(self) -> None:
        """Closes the state. Whatever comes later is an error."""
        with self._lock:
            self._closed = True
            self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _answer(self, request: Request) -> tuple[str | None, Response]:
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
            if len(request.body) > self.max_body:
                message = f"The body has more than {self.max_body} bytes"
                raise Refusal(413, "ENTITY_TOO_LARGE", message)
            check_path(endpoint, match.path, self._schemas)
            query = decode_query(endpoint, request.query, self._schemas)
            body = decode_body(endpoint, request, self._schemas)
            if self._quotas is not None and "applies_to" not in endpoint.rate_limit:
                self._quotas.take(account, endpoint)
            with self._world() as world:
                call = Call(world, endpoint, account, match.path, query, body, self._quotas, fails_operation)
                response = HANDLERS[endpoint.id](call)
                if self._validate:
                    check_response(endpoint, response, self._schemas)
        except Refusal as refusal:
            response = self._refuse(refusal)
        except sqlite3.OperationalError as error:
            _logger.warning("%s: %s", endpoint.id, error)
            response = self._refuse(
                Refusal(503, "REMOTE_SERVICE_UNAVAILABLE", f"The state is not available: {error}")
            )
        except Exception as error:
            _logger.exception("%s failed", endpoint.id)
            self.mismatches.append(f"{endpoint.id}: {error}")
            response = self._refuse(Refusal(500, "INTERNAL_ERROR", f"The emulator failed: {error}"))
        return response

    def _check_loaded(self, table: Table, document: Document) -> None:
        if self._validate:
            pointer = f"/components/schemas/{table.schema}"
            for fault in self._schemas.response_faults(pointer, document):
                raise ValueError(f"{table.name} can't hold this document: {fault}")

    def _refuse(self, refusal: Refusal) -> Response:
        self._refused += 1
        digest = hashlib.blake2b(f"{self._store.seed}:request:{self._refused}".encode(), digest_size=16)
        return json_response(
            refusal.status, {"request_id": digest.hexdigest(), **refusal.body()}, refusal.headers
        )

    @contextmanager
    def _world(self) -> Generator[World]:
        with self._store.transaction() as transaction:
            world = World(transaction, self.now(), self._store.seed, self._specification, self._pace, EFFECTS)
            run_timers(world, ALARMS)
            yield world


def _system_clock() -> datetime:
    return datetime.now(UTC)
