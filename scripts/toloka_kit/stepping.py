"""Runs a program step by step, and prints what it sent at each: `python stepping.py PROGRAM URL`.

It runs in the environment of toloka-kit, and in that of this project. A step is a method of toloka-kit; only
the first time that it is called counts.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from typing import Any

import httpcore
import httpx


class Control:
    """The emulator's own controls."""

    def __init__(self, url: str) -> None:
        headers = {"Authorization": "ApiKey side-by-side"}
        self._client = httpx.Client(base_url=f"{url}/_emulator", headers=headers, timeout=60, trust_env=False)

    def work(self, pool_id: str, tolokers: int = 3) -> list[str]:
        """Lets Tolokers work in a pool, and gives the IDs of their assignments."""
        body = {"pool_id": pool_id, "tolokers": tolokers}
        response = self._client.post("/tolokers/work", json=body).raise_for_status()
        done: list[str] = response.json()["assignments"]
        return done

    def batch_in_work(self, app_project_id: str) -> str:
        """Puts a batch of an app project there that is in work, and gives its ID."""
        batch = {"app_project_id": app_project_id, "status": "PROCESSING"}
        response = self._client.post("/documents/app_batches", json=[batch]).raise_for_status()
        id: str = response.json()[0]["id"]
        return id


class Recorder:
    """Keeps the requests of each step."""

    def __init__(self) -> None:
        self.requests: dict[str, list[dict[str, Any]]] = {}
        self._step = ""
        self._counts = True
        original = httpcore.HTTPConnection.handle_request

        def handle_request(of: httpcore.HTTPConnection, request: httpcore.Request) -> httpcore.Response:
            self._record(request)
            return original(of, request)

        httpcore.HTTPConnection.handle_request = handle_request  # type: ignore[method-assign, assignment]

    def step(self, name: str) -> None:
        """What follows belongs to a method."""
        self._step, self._counts = name, name not in self.requests
        self.requests.setdefault(name, [])

    def _record(self, request: httpcore.Request) -> None:
        target = request.url.target.decode()
        if "/_emulator/" in target or not self._counts:
            return
        path, _, query = target.partition("?")
        content = b"".join(request.stream)  # type: ignore[arg-type]
        try:
            body = json.loads(content) if content else None
        except ValueError:
            body = "not JSON"
        self.requests[self._step].append(
            {"method": request.method.decode(), "path": path, "query": query, "body": body}
        )


def main(path: Path, url: str) -> None:
    spec = importlib.util.spec_from_file_location("program", path)
    assert spec is not None
    assert spec.loader is not None
    program = importlib.util.module_from_spec(spec)
    sys.modules["program"] = program
    spec.loader.exec_module(program)
    recorder = Recorder()
    try:
        program.run(program.connected(url), Control(url), recorder.step)
    finally:
        print(json.dumps(recorder.requests))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
