"""The reference has everything that there is."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

import toloka_cli
import toloka_emulator
import toloka_export
import toloka_follow
import toloka_migrate
import toloka_otel
import toloka_pytest
import toloka_rehearsal
import toloka_sdk
import toloka_tables
import toloka_uploads
from toloka_api import api, models
from toloka_api.types import Endpoint
from toloka_builders import cloning, filters, quality_control, template_builder

OPERATIONS = 94
ROOT = Path(__file__).parents[2]
PACKAGES = (
    toloka_sdk,
    toloka_uploads,
    toloka_tables,
    toloka_export,
    toloka_follow,
    cloning,
    filters,
    quality_control,
    template_builder,
    toloka_cli,
    toloka_emulator,
    toloka_migrate,
    toloka_otel,
    toloka_pytest,
    toloka_rehearsal,
)
NO_OBJECTS = {"models", "webhooks", "__version__"}


@pytest.fixture(scope="module")
def reference(site: Path) -> dict[str, str]:
    """The pages of the reference, by name."""
    return {path.stem: path.read_text("utf-8") for path in (site / "reference").glob("*.html")}


def endpoints() -> Iterator[Endpoint[object]]:
    for module in pkgutil.iter_modules(api.__path__):
        for value in vars(importlib.import_module(f"{api.__name__}.{module.name}")).values():
            if isinstance(value, Endpoint):
                yield value


def test_each_operation_has_its_call(reference: dict[str, str]) -> None:
    calls = {(endpoint.operation_id, endpoint.resource, endpoint.name) for endpoint in endpoints()}
    assert len({operation_id for operation_id, _, _ in calls}) == OPERATIONS
    missing = [
        f"{resource}.{name}"
        for _, resource, name in sorted(calls)
        if not re.search(rf">\s*{resource}\.{name}\s*<", reference[resource])
    ]
    assert missing == []


def test_each_model_and_each_of_its_fields_is_there(reference: dict[str, str]) -> None:
    text = "".join(reference.values())
    missing: list[str] = []
    for name in dir(models):
        model = getattr(models, name)
        path = f"{models.__name__}.{name}"
        if f'id="{path}"' not in text:
            missing.append(name)
        if isinstance(model, type) and attrs.has(model):
            fields = [field.name for field in attrs.fields(model) if not field.name.startswith("_")]
            missing += [f"{name}.{field}" for field in fields if f'title="{path}.{field}"' not in text]
    assert missing == []


def test_each_public_name_is_there(reference: dict[str, str]) -> None:
    text = "".join(reference.values())
    names = [f"{package.__name__}.{name}" for package in PACKAGES for name in package.__all__]
    names = [name for name in names if name.rpartition(".")[2] not in NO_OBJECTS]
    assert [name for name in names if f'id="{name}"' not in text] == []


def test_each_command_is_there_with_its_options(reference: dict[str, str]) -> None:
    for command in ("toloka pools wait", "toloka assignments apply-verdicts", "toloka emulator start"):
        assert re.search(rf"<h2[^>]*><code>{command}</code>", reference["commands"])
    assert "Usage: toloka pools wait [OPTIONS] POOL_ID" in reference["commands"]
    assert "--accept REASON" in reference["commands"]


def test_each_option_of_mkdocstrings_is_one() -> None:
    """Where pydantic is installed, mkdocstrings takes misspelled ones."""
    handlers = pytest.importorskip("mkdocstrings_handlers.python", reason="the extra `site` is not installed")
    project = tomllib.loads((ROOT / "facade/docs/zensical.toml").read_text("utf-8"))["project"]
    options = project["plugins"]["mkdocstrings"]["handlers"]["python"]["options"]
    assert {*options} <= {field.name for field in dataclasses.fields(handlers.PythonInputOptions)}


def test_no_part_of_a_docstring_is_left_as_it_is_written(reference: dict[str, str]) -> None:
    left = re.compile(r"<p>(?:Args|Attributes|Returns|Yields|Raises):")
    assert [name for name, text in reference.items() if left.search(text)] == []
