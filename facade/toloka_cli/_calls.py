"""Commands that follow from the SDK: one for each call, with its parameters and its documentation."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import IO, TYPE_CHECKING, Any, TypeGuard

import click

from toloka_api.types import Endpoint, endpoint_of
from toloka_sdk import _resources
from toloka_sdk._bindings import Binding, Resource, paged, starts

from ._arguments import NEW_FILE, TIMES, moment
from ._output import output_options, print_object, print_objects, warn_of_unknown
from ._session import Session, progress, spends

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from toloka_sdk import OperationHandle

SPENDING = {
    "createTask",
    "createTaskSuite",
    "createUserBonus",
    "createAppItem",
    "createAppItems",
    "openPool",
    "patchAssignment",
    "patchTask",
    "patchTaskSuite",
    "processAppBatch",
    "resumeAppBatch",
    "setTaskOverlapOrMin",
    "setTaskSuiteOverlapOrMin",
    "startAppBatch",
}
"""The operations that spend money, or let it be spent."""


def resource_groups() -> Iterator[tuple[str, type[Resource[Any]]]]:
    """The attributes of a client that have calls, such as `task_suites`, and their classes."""
    for name, value in vars(_resources).items():
        if is_resource(value):
            yield re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower(), value


def is_resource(value: Any) -> TypeGuard[type[Resource[Any]]]:
    return inspect.isclass(value) and issubclass(value, Resource) and value.__module__ == _resources.__name__


class ResourceGroup(click.Group):
    """The commands of one resource. They are made when they are needed."""

    def __init__(self, attribute: str, resource: type[Resource[Any]]) -> None:
        super().__init__(attribute.replace("_", "-"), help=resource.__doc__, no_args_is_help=True)
        found: dict[str, Any] = {name: inspect.getattr_static(resource, name) for name in dir(resource)}
        self._attribute = attribute
        self._bindings: dict[str, Binding[..., Any]] = {
            name.replace("_", "-"): value for name, value in found.items() if isinstance(value, Binding)
        }

    def list_commands(self, ctx: click.Context) -> list[str]:
        follow = {"follow"} if self._times else set[str]()
        return sorted({*self.commands, *self._bindings, *follow})

    @property
    def _times(self) -> tuple[str, ...]:
        """The times that the list can be followed by."""
        from toloka_follow._streams import times

        binding = self._bindings.get("list")
        return times(endpoint_of(binding.build)) if binding else ()

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in self.commands:
            return self.commands[cmd_name]
        if cmd_name == "follow" and self._times:
            return follow_command(self._attribute, self._bindings["list"], self._times)
        binding = self._bindings.get(cmd_name)
        if binding is None:
            return None
        make = list_command if issubclass(type(binding), paged) else call_command
        return make(self._attribute, cmd_name, binding)


def method_of(session: Session, attribute: str, command: str) -> Callable[..., Any]:
    method: Callable[..., Any] = getattr(getattr(session.toloka, attribute), command.replace("-", "_"))
    return method


def parameters_of(binding: Binding[..., Any]) -> list[click.Parameter]:
    endpoint, said = endpoint_of(binding.build), described(binding)
    signature = inspect.signature(binding.build)
    return [parameter_of(each, endpoint, said.get(each.name)) for each in signature.parameters.values()]


def described(binding: Binding[..., Any]) -> dict[str, str]:
    """What the documentation of a call says of each parameter."""
    _, _, arguments = inspect.cleandoc(binding.build.__doc__ or "").partition("Args:\n")
    entries = re.findall(r"^    (\w+): (.*(?:\n        .*)*)", arguments.partition("\n\n")[0], re.MULTILINE)
    return {name: re.sub(r"\s+", " ", text) for name, text in entries}


def given(arguments: dict[str, Any]) -> dict[str, Any]:
    """The arguments that were given, with the JSON of files in their place."""
    kept = {name: value for name, value in arguments.items() if value is not None and value != ()}
    if "body" in kept:
        kept["body"] = read_json(kept["body"])
    return kept


def call_command(attribute: str, name: str, binding: Binding[..., Any]) -> click.Command:
    """The command of a call that is no list."""
    spending = endpoint_of(binding.build).operation_id in SPENDING

    def run(session: Session, form: str | None, columns: str | None, **options: Any) -> None:
        dry_run, yes = options.pop("dry_run", False), options.pop("yes", False)
        wait, timeout = options.pop("wait", True), options.pop("timeout", None)
        arguments = given(options)
        ids = " ".join(str(value) for key, value in arguments.items() if key.endswith("_id"))
        what = f"{name} {attribute} {ids}".replace("-", " ").replace("_", " ").rstrip()
        if spending and not session.spend(what, dry_run=dry_run, yes=yes):
            return
        warn_of_unknown(columns, fields_of(binding))
        result = method_of(session, attribute, name)(**arguments)
        if isinstance(binding, starts):
            result = ended(result, timeout) if wait else result.operation
        print_object(result, form, columns)

    command = output_options(click.pass_obj(run))
    made = click.command(name, help=help_of(binding))(spends(command) if spending else command)
    made.params[:0] = parameters_of(binding)
    if isinstance(binding, starts):
        made.params += [
            click.Option(["--wait/--no-wait"], default=True, help="Wait for its end (by default)."),
            click.Option(["--timeout"], type=float, metavar="SECONDS", help="How long to wait at most."),
        ]
    return made


def list_command(attribute: str, name: str, binding: Binding[..., Any]) -> click.Command:
    """The command of a list."""

    def run(
        session: Session,
        form: str | None,
        columns: str | None,
        first: int | None,
        to: Path | None,
        **options: Any,
    ) -> None:
        warn_of_unknown(columns, fields_of(binding))
        objects = method_of(session, attribute, name)(**given(options))
        if to:
            click.echo(f"{objects.export(to):,} rows are in {to}.", err=True)
        else:
            print_objects(islice(objects, first), form, columns)

    made = click.command(name, help=help_of(binding))(output_options(click.pass_obj(run)))
    made.params[:0] = parameters_of(binding)
    made.params += [
        click.Option(["--first"], type=click.IntRange(1), metavar="N", help="Print no more than N."),
        click.Option(
            ["--to"],
            type=NEW_FILE,
            metavar="FILE",
            help="Write all to a new .parquet or .jsonl file; after a kill the same command goes on.",
        ),
    ]
    return made


def follow_command(attribute: str, binding: Binding[..., Any], times: tuple[str, ...]) -> click.Command:
    """The command that gives what came to a list."""

    def run(
        session: Session,
        since: datetime | None,
        cursor_file: Path | None,
        timeout: float | None,
        by: tuple[str, ...],
        **options: Any,
    ) -> None:
        if since is None and not (cursor_file and cursor_file.exists()):
            raise click.UsageError("It needs to know from when on: add --since TIME.")
        objects = method_of(session, attribute, "list")(**given(options))
        for change in objects.follow(*by, since=since, cursor_file=cursor_file, timeout=timeout):
            seen = {"field": change.field, "at": change.at.isoformat(), "item": change.item.to_dict()}
            click.echo(json.dumps(seen, ensure_ascii=False))

    made = click.command("follow", help=FOLLOW)(click.pass_obj(run))
    made.params[:0] = parameters_of(binding)
    made.params += [
        click.Option(["--since"], type=moment, metavar="TIME", help=f"From when on: {TIMES}."),
        click.Option(
            ["--cursor-file"],
            type=NEW_FILE,
            metavar="FILE",
            help="Remembers how far it is, so that the same command goes on there.",
        ),
        click.Option(["--timeout"], type=float, metavar="SECONDS", help="How long to ask for more."),
        click.Option(
            ["--by"],
            multiple=True,
            type=click.Choice(times),
            help="The times to follow it by; by default all.",
        ),
    ]
    return made


FOLLOW = """Print what came to the list since a moment or a cursor, each change once, as JSON Lines.

