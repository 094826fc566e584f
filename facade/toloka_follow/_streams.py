"""What is new in a list by one of its times.

The documentation has pages for lists in the order of their IDs alone, and rows may become visible later than
their time says. So a round reads windows of time, each in the order of IDs:

1. The newest row tells how late it is by the service's own clock. What is older than that by the lag is
   visible by now, and is complete.
2. The window up to there is read once and for all. A position among its IDs is all that has to be remembered.
3. The window from there to the newest row is read again in each round, since rows may still come in between.
   Those that were given are remembered until their time is older than the lag.

The bounds of windows are whole seconds: a time that is shown less precisely than it is kept is then on the
same side of a bound for the service and here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from toloka_api.sending import query_text
from toloka_api.types import read_datetime
from toloka_sdk import PaginationError, ResponseError
from toloka_sdk._error_responses import members
from toloka_sdk._pagination.paginator import OnMalformed, PageOf, Paginator, RawPage

from ._changes import Change

if TYPE_CHECKING:
    from toloka_api.types import Call, Endpoint
    from toloka_sdk._flows import Flow, Settings

T = TypeVar("T")
SECOND = timedelta(seconds=1)
BOUNDS = ("gt", "gte", "lt", "lte")


def times(endpoint: Endpoint[PageOf[Any]]) -> tuple[str, ...]:
    """The times that a list can be followed by: those that it can be filtered and sorted by."""
    rules = endpoint.pagination
    assert rules is not None, "it is a list"
    orders = endpoint.values.get(rules.sort, ())
    return tuple(
        name
        for name in rules.ranges
        if endpoint.kinds.get(f"{name}_gte") == "moment" and f"-{name}" in orders
    )


@dataclass(frozen=True, slots=True)
class Position:
    """How far a list was followed. It is never changed.

    Attributes:
        since: What is older was given.
        until: The end of the window that is being read once and for all; None where there is none.
        after: The ID in that window up to which was given; None at its beginning.
        given: What was given of the rows that are not older, or of the window's rows: times by ID.
    """

    since: datetime
    until: datetime | None = None
    after: str | None = None
    given: Mapping[str, datetime] = field(default_factory=dict[str, datetime])


class Stream(Generic[T]):
    """A list that is followed by one of its times.

    Args:
        call: The list.
        name: The time.
        position: How far it was followed.
        lag: How much later than its time a row may become visible.
        on_malformed: Is told of rows that can't be read; None raises the error.
    """

    def __init__(
        self,
        call: Call[PageOf[T]],
        name: str,
        position: Position,
        lag: timedelta,
        on_malformed: OnMalformed | None,
    ) -> None:
        rules = call.endpoint.pagination
        assert rules is not None, "it is a list"
        self.name = name
        self._names = (name, f"{name}_at")  # what lists call `created` may be `created_at` in their items
        self._call, self._rules, self._lag, self._on_malformed = call, rules, lag, on_malformed
        self._key, self._cursor = next(iter(rules.cursor.items()))
        self._since, self._until, self._after = position.since, position.until, position.after
        self._given = dict(position.given)
        self._reading: Paginator[T] | None = None
        self._end: datetime | None = None

    def position(self) -> Position:
        """How far it was followed."""
        return Position(self._since, self._until, self._after, dict(self._given))

    def position_after(self, change: Change[T]) -> Position:
        """How far it was followed once this change counts as given."""
        id, position = self._id(change.item), self.position()
        if self._is_settled(change.at):
            return replace(position, after=id)
        return replace(position, given={**position.given, id: change.at})

    def next_page(self, settings: Settings) -> Flow[RawPage[T] | None]:
        """Reads a page of the round; None at its end, and the next call begins another.

        After an error, the next call goes on where it was.
        """
        while True:
            if self._reading is None and not (yield from self._begin(settings)):
                return None
            assert self._reading is not None
            if not self._reading.ended:
                return (yield from self._reading.fetch(settings))
            self._reading = None
            if self._until is None:
                return None
            self._settle(self._until)

    def _begin(self, settings: Settings) -> Flow[bool]:
        """Turns to the next window of the round. False where nothing is new."""
        if self._until is None and self._end is None:
            newest = yield from self._newest(settings)
            if newest is None:
                return False
            self._end = whole(newest) + SECOND
            # A time in the future tells nothing about how late it is.
            now = datetime.fromtimestamp(settings.clock.time(), UTC)
            settled = whole(min(newest, now) - self._lag)
            if settled > self._since:
                self._until = settled
        if self._until is not None:
            self._reading = self._window(self._until, self._after)
        else:
            assert self._end is not None
            self._reading, self._end = self._window(self._end, None), None
        return True

    def _settle(self, until: datetime) -> None:
        """Closes the window that was read once and for all."""
        self._since, self._until, self._after = until, None, None
        self._given = {id: at for id, at in self._given.items() if at >= until}

    def _newest(self, settings: Settings) -> Flow[datetime | None]:
        """The time of the newest row, None where none is new."""
        rules = self._rules
        newest = {rules.sort: f"-{self.name}", rules.limit: "1", **self._since_query()}
        page = yield from Paginator(self._call.replace_query(**newest)).fetch(settings)
        return None if page.last is None else page.moment(self.name)

    def _window(self, end: datetime, after: str | None) -> Paginator[T]:
        bounds = {**self._since_query(), f"{self.name}_lt": query_text(end)}
        if after is not None:
            bounds[self._cursor] = after
        on_malformed = None if self._on_malformed is None else self._told(self._on_malformed)
        return Paginator(self._call.replace_query(**bounds), on_malformed).ensure_followed()

    def _since_query(self) -> dict[str, str]:
        return {f"{self.name}_gte": query_text(self._since)}

    def take(self, item: T) -> Change[T] | None:
        """What happened to a row, None where it was given before."""
        id = self._id(item)
        at = next((at for name in self._names if isinstance(at := getattr(item, name, None), datetime)), None)
        if at is None:
            raise PaginationError(
                f"{self._call.path}: the service filtered by {self.name!r}, and sent {id!r}, which has none."
            )
        return None if self._given.get(id) == at else Change(self.name, at, item)

    def passed(self, change: Change[T]) -> None:
        """Remembers that a change was given."""
        self._remember(self._id(change.item), change.at)

    def _remember(self, id: str, at: datetime) -> None:
        if self._is_settled(at):
            self._after = id
        else:
            self._given[id] = at

    def _is_settled(self, at: datetime) -> bool:
        """Whether a row is in the window that is read once and for all."""
        return self._until is not None and at < self._until

    def _told(self, on_malformed: OnMalformed) -> OnMalformed:
        """Tells of each row that can't be read, once."""

        def tell(error: ResponseError) -> None:
            row = members(error.payload)
            id, at = row.get(self._key), next((row[name] for name in self._names if name in row), None)
            try:
                moment = read_datetime(str(at))
            except ValueError:
                on_malformed(error)
                return
            if self._given.get(str(id)) != moment:
                on_malformed(error)
                self._remember(str(id), moment)

        return tell

    def _id(self, item: T) -> str:
        return str(getattr(item, self._key))


def whole(moment: datetime) -> datetime:
    """The second that a moment is in."""
    return moment.replace(microsecond=0)
