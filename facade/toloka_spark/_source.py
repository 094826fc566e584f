"""The data source, as Spark asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyspark.sql.datasource import DataSource, DataSourceReader
from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema

from toloka_sdk import ConfigurationError

from ._lists import Source, source_of
from ._options import count_of, place_of

if TYPE_CHECKING:
    from pyspark.sql.types import StructType

REQUESTS_PER_SECOND = 300
"""What the service allows a client in all."""


class TolokaDataSource(DataSource):
    """Lists of Toloka as tables: `format("toloka")`, once `spark.dataSource.register` has been given this.

    `load` names the list: any that the client has, such as `assignments`, `tasks` or `user_bonuses`. It takes
    every filter of the list as an option, by its name in `list()`, and these:

    - `environment` and `base_url`: as for `Toloka`; by default those of the variables of each machine. The
      token is always that of `TOLOKA_TOKEN` there: as an option it is refused.
    - `pool_id`: one pool or several, with commas.
    - `project`: the ID of the project whose fields get columns, such as `OUTPUT:animal`.
    - `partitions`: how many tasks read the list, 16 unless it is given, up to 1,000.
    - `requests_per_second`: how many they may send all together, 300 unless it is given, from 1 to 300.
    - `at_once`: how many of them run at the same time, by default all. Each gets its part of the requests.
    """

    @classmethod
    def name(cls) -> str:
        return "toloka"

    def schema(self) -> StructType:
        return from_arrow_schema(self._source().schema())

    def reader(self, schema: StructType) -> DataSourceReader:
        from ._reader import Reader

        source = self._source()
        partitions = count_of(self.options, "partitions", 16, 1000)
        at_once = min(partitions, count_of(self.options, "at_once", partitions, 1000))
        rate = count_of(self.options, "requests_per_second", REQUESTS_PER_SECOND, REQUESTS_PER_SECOND)
        return Reader(source, wanted(source, schema), partitions, at_once / rate)

    def _source(self) -> Source:
        return source_of(place_of(self.options), self.options)


def wanted(source: Source, schema: StructType) -> object:
    """The columns that a reader gives: those that the program names, or all.

    Raises:
        ConfigurationError: The list has no such column.
    """
    names = source.schema().names
    for field in schema.fieldNames():
        if field not in names:
            raise ConfigurationError(f"{source.name} have no column {field!r}: {', '.join(names)}.")
    return to_arrow_schema(schema, timezone="UTC")
