"""Commands for whole steps of a job: tables in and out, how far a pool is, the emulator."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from inspect import iscoroutinefunction
from itertools import islice
from pathlib import Path
from runpy import run_path
from traceback import format_exception
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

import click
from click.shell_completion import get_completion_class

from ._arguments import NEW_FILE
from ._output import output_options, print_objects, warn_of_unknown
from ._session import Session, progress, session, spends

if TYPE_CHECKING:
    from toloka_sdk import models
    from toloka_tables import TableError
    from toloka_uploads import Upload, UploadResult

FAILED, MISUSED, REJECTED = 1, 2, 3
"""The exit statuses where a program fails, a table is wrong, and the service rejected some rows."""
SHOWN = 20
"""Errors that are shown at most."""

existing = click.Path(exists=True, dir_okay=False, path_type=Path)
journal_option = click.option(
    "--journal",
    type=NEW_FILE,
    help="Remembers what was sent, so that the same command goes on where it was. By default FILE, ending in"
    " .journal.",
)


def work_commands(attribute: str) -> Sequence[click.Command]:
    """Those that belong to a resource, by the attribute of the client."""
    return COMMANDS.get(attribute, ())


def ensure_right(wrong: Sequence[TableError]) -> None:
    """Ends the program if rows of a table are wrong."""
    if not wrong:
        return
    for error in wrong[:SHOWN]:
        click.echo(f"Error: {error}", err=True)
    count = "is 1 error" if len(wrong) == 1 else f"are {len(wrong):,} errors"
    click.echo(f"There {count}, and nothing was sent.", err=True)
    raise SystemExit(MISUSED)


def project_of(toloka: Any, pool_id: str) -> models.Project:
    project: models.Project = toloka.projects.get(toloka.pools.get(pool_id).project_id)
    return project


def finish(upload: Upload, what: str) -> None:
    """Runs an upload, and tells what came of it."""
    result: UploadResult = upload.wait()
    for item in islice(result.rejected, SHOWN):
        reasons = "; ".join(f"{path or 'it'}: {error.message}" for path, error in item.errors.items())
        click.echo(f"Error: number {item.index + 1} was rejected: {reasons}", err=True)
    click.echo(f"{result.created:,} {what} were created, {len(result.rejected):,} were rejected.")
    if result.rejected:
        raise SystemExit(REJECTED)


@click.command("upload")
@click.argument("pool_id")
@click.argument("file", type=existing)
@click.option("--overlap", type=click.IntRange(1), help="Of the rows without a TASK:overlap.")
@journal_option
@spends
@session
def upload_tasks(
    made: Session,
    pool_id: str,
    file: Path,
    overlap: int | None,
    journal: Path | None,
    dry_run: bool,
    yes: bool,
) -> None:
    """Create the tasks of a table in a pool: TSV, CSV or Excel with INPUT:, GOLDEN: and HINT: columns.

    The table is checked as a whole before anything is sent.
    """
    from toloka_sdk import UNSET
    from toloka_tables import task_forms

    project = project_of(made.toloka, pool_id)
    options: dict[str, Any] = {"project": project, "pool_id": pool_id, "overlap": overlap or UNSET}
    wrong: list[TableError] = []
    count = sum(1 for _ in task_forms(file, **options, on_error=wrong.append))
    ensure_right(wrong)
    if not made.spend(f"create {count:,} tasks in pool {pool_id}", dry_run=dry_run, yes=yes):
        return
    with progress("Uploading") as show:
        upload = made.toloka.tasks.upload(
            task_forms(file, **options),
            journal=journal or file.with_suffix(".journal"),
            allow_defaults=True,
            on_progress=lambda so_far: show(so_far.done, count),
        )
        finish(upload, "tasks")


@click.command("upload")
@click.argument("file", type=existing)
@journal_option
@spends
@session
def upload_bonuses(made: Session, file: Path, journal: Path | None, dry_run: bool, yes: bool) -> None:
    """Pay the bonuses of a table: TSV, CSV or Excel.

    The table is checked as a whole before anything is sent.
    """
    from toloka_tables import user_bonus_forms

    wrong: list[TableError] = []
    amounts = [form.amount for form in user_bonus_forms(file, on_error=wrong.append)]
    ensure_right(wrong)
    what = f"pay {len(amounts):,} bonuses of {float(sum(amounts)):,.2f} dollars in all"
    if not made.spend(what, dry_run=dry_run, yes=yes):
        return
    with progress("Uploading") as show:
        upload = made.toloka.user_bonuses.upload(
            user_bonus_forms(file),
            journal=journal or file.with_suffix(".journal"),
            on_progress=lambda so_far: show(so_far.done, len(amounts)),
        )
        finish(upload, "bonuses")


@click.command("download")
@click.argument("pool_id")
@click.argument("file", type=NEW_FILE)
@click.option(
    "--status",
    type=click.Choice(["ACTIVE", "SUBMITTED", "ACCEPTED", "REJECTED", "SKIPPED", "EXPIRED"]),
    multiple=True,
    default=("SUBMITTED", "ACCEPTED"),
    show_default=True,
    help="The assignments to take.",
)
@session
def download_results(made: Session, pool_id: str, file: Path, status: tuple[str, ...]) -> None:
    """Write a pool's answers to a file.

    In a .tsv or .csv file they have Toloka's own columns, in a .parquet or .jsonl file all that there are. No
    file is replaced: it may have a reviewer's verdicts.
    """
    from toloka_sdk import models
    from toloka_tables import write_results

    project = project_of(made.toloka, pool_id)
    assignments = made.toloka.assignments.list(
        pool_id=pool_id, status=[models.AssignmentStatus(each) for each in status]
    )
    if file.suffix in (".parquet", ".jsonl"):
        count, what = assignments.export(file, project=project), "answers"
    elif file.exists():
        raise FileExistsError(f"{file} exists. Delete it, or take another path.")
    else:
        with progress("Downloading") as show:
            count = write_results(counted(assignments, show), file, project=project)
        what = "assignments"
    click.echo(f"{count:,} {what} are in {file}.")


def counted(objects: Iterable[Any], show: Any) -> Iterable[Any]:
    for count, each in enumerate(objects, 1):
        show(count, None)
        yield each


@click.command("apply-verdicts")
@click.argument("file", type=existing)
@spends
@output_options
@session
def verdicts(
    made: Session, file: Path, dry_run: bool, yes: bool, form: str | None, columns: str | None
) -> None:
    """Accept and reject assignments as a table says, by ACCEPT:verdict and ACCEPT:comment."""
    from toloka_tables import apply_verdicts

    wrong: list[TableError] = []
    if not dry_run and not made.spend(f"accept and reject what {file} says", dry_run=False, yes=yes):
        return
    applied = apply_verdicts(made.toloka, file, dry_run=dry_run, on_error=wrong.append)
    ensure_right(wrong)
    warn_of_unknown(columns, ("assignment_id", "outcome"))
    rows = [{"assignment_id": each.assignment_id, "outcome": str(each.outcome)} for each in applied]
    print_objects(rows, form, columns)


@click.command("status")
@click.argument("pool_id")
@session
def pool_status(made: Session, pool_id: str) -> None:
    """Say how much of a pool's work is done, what it has cost, and when it may end."""
    toloka = made.toloka
    seen = toloka.pools.progress(pool_id)
    paid = toloka.assignments.list(pool_id=pool_id, status=("SUBMITTED", "ACCEPTED"))
    cost = sum(assignment.reward or 0 for assignment in paid)
    lines = [f"Pool {pool_id} is {seen.pool.status}."]
    if seen.pool.last_close_reason:
        lines[0] = f"Pool {pool_id} is {seen.pool.status} ({seen.pool.last_close_reason})."
    share = "" if seen.fraction is None else f" of {seen.needed:,} ({seen.fraction:.0%})"
    lines.append(
        f"{seen.done:,}{share} answers are there: {seen.accepted:,} accepted, {seen.rejected:,} rejected."
    )
    lines.append(f"They cost {float(cost):,.2f} dollars, without Toloka's fee.")
    if seen.needed and seen.done:
        lines.append(f"All will cost about {float(cost) / seen.done * seen.needed:,.2f} dollars.")
    end = seen.expected_end()
    if end is not None:
        lines.append(
            f"At this pace it ends about {end:%Y-%m-%d %H:%M} UTC, in {in_words(end - datetime.now(UTC))}."
        )
    click.echo("\n".join(lines))


