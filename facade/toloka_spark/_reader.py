"""Reading a list once: which machine reads what, and how it becomes rows."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from pyspark.sql.datasource import DataSourceReader, Filter, InputPartition

from toloka_sdk import PaginationError

from ._filters import pushed
from ._lists import Source, fitted


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
        with self._source.place() as toloka, ThreadPoolExecutor(8) as threads:

            def windows(parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
                pages = self._source.pages(toloka, parameters)
                try:
                    return [{**parameters, **window} for window in pages.windows(share)]
                except PaginationError:
                    return [dict(parameters)]  # it can't be filtered by time of creation

            read = [window for each in threads.map(windows, lists) for window in each]
        return [
            Windows(read[number :: self._partitions]) for number in range(min(self._partitions, len(read)))
        ]

    def read(self, partition: InputPartition) -> Iterator[Any]:
        assert isinstance(partition, Windows)
        with self._source.place() as toloka:
            for parameters in partition.parameters:
                began = time.monotonic()
                for batch in self._source.pages(toloka, parameters).to_batches(project=self._source.project):
                    yield fitted(batch, self._schema)
                    time.sleep(max(0.0, began + self._pause - time.monotonic()))
                    began = time.monotonic()
