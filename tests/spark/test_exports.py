"""Spark reads exported files as every other reader does."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pyspark.sql import DataFrame, SparkSession

from export.moments import DIGITS, MOMENTS, exported


def values(frame: DataFrame, name: str) -> list[Any]:
    """A column in the order of the rows. A moment has its time zone."""
    found: list[Any] = frame.orderBy("assignment_id").select(f"`{name}`").toArrow()[name].to_pylist()
    return found


def test_parquet_has_the_types_of_the_table(spark: SparkSession, tmp_path: Path) -> None:
    frame = spark.read.parquet(str(exported(tmp_path / "answers.parquet")))
    types = dict(frame.dtypes)
    assert types["created"] == "timestamp"
    assert types["reward"] == "decimal(18,6)"
    assert types["status"] == types["pool_id"] == "string"
    assert types["OUTPUT:tags"] == "array<string>"
    assert values(frame, "created") == MOMENTS
    assert values(frame, "reward") == [Decimal("0.05") * number for number in range(4)]


@pytest.mark.parametrize("digits", [DIGITS, *[(each,) for each in DIGITS]])
def test_json_lines_have_one_type_whatever_the_digits(
    spark: SparkSession, tmp_path: Path, digits: tuple[str, ...]
) -> None:
    path = str(exported(tmp_path / "answers.jsonl", digits))
    moments = [MOMENTS[DIGITS.index(each)] for each in digits]

    inferred = spark.read.json(path)
    types = dict(inferred.dtypes)
    assert types["created"] == types["pool_id"] == "string"
    assert types["reward"] == "double"
    assert values(inferred.withColumn("created", inferred["created"].cast("timestamp")), "created") == moments
    assert (
        values(spark.read.json(path, schema="assignment_id string, created timestamp"), "created") == moments
    )