def in_words(span: Any) -> str:
    minutes = max(0, round(span.total_seconds() / 60))
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"


@click.command("wait")
@click.argument("pool_id")
@click.option("--timeout", type=float, metavar="SECONDS", help="How long to wait at most.")
@click.option(
    "--accept", multiple=True, metavar="REASON", help="Reasons to close that are fine, besides COMPLETED."
)
@session
def wait_for_pool(made: Session, pool_id: str, timeout: float | None, accept: tuple[str, ...]) -> None:
    """Wait until a pool has closed with its work done."""
    with progress("Waiting") as show:
        pool = made.toloka.pools.wait_until_closed(
            pool_id,
            timeout=timeout,
            accept=("COMPLETED", *accept),
            on_progress=lambda seen: show(seen.done, seen.needed),
        )
    click.echo(f"Pool {pool_id} is {pool.status} ({pool.last_close_reason}).")


@click.command("download")
@click.argument("attachment_id")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=".")
@session
def download_file(made: Session, attachment_id: str, folder: Path) -> None:
    """Download a file that a Toloker sent into a folder."""
    click.echo(made.toloka.attachments.download(attachment_id, folder))


COMMANDS: dict[str, Sequence[click.Command]] = {
    "tasks": [upload_tasks],
    "user_bonuses": [upload_bonuses],
    "assignments": [download_results, verdicts],
    "pools": [pool_status, wait_for_pool],
    "attachments": [download_file],
}


