"""Writes rows with Spark, as a program that tests kill.

python writing.py URL RESOURCE POOL NAME COUNT PARTITIONS MASTER

With a NAME that is a folder it writes a stream, whose source and checkpoint are in there, until all rows of
the source are written.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from toloka_spark import TolokaDataSource

CONFIG = {
    "spark.ui.enabled": "false",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.sql.shuffle.partitions": "2",
    "spark.sql.execution.arrow.maxRecordsPerBatch": "50",
    "spark.speculation": "true",
    "spark.speculation.multiplier": "1.1",
    "spark.speculation.quantile": "0.3",
}


def columns(rows: DataFrame, resource: str, name: str) -> DataFrame:
    """The rows of numbers as a table of tasks or bonuses."""
    if resource == "tasks":
        image = F.concat(F.lit("https://example.com/"), F.col("id"), F.lit(".jpg"))
        return rows.select("id", image.alias("INPUT:image"), F.lit(2).alias("TASK:overlap"))
    return rows.select(
        "id",
        F.concat(F.lit("toloker-"), F.col("id")).alias("user_id"),
        F.lit("0.01").cast("decimal(10, 2)").alias("amount"),
        F.concat(F.lit(f"{name} "), F.col("id")).alias("private_comment"),
        F.lit(True).alias("without_message"),
    )


def main(url: str, resource: str, pool: str, name: str, count: int, partitions: int, master: str) -> None:
    builder = SparkSession.builder.master(master)
    of_executors = {f"spark.executorEnv.{name}": os.environ[name] for name in ("PYTHONPATH", "TOLOKA_TOKEN")}
    for key, value in {**CONFIG, **of_executors}.items():
        builder = builder.config(key, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    spark.dataSource.register(TolokaDataSource)
    of = {"pool_id": pool} if resource == "tasks" else {"at_most": str(count / 100)}
    options = {"base_url": url, **of}
    print("begun", flush=True)
    if Path(name).is_dir():
        source = spark.readStream.schema("id long").option("maxFilesPerTrigger", 2).json(f"{name}/source")
        writing = columns(source, resource, "stream").writeStream.format("toloka").options(**options)
        writing = writing.option("checkpointLocation", f"{name}/checkpoint").option("path", resource)
        writing.trigger(availableNow=True).start().awaitTermination()
    else:
        rows = columns(spark.range(0, count, 1, 4), resource, name)
        rows = rows.repartition(partitions).sortWithinPartitions(F.rand())
        rows.write.format("toloka").mode("append").options(**options, write_id=name).save(resource)
    spark.stop()


if __name__ == "__main__":
    url, resource, pool, name, count, partitions, master = sys.argv[1:]
    main(url, resource, pool, name, int(count), int(partitions), master)
