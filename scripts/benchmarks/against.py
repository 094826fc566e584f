"""Another build of this project, measured beside today's."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from benchmarks.rows import ROWS, Row
from benchmarks.running import ROOT, Case


@contextmanager
def unpacked(commit: str) -> Iterator[Path]:
    """The files of a commit in a temporary folder.

    Raises:
        CalledProcessError: There is no such commit; its `stderr` says so.
    """
    command = ["git", "archive", "--end-of-options", commit, "generated", "facade", "scripts"]
    archive = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(fileobj=io.BytesIO(archive)) as files:
            files.extractall(folder, filter="data")
        yield Path(folder)


def beside(case: Case, commit: str, build: Path) -> Case:
    """The case for the peers that are judged, each followed by itself in the other build."""
    judged = {row.of for row in ROWS if row.case == case.name}
    peers = [
        each
        for peer in case.peers
        if peer.name in judged
        for each in (peer, replace(peer, name=at(peer.name, commit), build=build))
    ]
    return replace(case, peers=peers)


def rows(commit: str) -> list[Row]:
    """The rows of the table, each over the same figure of the other build."""
    return [replace(row, over=[at(row.of, commit)], beside=(), goal=None) for row in ROWS]


def at(name: str, commit: str) -> str:
    """What a peer is called in the other build."""
    return f"{name} at {commit}"
