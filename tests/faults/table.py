"""The table of faults that the documentation has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from faults import answers, kinds
from faults.forms import Fault
from faults.matrix import ATTEMPTS, Outcomes

PAGE = Path(__file__).parents[2] / "facade" / "docs" / "faults.md"
TOP = """\
# Faults

What comes of a call when the service, or something in front of it, answers with a fault each time. Each
entry was measured with a server on a real socket; `Toloka` and `AsyncToloka` do the same. Whatever the fault,
a call ends within its limits, raises only errors of the SDK, and no traceback shows the token.
`python scripts/try_faults.py` makes this page again.

*answered* means that the call returns. *repeated* means that it is sent again, as often as `RetryPolicy`
allows, before the error is raised. A wait goes on after a fault that may pass, and ends in `OperationTimeout`
if no poll is answered.

| Column | Calls |
| --- | --- |
| Reads | reading an object, and a page in the middle of a list |
| Writes that can be repeated | creating with an `operation_id`, creating in the background, opening |
| Other writes | creating, a bonus, `PATCH`, `PUT`, `DELETE`, cloning |
| Download | `attachments.download` |
| Wait | `.wait()` for an operation |
"""


def page(cells: Outcomes) -> str:
    """The page, a table for each group of faults."""
    return "\n".join([TOP, *(section(name, group, cells) for name, group in answers.GROUPS.items())])


def section(name: str, faults: Mapping[str, Fault], cells: Outcomes) -> str:
    """A group of faults. Those with the same outcomes share a row."""
    rows: dict[tuple[str, ...], list[str]] = {}
    for fault in faults:
        row = tuple(entry(cells[fault], group) for group in kinds.GROUPS.values())
        rows.setdefault(row, []).append(faults[fault].meaning)
    head = [["The server", *kinds.GROUPS], ["---"] * (1 + len(kinds.GROUPS))]
    lines = [*head, *(["<br>".join(meanings), *row] for row, meanings in rows.items())]
    return f"## {name}\n\n" + "".join(f"| {' | '.join(line)} |\n" for line in lines)


def entry(outcomes: Mapping[str, str], group: tuple[str, ...]) -> str:
    """What comes of a fault for most kinds of a group, then for the others."""
    usual = Counter(outcomes[kind] for kind in group).most_common(1)[0][0]
    others = [f"{kind}: {said(outcomes[kind])}" for kind in group if outcomes[kind] != usual]
    return "; ".join([said(usual), *others])


def said(outcome: str) -> str:
    name, count = outcome.split()
    shown = name if name == "answered" else f"`{name}`"
    return f"{shown}, repeated" if count == str(ATTEMPTS) else shown
