"""The starters in other languages: each is copied, given the bundle, built, and run against an emulator."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import httpx
import pytest

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
STARTERS = ROOT / "spec" / "starters"
GUIDE = ROOT / "spec" / "README.md"
BUNDLES = ROOT / "generated" / "toloka_api"
IGNORED = (STARTERS / ".gitignore").read_text("utf-8").replace("/", "").split()
MADE = shutil.ignore_patterns(*IGNORED, "node_modules", "dist")

MAVEN = ("mvn", "--batch-mode", "--quiet")
COLOUR_OFF = "\x1b[0m"  # some builds of Maven print it, whatever they are told
QUICK = {"MAVEN_OPTS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"}

# What a newer service could answer: a status and fields that the spec doesn't have, and null for an object.
NEWER: dict[str, Any] = {
    "id": "42",
    "project_id": "1",
    "private_name": "From a newer service",
    "status": "PAUSED",
    "created": "2030-01-02T03:04:05.678",
    "last_close_reason": None,
    "metadata": {"source": ["newer"]},
    "mood": {"level": 0.1, "tags": ["calm"]},
}


@dataclass
class Starter:
    """A starter's copy."""

    folder: Path

    @classmethod
    def copied(cls, language: str, folder: Path, *tools: str) -> Starter:
        """The starter for a language, where its tools are installed; skips the test otherwise."""
        for tool in tools:
            if shutil.which(tool) is None:
                pytest.skip(f"{tool} is not installed")
        shutil.copytree(STARTERS / language, folder / language, ignore=MADE)
        for bundle in BUNDLES.glob("openapi*.json"):
            shutil.copy(bundle, folder / language)
        return cls(folder / language)

    def install(self, *command: str, **environment: str) -> None:
        """Fetches what the starter is built with. Without it the test is skipped, but not in CI."""
        done = self._done(command, environment)
        if done.returncode and not os.environ.get("CI"):
            pytest.skip(f"{' '.join(command)} does not work here: {done.stderr[-300:]}")
        assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"

    def run(self, *command: str, **environment: str) -> str:
        """What a command prints. One that fails makes the test fail."""
        done = self._done(command, environment)
        assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}\n{done.stderr}"
        return done.stdout

    def fail(self, *command: str, **environment: str) -> None:
        """Runs a command that has to fail."""
        done = self._done(command, environment)
        assert done.returncode != 0, done.stdout

    def _done(
        self, command: tuple[str, ...], environment: dict[str, str]
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [shutil.which(command[0]) or command[0], *command[1:]],
            cwd=self.folder,
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            encoding="utf-8",
        )


def openapi_generator(starter: Starter, *arguments: str) -> None:
    """Runs openapi-generator in a starter's folder, in the version of the README."""
    [artifact] = set(re.findall(r"org\.openapitools:openapi-generator-cli:[\d.]+", GUIDE.read_text("utf-8")))
    starter.install(*MAVEN, "dependency:copy", f"-Dartifact={artifact}", "-DoutputDirectory=.")
    [jar] = starter.folder.glob("openapi-generator-cli-*.jar")
    starter.run("java", "-XX:TieredStopAtLevel=1", "-jar", jar.name, *arguments)


class Server:
    """An emulator process that answers one reading of a training as a newer service would."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "toloka_emulator", "--port", "0", "--operation-polls", "2"]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        self.base_url = self.process.stdout.readline().strip()
        fault = {"operation": "getTraining", "status": 200, "body": NEWER}
        self.control("POST", "faults", {**fault, "headers": {"content-type": "application/json"}})

    def control(self, method: str, path: str, value: object = None) -> Any:
        with httpx.Client(trust_env=False) as client:
            root = self.base_url.removesuffix("/api")
            answer = client.request(method, f"{root}/_emulator/{path}", json=value).raise_for_status()
        return answer.json() if answer.content else None

    def requests(self, operation: str) -> list[dict[str, Any]]:
        """The calls of an operation that were received."""
        return [each for each in self.control("GET", "requests") if each["operation"] == operation]

    def environment(self) -> dict[str, str]:
        """What a starter is told by."""
        return {"TOLOKA_BASE_URL": self.base_url, "TOLOKA_TOKEN": "secret", "NO_PROXY": "127.0.0.1"}

    def stop(self) -> None:
        self.process.send_signal(signal.SIGTERM)
        self.process.communicate(timeout=10)


def check(printed: str, server: Server, kept: dict[str, Any] = NEWER) -> None:
    """Checks what a starter printed and asked for.

    Args:
        printed: Its output.
        server: What it ran against.
        kept: What is left of NEWER when the generated client has read it and written it again.
    """
    *lines, written = printed.splitlines()
    assert lines == [
        "Listed: Practice 1, Practice 2, Practice 3, Practice 4, Practice 5",
        "Opened: SUCCESS",
        "Opened: it was open already",
        "Refused: 400 VALIDATION_ERROR, project_id: ENTITY_DOES_NOT_EXIST",
        "Status: PAUSED",
    ]
    label, _, value = written.partition(": ")
    assert label == "As JSON"
    assert json.loads(value) == kept

    pages = [parse_qs(each["query"]) for each in server.requests("getTrainings")]
    assert [page.get("id_gt", [None])[0] for page in pages] == [None, "3", "5"]
    assert all(page["sort"] == ["id"] and page["limit"] == ["2"] for page in pages)
    assert [each["status"] for each in server.requests("openTraining")] == [202, 204]
    assert len(server.requests("getOperation")) == 2


def check_what_is_cut_is_sent_once(starter: Starter, server: Server, *command: str, **options: str) -> None:
    """Checks that no generated client repeats a call by itself that the service may have carried out.

    The connection has been used before, and is cut after the service has made a training.
    """
    server.control("POST", "faults", {"operation": "createTraining", "drop": "after"})
    before = len(server.requests("createTraining"))
    starter.fail(*command, **server.environment(), **options)
    assert len(server.requests("createTraining")) == before + 1
