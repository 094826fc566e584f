"""Every operation of the specification, fuzzed over ASGI in this process."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.specs.openapi.checks import ignored_auth, positive_data_acceptance

from emulator.api import pool_form, project_form, training_form
from toloka_emulator import Emulator, OperationPace
from toloka_emulator._server.asgi import Application

if TYPE_CHECKING:
    from collections.abc import Iterator


def document() -> Any:
    """The specification, without the format that refuses timestamps without an offset."""
    read = json.loads(files("toloka_api").joinpath("openapi.json").read_text(encoding="utf-8"))
    return without_formats(read["components"]["schemas"]) and read


def without_formats(node: Any) -> Any:
    if isinstance(node, dict):
        if node.get("format") == "date-time":
            del node["format"]
        for value in node.values():
            without_formats(value)
    elif isinstance(node, list):
        for value in node:
            without_formats(value)
    return node


EMULATOR = Emulator(operations=OperationPace(polls=2), tokens=["key"])
EMULATOR.load("projects", [project_form(status="ACTIVE")] * 3)
EMULATOR.load("trainings", [training_form(project_id="1", status=one) for one in ("OPEN", "CLOSED")])
EMULATOR.load("pools", [pool_form(project_id="2", status=one) for one in ("OPEN", "CLOSED", "LOCKED")])
APPLICATION = Application(EMULATOR)


def schema(*, coverage: bool) -> schemathesis.BaseSchema:
    """The specification to fuzz from. Coverage tries every bound of every property in turn."""
    read = schemathesis.openapi.from_dict(document())
    read.app = APPLICATION
    read.config.update(base_url="http://localhost/api/v1")
    read.config.phases.coverage.enabled = coverage
    return read


FEW = settings(max_examples=5, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
# A PUT takes the form of its POST: that is covered once, since it is most of the time that this file takes.
COVERED = schema(coverage=True).exclude(method="PUT")
REPLACED = schema(coverage=False).include(method="PUT")


@pytest.fixture(scope="module", autouse=True)
def _closed() -> Iterator[None]:
    yield
    EMULATOR.close()


@COVERED.parametrize()
@FEW
def test_no_request_breaks_it(case: schemathesis.Case[Any]) -> None:
    check(case)


@REPLACED.parametrize()
@FEW
def test_no_replacement_breaks_it(case: schemathesis.Case[Any]) -> None:
    check(case)


def check(case: schemathesis.Case[Any]) -> None:
    case.headers["Authorization"] = "ApiKey key"
    response = case.call(app=APPLICATION)
    # An ID that names nothing is refused, though the schema has plain strings. The token above hides what the
    # other check took away.
    case.validate_response(response, excluded_checks=[positive_data_acceptance, ignored_auth])
    assert response.status_code < 500
    assert not EMULATOR.mismatches
