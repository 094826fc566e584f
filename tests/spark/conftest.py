from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import pytest

pyspark = pytest.importorskip("pyspark", reason="Spark is in an environment of its own: see .ci/beside")

from pyspark.sql import SparkSession  # noqa: E402

from spark.answered import TOKEN  # noqa: E402
from toloka_spark import TolokaDataSource  # noqa: E402

# Workers would run another Python that is on the path. They have the environment that Spark is started in.
os.environ |= {"PYSPARK_PYTHON": sys.executable, "TOLOKA_TOKEN": TOKEN}


@pytest.fixture(scope="session")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SparkSession]:
    """Spark with two cores in this process, that writes down its events."""
    events = tmp_path_factory.mktemp("events")
    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.python.filterPushdown.enabled", "true")
        .config("spark.sql.session.timeZone", "America/New_York")
        .config("spark.eventLog.enabled", "true")
        .config("spark.eventLog.dir", events.as_uri())
        .config("spark.eventLog.compress", "false")
        .config("spark.executorEnv.TOLOKA_TOKEN", TOKEN)
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    session.dataSource.register(TolokaDataSource)
    yield session
    session.stop()
