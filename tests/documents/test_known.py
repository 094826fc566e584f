"""The reviewed list: what explains a difference, and what no longer does."""

from __future__ import annotations

from pathlib import Path

import pytest

from documentation import known
from documentation.compare import Difference
from documentation.facts import Place, ReadError
from documentation.known import Known, explain, like

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
    _, stale = explain([], [entry("list.md", "*", "a"), entry("other.md", "*", "a")], ["docs/list.md"])
    assert [each.page for each in stale] == ["list.md"]


def test_a_wildcard_stands_for_anything() -> None:
    assert like("*: type *", "request a.b: type string, specified integer")
    assert not like("a.b", "aXb")


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
