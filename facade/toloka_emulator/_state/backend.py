"""What one emulator is made of below its API: the store, the clock, and what comes out of a transaction."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from .._openapi.specification import Specification
from .._webhooks.sender import WebhookSender
from .fee import Fee
from .pace import OperationPace
from .state import Effect, State, TimerHandler
from .store import Check, Store
from .tables import TABLES
from .timers import run_timers

_LATEST = datetime(9000, 1, 1, tzinfo=UTC)
"""How far the time may be put: what adds to it must not pass the year 9999."""


class Backend:
    """Opens the state, one transaction after the other. Safe to use from several threads.

    Args:
        store: Keeps the documents.
        specification: What the API is.
        clock: Tells the time, as an aware datetime.
        pace: How operations progress.
        fee: What the service takes for what is paid.
        assignments_limit: How many assignments of one pool are issued at the most.
        effects: What operations do when they succeed, by the name of the effect.
        timers: What timers do, by kind.
        webhooks: Sends the notifications of what happened.
        check: Raises for a document that can't be stored; None lets every one in.
    """

    def __init__(
        self,
        store: Store,
        specification: Specification,
        *,
        clock: Callable[[], datetime],
        pace: OperationPace,
        fee: Fee,
        assignments_limit: int,
        effects: Mapping[str, Effect],
        timers: Mapping[str, TimerHandler],
        webhooks: WebhookSender,
        check: Check | None,
    ) -> None:
        self.store = store
        self.lock = threading.RLock()
        self._specification = specification
        self._clock = clock
        self._ahead = timedelta()
        self._pace = pace
        self._fee = fee
        self._assignments_limit = assignments_limit
        self._effects = effects
        self._timers = timers
        self._webhooks = webhooks
        self._check = check

    def now(self) -> datetime:
        """The time, as far ahead of the clock as it was put."""
        return self._clock() + self._ahead

    def advance(self, seconds: float) -> None:
        """Puts the time forward. What falls due by then happens at its own moment."""
        with self.lock:
            ahead = self._ahead + timedelta(seconds=seconds)
            if not timedelta(0) <= ahead <= _LATEST - self._clock():
                raise ValueError(f"The clock can't be put {seconds:g} s forward: it goes up to {_LATEST:%Y}")
            self._ahead = ahead
            with self.open_state():
                pass

    @contextmanager
    def open_timeline(self) -> Generator[Callable[[datetime], State]]:
        """Opens the state for one transaction, in which the time is put forward to one moment after another.

        What is yielded puts it there, if it is earlier, lets everything happen that is due by then, and
        returns the state.
        """
        with self.open_state() as first:

            def at(moment: datetime) -> State:
                self._ahead += max(timedelta(0), moment - self.now())
                state = first.at(self.now())
                run_timers(state, self._timers)
                return state

            yield at

    @contextmanager
    def open_state(self) -> Generator[State]:
        """Opens the state for one transaction, in which everything that is due happens first.

        The notifications of what happened are sent once the transaction is kept.
        """
        with self.lock:
            with self.store.transaction(self._check) as transaction:
                state = State(
                    transaction,
                    self.now(),
                    self.store.seed,
                    self._specification,
                    self._pace,
                    self._fee,
                    self._assignments_limit,
                    self._effects,
                    self._webhooks.deliver,
                )
                run_timers(state, self._timers)
                yield state
            self._webhooks.send(state.outbox.values())

    def clear(self) -> None:
        """Deletes every document."""
        self.store.clear(TABLES)