Without --timeout it asks for more until it is interrupted; with 0 it prints what there is now."""


def ended(handle: OperationHandle[Any], timeout: float | None) -> Any:
    """The operation, when it has ended."""
    with progress("Waiting") as show:
        return handle.wait(timeout=timeout, on_progress=lambda seen: show(int(seen.progress or 0), 100))


def parameter_of(
    parameter: inspect.Parameter, endpoint: Endpoint[Any], description: str | None
) -> click.Parameter:
    """What a parameter of a call is on the command line."""
    name = parameter.name
    if name == "body":
        return click.Argument(["body"], type=click.File("rb"), metavar="FILE.json")
    if parameter.kind is not parameter.KEYWORD_ONLY:
        return click.Argument([name])
    kind = endpoint.kinds.get(name)
    option = "--" + name.strip("_").replace("_", "-")
    if kind == "flag":
        return click.Option([f"{option}/--no-{option[2:]}", name], default=None, help=description)
    return click.Option(
        [option, name],
        type=OPTION_TYPES.get(kind or "", str),
        multiple=kind == "several",
        metavar={"moment": "TIME", "count": "N", "integer": "N"}.get(kind or "", "TEXT"),
        required=parameter.default is parameter.empty,
        help=description,
    )


OPTION_TYPES: dict[str, Any] = {"count": click.IntRange(1), "integer": int, "moment": moment}
"""What options take that are not texts, by the kind of the parameter."""


def fields_of(binding: Binding[..., Any]) -> tuple[str, ...]:
    """The fields of what a call gives, or of the objects of a list. Of an answer without a model, none."""
    from attrs import fields

    from toloka_sdk import models

    names = re.findall(r"\w+", endpoint_of(binding.build).result)
    model = next(
        (found for name in names if (found := getattr(models, name.removesuffix("Page"), None))), None
    )
    return tuple(each.alias for each in fields(model)) if model else ()


def help_of(binding: Binding[..., Any]) -> str:
    """The documentation of a call, as a page of the command."""
    text = inspect.cleandoc(binding.build.__doc__ or "")
    summary, _, rest = text.partition("\n\n")
    where = re.search(r"https://\S+", rest)
    described = rest.split("\n\n")[0] if rest and not rest.startswith(("Args:", "Returns:")) else ""
    parts = [summary, described, f"Documented at {where[0]}" if where else ""]
    return "\n\n".join(part for part in parts if part)


def read_json(file: IO[bytes]) -> Any:
    """The JSON of a file.

    Raises:
        click.UsageError: It is no JSON.
    """
    try:
        return json.load(file)
    except ValueError as error:
        raise click.UsageError(f"{file.name} is no JSON: {error}") from None
