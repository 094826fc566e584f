"""What Spark reads is what the list has: the same rows, in whatever parts, with whatever filters."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote

import pytest
from pyspark.errors import PySparkException
from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as F

from spark.answered import TOKEN, Answered, answered
from toloka_emulator import Emulator
from toloka_emulator.serving import served
from toloka_sdk import Toloka
from toloka_spark._lists import lists

KEY = ("assignment_id", "task_id")


@pytest.fixture(scope="module")
def service() -> Iterator[Answered]:
    with answered(300, 40) as service:
        first = next(iter(service.toloka.assignments.list(pool_id=service.pools[1])))
        service.toloka.assignments.accept(first.id)
        yield service


def frame(spark: SparkSession, service: Answered, name: str = "assignments", **options: object) -> DataFrame:
    reader = spark.read.format("toloka").option("base_url", service.url)
    return reader.options(**{key: str(value) for key, value in options.items()}).load(name)


def rows(frame: DataFrame) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = frame.toArrow().to_pylist()
    return sorted(found, key=lambda row: [str(row.get(name)) for name in (*KEY, "id")])


def expected(service: Answered, pool: str, **options: Any) -> list[dict[str, Any]]:
    found = service.toloka.assignments.list(pool_id=pool).to_arrow(**options).to_pylist()
    return sorted(found, key=lambda row: [row[name] for name in KEY])


def asked(service: Answered, path: str = "/v1/assignments") -> list[dict[str, str]]:
    """The queries of the requests since the last look."""
    log = [dict(parse_qsl(each.query)) for each in service.emulator.requests if each.path.endswith(path)]
    service.emulator.clear_requests()
    return log


def test_rows_are_those_of_the_list(spark: SparkSession, service: Answered) -> None:
    read = frame(spark, service, pool_id=service.pools[0], project=service.project, partitions=6)
    assert read.rdd.getNumPartitions() == 6
    project = service.toloka.projects.get(service.project)
    assert rows(read) == expected(service, service.pools[0], project=project)
    assert read.select("OUTPUT:animal").distinct().collect()[0][0] == "cat"


def test_several_pools_are_read_as_one_list(spark: SparkSession, service: Answered) -> None:
    read = frame(spark, service, pool_id=", ".join(service.pools), partitions=4)
    every = [row for pool in service.pools for row in expected(service, pool)]
    assert rows(read) == sorted(every, key=lambda row: [row[name] for name in KEY])


@pytest.mark.parametrize("name", sorted(lists()))
def test_every_list_with_an_order_can_be_read(spark: SparkSession, service: Answered, name: str) -> None:
    needed = {
        "assignments": {"pool_id": service.pools[0]},
        "tasks": {"pool_id": service.pools[0]},
        "task_suites": {"pool_id": service.pools[0]},
        "aggregated_solutions": {"operation_id": "1"},
        "app_items": {"app_project_id": "1"},
        "app_batches": {"app_project_id": "1"},
    }.get(name, {})
    read = frame(spark, service, name, partitions=2, **needed)
    with Toloka(base_url=service.url, token=TOKEN) as toloka:
        pages = getattr(toloka, name).list(**needed)
        assert read.columns == pages.arrow_schema().names
        if name not in ("aggregated_solutions", "app_items", "app_batches"):
            key = read.columns[0]
            assert sorted(map(str, rows(read.select(key)))) == sorted(
                map(str, pages.to_arrow().select([key]).to_pylist())
            )


def middle(service: Answered) -> datetime:
    times = sorted(row["created"] for row in expected(service, service.pools[0]))
    found: datetime = times[len(times) // 2]
    return found


FILTERS: Mapping[str, tuple[Any, Mapping[str, Any]]] = {
    "equal": (lambda at: F.col("status") == "ACCEPTED", {"status": "ACCEPTED"}),
    "one of": (lambda at: F.col("status").isin("ACCEPTED", "REJECTED"), {"status": "ACCEPTED,REJECTED"}),
    "later": (lambda at: F.col("created") > F.lit(at), {"created_gte": ...}),
    "between": (
        lambda at: (
            (F.col("submitted") >= F.lit(at)) & (F.col("submitted") < F.lit(at + timedelta(seconds=5)))
        ),
        {"submitted_gte": ..., "submitted_lte": ...},
    ),
    "a task": (lambda at: F.col("task_id").startswith("000"), {}),
    "a value that there is none of": (lambda at: F.col("status") == "ACEPTED", {}),
    "either": (lambda at: (F.col("status") == "ACCEPTED") | (F.col("user_id") == "x"), {}),
    "none": (lambda at: F.col("accepted").isNull(), {}),
}


@pytest.mark.parametrize("name", FILTERS)
def test_a_filter_changes_what_is_asked_and_not_what_comes(
    spark: SparkSession, service: Answered, name: str
) -> None:
    make, sent = FILTERS[name]
    condition: Column = make(middle(service))
    asked(service)
    read = rows(frame(spark, service, pool_id=service.pools[1], partitions=1).filter(condition))
    [query, *_] = asked(service)
    for parameter, value in sent.items():
        assert query[parameter] == value if value is not ... else parameter in query
    assert {each for each in query if each not in sent} <= {"pool_id", "sort", "limit"}
    everything = frame(spark, service, pool_id=service.pools[1], partitions=1)
    assert read == rows(spark.createDataFrame(everything.toArrow(), everything.schema).filter(condition))


def test_a_filter_of_the_pool_is_a_pool_that_is_read(spark: SparkSession, service: Answered) -> None:
    asked(service)
    one = frame(spark, service, partitions=2).filter(F.col("pool_id") == service.pools[1])
    assert rows(one) == expected(service, service.pools[1])
    assert {query["pool_id"] for query in asked(service)} == {service.pools[1]}
    other = frame(spark, service, pool_id=service.pools[0]).filter(F.col("pool_id") == service.pools[1])
    assert rows(other) == []


def test_spark_refuses_to_read_before_it_may_hand_on_filters(spark: SparkSession, service: Answered) -> None:
    setting = "spark.sql.python.filterPushdown.enabled"
    spark.conf.set(setting, "false")
    try:
        with pytest.raises(PySparkException, match=setting):
            frame(spark, service, pool_id=service.pools[1]).count()
    finally:
        spark.conf.set(setting, "true")


def test_columns_can_be_named(spark: SparkSession, service: Answered) -> None:
    reader = spark.read.format("toloka").schema("status string, assignment_id string")
    read = reader.option("base_url", service.url).option("pool_id", service.pools[1]).load("assignments")
    assert rows(read) == sorted(
        (
            {"status": row["status"], "assignment_id": row["assignment_id"]}
            for row in expected(service, service.pools[1])
        ),
        key=lambda row: row["assignment_id"],
    )


def test_a_list_without_anything_has_no_rows(spark: SparkSession, service: Answered) -> None:
    assert rows(frame(spark, service, "user_bonuses")) == []


def test_nobody_sees_the_token(
    spark: SparkSession, service: Answered, capfd: pytest.CaptureFixture[str]
) -> None:
    read = frame(spark, service, pool_id=service.pools[1], partitions=2)
    read.explain("extended")
    assert rows(read.filter("status = 'ACCEPTED'"))
    spark.sparkContext.setLogLevel("INFO")
    rows(read)
    spark.sparkContext.setLogLevel("ERROR")
    log = Path(unquote(spark.conf.get("spark.eventLog.dir").removeprefix("file://")))  # type: ignore[union-attr]
    texts = [path.read_text("utf-8", "replace") for path in log.rglob("*") if path.is_file()]
    texts += [*capfd.readouterr(), read._jdf.queryExecution().toString()]
    assert any("SparkListenerTaskEnd" in text for text in texts)
    assert [text for text in texts if TOKEN in text] == []


WRONG: Mapping[str, tuple[str, dict[str, object], str]] = {
    "a token": ("assignments", {"token": "x"}, "The option token is refused"),
    "an option that is none": ("assignments", {"pool": "1"}, "The option pool is none of this data source"),
    "a list that is none": ("asignments", {}, "name one of the lists aggregated_solutions"),
    "a parameter that is missing": ("tasks", {}, "tasks.list() needs pool_id"),
    "a status that is none": ("assignments", {"status": "ACEPTED"}, "ACCEPTED"),
    "no number": ("assignments", {"partitions": "many"}, "partitions is an integer from 1 to 1,000"),
    "too many requests": ("assignments", {"requests_per_second": 301}, "from 1 to 300"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_option_is_an_error_that_says_what_to_do(
    spark: SparkSession, service: Answered, name: str
) -> None:
    resource, options, message = WRONG[name]
    with pytest.raises(PySparkException) as caught:
        frame(spark, service, resource, **options).count()
    assert message in str(caught.value)


def test_a_column_that_is_none_is_an_error(spark: SparkSession, service: Answered) -> None:
    reader = spark.read.format("toloka").schema("stats string").option("base_url", service.url)
    with pytest.raises(PySparkException, match="There is no column 'stats'"):
        reader.option("pool_id", service.pools[0]).load("assignments").count()


def test_a_wrong_token_is_an_error_that_says_so(spark: SparkSession) -> None:
    with (
        served(Emulator(tokens=["another"])) as url,
        pytest.raises(PySparkException, match="403 ACCESS_DENIED"),
    ):
        spark.read.format("toloka").option("base_url", url).load("projects").count()


def test_requests_are_spread_over_time(spark: SparkSession, service: Answered) -> None:
    options: dict[str, Any] = {
        "pool_id": service.pools[0],
        "partitions": 1,
        "limit": 100,
        "requests_per_second": 10,
    }
    began = time.monotonic()
    assert frame(spark, service, **options).count() == 1200
    assert time.monotonic() - began > 0.5  # six pages
