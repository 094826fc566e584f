"""What came of each method of toloka-kit's client, and the page that tells it."""

from __future__ import annotations

import json
import re
import subprocess
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from toloka_kit.environment import isolated
from toloka_kit.escaping import cell

PAGE = Path(__file__).parents[2] / "facade" / "docs" / "toloka-kit-methods.md"
BUNDLE = Path(__file__).parents[2] / "generated" / "toloka_api" / "openapi.json"
_CALLS = Path(__file__).with_name("calls.py")
_LONGEST_REASON = 200

RIGHT, BESIDE, OUTSIDE = "right", "right, by an undocumented path", "not documented"

_HEAD = """\
# The methods of toloka-kit

What comes of the {methods} public methods of toloka-kit's clients, called on the emulator on a port, with
{versions}. `AsyncTolokaClient` does the same, unless a row says otherwise.
`python scripts/toloka_kit_methods.py --record` makes this page again.

{count}

| Method | Requests | Outcome |
| --- | --- | --- |
"""


@dataclass(frozen=True)
class Outcome:
    """What came of a method.

    Attributes:
        method: Its name.
        requests: What it sent, as "GET /v1/pools/{pool_id}".
        verdict: How it went.
    """

    method: str
    requests: tuple[str, ...]
    verdict: str


def swept(interpreter: Path, kind: str, url: str) -> list[dict[str, Any]]:
    """Calls every method, in the environment of toloka-kit. `kind` is "sync" or "async"."""
    command = [str(interpreter), str(_CALLS), kind, url]
    done = subprocess.run(command, env=isolated(), capture_output=True, text=True, check=True)
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def paths() -> dict[str, str]:
    """The path of each documented operation, by its ID."""
    spec = json.loads(BUNDLE.read_text("utf-8"))
    return {
        operation["operationId"]: path
        for path, item in spec["paths"].items()
        for operation in item.values()
        if isinstance(operation, dict) and "operationId" in operation
    }


def judged(entry: Mapping[str, Any], documented: Mapping[str, str]) -> Outcome:
    """The outcome of a method, from what was found of it."""
    requests, error = entry["requests"], " ".join(entry["error"].split())
    are_documented = all(request["operation"] in documented for request in requests)
    if not error:
        verdict = RIGHT if are_documented else BESIDE
    elif not are_documented:
        verdict = OUTSIDE
    else:
        verdict = f"differs: {error[:_LONGEST_REASON]}"
    return Outcome(entry["method"], tuple(_shapes(requests, documented)), verdict)


def _shapes(requests: Sequence[Mapping[str, Any]], documented: Mapping[str, str]) -> list[str]:
    """What was sent, each once, in order."""
    shapes: dict[str, None] = {}
    for request in requests:
        path = documented.get(request["operation"]) or _without_ids(request["path"].removeprefix("/api"))
        shapes[f"{request['method']} {path}"] = None
    return list(shapes)


def _without_ids(path: str) -> str:
    return re.sub(r"(?<=/)(?:\d+|[a-z])(?=/|$)", "{id}", path)


def page(outcomes: Sequence[Outcome], asynchronous: Sequence[Outcome], versions: str) -> str:
    """The page."""
    others = {each.method: each.verdict for each in asynchronous}
    text = _HEAD.format(methods=len(outcomes), versions=versions, count=count(outcomes, asynchronous))
    for each in outcomes:
        verdict = each.verdict
        if others[each.method] != verdict:
            verdict += f"; async: {others[each.method]}"
        requests = "<br>".join(cell(request) for request in each.requests)
        text += f"| `{each.method}` | {requests} | {verdict} |\n"
    return text


def count(outcomes: Sequence[Outcome], asynchronous: Sequence[Outcome]) -> str:
    """How many methods are right."""
    sync, other = _counted(outcomes), _counted(asynchronous)
    documented = len(outcomes) - sync[OUTSIDE] - sync[BESIDE]
    return (
        f"Of the {documented} methods on the documented API, {sync[RIGHT]} are right, and {other[RIGHT]} of\n"
        f"their asynchronous twins; {sync[BESIDE]} are right by a path that is not documented"
        + (f", and {sync[OUTSIDE]} are of\nan API that is not." if sync[OUTSIDE] else ".")
    )


def _counted(outcomes: Sequence[Outcome]) -> Counter[str]:
    return Counter(each.verdict for each in outcomes)
