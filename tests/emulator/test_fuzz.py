"""Every operation of the specification, fuzzed over ASGI in this process."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.generation.hypothesis.builder import HypothesisTestConfig, HypothesisTestMode, create_test
from schemathesis.specs.openapi.checks import (
    ignored_auth,
    negative_data_rejection,
    positive_data_acceptance,
)

from emulator.api import pool_form, project_form, training_form
from emulator.apps import MODERATION, batch_document, project_document
from recorded import operations
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
        if node.get("format") == "date-time-local":
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
# What the fuzzer calls most things.
APP_PROJECT = project_document(MODERATION, id="0")
EMULATOR.load("app_projects", [APP_PROJECT])
EMULATOR.load("app_batches", [batch_document(APP_PROJECT, id="0")])
EMULATOR.load(
    "app_items", [{"id": "0", "app_project_id": "0", "status": "NEW", "input_data": {}, "errors": []}]
)
APPLICATION = Application(EMULATOR)
# What is in the archive takes nothing any more, so it goes there last.
OPERATIONS = sorted(
    {(one.method, one.path) for one in operations()}, key=lambda one: ("archive" in one[1], one)
)


def schema() -> schemathesis.BaseSchema:
    """The specification to fuzz from."""
    read = schemathesis.openapi.from_dict(document())
    read.app = APPLICATION
    read.config.update(base_url="http://localhost/api")
    return read


SCHEMA = schema()
THOROUGH = settings.get_current_profile_name() == "thorough"
FEW = settings(
    max_examples=5 if THOROUGH else 2,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
# Coverage tries every bound of every property in turn, which takes most of the time where it is done. A PUT
# takes the form of its POST: that is covered once.
FUZZED = (HypothesisTestMode.EXAMPLES, HypothesisTestMode.FUZZING)
COVERED = (*FUZZED, HypothesisTestMode.COVERAGE)


@pytest.fixture(scope="module", autouse=True)
def _closed() -> Iterator[None]:
    yield
    EMULATOR.close()


@pytest.mark.hypothesis
@pytest.mark.parametrize("operation", OPERATIONS, ids=" ".join)
def test_no_request_breaks_it(operation: tuple[str, str]) -> None:
    method, path = operation
    modes = COVERED if THOROUGH and method != "PUT" else FUZZED
    fuzz = HypothesisTestConfig(project=SCHEMA.config, modes=[*modes])
    # Schemathesis' own decorator makes thousands of cases whenever this file is collected.
    create_test(operation=SCHEMA[path][method], test_func=check, config=fuzz)()


@FEW
def check(case: schemathesis.Case[Any]) -> None:
    case.headers["Authorization"] = "ApiKey key"
    response = case.call(app=APPLICATION)
    # An ID that names nothing is refused, though the schema has plain strings. The token above hides what the
    # other check took away.
    excluded = [positive_data_acceptance, ignored_auth]
    if has_null(case.body):
        # Null stands for an optional property that is left out, whatever its schema.
        excluded.append(negative_data_rejection)
    case.validate_response(response, excluded_checks=excluded)
    assert response.status_code < 500
    assert not EMULATOR.mismatches


def has_null(value: Any) -> bool:
    if isinstance(value, dict):
        return None in value.values() or any(map(has_null, value.values()))
    return isinstance(value, list) and any(map(has_null, value))
