"""A client whose calls are interrupted by signal handlers goes on working, and shows no token."""

from __future__ import annotations

import asyncio
import random
import signal
import subprocess
import sys
from contextlib import suppress

import pytest

from facade.wire import ONCE, Wire, echoed, running
from toloka_sdk import AsyncToloka

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="the system has no timers")

INTERRUPTED = """
import faulthandler, random, signal, sys, threading
from collections import Counter
from toloka_sdk import RetryPolicy, Toloka

faulthandler.dump_traceback_later(60, exit=True)
class Interrupt(Exception):
    pass

def interrupt(number, frame):
    raise Interrupt

def stop_timer():
    while True:
        try:
            return signal.setitimer(signal.ITIMER_REAL, 0)
        except Interrupt:
            pass

toloka = Toloka(base_url=sys.argv[1], token="t", timeout=5, retry=RetryPolicy(max_attempts=1))
get = toloka.trainings.get
get("1")
over = threading.Event()
spoiled = []
def work():
    number = 1_000_000
    while not over.is_set():
        number += 1
        try:
            if get(str(number)).id != str(number):
                spoiled.append("foreign")
        except BaseException as error:
            spoiled.append(repr(error))
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()

signal.signal(signal.SIGALRM, interrupt)
seen = Counter()
chance = random.Random(5)
for number in range(2, 1502):
    try:
        signal.setitimer(signal.ITIMER_REAL, chance.uniform(0.00001, 0.0012))
        get(str(number))
        stop_timer()
        seen["answered"] += 1
    except Interrupt:
        seen["interrupted"] += 1
    except BaseException as error:
        seen[type(error).__name__] += 1
    finally:
        stop_timer()
    asked = str(number + 500_000)
    try:
        if get(asked).id != asked:
            seen["foreign"] += 1
    except BaseException as error:
        seen["afterwards " + repr(error)] += 1
over.set()
for thread in threads:
    thread.join()
print(seen["interrupted"] > 100, sorted(set(seen) - {"interrupted", "answered"}), spoiled[:3])
"""


def test_after_an_interrupt_the_next_call_works_and_other_threads_notice_nothing() -> None:
    with running(Wire()) as wire:
        wire.answer = echoed
        done = subprocess.run(
            [sys.executable, "-c", INTERRUPTED, wire.address], capture_output=True, text=True, timeout=100
        )
    assert done.stdout == "True [] []\n", done.stderr


FIRST = """
import sys
from toloka_sdk import Toloka

toloka = Toloka(base_url=sys.argv[1], token="t")
before = set(sys.modules)
toloka.trainings.get("1")
parts = ("toloka_sdk", "httpx", "httpcore", "h11", "anyio", "ssl")
print([name for name in sys.modules.keys() - before if name.partition(".")[0] in parts])
"""


def test_the_first_call_imports_nothing_of_a_connection() -> None:
    """An interrupt in an import may leave its lock locked, on which all later calls would wait."""
    with running(Wire()) as wire:
        command = [sys.executable, "-c", FIRST, wire.address]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.stdout == "[]\n", done.stderr


def test_after_a_cancellation_the_next_call_works_and_other_tasks_notice_nothing() -> None:
    chance = random.Random(5)

    async def run(address: str) -> int:
        async with AsyncToloka(base_url=address, token="t", timeout=5, retry=ONCE) as toloka:
            over = asyncio.Event()

            async def work() -> None:
                number = 1_000_000
                while not over.is_set():
                    number += 1
                    assert (await toloka.trainings.get(str(number))).id == str(number)

            async with asyncio.TaskGroup() as others:
                for _ in range(2):
                    others.create_task(work())
                cancelled = 0
                for number in range(2, 502):
                    task = asyncio.create_task(toloka.trainings.get(str(number)))
                    asyncio.get_running_loop().call_later(chance.uniform(0, 0.004), task.cancel)
                    with suppress(asyncio.CancelledError):
                        assert (await task).id == str(number)
                    cancelled += task.cancelled()
                    assert (await toloka.trainings.get(str(number + 500_000))).id == str(number + 500_000)
                over.set()
            return cancelled

    with running(Wire()) as wire:
        wire.answer = echoed
        assert asyncio.run(run(wire.address)) > 50