@click.group(no_args_is_help=True)
def emulator() -> None:
    """The stand-in for the service, for trying programs out."""


@emulator.command(
    "start",
    context_settings={"ignore_unknown_options": True, "allow_extra_args": True, "help_option_names": []},
)
@click.pass_context
def start_emulator(context: click.Context) -> None:
    """Run an emulator on a port until it is interrupted.

    It takes the options of python -m toloka_emulator, such as --port and --state.
    """
    from toloka_emulator.__main__ import main

    context.exit(main(context.args))


@emulator.command("work")
@click.argument("pool_id")
@click.option("--tolokers", type=click.IntRange(1), default=3, show_default=True, help="How many there are.")
@session
def let_work(made: Session, pool_id: str, tolokers: int) -> None:
    """Let made-up Tolokers do the work of a pool in an emulator."""
    if made.place in ("production", "sandbox"):
        raise click.UsageError(
            f"There are real Tolokers in {made.place}. This needs the address of an emulator."
        )
    asked = Request(
        f"{made.server}/_emulator/tolokers/work",
        json.dumps({"pool_id": pool_id, "tolokers": tolokers}).encode(),
        {"Content-Type": "application/json"},
    )
    try:
        with urlopen(asked, timeout=600) as answer:
            done = json.load(answer)["assignments"]
    except HTTPError as error:
        raise click.ClickException(f"the emulator answered {error.code}: {error.read().decode()}") from None
    except URLError as error:
        raise click.ClickException(f"there is no emulator at {made.server}: {error.reason}") from None
    click.echo(f"{len(done):,} assignments were done.")
    if not done:
        click.echo(
            f"Is pool {pool_id} open, with work left? `toloka pools status {pool_id}` says it.", err=True
        )


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print what completes commands in a shell: toloka completion bash >> ~/.bashrc"""
    kind = get_completion_class(shell)
    assert kind is not None
    click.echo(kind(context.find_root().command, {}, "toloka", "_TOLOKA_COMPLETE").source())


@click.command(
    "migrate",
    context_settings={"ignore_unknown_options": True, "allow_extra_args": True, "help_option_names": []},
)
@click.pass_context
def migrate(context: click.Context) -> None:
    """Rewrite programs and notebooks that were written with toloka-kit.

    It takes what toloka-migrate takes: files or folders, and --write.
    """
    from toloka_migrate import main

    context.exit(main(context.args))


@click.command("rehearse")
@click.argument("program", metavar="FILE.py:FUNCTION")
@click.option(
    "--crowd", type=click.Choice(["reliable", "mixed", "hostile"]), default="mixed", show_default=True
)
@click.option("--tolokers", type=click.IntRange(1), default=50, show_default=True, help="How many there are.")
@click.option("--truth", metavar="NAME", help="The function of the same file that gives the right label.")
@click.option("--seed", type=int, default=1, show_default=True, help="The same one gives the same report.")
@click.option("--html", type=NEW_FILE, help="Write the report as a page, too.")
def rehearsal(
    program: str, crowd: str, tolokers: int, truth: str | None, seed: int, html: Path | None
) -> None:
    """Run a program on an emulator with a made-up crowd, and report what it costs and how right it is.

    The function takes a client and `work`, as facade/docs/rehearsal.md tells. It is a model, not a forecast.
    """
    from toloka_rehearsal import crowds, rehearse, rehearse_async

    file, colon, name = program.rpartition(":")
    if not colon or not Path(file).is_file():
        raise click.UsageError(f"{program} is not a file and its function, such as pipeline.py:run.")
    with traced(file):
        names = names_of(file)
        for wanted in filter(None, (name, truth)):
            if not callable(names.get(wanted)):
                raise click.UsageError(f"{file} has no function {wanted}.")
        run, right = names[name], names[truth] if truth else None
        played = getattr(crowds, crowd)(tolokers)
        if iscoroutinefunction(run):
            report = asyncio.run(rehearse_async(run, played, truth=right, seed=seed))
        else:
            report = rehearse(run, played, truth=right, seed=seed)
    click.echo(str(report))
    if html is not None:
        html.write_text(report.html(), "utf-8")


def names_of(file: str) -> dict[str, Any]:
    """The names that a program has. It finds the modules beside it, as `python FILE` does."""
    sys.path.insert(0, str(Path(file).resolve().parent))
    try:
        return run_path(file)
    except SyntaxError as error:
        raise click.UsageError(f"{error.filename}, line {error.lineno}: {error.msg}.") from None


@contextmanager
def traced(file: str) -> Generator[None]:
    """Shows where in a user's program an error came from, without what called the program."""
    try:
        yield
    except Exception as error:
        own = error.__traceback__
        while own is not None and own.tb_frame.f_code.co_filename != file:
            own = own.tb_next
        if own is None:
            raise  # it is ours
        click.echo("".join(format_exception(error.with_traceback(own))), err=True, nl=False)
        raise SystemExit(FAILED) from None


EXTRA_COMMANDS: Sequence[click.Command] = (migrate, rehearsal)
