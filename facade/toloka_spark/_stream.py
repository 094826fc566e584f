"""Reading what comes to a list, each change once.

An offset is a cursor of `follow()`: everything older than its times was given. What lies between two offsets
is the same whenever it is read, so Spark may read it again after it was killed. Rows may become visible later
than their time says, so an offset stays behind the service's clock by the lag.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any, TypeAlias

import pyarrow as pa  # pyright: ignore[reportMissingTypeStubs]
from pyspark.sql.datasource import DataSourceStreamReader, InputPartition
from pyspark.sql.streaming.datasource import SupportsTriggerAvailableNow

from toloka_api.types import read_datetime
from toloka_follow import CursorError
from toloka_sdk import Toloka

from ._lists import Source, fitted, lists

CHANGE, AT = "change", "change_at"
"""The columns of a stream besides those of its list: what happened, and when."""
COLUMNS = ((CHANGE, pa.string()), (AT, pa.timestamp("us", "UTC")))
BETWEEN = 1.0
"""Seconds between two questions for what is new. Spark asks at once again while nothing is."""
MANY = timedelta(hours=1)
"""What is worth several tasks: the time between two offsets, when a stream begins or was away."""

Offset: TypeAlias = dict[str, Any]
"""A cursor for each pool, or one under an empty name."""


@dataclass
class Changes(InputPartition):
    """What one task reads: the parameters of a list, and what its rows tell of."""

    field: str
    parameters: Mapping[str, Any]


class StreamReader(DataSourceStreamReader, SupportsTriggerAvailableNow):
    """Follows a list.

    Args:
        source: The list.
        schema: The columns that are wanted.
        fields: The times to follow it by; without any, all that it has.
        since: From when on.
        lag: How much later than its time a row may become visible.
        partitions: How many tasks read what came in a long time.
        pause: Seconds from one request of a task to its next one, at least.
    """

    def __init__(
        self,
        source: Source,
        schema: Any,
        *,
        fields: Sequence[str],
        since: datetime,
        lag: timedelta,
        partitions: int,
        pause: float,
    ) -> None:
        self._source, self._schema, self._fields, self._since = source, schema, fields, since
        self._lag, self._partitions, self._pause = lag, partitions, pause
        self._asked = -BETWEEN
        self._end: datetime | None = None

    def initialOffset(self) -> Offset:
        return self._offset(self._since)

    def prepareForTriggerAvailableNow(self) -> None:
        # Without it, Spark ends with the batch that it was killed in.
        self._end = self._settled()

    def latestOffset(self, start: Offset, limit: object) -> Offset:
        passed = (moment for cursor in start.values() for moment in reached(cursor).values())
        return self._offset(max(self._end or self._settled(), *passed))

    def partitions(self, start: Offset, end: Offset) -> Sequence[InputPartition]:
        changes: list[InputPartition] = []
        with self._source.place() as toloka:
            for query in self._source.queries():
                begin, until = self._reached(toloka, query, start), self._reached(toloka, query, end)
                for field in until:
                    if begin[field] < until[field]:
                        bounds = {f"{field}_gte": begin[field], f"{field}_lt": until[field]}
                        count = self._partitions if until[field] - begin[field] > MANY else 1
                        windows = self._source.windows(toloka, {**query, **bounds}, count)
                        changes += [Changes(field, window) for window in windows]
        return changes

    def read(self, partition: InputPartition) -> Iterator[Any]:
        assert isinstance(partition, Changes)
        field = partition.field
        for batch in self._source.batches(partition.parameters, self._pause):
            at = batch.column(field if field in batch.schema.names else f"{field}_at")
            told = batch.append_column(CHANGE, pa.array([field] * batch.num_rows, pa.string()))
            yield fitted(told.append_column(AT, at), self._schema)

    def _settled(self) -> datetime:
        """The end of what is visible by now.

        A time that is shown less precisely than it is kept is on the same side of a whole second.
        """
        time.sleep(max(0.0, self._asked + BETWEEN - time.monotonic()))
        self._asked = time.monotonic()
        with self._source.place() as toloka:
            return (now(toloka, self._source) - self._lag).replace(microsecond=0)

    def _reached(self, toloka: Toloka, query: Mapping[str, Any], offset: Offset) -> dict[str, datetime]:
        """How far an offset is with one of the lists.

        Raises:
            CursorError: It is one of something else.
        """
        pools = {pool_of(each) for each in self._source.queries()}
        if offset.keys() != pools:
            raise CursorError(
                f"The checkpoint is of other pools: {', '.join(offset)}, and not {', '.join(pools)}. "
                "Begin a new one."
            )
        cursor = offset[pool_of(query)]
        self._source.pages(toloka, query).follow(*self._fields, cursor=cursor)
        return reached(cursor)

    def _offset(self, moment: datetime) -> Offset:
        """How far it is when everything older was given."""
        with self._source.place() as toloka:
            return {
                pool_of(query): cursor_at(
                    self._source.pages(toloka, query).follow(*self._fields, since=moment).cursor
                )
                for query in self._source.queries()
            }


def pool_of(query: Mapping[str, Any]) -> str:
    """The pool of a list, empty if it has none."""
    return next(iter(query.values()), "")


def cursor_at(cursor: dict[str, Any]) -> dict[str, Any]:
    """A cursor that says of each time how far it is, as it is when a follow has begun."""
    return {**cursor, "positions": {field: {"since": cursor["start"]} for field in cursor["fields"]}}


def reached(cursor: Mapping[str, Any]) -> dict[str, datetime]:
    """What everything older than was given, by the name of the time."""
    return {field: read_datetime(each["since"]) for field, each in cursor["positions"].items()}


def now(toloka: Toloka, source: Source) -> datetime:
    """The time of the service, or of this machine if that is behind or the service doesn't say its own."""
    here = datetime.now(UTC)
    call = lists()[source.name](**{**source.parameters, **source.queries()[0]}, limit=1)
    said = toloka.send_raw(call).headers.get("date")
    return here if said is None else min(here, parsedate_to_datetime(said))
