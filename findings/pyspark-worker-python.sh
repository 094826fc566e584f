#!/usr/bin/env bash
# With which Python does Spark run Python for a driver that a virtual environment's Python runs? (It needs Java 17.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check pyspark==4.3.0
unset PYSPARK_PYTHON
"$folder/env/bin/python" - 2>/dev/null <<'PYTHON'
import shutil
import sys

import pyspark
from pyspark.sql import SparkSession

spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()


def python(_):
    import sys

    return sys.prefix


print(f"pyspark {pyspark.__version__}, driver in {sys.prefix}, python3 of the PATH is {shutil.which('python3')}")
print("guess: Python of the driver's environment runs on the executors, too, at least on the same machine")
(seen,) = spark.sparkContext.parallelize([1], 1).map(python).collect()
print(f"seen:  Python of {seen}")
assert seen != sys.prefix, "this has changed"
PYTHON
