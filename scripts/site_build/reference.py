"""The pages of the reference: which object stands on which. What is said of it, its docstring says."""

from __future__ import annotations

import ast
import inspect
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from types import ModuleType

import click
import yaml

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
from toloka_api import models
from toloka_builders import cloning, filters, quality_control, template_builder
from toloka_cli._main import program
from toloka_sdk import webhooks
from toloka_sdk._bindings import Resource

ROOT = Path(__file__).resolve().parents[2]
SPEC = ROOT / "spec"
SHARED = {
    "filters": "Filters",
    "quality_control": "Quality control",
    "localization": "Localization",
}
PACKAGES: dict[str, tuple[str, ModuleType]] = {
    "uploads": ("Uploads", toloka_uploads),
    "tables": ("Tables", toloka_tables),
    "columns": ("Columns", toloka_export),
    "following": ("Following", toloka_follow),
    "emulator": ("Emulator", toloka_emulator),
    "migration": ("Migration", toloka_migrate),
    "rehearsals": ("Rehearsals", toloka_rehearsal),
    "fixtures": ("Fixtures for pytest", toloka_pytest),
    "telemetry": ("OpenTelemetry", toloka_otel),
}
APART = {
    "spark": ("Spark", ("toloka_spark",)),
    "airflow": (
        "Airflow",
        tuple(f"toloka_airflow.{name}" for name in ("hooks", "operators", "sensors", "triggers")),
    ),
}
"""Packages of environments of their own: they are read, and not imported."""
CLIENTS = ("Toloka", "AsyncToloka", "RetryPolicy", "Clock")
VALUES = ("UNSET", "Unset", "is_unset", "NewValue")
"""What stands beside the models."""


def reference() -> dict[str, str]:
    """The Markdown of each page, by the page's name."""
    grouped = grouped_models()
    pages = {name: resource(name, kind, grouped.pop(name, [])) for name, kind in resources().items()}
    pages["webhooks"] = page(
        "Webhooks",
        section("Functions", objects("toloka_sdk.webhooks", functions(webhooks))),
        section("Events", models_of(grouped.pop("webhook_events"))),
    )
    pages["shared_models"] = page(
        "Shared models",
        section("Beside the models", objects("toloka_sdk", VALUES)),
        *(section(title, models_of(grouped.pop(name))) for name, title in SHARED.items()),
        section("Everything else", models_of(chain.from_iterable(grouped.values()))),
    )
    errors = [name for name in toloka_sdk.__all__ if is_error(getattr(toloka_sdk, name))]
    elsewhere = {*CLIENTS, *VALUES, *errors, "models", "webhooks", "__version__"}
    results = [name for name in toloka_sdk.__all__ if name not in elsewhere]
    pages["clients"] = page("Clients", objects("toloka_sdk", CLIENTS, level=2))
    pages["results"] = page("Results", objects("toloka_sdk", results, level=2))
    pages["errors"] = page(
        "Errors",
        ["The [guide](../errors.md) says what to do about each."],
        objects("toloka_sdk", errors, level=2),
    )
    pages["builders"] = page(
        "Builders",
        *(
            section(f"`{module.__name__}`", objects(module.__name__, module.__all__))
            for module in (filters, quality_control, cloning)
        ),
    )
    pages["template_builder"] = page(
        "Template Builder",
        objects(template_builder.__name__, template_builder.__all__, level=2, members=False),
    )
    for name, (title, package) in PACKAGES.items():
        pages[name] = page(title, objects(package.__name__, package.__all__, level=2))
    for name, (title, modules) in APART.items():
        pages[name] = page(
            title, *(section(f"`{module}`", objects(module, exported(module))) for module in modules)
        )
    shell = click.Context(program, info_name="toloka", terminal_width=88)
    pages["commands"] = page(
        "Commands",
        ["The [guide](../command-line.md) goes through a job. From a program:"],
        objects(toloka_cli.__name__, toloka_cli.__all__, level=2),
        *(section(f"`{path}`", [f"```text\n{text}\n```"]) for path, text in commands(shell)),
    )
    return pages


def commands(context: click.Context) -> Iterator[tuple[str, str]]:
    """What a command says of itself, and what those of a group say."""
    yield context.command_path, context.get_help()
    if isinstance(context.command, click.Group):
        for name in context.command.list_commands(context):
            if (command := context.command.get_command(context, name)) is not None:
                yield from commands(click.Context(command, context, name))


def resource(name: str, kind: type, models: list[str]) -> str:
    """The page of a resource: its calls and its models."""
    methods = [
        block(f"{kind.__module__}.{kind.__name__}.{method}", heading=f"{name}.{method}")
        for method in functions(kind)
    ]
    sections = [section("Calls", methods)]
    if models:
        sections.append(section("Models", models_of(models)))
    return page(f"`toloka.{name}`", [inspect.cleandoc(kind.__doc__ or "")], *sections)


def resources() -> dict[str, type]:
    """The attributes of a client, each with the class that has its calls."""
    with toloka_sdk.Toloka("local") as toloka:
        return {name: type(each) for name, each in vars(toloka).items() if isinstance(each, Resource)}


def functions(holder: type | ModuleType) -> list[str]:
    """The public functions of a class or a module, its own ones first."""
    own = list(vars(holder))
    names = [*own, *(name for name in dir(holder) if name not in own)]
    found = [name for name in names if not name.startswith("_") and inspect.isfunction(getattr(holder, name))]
    if isinstance(holder, ModuleType):
        found = [name for name in found if getattr(holder, name).__module__ == holder.__name__]
    return found


def exported(module: str) -> list[str]:
    """The `__all__` of a module, as it is written there."""
    path = ROOT.joinpath("facade", *module.split("."))
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    statements = ast.parse(file.read_text("utf-8")).body
    [names] = (
        ast.literal_eval(each.value)
        for each in statements
        if isinstance(each, ast.Assign) and ast.unparse(each.targets[0]) == "__all__"
    )
    return list(names)


def is_error(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, Exception)


def grouped_models() -> dict[str, list[str]]:
    """The public names of the models, by the file of the spec that describes them."""
    files = [*sorted((SPEC / "resources").glob("*.yaml")), *sorted((SPEC / "common").glob("*.yaml"))]
    described: dict[str, str] = {}
    for file in files:
        content = yaml.safe_load(file.read_text("utf-8"))
        described |= dict.fromkeys(content.get("schemas", content), file.stem)
    grouped = defaultdict(list)
    for name in sorted(dir(models)):
        grouped[described.get(name.removesuffix("Value"), "")].append(name)
    return grouped


def models_of(names: Iterable[str]) -> list[str]:
    """Models, each with a list of its fields; what all have in common is left out."""
    return [block(f"{models.__name__}.{name}", members=False) for name in names]


def page(title: str, *parts: Iterable[str]) -> str:
    return "\n\n".join([f"# {title}", *(paragraph for part in parts for paragraph in part)]) + "\n"


def section(title: str, blocks: Iterable[str]) -> list[str]:
    return [f"## {title}", *blocks]


def objects(package: str, names: Iterable[str], level: int = 3, **options: object) -> list[str]:
    return [block(f"{package}.{name}", level=level, **options) for name in names]


def block(path: str, *, level: int = 3, **options: object) -> str:
    """Has mkdocstrings put an object in this place."""
    return f"::: {path}\n    options: {json.dumps({'heading_level': level, **options})}"
