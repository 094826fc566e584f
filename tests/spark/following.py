"""A program that follows the answers of a pool into files: python -m spark.following URL POOL FOLDER ROUNDS.

ROUNDS is `all`, and it ends once it has what there was, or `ever`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.streaming.query import StreamingQuery

from toloka_spark import TolokaDataSource

COLUMNS = ("change", "change_at", "assignment_id", "task_id")


def changes(spark: SparkSession, url: str, pools: str, **options: str) -> DataFrame:
    """What happens to the answers of pools."""
    reader = spark.readStream.format("toloka").option("base_url", url).option("pool_id", pools)
    return reader.options(**{"since": "2026-01-01T00:00:00Z", "lag": "0", "partitions": "2", **options}).load(
        "assignments"
    )


def followed(changes: DataFrame, folder: Path, *, ever: bool) -> StreamingQuery:
    """A query that writes them into files."""
    writer = changes.select(*COLUMNS).writeStream.option("checkpointLocation", str(folder / "checkpoint"))
    writer = writer.trigger(processingTime="0 seconds") if ever else writer.trigger(availableNow=True)
    return writer.start(str(folder / "changes"), "parquet")


if __name__ == "__main__":
    url, pools, folder, rounds = sys.argv[1:]
    spark = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .getOrCreate()
    )
    spark.dataSource.register(TolokaDataSource)
    query = followed(changes(spark, url, pools, by="submitted"), Path(folder), ever=rounds == "ever")
    query.awaitTermination()
    spark.stop()
