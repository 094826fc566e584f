"""The page on Spark at scale has the figures of the record."""

from __future__ import annotations

from benchmarks import record, spark


def test_the_table_of_the_page_is_made_of_the_record() -> None:
    page = spark.PAGE.read_text("utf-8")
    assert record.between_marks(page, spark.BEGIN) == spark.section(spark.read())


def test_the_table_has_a_line_for_each_number_of_cores() -> None:
    figures = {"wall": 10.0, "rows": 500.0, "driver": 1e9, "worker": 2e8, "workers": 1, "load": 0.5}
    made = {
        "commit": "abc",
        "date": "2026-01-01",
        "machine": {"cores": 2, "processor": "P", "system": "Linux"},
        "versions": {"Python": "3", "pyspark": "4", "pyarrow": "26", "msgspec": "0"},
        "assignments": 100,
        "rounds": 1,
        "medians": {"1": figures, "2": {**figures, "wall": 4.0}},
    }
    text = spark.section(made)
    assert "| `local[1]` | 10.0 s | 10 | 50 | 1,000 MB | 200 MB |" in text
    assert "| `local[2]` | 4.0 s | 25 | 125 | 1,000 MB | 200 MB |" in text
    assert "On 2 cores it is 2.50 times as fast as on 1." in text
