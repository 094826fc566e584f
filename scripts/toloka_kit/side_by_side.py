"""What a program sends with toloka-kit, and once it is rewritten, method by method."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from toloka_kit.emulator import Emulator
from toloka_kit.environment import isolated, with_packages
from toloka_migrate import migrate

Requests = Mapping[str, list[dict[str, Any]]]
"""The requests of each method."""

PROGRAM = Path(__file__).with_name("program.py")
RECORDED = Path(__file__).with_name("requests.json")
_STEPPING = Path(__file__).with_name("stepping.py")
_ID = re.compile(r"\d+|\w+--\w+|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{24,32}|[A-Za-z0-9]{20}")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+Z?")
_POLLING = re.compile(r"GET /api/v1/operations/ID")
_ONLY_HERE = re.compile(r"(sort|limit|operation_id|async_mode)=")


def requests_of_toloka_kit(interpreter: Path) -> Requests:
    """What the program sends in the environment of toloka-kit, against an emulator of its own."""
    with Emulator() as emulator:
        return _run(interpreter, PROGRAM, emulator.url, isolated())


def requests_here() -> Requests:
    """What it sends once it is rewritten."""
    migration = migrate(PROGRAM.read_text("utf-8"))
    assert migration.left == (), migration.left
    with tempfile.TemporaryDirectory() as folder, Emulator() as emulator:
        rewritten = Path(folder) / "rewritten.py"
        rewritten.write_text(migration.text, "utf-8")
        return _run(Path(sys.executable), rewritten, emulator.url, with_packages())


def record(found: Requests) -> None:
    """Keeps what toloka-kit sends, for a comparison without it."""
    lines = [f" {json.dumps(name)}: {json.dumps(each)}" for name, each in found.items()]
    RECORDED.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


def recorded() -> Requests:
    """What toloka-kit sent when that was kept."""
    found: Requests = json.loads(RECORDED.read_text("utf-8"))
    return found


def compared(theirs: Requests, ours: Requests) -> dict[str, list[str]]:
    """What differs, by method."""
    return {name: differences(theirs[name], ours.get(name, [])) for name in theirs}


def _run(interpreter: Path, program: Path, url: str, variables: dict[str, str]) -> Requests:
    command = [str(each) for each in (interpreter, "-W", "ignore", _STEPPING, program, url)]
    done = subprocess.run(command, env=variables, capture_output=True, text=True, timeout=300)
    if done.returncode:
        raise RuntimeError(done.stderr)
    found: Requests = json.loads(done.stdout)
    return {name: [_without_ids(each) for each in requests] for name, requests in found.items()}


def differences(theirs: Iterable[Mapping[str, Any]], ours: Iterable[Mapping[str, Any]]) -> list[str]:
    """What differs between the requests of a method, but for polling, the order of lists and their limits."""
    before, after = _told(theirs), _told(ours)
    left = [f"toloka-kit alone: {each}" for each in before if each not in after]
    return left + [f"here alone: {each}" for each in after if each not in before]


def _told(requests: Iterable[Mapping[str, Any]]) -> list[str]:
    lines: list[str] = []
    for each in requests:
        query = sorted(f"{name}={value}" for name, value in parse_qsl(each["query"]))
        query = [item for item in query if not _ONLY_HERE.match(item)]
        body = "" if each["body"] is None else f" {json.dumps(each['body'], sort_keys=True)}"
        line = f"{each['method']} {each['path']}{'?' if query else ''}{'&'.join(query)}{body}"
        if line not in lines and not _POLLING.fullmatch(line):
            lines.append(line)
    return lines


def _without_ids(request: Mapping[str, Any]) -> dict[str, Any]:
    path = "/".join("ID" if _ID.fullmatch(part) else part for part in request["path"].split("/"))
    query = "&".join(
        f"{name}={_plain(value)}" for name, value in parse_qsl(request["query"], keep_blank_values=True)
    )
    return {"method": request["method"], "path": path, "query": query, "body": _plain(request["body"])}


def _plain(value: Any) -> Any:
    """A value with IDs, moments and what is null or the service's default taken out."""
    if isinstance(value, dict):
        found = {name: _plain(each) for name, each in value.items() if each is not None}
        return {name: each for name, each in found.items() if (name, each) not in _DEFAULTS}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, str):
        value = "MOMENT" if _MOMENT.fullmatch(value) else value
        return "ID" if _ID.fullmatch(value) else value
    return value


_DEFAULTS: list[tuple[str, Any]] = [
    ("required", True),
    ("hidden", False),
    ("golden_tasks_count", 0),
    ("training_tasks_count", 0),
    ("infinite_overlap", False),
    ("quality_control", {"configs": []}),
    ("__item_idx", "ID"),
]
"""What toloka-kit sends where nothing is given, and the service takes for granted."""
