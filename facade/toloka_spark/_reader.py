"""Reading a list once: which task reads what, and how it becomes rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from pyspark.sql.datasource import DataSourceReader, Filter, InputPartition

from ._filters import pushed
from ._lists import Source, fitted

AT_ONCE = 8
"""Lists that are looked at at the same time."""


@dataclass
class Windows(InputPartition):
    """What one task reads: the parameters of lists, which it reads one after the other."""

    parameters: Sequence[Mapping[str, Any]]


class Reader(DataSourceReader):
    """Reads a list.

    Args:
        source: The list.
        schema: The columns that are wanted.
        partitions: How many tasks read it, about.
        pause: Seconds from one request of a task to its next one, at least.
    """

    def __init__(self, source: Source, schema: Any, partitions: int, pause: float) -> None:
        self._source, self._schema, self._partitions, self._pause = source, schema, partitions, pause

    def pushFilters(self, filters: list[Filter]) -> Iterable[Filter]:
        """Has the service filter, where it does. Spark filters again, so a row more does no harm."""
        self._source = pushed(self._source, filters)
        return filters

    def partitions(self) -> Sequence[InputPartition]:
        lists = self._source.queries()
        share = -(-self._partitions // len(lists))
        with self._source.place() as toloka, ThreadPoolExecutor(AT_ONCE) as threads:
            found = threads.map(lambda query: self._source.windows(toloka, query, share), lists)
            windows = [window for each in found for window in each]
        count = min(self._partitions, len(windows))
        return [Windows(windows[number::count]) for number in range(count)]

    def read(self, partition: InputPartition) -> Iterator[Any]:
        assert isinstance(partition, Windows)
        for parameters in partition.parameters:
            for batch in self._source.batches(parameters, self._pause):
                yield fitted(batch, self._schema)
