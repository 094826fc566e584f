"""The spec is valid OpenAPI 3.1 and keeps the house rules of spec/redocly.yaml, each shown to bite."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from openapi_spec_validator import validate
from openapi_spec_validator.validation.exceptions import OpenAPIValidationError

from pointers import resolve

ROOT = Path(__file__).resolve().parents[2]
CLI = ROOT / "scripts/node_modules/.bin/redocly"
CONFIG = ROOT / "spec/redocly.yaml"
QUIET = {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_NOTIFICATIONS": "true"}

needs_redocly = pytest.mark.skipif(
    shutil.which("node") is None or not CLI.exists(),
    reason="the Redocly CLI is not installed: it needs Node and `npm ci --prefix scripts`",
)


def problems(*documents: Path) -> list[tuple[str, str]]:
    """The rule and the place of each problem that Redocly finds."""
    done = subprocess.run(
        [CLI, "lint", *documents, "--config", CONFIG, "--format", "json", "--max-problems", "1000"],
        env=os.environ | QUIET,
        capture_output=True,
        text=True,
        check=False,
    )
    found: list[tuple[str, str]] = []
    decoder = json.JSONDecoder()
    position = done.stdout.find("{")
    assert position >= 0, done.stderr
    while position >= 0:
        report, end = decoder.raw_decode(done.stdout, position)
        found += [(each["ruleId"], each["location"][0].get("pointer", "")) for each in report["problems"]]
        position = done.stdout.find("{", end)
    return found


@needs_redocly
def test_the_source_keeps_the_house_rules() -> None:
    assert problems(ROOT / "spec/openapi.yaml") == []


@needs_redocly
def test_the_bundle_keeps_the_house_rules() -> None:
    assert problems(ROOT / "generated/toloka_api/openapi.json") == []


def test_a_second_validator_takes_the_bundle(bundle: dict[str, Any]) -> None:
    validate(bundle)


@pytest.mark.parametrize(
    ("schema", "change"),
    [
        ("TrainingPage", {"type": "objekt"}),
        ("TrainingPage", {"required": "items"}),
        ("HasMore", {"default": "yes"}),
    ],
)
def test_the_second_validator_sees_a_defect(
    bundle: dict[str, Any], schema: str, change: dict[str, Any]
) -> None:
    broken = deepcopy(bundle)
    broken["components"]["schemas"][schema].update(change)
    with pytest.raises(OpenAPIValidationError):
        validate(broken)


TRAININGS = "#/paths/~1v1~1trainings"
TRAINING = "#/paths/~1v1~1trainings~1{training_id}"
SCHEMAS = "#/components/schemas"
FIELDS = f"{SCHEMAS}/TrainingProperties/properties"
LIST = f"{TRAININGS}/get"
CREATE = f"{TRAININGS}/post"
READ = f"{TRAINING}/get"
OPEN = f"{TRAINING}~1open/post"
CLOSE = f"{TRAINING}~1close/post"
CLONE = f"{TRAINING}~1clone/post"
SENT = f"{CREATE}/requestBody/content"
CREATED = f"{CREATE}/responses/201/content"
ANSWERED = f"{READ}/responses/200/content"
STRING = {"type": "string", "description": "Some text."}
CLOSED = {"type": "object", "description": "A box.", "additionalProperties": False}
REFERENCE = {"$ref": "#/components/schemas/HasMore"}

# For each rule an object of the bundle, what is put into it (None takes it away), and where that is reported.
SEEDED: dict[str, tuple[str, dict[str, Any], str]] = {
    "info-contact": ("#/info", {"contact": None}, "#/info/contact"),
    "info-license-strict": ("#/info/license", {"identifier": None}, "#/info/license"),
    "security-defined": (READ, {"security": [{"password": []}]}, f"{READ}/security/0/password"),
    "tag-description": ("#/tags/0", {"description": None}, "#/tags/0/description"),
    "no-duplicated-tag-names": ("#/tags/1", {"name": "projects"}, "#/tags/1"),
    "path-http-verbs-order": (f"{TRAINING}~1close", {"get": {}}, f"{TRAINING}~1close/get"),
    "paths-kebab-case": ("#/paths", {"/openTrainings": {}}, "#/paths/~1openTrainings"),
    "path-parameters-defined": (f"{TRAINING}~1open", {"parameters": []}, f"{OPEN}/parameters"),
    "operation-operationId-unique": (CLOSE, {"operationId": "cloneTraining"}, f"{CLONE}/cloneTraining"),
    "operation-description": (OPEN, {"description": None}, f"{OPEN}/description"),
    "operation-tag-defined": (OPEN, {"tags": ["openings"]}, f"{OPEN}/tags/0"),
    "operation-singular-tag": (CLOSE, {"tags": ["trainings", "pools"]}, f"{CLOSE}/tags"),
    "operation-4xx-response": (f"{CLONE}/responses", {"4XX": None}, f"{CLONE}/responses"),
    "parameter-description": (
        "#/components/parameters/IdGt",
        {"description": None},
        "#/components/parameters/IdGt",
    ),
    "array-parameter-serialization": (f"{LIST}/parameters/4", {"explode": None}, f"{LIST}/parameters/4"),
    "request-mime-type": (SENT, {"text/plain": {}}, f"{SENT}/text~1plain"),
    "response-mime-type": (ANSWERED, {"text/plain": {}}, f"{ANSWERED}/text~1plain"),
    "spec-strict-refs": (CREATED, {"application/json": REFERENCE}, f"{CREATED}/application~1json/$ref"),
    "no-unused-components": (SCHEMAS, {"Unused": STRING}, f"{SCHEMAS}/Unused"),
    "no-illogical-composition-keywords": (
        FIELDS,
        {"either": {**STRING, "anyOf": []}},
        f"{FIELDS}/either/anyOf",
    ),
    "no-mixed-number-range-constraints": (
        f"{FIELDS}/retry_training_after_days",
        {"exclusiveMinimum": 1},
        f"{FIELDS}/retry_training_after_days/exclusiveMinimum",
    ),
    "no-invalid-parameter-examples": (f"{LIST}/parameters/1", {"example": 3}, f"{LIST}/parameters/1/example"),
    "no-invalid-schema-examples": (
        FIELDS,
        {"shown": {**STRING, "examples": [3]}},
        f"{FIELDS}/shown/examples/0",
    ),
    "no-invalid-media-type-examples": (
        f"{SENT}/application~1json",
        {"examples": {"number": {"value": 3}}},
        f"{SENT}/application~1json/examples/number/value",
    ),
    "rule/operation-id-camel-case": (READ, {"operationId": "get_training"}, f"{READ}/operationId"),
    "rule/operation-summary-is-a-title": (READ, {"summary": "Get a training."}, f"{READ}/summary"),
    "rule/operation-says-what-it-is": (READ, {"x-toloka-sdk": None}, READ),
    "rule/operation-page": (
        f"{READ}/externalDocs",
        {"url": "https://example.org"},
        f"{READ}/externalDocs/url",
    ),
    "rule/list-says-how-it-pages": (
        LIST,
        {"x-toloka-pagination": None},
        "#/components/parameters/Limit/name",
    ),
    "rule/only-lists-page": (CREATE, {"x-toloka-pagination": {}}, f"{CREATE}/x-toloka-pagination"),
    "rule/error-answers": (f"{CREATE}/responses", {"5XX": None}, f"{CREATE}/responses"),
    "rule/answers-have-examples": (
        f"{ANSWERED}/application~1json",
        {"examples": None},
        f"{ANSWERED}/application~1json",
    ),
    "rule/parameter-name-snake-case": (
        f"{LIST}/parameters/0",
        {"name": "inStatus"},
        f"{LIST}/parameters/0/name",
    ),
    "rule/schema-name-pascal-case": (SCHEMAS, {"training_page": STRING}, f"{SCHEMAS}/training_page"),
    "rule/schema-described": (f"{SCHEMAS}/TrainingPage", {"description": None}, f"{SCHEMAS}/TrainingPage"),
    "rule/description-not-empty": (
        FIELDS,
        {"blank": {**STRING, "description": ""}},
        f"{FIELDS}/blank/description",
    ),
    "rule/property-name": (FIELDS, {"camelCase": STRING}, f"{FIELDS}/camelCase"),
    "rule/property-described": (FIELDS, {"bare": {"type": "string"}}, f"{FIELDS}/bare"),
    "rule/no-default": (FIELDS, {"preset": {**STRING, "default": "a"}}, f"{FIELDS}/preset/default"),
    "rule/objects-are-open": (FIELDS, {"closed": CLOSED}, f"{FIELDS}/closed/additionalProperties"),
    "rule/enumerations-are-open": (FIELDS, {"kind": {**STRING, "enum": ["A"]}}, f"{FIELDS}/kind/enum"),
}


def seed(document: dict[str, Any]) -> None:
    """Breaks every rule at once."""
    for pointer, changes, _ in SEEDED.values():
        target = resolve({"$ref": pointer}, document)
        for key, value in changes.items():
            if value is None:
                del target[key]
            else:
                target[key] = deepcopy(value)


@pytest.fixture(scope="module")
def seen(bundle: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, str]]:
    """What Redocly finds in a document that breaks every rule."""
    broken = deepcopy(bundle)
    seed(broken)
    path = tmp_path_factory.mktemp("seeded") / "openapi.json"
    path.write_text(json.dumps(broken), "utf-8")
    return problems(path)


@needs_redocly
@pytest.mark.parametrize("rule", SEEDED)
def test_a_broken_rule_is_seen(seen: list[tuple[str, str]], rule: str) -> None:
    place = SEEDED[rule][2]
    assert place in [pointer for broken, pointer in seen if broken == rule]


def test_every_rule_is_seeded() -> None:
    rules = yaml.safe_load(CONFIG.read_text("utf-8"))["rules"]
    assert SEEDED.keys() == {name for name, setting in rules.items() if setting != "off"}
