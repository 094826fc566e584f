"""The page that tells which notebooks run."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from toloka_kit.escaping import cell
from toloka_kit.notebooks import Outcome

PAGE = Path(__file__).parents[2] / "facade" / "docs" / "notebooks.md"

MIGRATED = PAGE.with_name("migrated-notebooks.md")

_HEAD = """\
# The notebooks of toloka-kit

What comes of the example notebooks of toloka-kit, run against the emulator on a port, with {versions}.
Changed are only the token, the address, what is downloaded and installed, and how long is waited; the
emulator's Tolokers do the work. `python scripts/notebooks.py CHECKOUT --record` makes this page again.

{count}

| Notebook | Cells that run | Whole |
| --- | --- | --- |
"""


_MIGRATED_HEAD = """\
# The notebooks of toloka-kit, migrated

What comes of the example notebooks of toloka-kit after `toloka-migrate`, run against the emulator on a port
without toloka-kit, with {versions}. Nothing in them was written by hand.
`python scripts/notebooks.py CHECKOUT --migrate --record` makes this page again.

{count}

| Notebook | Cells that run | Whole |
| --- | --- | --- |
"""


def page(outcomes: Sequence[Outcome], versions: str) -> str:
    """The page."""
    return _told(outcomes, _HEAD.format(versions=versions, count=count(outcomes)))


def migrated_page(outcomes: Sequence[Outcome], versions: str) -> str:
    """The page on notebooks that were migrated."""
    return _told(outcomes, _MIGRATED_HEAD.format(versions=versions, count=count(outcomes)))


def _told(outcomes: Sequence[Outcome], text: str) -> str:
    for each in outcomes:
        text += f"| `{each.name}` | {_run(each)} | {_whole(each)} |\n"
    failed = [each for each in outcomes if not each.is_whole]
    if failed:
        text += "\n## Cells that fail\n\n| Notebook | Cell | Reason |\n| --- | --- | --- |\n"
    for each in failed:
        for number, reason in each.failures.items():
            text += f"| `{each.name}` | {number} | {cell(reason)} |\n"
    return text


def line(outcome: Outcome) -> str:
    """What a terminal shows of one notebook."""
    text = f"{outcome.name:75} {_run(outcome):>9} {'whole' if outcome.is_whole else ''}".rstrip()
    if outcome.outside:
        text += f"  needs {outcome.outside}"
    details = [f"cell {number}: {reason}" for number, reason in outcome.failures.items()]
    details += [f"Tolokers: {refusal}" for refusal in outcome.refusals]
    return "\n    ".join([text, *details])


def count(outcomes: Sequence[Outcome]) -> str:
    """How many notebooks are whole, and how many cells run."""
    whole = sum(each.is_whole for each in outcomes)
    cells = sum(each.cells for each in outcomes)
    ran = cells - sum(len(each.failures) for each in outcomes)
    outside = sum(bool(each.outside) for each in outcomes)
    need = "notebook needs" if outside == 1 else "notebooks need"
    return (
        f"{whole} of {len(outcomes)} notebooks run whole, and {ran} of {cells} cells; "
        f"{outside} {need} something from outside the package registries."
    )


def _whole(outcome: Outcome) -> str:
    if not outcome.is_whole:
        return f"no, it needs {outcome.outside}" if outcome.outside else f"no, {outcome.mistake}".rstrip(", ")
    return f"yes, with {' and '.join(map(cell, outcome.corrected))} corrected" if outcome.corrected else "yes"


def _run(outcome: Outcome) -> str:
    return f"{outcome.cells - len(outcome.failures)} of {outcome.cells}"
