"""Reading with Spark: what is measured, its record, and the table that is made of it."""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks.record import commit, processor, short
from benchmarks.running import ROOT, SCRIPTS

RECORD = SCRIPTS / "benchmarks" / "spark.json"
PAGE = ROOT / "facade" / "docs" / "spark-at-scale.md"
BEGIN = "<!-- made by scripts/spark_benchmark.py -->"
PROGRAM = SCRIPTS / "benchmarks" / "spark_program.py"
CORES = (1, 2)
PACKAGES = ("pyspark", "pyarrow", "msgspec")
BETWEEN_LOOKS = 0.2
"""Seconds between looks at the memory of the processes. Each has its peak noted by the system."""

Figures = Mapping[str, float]


def measured(url: str, rows: int, rounds: int) -> dict[str, dict[str, float]]:
    """The medians, by the number of cores."""
    taken: dict[str, list[Figures]] = {str(cores): [] for cores in CORES}
    for _ in range(rounds):
        for cores in CORES:
            taken[str(cores)].append(once(url, rows, cores))
    return {
        cores: {name: statistics.median(each[name] for each in figures) for name in figures[0]}
        for cores, figures in taken.items()
    }


def once(url: str, rows: int, cores: int) -> Figures:
    """One driver."""
    folders = [str(SCRIPTS), str(ROOT / "generated"), str(ROOT / "facade")]
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(folders),
        "PYSPARK_PYTHON": sys.executable,
        "TOLOKA_TOKEN": "token",
    }
    command = [sys.executable, str(PROGRAM), url, str(rows), str(cores)]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    peaks: dict[int, tuple[str, int]] = {}
    load = os.getloadavg()[0]
    while process.poll() is None:
        for pid in (process.pid, *descendants(process.pid)):
            with suppress(OSError, IndexError, ValueError):
                peaks[pid] = kind(pid, process.pid), peak(pid)
        time.sleep(BETWEEN_LOOKS)
    assert process.stdout is not None
    printed = process.stdout.read()
    if process.returncode != 0:
        raise SystemExit("Spark has failed.")
    figures: dict[str, float] = json.loads(printed.strip().rpartition("\n")[2])
    workers = sorted((memory for of, memory in peaks.values() if of == "worker"), reverse=True)
    drivers = sum(memory for of, memory in peaks.values() if of == "driver")
    return {**figures, "driver": drivers, "worker": workers[0], "workers": len(workers), "load": load}


def descendants(pid: int) -> Iterator[int]:
    """All processes that a process has started, and those that these have."""
    children: dict[int, list[int]] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError, IndexError):
            parent = int((folder / "stat").read_text("utf-8").rpartition(")")[2].split()[1])
            children.setdefault(parent, []).append(int(folder.name))
    waiting = [pid]
    while waiting:
        for child in children.get(waiting.pop(), ()):
            waiting.append(child)
            yield child


def kind(pid: int, driver: int) -> str:
    """What a process is: the driver with its JVM, which in local mode has the executors, too; or a worker."""
    line = Path(f"/proc/{pid}/cmdline").read_bytes()
    return "driver" if pid == driver or b"java" in line.split(b"\0", 1)[0] else "worker"


def peak(pid: int) -> int:
    """The peak memory of a process in bytes."""
    for line in Path(f"/proc/{pid}/status").read_text("utf-8").splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) * 1024
    raise ValueError("it has ended")


def made(rows: int, rounds: int, figures: Mapping[str, Figures]) -> dict[str, Any]:
    """The record of the run that just finished."""
    return {
        "commit": commit(),
        "date": datetime.now(UTC).date().isoformat(),
        "machine": {"cores": os.cpu_count(), "processor": processor(), "system": platform.system()},
        "versions": {"Python": platform.python_version(), **{name: version(name) for name in PACKAGES}},
        "assignments": rows,
        "rounds": rounds,
        "medians": {
            cores: {name: short(value) for name, value in each.items()} for cores, each in figures.items()
        },
    }


def write(record: Mapping[str, Any]) -> None:
    RECORD.write_text(json.dumps(record, indent=2, ensure_ascii=False) + "\n", "utf-8")


def read() -> Mapping[str, Any]:
    kept: Mapping[str, Any] = json.loads(RECORD.read_text("utf-8"))
    return kept


HEADINGS = (
    "cores",
    "time",
    "assignments a second",
    "rows a second",
    "driver with its JVM",
    "a Python worker",
)


def section(record: Mapping[str, Any]) -> str:
    """What the page says between its marks."""
    machine, found, medians = record["machine"], record["versions"], record["medians"]
    packages = ", ".join(f"{name} {found[name]}" for name in ("Python", *PACKAGES))
    assignments = record["assignments"]
    load = max(each["load"] for each in medians.values())
    first, *_, last = (medians[str(cores)] for cores in CORES)
    rounds = "one round" if record["rounds"] == 1 else f"the median of {record['rounds']} rounds"
    return "\n\n".join(
        [
            f"Measured on {record['date']} at commit {record['commit']}, with {packages}, on "
            f"{machine['cores']} cores ({machine['processor']}, {machine['system']}) with a load of "
            f"{load:.1f} before; {rounds}. {assignments:,} assignments are {first['rows']:,.0f} rows, one "
            "for each task.",
            table(HEADINGS, [cells(cores, medians[str(cores)], assignments) for cores in CORES]),
            f"On {CORES[-1]} cores it is {first['wall'] / last['wall']:.2f} times as fast as on {CORES[0]}. "
            "The server of the benchmark has the same cores.",
        ]
    )


def cells(cores: int, figures: Figures, assignments: int) -> Sequence[str]:
    wall = figures["wall"]
    return (
        f"`local[{cores}]`",
        f"{wall:.1f} s",
        f"{assignments / wall:,.0f}",
        f"{figures['rows'] / wall:,.0f}",
        f"{figures['driver'] / 1e6:,.0f} MB",
        f"{figures['worker'] / 1e6:,.0f} MB",
    )


def table(headings: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    rows = [headings, ["---"] * len(headings), *lines]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)
