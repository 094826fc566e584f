"""Puts an emulator into the recorded account before each call of Schemathesis, and counts what is answered.

Runs beside world.json, which recorded_world.py writes.
"""

from __future__ import annotations

import json
import os
import urllib.request
from collections import Counter
from pathlib import Path
from typing import Any

import schemathesis

CONTROLS = os.environ["TOLOKA_BASE_URL"].removesuffix("/api") + "/_emulator"
WORLD: dict[str, Any] = json.loads(Path("world.json").read_text("utf-8"))
HEADERS = {"Authorization": "ApiKey any", "Content-Type": "application/json"}
answered: Counter[str] = Counter()


@schemathesis.hook
def before_call(context: object, case: schemathesis.Case[Any], kwargs: object) -> None:
    before = WORLD["before"].get(case.operation.definition.raw["operationId"], {})
    *_, own = [None, *(case.path_parameters or {}).values()]
    control("reset")
    for resource, documents in WORLD["documents"].items():
        every = before.get(resource, {})
        control(
            f"documents/{resource}",
            [each | every | (before.get("own", {}) if each["id"] == own else {}) for each in documents],
        )


@schemathesis.hook
def after_call(context: object, case: object, response: schemathesis.Response) -> None:
    answered[f"{response.status_code // 100}XX"] += 1
    counts = ", ".join(f"{count} {status}" for status, count in sorted(answered.items()))
    Path("result.txt").write_text(f"{answered.total()} calls, {counts}", "utf-8")


def control(path: str, body: object = None) -> None:
    data = b"" if body is None else json.dumps(body).encode()
    request = urllib.request.Request(f"{CONTROLS}/{path}", data, HEADERS, method="POST")
    urllib.request.urlopen(request).close()
