"""The reviewed differences, each with its reason, and which of them no longer occur."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from documentation.compare import Difference
from documentation.facts import Place, ReadError
from documentation.reference import load

KNOWN = Path(__file__).parent / "known_differences.yaml"


@dataclass(frozen=True)
class Known:
    """One difference on one page."""

    page: str
    """The end of the page's path."""
    operation: str
    text: str
    reason: str
    place: Place

    def explains(self, difference: Difference) -> bool:
        return (
            on_page(self.page, difference.page)
            and self.operation == difference.operation
            and self.text == difference.text
        )


def read(path: Path = KNOWN) -> list[Known]:
    """All differences in the reviewed file: each `what` of a case with each of its `where`.

    Raises:
        ReadError: An entry lacks a field.
    """
    found: list[Known] = []
    for entry in load(path):
        if set(entry) != {"reason", "cases"} or not all(entry.values()):
            raise ReadError(entry.place, "an entry has a reason and cases")
        for case in entry["cases"]:
            if set(case) != {"where", "what"} or not all(case.values()):
                raise ReadError(case.place, "a case has where and what")
            for where in case["where"]:
                page, _, operation = where.partition(" ")
                found += [Known(page, operation, what, entry["reason"], case.place) for what in case["what"]]
    return found


def explain(
    differences: Iterable[Difference], known: Iterable[Known], pages: Iterable[str]
) -> tuple[dict[Difference, Known | None], list[Known]]:
    """The entry that explains each difference, and the entries for these pages that explain nothing."""
    read = set(pages)
    relevant = [each for each in known if any(on_page(each.page, page) for page in read)]
    used: set[int] = set()
    explained: dict[Difference, Known | None] = {}
    for difference in differences:
        matches = [each for each in relevant if each.explains(difference)]
        used |= {id(each) for each in matches}
        explained[difference] = matches[0] if matches else None
    return explained, [each for each in relevant if id(each) not in used]


def on_page(name: str, page: str) -> bool:
    return page == name or page.endswith(f"/{name}")
