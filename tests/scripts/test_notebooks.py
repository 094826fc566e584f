"""Running the notebooks of toloka-kit: what is changed, what stands in for downloads, what is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest

from toloka_kit import notebook_page
from toloka_kit.adaptation import adapted, code_cells, source
from toloka_kit.downloads import Downloads, table
from toloka_kit.notebooks import Outcome, failures, found


def code(*lines: str) -> dict[str, Any]:
    return {"cell_type": "code", "source": list(lines), "outputs": [], "execution_count": 1}


def changed(*lines: str) -> str:
    """The source of a cell once it is adapted."""
    notebook = adapted(
        {"cells": [code(*lines)]}, "http://here", lambda text: text.replace("https://far", "near")
    )
    return source(notebook["cells"][1])


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with two notebooks, a program and an image."""
    for name in ("b/two.ipynb", "a/one.ipynb", "a/program.py"):
        file = tmp_path / "examples" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("'https://tlk.s3.yandex.net/1.jpg'", "utf-8")
    (tmp_path / "examples" / "a" / "image.png").write_bytes(b"\x89PNG" + bytes(3_000))
    return tmp_path


def test_only_cells_with_code_count() -> None:
    cells = [{"cell_type": "markdown", "source": ["Text"]}, code("a = 1\n", "b = 2"), code(), code("c")]
    assert [source(cell) for cell in code_cells({"cells": cells})] == ["a = 1\nb = 2", "c"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "TolokaClient(getpass.getpass('A token: '), 'PRODUCTION')",
            "TolokaClient('token', url='http://here')",
        ),
        (
            'TolokaClient(input("Your token:"), "SANDBOX")  # or',
            "TolokaClient('token', url='http://here')  # or",
        ),
        ("int(input('How many?'))", "int('10')"),
        ("!curl https://far/data.tsv --output data.tsv", "!curl near/data.tsv --output data.tsv"),
        ("raw_input(1)", "raw_input(1)"),
    ],
)
def test_the_token_the_address_and_downloads_are_changed(before: str, after: str) -> None:
    assert changed(before) == after


def test_nothing_is_installed() -> None:
    assert changed("%%capture\n", "!pip install pandas\n", "import pandas") == "%%capture\nimport pandas"


def test_mistakes_of_a_notebook_are_corrected() -> None:
    notebook = adapted({"cells": [code("a.b + c")]}, "", str, {"a.b": "b"})
    assert source(notebook["cells"][1]) == "b + c"


def test_notebooks_are_found_by_a_part_of_their_path(checkout: Path) -> None:
    assert [path.name for path in found(checkout)] == ["one.ipynb", "two.ipynb"]
    assert [path.name for path in found(checkout, "b/")] == ["two.ipynb"]


@pytest.mark.parametrize(
    ("address", "more", "text"),
    [
        ("host/a.tsv", {}, "n\tkind\n1\tdog\n2\tcat\n"),
        ("host/a.csv", {"header": False}, "1,dog\n2,cat\n"),
        ("host/a.json", {"lists": ["train"]}, '{"train": [["1", "dog"], ["2", "cat"]]}'),
    ],
)
def test_a_table_has_the_format_that_its_address_ends_with(
    address: str, more: dict[str, Any], text: str
) -> None:
    description = {"rows": 2, "columns": {"n": "{n}", "kind": ["cat", "dog"]}}
    assert table(address, description | more) == text


def test_downloads_are_answered_by_stand_ins(checkout: Path) -> None:
    with Downloads(checkout) as downloads, httpx.Client(trust_env=False) as client:
        here = f"{downloads.url}/tlk.s3.yandex.net"
        moved = downloads.redirected("https://tlk.s3.yandex.net/dataset/toloka_logos/toloka_logos.tsv")
        assert client.get(moved).text.splitlines()[:2] == ["url", f"{here}/1.png"]
        assert client.get(f"{here}/1.png").content.startswith(b"\x89PNG")
        assert client.get(f"{here}/a/b.txt").text == "The text at tlk.s3.yandex.net/a/b.txt."
        assert client.get(f"{here}/model.bin").status_code == 404
        program = client.get(
            f"{downloads.url}/raw.githubusercontent.com/Toloka/toloka-kit/main/examples/a/program.py"
        )
        assert program.text == f"'{here}/1.jpg'"


def test_a_failed_cell_is_told_by_its_number_and_its_reason() -> None:
    error = {"output_type": "error", "ename": "KeyError", "evalue": "\x1b[31m'a'\nb\x1b[0m"}
    cells = [code("added"), code("fine"), code("bad") | {"outputs": [{"output_type": "stream"}, error]}]
    assert failures({"cells": cells}) == {2: "KeyError: 'a' b"}


def test_a_cell_that_was_not_reached_in_time_has_failed() -> None:
    cells = [code("added"), code("fine"), code("late")]
    cells[0]["execution_count"] = cells[2]["execution_count"] = None
    assert failures({"cells": cells}, "too late") == {2: "too late"}


@pytest.mark.parametrize(
    ("outcome", "whole"),
    [
        (Outcome("a", 1, {}, corrected=("a.b",)), "yes, with `a.b` corrected"),
        (Outcome("a", 1, {1: "E"}, corrected=("a.b",)), "no"),
        (Outcome("a", 1, {1: "E"}, mistake="it ends itself"), "no, it ends itself"),
    ],
)
def test_the_page_says_what_is_up_with_a_notebook(outcome: Outcome, whole: str) -> None:
    assert f" | {whole} |\n" in notebook_page.page([outcome], "")


def test_the_page_counts_and_names_what_fails() -> None:
    outcomes = [
        Outcome("a/one.ipynb", 3, {}),
        Outcome("b/two.ipynb", 4, {2: "KeyError: 'a|b'"}, "an account elsewhere"),
    ]
    page = notebook_page.page(outcomes, "Python 3.11.7")
    assert "1 of 2 notebooks run whole, and 6 of 7 cells; 1 notebook needs something" in page
    assert "| `a/one.ipynb` | 3 of 3 | yes |" in page
    assert "| `b/two.ipynb` | 3 of 4 | no, it needs an account elsewhere |" in page
    assert r"| `b/two.ipynb` | 2 | `KeyError: 'a\|b'` |" in page
    assert notebook_page.line(outcomes[1]).endswith("needs an account elsewhere\n    cell 2: KeyError: 'a|b'")
