"""The emulator, as its users see it."""

from __future__ import annotations

import os
from collections import deque
from datetime import UTC, datetime
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Self

from ._api.dispatcher import Dispatcher
from ._api.faults import Fault, Faults
from ._api.quotas import Quotas
from ._api.request_log import LoggedRequest
from ._http.messages import Document, Request, Response
from ._openapi.conformance import check_document
from ._openapi.schemas import Schemas
from ._openapi.specification import bundled
from ._resources import EFFECTS, HANDLERS, TIMERS
from ._resources.message_threads import answer_message
from ._rules.apps.answers import set_answers
from ._rules.apps.batches import end_app_work
from ._rules.apps.catalogue import add_apps
from ._rules.apps.work import end_running
from ._rules.balance import MOST, set_balance
from ._rules.pools import close_all
from ._rules.profiles import set_profile
from ._state.backend import Backend
from ._state.fee import Fee
from ._state.loading import load_documents
from ._state.operations import Outcome, end_all_operations, end_operation
from ._state.pace import OperationPace
from ._state.store import Store
from ._state.table import Table
from ._state.tables import APP_PROJECTS, APPS, TABLES
from ._tolokers.behaviour import Crowd
from ._tolokers.labels import Truth
from ._tolokers.playing import Players
from ._tolokers.toloker import NoAnswer, OutputValues, Toloker
from ._tolokers.tolokers import Tolokers
from ._undocumented import EFFECTS as UNDOCUMENTED_EFFECTS
from ._undocumented import HANDLERS as UNDOCUMENTED_HANDLERS
from ._undocumented import with_undocumented
from ._webhooks.notifications import Delivery
from ._webhooks.sender import WebhookSender

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping
    from pathlib import Path
    from types import TracebackType

    import httpx

    from ._http.transport import EmulatorTransport

MAX_BODY = 10 * 1024 * 1024
RECHECK = "TOLOKA_EMULATOR_RECHECK"
_LOG_LENGTH = 10_000


