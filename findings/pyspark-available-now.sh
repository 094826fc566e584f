#!/usr/bin/env bash
# What does trigger(availableNow=True) read after a batch that failed? (It needs Java 17.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check pyspark==4.3.0 pyarrow==26.0.1 pandas==3.1.1
export PYSPARK_PYTHON="$folder/env/bin/python"
cd "$folder"
"$folder/env/bin/python" - 2>/dev/null <<'PYTHON'
import os
from pathlib import Path

import pyspark
from pyspark.sql import SparkSession
from pyspark.sql.datasource import DataSource, DataSourceStreamReader, InputPartition

NEWEST = Path(os.getcwd(), "newest")


class Numbers(DataSourceStreamReader):
    """Numbers up to the newest, which a file has."""

    def initialOffset(self):
        return {"end": 0}

    def latestOffset(self, start, limit):
        return {"end": int(NEWEST.read_text())}

    def partitions(self, start, end):
        return [InputPartition((start["end"], end["end"]))]

    def read(self, partition):
        return ((number,) for number in range(*partition.value))


class Source(DataSource):
    @classmethod
    def name(cls):
        return "numbers"

    def schema(self):
        return "n int"

    def streamReader(self, schema):
        return Numbers()


def run(use):
    stream = spark.readStream.format("numbers").load().writeStream.foreachBatch(use)
    query = stream.option("checkpointLocation", os.path.abspath("checkpoint"))
    query.trigger(availableNow=True).start().awaitTermination()


def fail(batch, number):
    raise RuntimeError("the driver dies in this batch")


spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
spark.dataSource.register(Source)
seen = []
NEWEST.write_text("3")
try:
    run(fail)
except Exception:
    NEWEST.write_text("5")
run(lambda batch, number: seen.extend(row.n for row in batch.collect()))
print(f"pyspark {pyspark.__version__}")
print("guess: the batch that failed, and then what is there besides: [0, 1, 2, 3, 4]")
print(f"seen:  {seen}, and the query has ended, unless the reader is a SupportsTriggerAvailableNow, too")
assert seen == [0, 1, 2], "this has changed"
PYTHON
