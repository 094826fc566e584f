"""The reviewed list: what explains a difference, and what no longer does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from documentation import known, sources
from documentation.compare import Difference
from documentation.facts import Place, ReadError
from documentation.known import Known, explain

PLACE = Place("known.yaml", 1)


def entry(page: str, operation: str, text: str) -> Known:
    return Known(page, operation, text, "because", PLACE)


def difference(text: str, page: str = "docs/list.md", operation: str = "GET /pools") -> Difference:
    return Difference(page, operation, text, Place(page, 3))


def test_an_entry_explains_its_page_and_operation_alone() -> None:
    found = [
        difference("a"),
        difference("a", page="docs/my-list.md"),
        difference("a", operation="POST /pools"),
    ]
    explained, _ = explain(found, [entry("list.md", "GET /pools", "a")], [each.page for each in found])
    assert [each is not None for each in explained.values()] == [True, False, False]


def test_an_entry_is_stale_on_a_page_that_was_read_only() -> None:
    _, stale = explain(
        [], [entry("list.md", "GET /pools", "a"), entry("other.md", "GET /pools", "a")], ["docs/list.md"]
    )
    assert [each.page for each in stale] == ["list.md"]


def test_a_star_in_an_entry_is_a_star() -> None:
    found = [difference(f"response: not specified: {name} object") for name in ("*", "mood")]
    explained, _ = explain(
        found, [entry("list.md", "GET /pools", "response: not specified: * object")], ["docs/list.md"]
    )
    assert [each is not None for each in explained.values()] == [True, False]


def beside(entry: Known) -> Iterator[Difference]:
    """Differences beside that of an entry: on another page, of another operation, of something else."""
    yield Difference(f"docs/new/my-{entry.page}", entry.operation, entry.text, PLACE)
    yield Difference(entry.page, f"{entry.operation}/new", entry.text, PLACE)
    yield Difference(entry.page, entry.operation, f"response new: {entry.text}", PLACE)
    yield Difference(entry.page, entry.operation, f"{entry.text}, new", PLACE)
    for word in re.finditer(r"[\w.*/{}]+", entry.text):
        text = f"{entry.text[: word.start()]}new{entry.text[word.end() :]}"
        yield Difference(entry.page, entry.operation, text, PLACE)


def test_no_entry_excuses_a_difference_beside_its_own(reviewed: list[Known]) -> None:
    said = {(each.page, each.operation, each.text) for each in reviewed}
    for each in reviewed:
        new = [one for one in beside(each) if (one.page, one.operation, one.text) not in said]
        explained, _ = explain(new, [each], [one.page for one in new])
        assert new
        assert not any(explained.values()), each


def test_an_entry_is_for_one_file(shared: Path, reviewed: list[Known]) -> None:
    folders = [shared / "docs" / "pages", shared / "docs" / "reference", shared / "seeds"]
    files = [str(file) for folder in folders for file in sources.files(folder)]
    for name in {each.page for each in reviewed}:
        assert len([file for file in files if known.on_page(name, file)]) == 1, name


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("- cases: [{where: [list.md GET /pools], what: [a]}]\n", "known.yaml:1: an entry has a reason"),
        ("- reason: Why.\n  cases:\n    - where: [list.md GET /pools]\n", "known.yaml:3: a case has"),
    ],
)
def test_an_entry_that_lacks_something_is_refused(tmp_path: Path, text: str, problem: str) -> None:
    file = tmp_path / "known.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(ReadError, match=problem):
        known.read(file)


def test_every_entry_has_a_reason_and_occurs_once(reviewed: list[Known]) -> None:
    keys = [(each.page, each.operation, each.text) for each in reviewed]
    assert len(keys) == len(set(keys))
    assert all(each.reason.endswith(".") for each in reviewed)
