"""What replaces each method and class of toloka-kit, read from table.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple, cast

from attrs import NOTHING, fields, frozen

from toloka_sdk import models


@frozen(kw_only=True)
class Method:
    """What replaces a method of the client. table.toml says what each attribute is."""

    name: str
    arguments: tuple[str, ...]
    to: str = ""
    kind: str = "call"
    first: str = ""
    body: str = ""
    whole: str = ""
    bodies: Mapping[str, str] = {}
    options: tuple[str, ...] = ()
    then: str = ""
    made: str = ""
    gives: str = ""
    helper: str = ""
    instead: str = ""
    note: str = ""


@frozen(kw_only=True)
class Class:
    """What replaces a class. table.toml says what each attribute is."""

    name: str
    to: str
    read: str = ""
    positional: tuple[str, ...] = ()
    rename: Mapping[str, str] = {}
    constants: Mapping[str, str] = {}
    defaults: Mapping[str, str] = {}
    drop: tuple[str, ...] = ()
    inner: str = ""
    within: str = ""
    inner_fields: tuple[str, ...] = ()
    keys: str = ""
    suffix: str = ""


@frozen(kw_only=True)
class Other:
    """What replaces anything else."""

    name: str
    to: str = ""
    instead: str = ""
    helper: str = ""
    note: str = ""

    @property
    def reason(self) -> str:
        """Why it is left as it was."""
        advice = "there is nothing" if self.instead == "nothing" else f"use {self.instead}"
        return f"{self.name.replace('*', '…')}: {advice}. {self.note}".strip()


class Table(NamedTuple):
    """All of it, by name."""

    methods: Mapping[str, Method]
    classes: Mapping[str, Class]
    others: Mapping[str, Other]


@cache
def table() -> Table:
    """The table."""
    text = files("toloka_migrate").joinpath("table.toml").read_text("utf-8")
    data: Mapping[str, Mapping[str, Mapping[str, Any]]] = tomllib.loads(text)
    return Table(
        {name: Method(name=name, **_tuples(row)) for name, row in data["methods"].items()},
        {name: Class(name=name, **_tuples(row)) for name, row in data["classes"].items()},
        {name: Other(name=name, **row) for name, row in data["others"].items()},
    )


def helper(name: str) -> str:
    """The source of what rewritten programs get."""
    return files("toloka_migrate").joinpath("helpers", f"{name}.py").read_text("utf-8")


@cache
def fields_of(model: str) -> Mapping[str, bool]:
    """The fields of a model of the SDK, and whether each is required."""
    found = {each.alias: each.default is NOTHING for each in fields(getattr(models, model))}
    return {name: required for name, required in found.items() if name != "additional_properties"}


def _tuples(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: tuple(cast("list[str]", value)) if isinstance(value, list) else value
        for name, value in row.items()
    }
