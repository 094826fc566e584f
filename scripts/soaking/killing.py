"""What programs that are killed have in common, whatever they do: runs, faults and counts."""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from soaking.server import Server

RUNS_BETWEEN_RESTARTS = 8


@dataclass
class Counts:
    """What was done to the programs.

    Attributes:
        kills: How often a run was killed.
        faults: How many requests were to fail.
    """

    kills: int = 0
    faults: int = 0


def begun(program: Path, arguments: Sequence[str]) -> subprocess.Popen[str]:
    """A run of a program, once it has been imported and begins."""
    process = subprocess.Popen(
        [sys.executable, str(program), *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert process.stdout is not None
    process.stdout.readline()
    return process


def run(
    program: Path, arguments: Sequence[str], server: Server, counts: Counts, longest: float | None
) -> None:
    """Runs a program, and kills it at a random moment if it has not ended by then.

    Args:
        program: The program.
        arguments: Its arguments.
        server: The emulator, which is killed and restarted now and then, too.
        counts: Counts the kills.
        longest: Seconds after which it is killed at the latest. None lets it come to its end.
    """
    process = begun(program, arguments)
    try:
        process.wait(timeout=None if longest is None else random.uniform(0, longest))
    except subprocess.TimeoutExpired:
        process.kill()
        counts.kills += 1
        if counts.kills % RUNS_BETWEEN_RESTARTS == 0:
            server.kill()
    _, error = process.communicate()
    if process.returncode not in (0, -9):
        print(f"A run ended by an error, and is made again:\n{error}", file=sys.stderr)


@contextmanager
def disturbed(
    server: Server, faults: Sequence[dict[str, object]], counts: Counts, seconds: float
) -> Generator[None]:
    """Has a request fail every so many seconds."""
    done = threading.Event()

    def disturb() -> None:
        while not done.wait(random.uniform(0, 2 * seconds)):
            server.inject(random.choice(faults))
            counts.faults += 1

    disturbing = threading.Thread(target=disturb)
    disturbing.start()
    try:
        yield
    finally:
        done.set()
        disturbing.join()


class Result(Protocol):
    """What came of the runs of one kind."""

    @property
    def holds(self) -> bool: ...

    def line(self) -> str: ...


def command(
    description: str | None, kinds: Sequence[str], kills: int, killed: Callable[[Path, str, int], Result]
) -> int:
    """A command that kills. Returns its exit status.

    Args:
        description: What it says of itself.
        kinds: The kinds of programs.
        kills: How often each kind is killed, by default.
        killed: Runs and kills one kind, in a folder, so many times.
    """
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--kills", type=int, default=kills, help="how often, for each kind (default: %(default)s)"
    )
    parser.add_argument("kinds", nargs="*", metavar="KIND", choices=[*kinds, []], help=", ".join(kinds))
    arguments = parser.parse_args()
    holds = True
    with tempfile.TemporaryDirectory() as folder:
        for kind in arguments.kinds or kinds:
            result = killed(Path(folder), kind, arguments.kills)
            print(result.line(), flush=True)
            holds = holds and result.holds
    return 0 if holds else 1