class Emulator:
    """A local stand-in for the service.

    Args:
        state: File that keeps the state, made when it isn't there; None keeps it in memory, and what is more
            than 32 MiB in a temporary file that goes with the emulator. Several emulators, in several
            processes too, may share a file: their requests take turns.
        tokens: The tokens that are let in; None lets every one in. Without a token it is a 401 either way.
        quotas: Whether the documented request quotas are held.
        operations: How long-running operations progress.
        fee: What the service takes for assignments and bonuses; None is what is documented.
        assignments_limit: How many assignments of one pool are issued before it closes.
        clock: Tells the time, as an aware datetime; None is the clock of the system.
        seed: What generated IDs derive from; None picks one. A state file keeps the one it was made with.
        validate: Whether documents are checked when they are stored, and responses that don't consist of
            them. What breaks the specification becomes a 500, and is described in `mismatches`.
        recheck: Whether all responses are checked. None is whether the environment variable
            `TOLOKA_EMULATOR_RECHECK` is set.
        max_body: Bytes that a request's body may have.
        unknown_values: Whether values that the API doesn't document, such as a collector's type, and skills
            that don't exist are taken. Otherwise they are a 400.
        webhook_transport: What notifications are sent with, such as `httpx.ASGITransport(app)` for a receiver
            in this process. None is the network, of which only this machine is reached.

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
        fee: Fee | None = None,
        assignments_limit: int = 2_000_000,
        clock: Callable[[], datetime] | None = None,
        seed: int | None = None,
        validate: bool = True,
        recheck: bool | None = None,
        max_body: int = MAX_BODY,
        unknown_values: bool = False,
        webhook_transport: httpx.BaseTransport | httpx.AsyncBaseTransport | None = None,
    ) -> None:
        specification = with_undocumented(bundled())
        clock = clock or _system_clock
        self.max_body = max_body
        self.fee = fee or Fee()
        self.tokens = None if tokens is None else frozenset(tokens)
        self._schemas = Schemas(specification, unknown_values=unknown_values)
        self._check = self._check_document if validate else None
        self._faults = Faults()
        self._operations = specification.endpoints.keys()
        self._webhooks = WebhookSender(clock, webhook_transport)
        self._log: deque[LoggedRequest] = deque(maxlen=_LOG_LENGTH)
        self._closed = False
        self._backend = Backend(
            Store(state, TABLES.values(), seed),
            specification,
            clock=clock,
            pace=operations or OperationPace(),
            fee=self.fee,
            assignments_limit=assignments_limit,
            effects=EFFECTS | UNDOCUMENTED_EFFECTS,
            timers=TIMERS,
            webhooks=self._webhooks,
            check=self._check,
        )
        self._dispatcher = Dispatcher(
            specification,
            self._schemas,
            HANDLERS | UNDOCUMENTED_HANDLERS,
            self._backend.open_state,
            faults=self._faults,
            quotas=Quotas(self.now) if quotas else None,
            tokens=self.tokens,
            validate=validate,
            recheck=RECHECK in os.environ if recheck is None else recheck,
            max_body=max_body,
            seed=self._backend.store.seed,
        )
        self._add_apps()

    def handle(self, request: Request) -> Response:
        """Answers one request. Never raises for what a client sends; safe to call from several threads.

        Raises:
            RuntimeError: The emulator is closed.
        """
        return self.begin(request).complete()

    def begin(self, request: Request) -> Response:
        """Answers one request like `handle`, but leaves it to the caller to complete a deferred response.

        Completing takes no lock, so an event loop can leave it to a thread.
        """
        with self._backend.lock:
            if self._closed:
                raise RuntimeError("The emulator is closed")
            operation, response = self._dispatcher.dispatch(request)
            self._log.append(
                LoggedRequest(request.method, request.path, request.query, response.status, operation)
            )
        return response

    def transport(self) -> EmulatorTransport:
        """A transport for `httpx.Client` and `httpx.AsyncClient` alike."""
        from ._http.transport import EmulatorTransport

        return EmulatorTransport(self.begin)

    @property
    def requests(self) -> list[LoggedRequest]:
        """The latest requests, the oldest first; 10,000 at the most."""
        with self._backend.lock:
            return list(self._log)

    def clear_requests(self) -> None:
        """Forgets the requests received so far."""
        with self._backend.lock:
            self._log.clear()

    @property
    def mismatches(self) -> list[str]:
        """The responses that broke the specification, and the failures of the emulator itself."""
        return self._dispatcher.mismatches

    def inject(self, fault: Fault) -> None:
        """Injects a fault into the next requests that it is for.

        Raises:
            ValueError: There is no such operation.
        """
        name = fault.operation
        if name is not None and name not in self._operations:
            near = get_close_matches(name, self._operations, n=1)
            hint = f" Did you mean {near[0]!r}?" if near else ""
            raise ValueError(f"There is no operation {name!r} to inject a fault into.{hint}")
        self._faults.add(fault)

    def clear_faults(self) -> None:
        """Forgets the faults that are still to happen."""
        self._faults.clear()

    @property
    def faults(self) -> list[tuple[Fault, int | None]]:
        """The faults that are still to happen, each with the number of requests left; None is all."""
        return self._faults.waiting()

    @property
    def deliveries(self) -> list[Delivery]:
        """The latest notifications that were sent, or could not be, the oldest first; 10,000 at the most."""
        return self._webhooks.deliveries

    def wait_for_deliveries(self, timeout: float = 10.0) -> list[Delivery]:
        """Waits until every notification so far was sent, and returns `deliveries`.

        Raises:
            TimeoutError: Some are still to be sent after `timeout` seconds.
        """
        if not self._webhooks.wait(timeout):
            raise TimeoutError(f"Some notifications are still to be sent after {timeout:g} seconds")
        return self.deliveries

    def now(self) -> datetime:
        """The emulator's time."""
        return self._backend.now()

    def advance(self, seconds: float) -> None:
        """Puts the emulator's clock forward. What falls due by then happens at its own moment.

        Raises:
            ValueError: It would be later than the year 9000.
        """
        self._backend.advance(seconds)

    def end_operation(self, id: str, outcome: Outcome | None = None) -> Document:
        """Ends one running operation, and returns it.

        With the ID of an app project, a batch or an item, it ends what that is at: its creation, the work on
        it, its stop. Raises a ServiceError for an unknown ID.
        """
        with self._backend.open_state() as state:
            return end_app_work(state, id, outcome) or end_operation(state, id, outcome)

    def end_operations(self) -> list[Document]:
        """Ends every running operation, the oldest first, and returns them. The work of apps ends as well."""
        with self._backend.open_state() as state:
            end_running(state)
            return end_all_operations(state)

    def answer_items(self, app_project_id: str, answers: Iterable[Document]) -> None:
        """Sets what the items of an app project are answered, whether they are there yet or not.

        Args:
            app_project_id: The app project.
            answers: Objects with the `input_data` of the items, and with their `output_data` or `errors`, as
                in `{"input_data": {"text": "Hi"}, "output_data": {"result": ["OK"]}}`. For items with other
                input, answers are made up as ever: what the `output_spec` of the app and the classes of the
                project let through.

        Raises:
            ServiceError: 404 for an unknown ID.
            ValueError: Input or output breaks the app's specification, or there is neither output nor error.
        """
        with self._backend.open_state() as state:
            project = state.read(APP_PROJECTS, app_project_id)
            set_answers(state, project, state.read(APPS, project["app_id"]), answers)

    def set_balance(self, dollars: float) -> None:
        """Sets the balance of the account, from which assignments, bonuses and items of apps are paid.

        Raises:
            ValueError: It is no amount of money.
        """
        if not 0 <= dollars <= MOST:
            raise ValueError(f"The balance has to be from 0 to {MOST:,} dollars")
        with self._backend.open_state() as state:
            set_balance(state, dollars)

    def block_account(self) -> None:
        """Closes every open pool, as the service does when it blocks an account."""
        with self._backend.open_state() as state:
            close_all(state, "BLOCKED")

    def answer_message(self, thread_id: str, user_id: str, text: Mapping[str, str]) -> Document:
        """Lets a Toloker answer a message, and returns the thread that the answer is in.

        Args:
            thread_id: The thread.
            user_id: The Toloker.
            text: The answer, by language.

        Raises:
            ServiceError: There is no such thread, the Toloker isn't in it, or it can't be answered.
        """
        with self._backend.open_state() as state:
            return answer_message(state, thread_id, user_id, dict(text))

    def tolokers(
        self,
        count: int = 5,
        *,
        first: int = 0,
        answer: Callable[[Document, Toloker], OutputValues | NoAnswer] | None = None,
        accuracy: float = 0.8,
        skip: float = 0.0,
        expire: float = 0.0,
        captcha: float = 1.0,
    ) -> Tolokers:
        """Some Tolokers, who work when they are told to, as in `emulator.tolokers(3).work()`.

        Args:
            count: How many there are.
            first: The number of the first one. The same numbers are the same Tolokers.
            answer: Answers a task, or says what the Toloker does instead. None makes answers up: what the
                project's view offers to choose from, and else what its `output_spec` lets through.
            accuracy: How often a made-up answer is the right one, from 0 to 1.
            skip: How often a suite is skipped instead, from 0 to 1.
            expire: How often the time for a suite runs out instead, from 0 to 1.
            captcha: How often a captcha is entered rightly, from 0 to 1.

        Raises:
            ValueError: A share is not from 0 to 1.
        """
        return Tolokers(
            self._backend.open_state,
            self._backend.store.seed,
            count,
            first=first,
            answer=answer,
            accuracy=accuracy,
            skip=skip,
            expire=expire,
            captcha=captcha,
        )

    def set_profile(self, user_id: str, facts: Mapping[str, Any]) -> None:
        """Sets what filters and `GET /user-metadata/{user_id}` know of a Toloker. The rest is made up.

        A Toloker whose profile was never set passes every filter but those by skill, and needs no training.

        Args:
            user_id: The Toloker.
            facts: What is known, by its name in the API: a property of the profile that it shows, such as
                `country`, or a key of filters, such as `date_of_birth`. A region is an ID, or a list of it
                and those of the regions around it. None is what can't be told.

        Raises:
            ValueError: There is nothing of that name.
        """
        with self._backend.open_state() as state:
            set_profile(state, user_id, facts)

    def crowd(
        self, crowd: Crowd, *, truth: Truth | None = None, field: str | None = None, first: int = 0
    ) -> Players:
        """A crowd that works in virtual time, as in `emulator.crowd(crowd).work(pool_id)`.

        Args:
            crowd: What kinds of Tolokers there are.
            truth: Says which label is right, by the input values of a task that has no known solution. None
                makes it up.
            field: The output field with the labels; None is the only one that has any.
            first: The number of the first Toloker. The same numbers are the same Tolokers.
        """
        return Players(
            self._backend.open_timeline,
            self.now,
            self._backend.store.seed,
            crowd,
            truth=truth,
            field=field,
            first=first,
        )

    def load(self, resource: str, documents: Iterable[Document]) -> list[Document]:
        """Stores documents as they are, past the rules of the API: to start a test from any state.

        Args:
            resource: The resource, such as `pools`.
            documents: The documents. An `id`, an `owner` and the time of creation are added where missing.
                A given time must not be before that of the document stored last.

        Raises:
            ValueError: A document breaks its schema, or a time of creation goes back.
        """
        with self._backend.open_state() as state:
            return load_documents(state, TABLES[resource], documents, self._check)

    def reset(self) -> None:
        """Forgets every object, fault, logged request and delivery."""
        with self._backend.lock:
            self._backend.clear()
            self._add_apps()
            self.clear_requests()
            self.clear_faults()
            self._webhooks.clear()

    @property
    def store(self) -> Store:
        """The state."""
        return self._backend.store

    def close(self) -> None:
        """Closes the state. Whatever comes later is an error, and what is still to be sent is not sent."""
        self._webhooks.close()
        with self._backend.lock:
            self._closed = True
            self._backend.store.close()

    def _check_document(self, table: Table, document: Document) -> None:
        check_document(table.name, table.schema, document, self._schemas)

    def _add_apps(self) -> None:
        with self._backend.open_state() as state:
            add_apps(state)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _system_clock() -> datetime:
    return datetime.now(UTC)
