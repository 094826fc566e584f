#!/usr/bin/env bash
# Does Spark read a Python source that could filter, where filters are not to be handed to it? (It needs Java 17.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check pyspark==4.3.0 pyarrow==26.0.1 pandas==3.1.1
export PYSPARK_PYTHON="$folder/env/bin/python"
cd "$folder"
"$folder/env/bin/python" - 2>/dev/null <<'PYTHON'
import re

import pyspark
from pyspark.sql import SparkSession
from pyspark.sql.datasource import DataSource, DataSourceReader

SETTING = "spark.sql.python.filterPushdown.enabled"


class Reader(DataSourceReader):
    """Numbers. It could take filters, and leaves all of them to Spark."""

    def pushFilters(self, filters):
        return filters

    def read(self, partition):
        return ((number,) for number in range(10))


class Numbers(DataSource):
    @classmethod
    def name(cls):
        return "numbers"

    def schema(self):
        return "number INT"

    def reader(self, schema):
        return Reader()


def rows():
    try:
        return str(spark.read.format("numbers").load().where("number > 7").count())
    except Exception as error:
        (condition,) = re.findall(r"\[(DATA_SOURCE_\w+)\]", str(error))[:1]
        return condition


with SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate() as spark:
    spark.dataSource.register(Numbers)
    print(f"pyspark {pyspark.__version__}")
    print(f"guess: 2 rows, whether {SETTING} is set or not: Spark applies the filter itself")
    seen = rows()
    spark.conf.set(SETTING, "true")
    with_setting = rows()
    print(f"seen:  without the setting: {seen}")
    print(f"       with it: {with_setting}")
assert (seen, with_setting) == ("DATA_SOURCE_PUSHDOWN_DISABLED", "2"), "this has changed"
PYTHON
