"""What an import, a first call, a page and a request cost, in what is the same on every machine.

A change that is meant to cost more, or that costs much less, moves the bound with it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = Path(__file__).with_name("counted.py")
PATHS = [str(ROOT / folder) for folder in ("facade", "generated", "scripts")]
OPTIONAL = ("click", "rich", "msgspec")
"""Packages that are used if they are installed."""


def counted(case: str, *used: str) -> float:
    blocked = [each for each in OPTIONAL if each not in used]
    done = subprocess.run(
        [sys.executable, "-P", PROGRAM, case, ROOT, *blocked],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(PATHS)},
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout)


def test_an_import_loads_few_modules() -> None:
    assert 130 < counted("import") < 175


def test_a_first_call_takes_few_calls() -> None:
    assert 150 < counted("first") < 220


def test_an_assignment_of_twelve_objects_takes_few_calls() -> None:
    assert 75 < counted("page") < 100
    assert 45 < counted("page", "msgspec") < 60


def test_a_form_that_is_sent_takes_few_calls() -> None:
    assert 3 < counted("encode") < 4.5
