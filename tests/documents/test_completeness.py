"""The account of completeness: all that the reference states is in the spec, or has a reason why not."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

import completeness
from documentation.known import Known
from documentation.report import compare
from documentation.specification import Specification


def test_everything_in_the_reference_is_accounted_for(
    shared: Path,
    spec: Specification,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = shared / "docs" / "reference"
    monkeypatch.setattr(sys, "argv", ["completeness.py", "--reference", str(folder)])
    assert completeness.main() == 0
    table = capsys.readouterr().out
    for aspect in completeness.ASPECTS:
        row = re.search(rf"^{aspect} +(\d+) +(\d+) +(\d+)$", table, re.MULTILINE)
        assert row, f"{aspect} has no row"
        assert int(row[1]) > 0
        assert int(row[3]) == 0
    assert re.search(rf"^Operations +{len(spec.operations)} +0 +0$", table, re.MULTILINE)


def test_a_missing_operation_parameter_or_property_is_unexplained(
    shared: Path, spec: Specification, reviewed: list[Known]
) -> None:
    document = {**spec.document, "paths": {**spec.document["paths"]}}
    del document["paths"]["/v1/trainings/{training_id}/clone"]
    lists = document["paths"]["/v1/trainings"]
    document["paths"]["/v1/trainings"] = {
        **lists,
        "get": {**lists["get"], "parameters": lists["get"]["parameters"][1:]},
    }
    paths = sorted(shared.glob("docs/reference/**/fullApi.yaml"))
    outcome = compare(paths, Specification(document), reviewed)
    assert {(each.operation, each.text) for each in outcome.unexplained} == {
        ("POST /trainings/{}/clone", "not specified"),
        ("GET /trainings", "query: not specified: status string"),
    }


def test_a_folder_without_the_reference_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["completeness.py", "--reference", str(tmp_path)])
    assert completeness.main() == 2
    assert "No fullApi.yaml" in capsys.readouterr().err
