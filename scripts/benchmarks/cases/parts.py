"""A profile instead of a timing: the packages and functions that take the time, by cProfile."""

from __future__ import annotations

import cProfile
import pstats
from collections import Counter
from pathlib import Path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    Function = tuple[str, int, str]

FUNCTIONS = 16
BUILT_IN = "~"


def iterate(url: str, rows: int) -> str:
    from benchmarks.cases import iterate

    return taken_apart(lambda: iterate.sdk(url, rows))


def warm_call(url: str, calls: int) -> str:
    from benchmarks.cases import warm_call

    return taken_apart(lambda: warm_call.sdk(url, calls))


def taken_apart(measure: Callable[[], object]) -> str:
    """The shares of the packages, then of the functions with the most own time."""
    measure()  # do late imports now
    profile = cProfile.Profile()
    profile.runcall(measure)
    stats = pstats.Stats(profile).stats  # type: ignore[attr-defined]
    packages: Counter[str] = Counter()
    functions: Counter[str] = Counter()
    for function, (_, _, own, _, callers) in stats.items():
        functions[f"{package(function)}: {Path(function[0]).name}:{function[1]} {function[2]}"] += own
        if function[0] == BUILT_IN:
            # Built-in functions count for their callers.
            for caller, (_, _, share, _) in callers.items():
                packages[package(caller)] += share
        else:
            packages[package(function)] += own
    total = sum(functions.values())
    lines = [f"{own / total:6.1%}  {name}" for name, own in packages.most_common() if own / total > 0.005]
    lines += ["", *(f"{own / total:6.1%}  {name}" for name, own in functions.most_common(FUNCTIONS))]
    return "\n".join(lines) + "\n"


def package(function: Function) -> str:
    """The package of a function."""
    file = function[0]
    if file == BUILT_IN:
        return "built in"
    if file.startswith("<attrs generated"):
        return name_of_generated(file)
    parts = Path(file).parts
    for folder in ("site-packages", "generated", "facade", "scripts"):
        if folder in parts:
            return parts[parts.index(folder) + 1]
    return parts[-2] if len(parts) > 1 and not parts[-2].startswith("python3") else Path(file).stem


def name_of_generated(file: str) -> str:
    """The package of attrs' code for a class, such as `<attrs generated methods toloka_api.models…>`."""
    return file.rstrip(">").split()[-1].partition(".")[0]
