"""What holds for all tests."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Generator

import pytest
from hypothesis import settings

# Tests start many programs, and each would compile the packages again.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# All answers of the emulator are held to the spec, also what was when it was stored.
os.environ["TOLOKA_EMULATOR_RECHECK"] = "1"

settings.register_profile("quick", max_examples=30, deadline=None)
settings.register_profile("thorough", max_examples=300, deadline=None)
settings.load_profile("quick")


def pytest_report_header(config: pytest.Config) -> str | None:
    """Says what a run of all tests leaves out."""
    if config.args_source is not pytest.Config.ArgsSource.TESTPATHS:
        return None
    slow = [each for each in config.getini("norecursedirs") if each.startswith("tests/")]
    return f"left out, since they take minutes: {', '.join(slow)}; .ci/run has them, and fuzzes thoroughly"


@pytest.hookimpl(wrapper=True)
def pytest_runtestloop() -> Generator[None, object, object]:
    """Spares `gc.collect()`, which many tests call, what was there before the first of them."""
    gc.collect()
    gc.freeze()
    try:
        return (yield)
    finally:
        gc.unfreeze()