GIVEN = """
import signal, sys
import httpx
from toloka_sdk import ClientClosed, Toloka

with Toloka(base_url=sys.argv[1], token="t", transport=httpx.HTTPTransport()) as toloka:
    toloka.trainings.get("1")
    signal.signal(signal.SIGALRM, signal.default_int_handler)
    signal.setitimer(signal.ITIMER_REAL, 0.2)
    try:
        toloka.trainings.get("2")
    except KeyboardInterrupt:
        print("interrupted")
    try:
        toloka.trainings.get("3")
    except ClientClosed as error:
        print(error)
"""


def test_an_interrupted_transport_of_the_caller_is_not_used_again() -> None:
    with running(Wire()) as wire:
        wire.answer = lambda head: None if "/2 " in head else echoed(head)
        done = subprocess.run(
            [sys.executable, "-c", GIVEN, wire.address], capture_output=True, text=True, timeout=60
        )
    lines = done.stdout.splitlines()
    assert lines[0] == "interrupted", done.stderr
    assert "may hang since. Make both anew." in lines[1]


SHOWN = """
import asyncio, signal, sys
import httpx
from toloka_sdk import AsyncToloka, RetryPolicy, Toloka, models

kind, url = sys.argv[1:]
SECRET = "s3cret-" + "t0ken"
shown = []

def shows(value):
    if isinstance(value, (bytes, bytearray, str)):
        return SECRET in (value if isinstance(value, str) else value.decode(errors="replace"))
    return SECRET in repr(value) or any(SECRET in repr(each) for each in getattr(value, "headers", ()))

def look(number, frame):
    while frame is not None:
        own = frame.f_globals.get("__name__") == "__main__"
        for name, value in () if own else frame.f_locals.items():
            if shows(value):
                shown.append((frame.f_code.co_qualname, name))
        frame = frame.f_back
    print("looked", sorted(set(shown)), flush=True)

signal.signal(signal.SIGALRM, look)
form = models.TaskForm(pool_id="1", input_values={"x": "y" * 12_000_000})
options = dict(base_url=url, token=SECRET, timeout=1, retry=RetryPolicy(max_attempts=1))
if kind == "sync":
    toloka = Toloka(**options)
    for call in (lambda: toloka.trainings.get("1"), lambda: toloka.tasks.create(form)):
        signal.setitimer(signal.ITIMER_REAL, 0.5)
        try:
            call()
        except Exception as error:
            print(type(error).__name__)
else:
    async def run():
        toloka = AsyncToloka(**options)
        for call in (lambda: toloka.trainings.get("1"), lambda: toloka.tasks.create(form)):
            task = asyncio.create_task(call())
            await asyncio.sleep(0.5)
            coroutine = task.get_coro()
            while coroutine is not None:
                frame = getattr(coroutine, "cr_frame", None)
                if frame is None:
                    break
                for name, value in frame.f_locals.items():
                    if shows(value):
                        shown.append((frame.f_code.co_qualname, name))
                coroutine = coroutine.cr_await
            print("looked", sorted(set(shown)))
            task.cancel()
    asyncio.run(run())
"""


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_no_frame_that_waits_shows_the_token(kind: str) -> None:
    with running(Wire()) as wire:
        wire.answer = lambda head: None
        done = subprocess.run(
            [sys.executable, "-c", SHOWN, kind, wire.address], capture_output=True, text=True, timeout=60
        )
    looks = [line for line in done.stdout.splitlines() if line.startswith("looked")]
    assert len(looks) >= 2, done.stderr
    assert set(looks) == {"looked []"}
    assert all("s3cret-t0ken" in head for head in wire.heads)
