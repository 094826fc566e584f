"""The data source, as Spark asks for it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pyarrow as pa  # pyright: ignore[reportMissingTypeStubs]
from pyspark.sql.datasource import (
    DataSource,
    DataSourceReader,
    DataSourceStreamReader,
    DataSourceStreamWriter,
    DataSourceWriter,
)
from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema

from toloka_api.types import RATE_LIMIT
from toloka_sdk import ConfigurationError

from ._lists import Source, source_of
from ._options import count_of, moment_of, place_of, seconds_of
from ._stream import COLUMNS as STREAM

if TYPE_CHECKING:
    from pyspark.sql.types import StructType

assert RATE_LIMIT.second is not None, "the spec says it"
MOST_REQUESTS: int = RATE_LIMIT.second
"""A second, of all tasks together."""


class TolokaDataSource(DataSource):
    """Lists of Toloka as tables: `format("toloka")`, once `spark.dataSource.register` was given this.

    `load` names the list: any that the client has, such as `assignments`, `tasks` or `user_bonuses`. It takes
    every filter of the list as an option, by its name in `list()`, and these:

    - `environment` and `base_url`: as for `Toloka`; by default those of the variables of each machine. The
      token is always that of `TOLOKA_TOKEN` there: as an option it is refused.
    - `pool_id`: one pool or several, with commas.
    - `project`: the ID of the project whose fields get columns, such as `OUTPUT:animal`.
    - `partitions`: how many tasks read the list, 16 unless it is given, up to 1,000.
    - `requests_per_second`: how many they may send all together, 300 unless it is given, from 1 to 300.
    - `at_once`: how many of them run at the same time, by default all. Each gets its part of the requests.

    `spark.readStream` follows the list: it gives a row when something happens to it, with the columns
    `change`, such as `submitted`, and `change_at`. It takes these besides:

    - `since`: from when on, as in `2026-01-31T10:00:00Z`.
    - `by`: the times to follow it by, with commas, such as `submitted`; by default all that the list has.
    - `lag`: seconds that a row may become visible later than its time says, 60 unless it is given. A row
      comes so late.

    `save` names what rows become, `tasks` or `user_bonuses`, in mode `append`. Their columns are those of a
    table of `toloka_tables`, and `id`, which tells each row from all others. A row is created once, whatever
    Spark runs twice. These are the options:

    - `environment` and `base_url`, as above.
    - `write_id`: the name of the write. A program that is run again with the same one creates nothing twice.
      A stream takes none: its checkpoint says what was written.
    - `rejected`: `fail`, the default, or `skip`: whether the query fails in the end if rows were rejected.
    - `pool_id`, `allow_defaults` and `open_pool`: for tasks.
    - `at_most`: the dollars that all bonuses of the write may come to.
    """

    @classmethod
    def name(cls) -> str:
        return "toloka"

    def schema(self) -> StructType:
        source = self._source()
        columns = source.schema()
        if "since" in self.options:
            columns = pa.schema([*columns, *STREAM])
        return from_arrow_schema(columns)

    def reader(self, schema: StructType) -> DataSourceReader:
        from ._reader import Reader

        source = self._source()
        return Reader(source, wanted(source.schema(), schema), self._partitions(), self._pause())

    def streamReader(self, schema: StructType) -> DataSourceStreamReader:
        from ._stream import StreamReader

        source = self._source()
        return StreamReader(
            source,
            wanted(pa.schema([*source.schema(), *STREAM]), schema),
            fields=[each.strip() for each in self.options.get("by", "").split(",") if each.strip()],
            since=moment_of(self.options, "since"),
            lag=timedelta(seconds=seconds_of(self.options, "lag", 60)),
            partitions=self._partitions(),
            pause=self._pause(),
        )

    def writer(self, schema: StructType, overwrite: bool) -> DataSourceWriter:
        from ._writer import Writer, planned

        return Writer(planned(self.options, schema.fieldNames(), overwrite=overwrite, streams=False))

    def streamWriter(self, schema: StructType, overwrite: bool) -> DataSourceStreamWriter:
        from ._writer import StreamWriter, planned

        return StreamWriter(planned(self.options, schema.fieldNames(), overwrite=overwrite, streams=True))

    def _source(self) -> Source:
        return source_of(place_of(self.options), self.options)

    def _partitions(self) -> int:
        return count_of(self.options, "partitions", 16, 1000)

    def _pause(self) -> float:
        """Seconds between the requests of a task, so that all together send no more than they may."""
        at_once = min(self._partitions(), count_of(self.options, "at_once", self._partitions(), 1000))
        return at_once / count_of(self.options, "requests_per_second", MOST_REQUESTS, MOST_REQUESTS)


def wanted(columns: Any, schema: StructType) -> Any:
    """The columns that a reader gives: those that the program names, or all.

    Raises:
        ConfigurationError: There is no such column.
    """
    for name in schema.fieldNames():
        if name not in columns.names:
            raise ConfigurationError(f"There is no column {name!r}, only {', '.join(columns.names)}.")
    return to_arrow_schema(schema, timezone="UTC")
