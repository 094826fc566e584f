"""Reads all assignments of a pool with Spark, as a driver of its own.

python spark_program.py URL ROWS CORES
"""

from __future__ import annotations

import json
import sys
import time

from pyspark.sql import Observation, SparkSession
from pyspark.sql import functions as F

from toloka_spark import TolokaDataSource

CONFIG = {
    "spark.ui.enabled": "false",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.memory": "1g",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.python.filterPushdown.enabled": "true",
}


def main(url: str, rows: int, cores: int) -> None:
    builder = SparkSession.builder.master(f"local[{cores}]")
    for name, value in CONFIG.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    spark.dataSource.register(TolokaDataSource)
    seen = Observation()
    begun = time.perf_counter()
    frame = spark.read.format("toloka").options(base_url=url, pool_id=str(rows)).load("assignments")
    frame = frame.observe(seen, F.count(F.lit(1)).alias("rows"))
    frame.write.format("noop").mode("overwrite").save()
    print(json.dumps({"wall": time.perf_counter() - begun, "rows": seen.get["rows"]}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
