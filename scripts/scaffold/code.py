"""The endpoint's frame in facade/ and in the emulator's tests."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from scaffold.endpoint import TODO, Endpoint, Places, pascal

BINDINGS = {"list": "paged"}
MODULE = '''\
"""{todo} say what they are."""

from __future__ import annotations

{imports}

RESOURCE = Resource(
    handlers={{}},
)
'''
"""A module of the emulator, which a handler and its function are then put into."""
TESTS = '''\
"""{todo} say what is tested."""

from __future__ import annotations
'''


def write(endpoint: Endpoint, places: Places) -> list[Path]:
    """Writes the line of the SDK, and the emulator's handler with a test. Returns the files."""
    module = places.emulator / f"{endpoint.resource}.py"
    tests = places.emulator_tests / f"test_{endpoint.resource}.py"
    edit(places.facade, lambda text: in_facade(text, endpoint))
    if not module.exists():
        module.write_text(MODULE.format(todo=TODO, imports="\n".join(places.emulator_imports)), "utf-8")
        edit(places.emulator_table, lambda text: in_table(text, endpoint))
    edit(module, lambda text: in_emulator(text, endpoint))
    if not tests.exists():
        tests.write_text(TESTS.format(todo=TODO), "utf-8")
    edit(tests, lambda text: text + test(endpoint))
    return [places.facade, places.emulator_table, module, tests]


def edit(file: Path, change: Callable[[str], str]) -> None:
    file.write_text(change(file.read_text("utf-8")), "utf-8")


def in_facade(text: str, endpoint: Endpoint) -> str:
    """The table of the SDK's calls with a line more, and with the class of a new resource."""
    name = pascal(endpoint.resource)
    if f"\nclass {name}(" not in text:
        text = after(text, "from toloka_api.api import (\n", f"    {endpoint.resource},\n")
        made = f'class {name}(Resource[D]):\n    """{TODO} say what they are."""\n\n\n'
        text = text.replace("class Resources(Generic[D]):\n", f"{made}class Resources(Generic[D]):\n")
        text = text.rstrip("\n") + f"\n        self.{endpoint.resource} = {name}(driver)\n"
    start = text.index(f"\nclass {name}(")
    block = text[start : text.index("\n\n\n", start)]
    lines = block.split("\n")
    bound = [at for at, line in enumerate(lines) if re.match(r"    \w+(: .*)? = \w+\(", line)]
    binding = BINDINGS.get(endpoint.kind, "call")
    line = f"    {endpoint.method} = {binding}({endpoint.resource}.{endpoint.function})"
    more = [line] if bound else ["", line]
    at = bound[-1] + 1 if bound else len(lines)
    return text.replace(block, "\n".join([*lines[:at], *more, *lines[at:]]))


def in_table(text: str, endpoint: Endpoint) -> str:
    text = after(text, "from . import (\n", f"    {endpoint.resource},\n")
    return after(text, "RESOURCES = (\n", f"    {endpoint.resource}.RESOURCE,\n")


def in_emulator(text: str, endpoint: Endpoint) -> str:
    """The emulator's module with a handler that says what is left."""
    function = f"_{endpoint.method}"
    while f"def {function}(" in text:
        function += "_one"
    body = f'raise NotImplementedError("{TODO} play {endpoint.call}")'
    made = f"\ndef {function}(call: Call) -> Response:\n    {body}\n\n"
    text = text.replace("\nRESOURCE = Resource(", f"{made}\nRESOURCE = Resource(")
    return after(text, "handlers={", f'"{endpoint.operation_id}": {function}, ')


def test(endpoint: Endpoint) -> str:
    return (
        f"\n\ndef test_{endpoint.function}() -> None:\n"
        f'    raise AssertionError("{TODO} call {endpoint.call} and say what holds")\n'
    )


def after(text: str, line: str, more: str) -> str:
    """The text with more of it behind a line."""
    if text.count(line) != 1:
        raise SystemExit(f"{line.strip()!r} is not where this script looks for it")
    return text.replace(line, line + more)
