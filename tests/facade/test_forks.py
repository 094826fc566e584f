"""A client that was used before a fork and is used after it, by parent and children at once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from facade.wire import Wire, certificate, echoed, running

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the system has no fork")

FAMILY = """
import asyncio, os, sys
from toloka_sdk import AsyncToloka, RetryPolicy, Toloka

kind, url = sys.argv[1:]
options = dict(base_url=url, token="t", timeout=10, retry=RetryPolicy(max_attempts=1))

def foreign(get, name):
    wrong = 0
    for number in range(40):
        asked = str(1000 * name + number)
        wrong += get(asked).id != asked
    return wrong

if kind == "sync":
    toloka = Toloka(**options)
    get = toloka.trainings.get
else:
    toloka = AsyncToloka(**options)
    loop = asyncio.new_event_loop()
    get = lambda number: loop.run_until_complete(toloka.trainings.get(number))
assert get("1").id == "1"
children = []
for name in range(1, 5):
    child = os.fork()
    if child == 0:
        if kind == "async":
            loop = asyncio.new_event_loop() if name % 2 else loop
        try:
            os._exit(min(foreign(get, name), 100))
        except BaseException as error:
            print(repr(error), file=sys.stderr)
            os._exit(101)
    children.append(child)
wrong = [foreign(get, 9)]
wrong += [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
print(wrong, foreign(get, 10))
"""


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("secure", [False, True])
def test_a_fork_gives_nobody_the_answers_of_others(tmp_path: Path, kind: str, secure: bool) -> None:
    path = certificate(tmp_path) if secure else None
    with running(Wire(path)) as wire:
        wire.answer = echoed
        variables = {**os.environ, "SSL_CERT_FILE": str(path)} if secure else {**os.environ}
        done = subprocess.run(
            [sys.executable, "-c", FAMILY, kind, wire.address],
            capture_output=True,
            text=True,
            timeout=60,
            env=variables,
        )
        assert done.stdout == "[0, 0, 0, 0, 0] 0\n", done.stderr
        assert wire.connections == 5


GIVEN = """
import os, sys
import httpx
from toloka_sdk import ClientClosed, Toloka

url = sys.argv[1]
used, unused = (Toloka(base_url=url, token="t", transport=httpx.HTTPTransport()) for _ in range(2))
used.trainings.get("1")
local = Toloka("local")
list(local.pools.list())
if os.fork() == 0:
    for toloka, call in ((used, lambda: used.trainings.get("1")), (local, lambda: list(local.pools.list()))):
        try:
            call()
        except ClientClosed as error:
            print(str(error), flush=True)
    print(unused.trainings.get("2").id, flush=True)
    os._exit(0)
os.wait()
print(used.trainings.get("1").id)
"""


def test_what_the_caller_gave_is_not_used_in_another_process() -> None:
    with running(Wire()) as wire:
        wire.answer = echoed
        done = subprocess.run(
            [sys.executable, "-c", GIVEN, wire.address], capture_output=True, text=True, timeout=60
        )
    lines = done.stdout.splitlines()
    assert len(lines) == 4, done.stderr
    assert all("Make a client in this process." in line for line in lines[:2])
    assert lines[2:] == ["2", "1"]
