"""The programs of the guide run as they stand, but for IDs and folders."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyspark.sql import SparkSession

from docs.programs import DOCS, blocks
from spark.answered import answered


def test_the_programs_of_the_guide_run(
    spark: SparkSession, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (DOCS / "spark.md").read_text("utf-8")
    program = "\n".join(blocks(page, "python"))
    with answered(3, 2) as service:
        first = next(iter(service.toloka.assignments.list(pool_id=service.pools[0])))
        service.toloka.assignments.accept(first.id)
        for there, here in {
            '"1, 2"': repr(", ".join(service.pools)),
            '"7"': repr(service.project),
            '"/data/': f'"{tmp_path}/',
            '.format("toloka")': f'.format("toloka").options(base_url="{service.url}", lag="0")',
        }.items():
            assert there in program
            program = program.replace(there, here)
        exec(program, {})
        answers = [each for pool in service.pools for each in service.toloka.assignments.list(pool_id=pool)]
    assert "|          cat|" in capsys.readouterr().out
    changes = spark.read.parquet(str(tmp_path / "changes"))
    assert changes.where("change = 'submitted'").count() == sum(len(each.tasks) for each in answers)
    assert changes.where("change = 'accepted'").count() == len(first.tasks)
