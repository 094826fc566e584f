"""The table of what replaces toloka-kit is true of this SDK, and the page is made from it."""

from __future__ import annotations

import inspect
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

import toloka_sdk
from toloka_builders import filters, template_builder
from toloka_migrate.table import Class, Method, fields_of, table
from toloka_sdk import Toloka, models

ROOT = Path(__file__).parents[2]
MODULES = {"models": models, "filters": filters, "tb": template_builder}
METHODS = [pytest.param(each, id=each.name) for each in table().methods.values()]
CLASSES = [pytest.param(each, id=each.name) for each in table().classes.values()]


@pytest.fixture(scope="module")
def toloka() -> Toloka:
    return Toloka("local")


def function(toloka: Toloka, path: str) -> inspect.Signature:
    resource, _, method = path.partition(".")
    return inspect.signature(getattr(getattr(toloka, resource), method))


def found(path: str) -> type:
    module, _, name = path.partition(".")
    kind: type = getattr(MODULES[module], name)
    assert isinstance(kind, type) or module == "filters"
    return kind


@pytest.mark.parametrize("method", METHODS)
def test_a_method_is_replaced_by_a_call_or_the_row_says_why_not(toloka: Toloka, method: Method) -> None:
    assert method.to or (method.instead and method.note) or method.kind == "wait"
    for path in filter(None, (method.to, method.then)):
        assert function(toloka, path)


@pytest.mark.parametrize("method", METHODS)
def test_arguments_that_go_by_name_and_options_exist(toloka: Toloka, method: Method) -> None:
    if method.to:
        parameters = function(toloka, method.to).parameters
        named = [each.rstrip("=") for each in method.arguments if each.endswith("=")]
        assert [*named, *method.options] == [each for each in [*named, *method.options] if each in parameters]


@pytest.mark.parametrize("method", METHODS)
def test_bodies_are_models(method: Method) -> None:
    for name in filter(None, (method.body, *method.bodies.values())):
        assert method.whole == "" or method.whole in fields_of(name)
        assert issubclass(getattr(models, name), object)


@pytest.mark.parametrize("row", CLASSES)
def test_a_class_is_replaced_by_one_that_has_the_arguments(row: Class) -> None:
    kind = found(row.inner or row.to)
    if row.to.startswith("filters."):
        return
    names = {each.alias for each in attrs.fields(kind)}
    positional = [row.rename.get(each, each) for each in row.positional]
    assert [each for each in positional if each not in names] == []
    outer = {each.alias for each in attrs.fields(found(row.to))}
    wanted = {*row.constants, *filter(None, (row.within, row.keys))}
    assert wanted <= outer
    assert row.suffix.strip(".()") in ("", *dir(found(row.to)))


@pytest.mark.parametrize("row", CLASSES)
def test_what_is_read_has_a_model(row: Class) -> None:
    assert not row.read or found(row.read)


def test_other_names_exist() -> None:
    for row in table().others.values():
        assert row.to or row.instead
        if row.to:
            assert row.to.startswith("models.") or hasattr(toloka_sdk, row.to)


def test_the_page_is_made_from_the_table() -> None:
    done = subprocess.run([sys.executable, ROOT / "scripts" / "migration_page.py", "--check"], timeout=60)
    assert done.returncode == 0
