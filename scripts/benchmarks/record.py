"""The results of a whole run, stored in a file, and what the README and the performance page say of them."""

from __future__ import annotations

import json
import os
import platform
import subprocess
from collections.abc import Mapping
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from benchmarks.incumbent import REQUIREMENTS
from benchmarks.report import IN_SHORT, Medians, as_markdown, lines
from benchmarks.rows import ROWS
from benchmarks.running import ROOT

RECORD = ROOT / "scripts" / "benchmarks" / "results.json"
README = ROOT / "README.md"
PAGE = ROOT / "facade" / "docs" / "performance.md"
PLOT = PAGE.with_name("growth.svg")
BEGIN, END = "<!-- made by scripts/benchmark.py -->", "<!-- until here -->"
MEASURED = ("generated", "facade")
PACKAGES = ("httpx", "httpcore", "attrs", "orjson", "msgspec", "matplotlib")
DIGITS = 5

Record = Mapping[str, Any]


def made(medians: Medians) -> Record:
    """The record of the run that just finished."""
    return {
        "commit": commit(),
        "date": datetime.now(UTC).date().isoformat(),
        "machine": {"cores": os.cpu_count(), "processor": processor(), "system": platform.system()},
        "versions": {"Python": platform.python_version(), **versions()},
        "medians": {
            case: {
                peer: {name: short(value) for name, value in outcome.items()}
                for peer, outcome in peers.items()
            }
            for case, peers in medians.items()
        },
    }


def write(record: Record) -> None:
    RECORD.write_text(json.dumps(record, indent=2, ensure_ascii=False) + "\n", "utf-8")


def read() -> Record:
    record: Record = json.loads(RECORD.read_text("utf-8"))
    return record


def short(value: Any) -> Any:
    return float(f"{value:.{DIGITS}g}") if isinstance(value, float) else value


def commit() -> str:
    """The measured commit, and whether there are changes to it."""
    head = git("rev-parse", "--short=10", "HEAD")
    return f"{head} with changes" if git("status", "--porcelain", "--", *MEASURED) else head


def git(*arguments: str) -> str:
    command = ["git", *arguments]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()


def processor() -> str:
    """The processor's name, if the system reports it."""
    try:
        text = Path("/proc/cpuinfo").read_text("utf-8")
    except OSError:
        return platform.machine()
    names = [line.partition(":")[2].strip() for line in text.splitlines() if line.startswith("model name")]
    return names[0] if names else platform.machine()


def versions() -> dict[str, str]:
    found = {}
    for package in PACKAGES:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            continue
    return found


def in_full(record: Record) -> str:
    """What the performance page says between its marks."""
    machine, found = record["machine"], record["versions"]
    table = lines(record["medians"])
    packages = ", ".join(f"{name} {found[name]}" for name in ("httpx", "orjson", "msgspec") if name in found)
    parts = [
        f"Measured on {record['date']} at commit {record['commit']}, with Python {found['Python']}, "
        f"{packages} and {REQUIREMENTS[0].replace('==', ' ')}, on {machine['cores']} cores "
        f"({machine['processor']}, {machine['system']}). Times are the processor's unless the row says "
        "otherwise.",
        as_markdown(table),
    ]
    missed = [line for line in table if line.met is False]
    if missed:
        parts.append("\n".join(f"- Missed: {each.row.what}. {each.row.why}".rstrip() for each in missed))
    parts.append(f"![What an assignment costs as lists grow]({PLOT.name})")
    return "\n\n".join(parts)


def in_short(record: Record) -> str:
    """What the README says between its marks: a few rows, without goals."""
    rows = [row for row in ROWS if row.headline]
    return as_markdown(lines(record["medians"], rows), IN_SHORT)


def between_marks(text: str, mark: str = BEGIN) -> str:
    """The content between the marks of a page."""
    return text.partition(mark)[2].partition(END)[0].strip()


def with_section(text: str, section: str, mark: str = BEGIN) -> str:
    """The page with a new section between its marks."""
    before, begin, rest = text.partition(mark)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the page lacks {mark} or {END}")
    return f"{before}{begin}\n\n{section}\n\n{end}{after}"
