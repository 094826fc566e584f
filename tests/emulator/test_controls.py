"""The controls, as `help("toloka_emulator.control")` lists them."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

import pytest

from toloka_emulator import Request, control
from toloka_emulator._server.control import control as carry_out

if TYPE_CHECKING:
    from toloka_emulator import Emulator

_VALUES = {"<id>": "1", "<resource>": "pools", "<do>": "skip"}
_ROW = re.compile(rf"`{control.PREFIX}/(\S+)` *\| *(\w+) *\|")


def documented() -> dict[str, set[str]]:
    """The methods of each control."""
    methods: dict[str, set[str]] = defaultdict(set)
    for path, method in _ROW.findall(control.__doc__ or ""):
        methods[path].add(method)
    return methods


@pytest.mark.parametrize(("path", "methods"), documented().items())
def test_each_control_takes_the_methods_that_its_documentation_lists(
    emulator: Emulator, path: str, methods: set[str]
) -> None:
    for name, value in _VALUES.items():
        path = path.replace(name, value)
    response = carry_out(emulator, Request("PATCH", f"{control.PREFIX}/{path}"))
    assert response.status == 405
    assert set(response.headers["allow"].split(", ")) == methods


def test_a_fault_of_an_operation_that_is_not_there_is_refused(emulator: Emulator) -> None:
    fault = b'{"operation": "createTasks", "status": 503}'
    response = carry_out(emulator, Request("POST", f"{control.PREFIX}/faults", body=fault))
    assert response.status == 400
    assert b"Did you mean 'createTask'?" in response.body
