"""Runs a case: a new process for each measurement, the peers in turn, round after round."""

from __future__ import annotations

import ast
import os
import statistics
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from benchmarks.incumbent import Incumbent

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "scripts"
CHILD = SCRIPTS / "benchmarks" / "child.py"
SERVER = SCRIPTS / "benchmarks" / "server.py"
FAST = "msgspec"
"""The packages of the extra `fast`, hidden from every peer except the one that uses it."""
COMMAND_LINE = ("click", "rich")
"""Packages that httpx imports for its command if they are installed. Hidden from every peer."""
LONGEST = 300
"""Timeout of one measurement in seconds."""

Figures = Mapping[str, float]


@dataclass(frozen=True)
class Peer:
    """Who does it.

    Attributes:
        name: What the table calls it.
        function: Its function in the case's module.
        arguments: What the function is given besides the server's address.
        needs: The package that it needs besides those of the SDK.
        fast: Whether the SDK may use its optional packages.
        build: The checkout that the SDK and the case are taken from.
    """

    name: str
    function: str
    arguments: Mapping[str, int] = field(default_factory=dict[str, int])
    needs: str | None = None
    fast: bool = False
    build: Path = ROOT


@dataclass(frozen=True)
class Case:
    """Something to do, and who does it.

    Attributes:
        name: What `--only` calls it.
        module: The module in `cases/` that does it.
        peers: Who does it, in turn.
        rounds: How often each does it.
        latency: Seconds that the server lets pass before each answer.
        together: Whether the peers do it at the same time, because they only wait.
        ready: The pool that the server renders before anything is measured.
    """

    name: str
    module: str
    peers: Sequence[Peer]
    rounds: int
    latency: float = 0.0
    together: bool = False
    ready: int = 0


@dataclass(frozen=True)
class Outcome:
    """What a peer's measurements came to: the medians, or why there are none."""

    medians: Figures
    failure: str | None = None


def run(case: Case, rounds: int, incumbent: Incumbent) -> dict[str, Outcome]:
    """The outcome of each peer. A peer that fails is not run again."""
    taken: dict[str, list[Figures]] = {peer.name: [] for peer in case.peers}
    failures: dict[str, str] = {}
    seen: dict[int | None, object] = {}

    def measure(peer: Peer) -> None:
        if peer.name in failures:
            return
        try:
            figures = measured(case, peer, url, incumbent)
            if "seen" in figures:
                read = figures.pop("seen")
                if seen.setdefault(peer.arguments.get("rows"), read) != read:
                    raise Failed("it did not read the same as the others")
        except Failed as fault:
            failures[peer.name] = str(fault)
        else:
            taken[peer.name].append(figures)

    at_once = len(case.peers) if case.together else 1
    with served(case.latency, case.ready) as url, ThreadPoolExecutor(at_once) as workers:
        for _ in range(rounds):
            list(workers.map(measure, case.peers))
    return {
        name: Outcome({}, failures[name]) if name in failures else Outcome(medians(figures))
        for name, figures in taken.items()
    }


def medians(rounds: Sequence[Figures]) -> Figures:
    return {name: statistics.median(figures[name] for figures in rounds) for name in rounds[0]}


class Failed(Exception):
    """A measurement failed."""


def measured(case: Case, peer: Peer, url: str, incumbent: Incumbent) -> dict[str, float]:
    """The figures of one measurement."""
    printed = in_fresh_process(case.module, peer, url, incumbent)
    figures: dict[str, float] = ast.literal_eval(printed)
    return figures


def in_fresh_process(module: str, peer: Peer, url: str, incumbent: Incumbent) -> str:
    """The result of a peer's function, as text."""
    if peer.needs == incumbent.name:
        if incumbent.failure is not None:
            raise Failed(incumbent.failure)
        python, folders = incumbent.python, ["scripts"]
    else:
        if peer.needs is not None and find_spec(peer.needs) is None:
            raise Failed(f"{peer.needs} is not installed")
        python, folders = Path(sys.executable), ["scripts", "generated", "facade"]
    arguments = [f"{name}={value}" for name, value in peer.arguments.items()]
    blocked = ",".join((*COMMAND_LINE, *([] if peer.fast else [FAST])))
    try:
        done = subprocess.run(
            [python, "-P", "-W", "ignore", CHILD, module, peer.function, blocked, url, *arguments],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(str(peer.build / each) for each in folders)},
            capture_output=True,
            text=True,
            timeout=LONGEST,
        )
    except subprocess.TimeoutExpired:
        raise Failed(f"it took longer than {LONGEST} s") from None
    if done.returncode != 0:
        raise Failed(last_line(done.stderr) or f"exit status {done.returncode}")
    return done.stdout


def last_line(text: str) -> str:
    return text.strip().rpartition("\n")[2]


@contextmanager
def served(latency: float = 0.0, ready: int = 0) -> Iterator[str]:
    """The address of a server in a process of its own."""
    command = [sys.executable, "-P", str(SERVER), "--latency", str(latency), "--ready", str(ready)]
    environment = {**os.environ, "PYTHONPATH": str(SCRIPTS)}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield process.stdout.readline().strip()
        finally:
            process.terminate()
