"""Every reader finds the same in a file."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.json
import pyarrow.parquet
import pytest

from export.moments import DIGITS, MOMENTS, exported, items
from export.service import Service, running


def python(moments: Any) -> list[datetime]:
    return [pd.Timestamp(moment).to_pydatetime().astimezone(UTC) for moment in moments]


def by_duckdb(query: str) -> list[Any]:
    with duckdb.connect() as connection:
        connection.execute("SET TimeZone = 'UTC'")
        return [row[0] for row in connection.execute(query).fetchall()]


def test_parquet_has_the_same_types_for_every_reader(tmp_path: Path) -> None:
    path = exported(tmp_path / "answers.parquet")
    amounts = [Decimal("0.05") * number for number in range(4)]

    arrow = pyarrow.parquet.read_table(path)
    assert arrow["created"].to_pylist() == MOMENTS
    assert arrow["reward"].to_pylist() == amounts
    assert arrow["INPUT:size"].to_pylist() == [0, 1, 2, 3]

    frame = pl.read_parquet(path)
    assert frame.schema["created"] == pl.Datetime("ms", "UTC")
    assert frame.schema["reward"] == pl.Decimal(18, 6)
    assert frame.schema["INPUT:size"] == pl.Int64
    assert frame.schema["OUTPUT:tags"] == pl.List(pl.String)
    assert frame["created"].to_list() == MOMENTS
    assert frame["reward"].to_list() == amounts

    pandas = pd.read_parquet(path)
    assert pandas["created"].dtype == "datetime64[ms, UTC]"
    assert python(pandas["created"]) == MOMENTS
    assert pandas["reward"].to_list() == amounts
    assert pandas["INPUT:size"].to_list() == [0, 1, 2, 3]

    types = by_duckdb(
        f"SELECT column_type FROM (DESCRIBE SELECT created, reward, status, pool_id FROM '{path}')"
    )
    assert types == ["TIMESTAMP WITH TIME ZONE", "DECIMAL(18,6)", "VARCHAR", "VARCHAR"]
    assert python(by_duckdb(f"SELECT created FROM '{path}'")) == MOMENTS
    assert by_duckdb(f"SELECT reward FROM '{path}'") == amounts


@pytest.mark.parametrize("digits", [DIGITS, *[(each,) for each in DIGITS]])
def test_json_lines_has_one_type_for_each_reader_whatever_the_digits(
    tmp_path: Path, digits: tuple[str, ...]
) -> None:
    path = exported(tmp_path / "answers.jsonl", digits)
    moments = [MOMENTS[DIGITS.index(each)] for each in digits]

    schema = pa.schema([("created", pa.timestamp("ms", "UTC"))])
    options = pyarrow.json.ParseOptions(explicit_schema=schema, unexpected_field_behavior="ignore")
    arrow = pyarrow.json.read_json(path, parse_options=options)
    assert arrow["created"].to_pylist() == moments
    assert pyarrow.json.read_json(path)["created"].type == pa.string()

    frame = pl.read_ndjson(path)
    assert frame.schema["created"] == pl.String
    assert frame.schema["reward"] == pl.Float64
    assert frame["created"].str.to_datetime(time_zone="UTC").to_list() == moments

    pandas = pd.read_json(path, lines=True, dtype=False)
    assert pandas["created"].dtype == "str"
    assert python(pd.to_datetime(pandas["created"])) == moments
    assert pandas["reward"].dtype == "float64"
    assert pandas["pool_id"].to_list() == ["1"] * len(digits)

    [type] = by_duckdb(f"SELECT column_type FROM (DESCRIBE SELECT created FROM '{path}')")
    assert type == "TIMESTAMP WITH TIME ZONE"
    assert python(by_duckdb(f"SELECT created FROM '{path}'")) == moments


@pytest.mark.parametrize("digits", [DIGITS, *[(each,) for each in DIGITS]])
def test_a_name_that_pandas_takes_for_a_moment_s_is_read_like_any_other(
    tmp_path: Path, digits: tuple[str, ...]
) -> None:
    values = [
        {
            "id": str(number),
            "skill_id": "1",
            "user_id": "toloker",
            "value": 5,
            "exact_value": 5.0,
            "created": f"2026-01-01T10:13:32{text}",
            "modified": f"2026-01-01T10:13:32{text}",
        }
        for number, text in enumerate(digits)
    ]
    path = tmp_path / "values.jsonl"
    running(Service(values), asynchronous=False)(
        lambda toloka: toloka.user_skills.list(skill_id="1").export(path)
    )
    pandas = pd.read_json(path, lines=True, dtype=False)
    assert pandas["created"].dtype == pandas["modified"].dtype == "str"
    assert python(pd.to_datetime(pandas["modified"])) == [MOMENTS[DIGITS.index(each)] for each in digits]


def test_json_lines_say_the_same_as_parquet(tmp_path: Path) -> None:
    lines = [json.loads(line) for line in exported(tmp_path / "a.jsonl").read_text().splitlines()]
    rows = pyarrow.parquet.read_table(exported(tmp_path / "a.parquet")).to_pylist()

    def plain(value: Any) -> Any:
        if isinstance(value, datetime):
            return f"{value.replace(tzinfo=None).isoformat(timespec='milliseconds')}Z"
        return float(value) if isinstance(value, Decimal) else value

    assert lines == [{name: plain(value) for name, value in row.items()} for row in rows]


@pytest.mark.parametrize("taken", [pl.from_arrow, pa.table, lambda table: table.to_pandas()])
def test_a_table_is_taken_by_other_libraries(taken: Callable[[Any], Any]) -> None:
    run = running(Service(items(DIGITS)), asynchronous=False)
    table = run(lambda toloka: toloka.assignments.list(pool_id="1").to_arrow())
    assert len(taken(table)) == 4
    assert (
        python(taken(table)["created"].to_pylist() if taken is pa.table else taken(table)["created"])
        == MOMENTS
    )


def test_duckdb_queries_a_table() -> None:
    run = running(Service(items(DIGITS)), asynchronous=False)
    answers = run(lambda toloka: toloka.assignments.list(pool_id="1").to_arrow())
    with duckdb.connect() as connection:
        connection.register("answers", answers)
        found = connection.execute("SELECT sum(reward) FROM answers WHERE status = 'ACCEPTED'").fetchone()
    assert found == (Decimal("0.3"),)
