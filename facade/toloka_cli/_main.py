"""The program: its options, its commands, and what it ends with."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from toloka_sdk import (
    AppWorkTimeout,
    ConfigurationError,
    OperationTimeout,
    PoolTimeout,
    TolokaError,
    __version__,
)

from ._calls import ResourceGroup, resource_groups
from ._output import prepare_output
from ._session import Session
from ._work import EXTRA_COMMANDS, completion, emulator, work_commands

if TYPE_CHECKING:
    from toloka_sdk._environments import EnvironmentName

FAILED, MISUSED, TIME_UP, INTERRUPTED = 1, 2, 4, 130


STATUSES = """Exit status: 0 done; 1 the service refused it, failed or can't be reached; 2 the command, a
file or the environment is wrong; 3 some rows were rejected, the others are in; 4 the time was up, and the
work goes on; 130 interrupted."""


@click.group(no_args_is_help=True, epilog=STATUSES)
@click.option(
    "--environment",
    type=click.Choice(["production", "sandbox", "local"]),
    help="Where to work. By default that of TOLOKA_ENVIRONMENT.",
)
@click.option(
    "--base-url",
    metavar="URL",
    help="Another server, such as an emulator. By default that of TOLOKA_BASE_URL.",
)
@click.version_option(__version__, prog_name="toloka")
@click.pass_context
def program(context: click.Context, environment: EnvironmentName | None, base_url: str | None) -> None:
    """Work with Toloka. The token is that of the variable TOLOKA_TOKEN."""
    context.obj = Session(environment, base_url)


for attribute, resource in resource_groups():
    group = ResourceGroup(attribute, resource)
    for command in work_commands(attribute):
        group.add_command(command)
    program.add_command(group)
for command in (*EXTRA_COMMANDS, emulator, completion):
    program.add_command(command)


def run(argv: Sequence[str] | None) -> int:
    """Runs the program. Gives its exit status."""
    prepare_output()
    try:
        done: int | None = program.main(argv, prog_name="toloka", standalone_mode=False)
        return done or 0
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt) as error:
        advice = getattr(error.__cause__ or error, "__notes__", [])
        return report(" ".join(["Interrupted.", *advice]), INTERRUPTED)
    except (ConfigurationError, ImportError, ValueError, TypeError) as error:
        return report(str(error), MISUSED)
    except (OperationTimeout, PoolTimeout, AppWorkTimeout) as error:
        return report(str(error), TIME_UP)
    except TolokaError as error:
        return report(str(error), MISUSED if is_of_a_file(error) else FAILED)
    except BrokenPipeError:
        sys.stderr.close()  # the reader has gone, and wants no complaint
        return FAILED
    except OSError as error:
        return report(str(error), MISUSED)


def is_of_a_file(error: TolokaError) -> bool:
    """Whether a file on this computer is the reason, such as a journal of other data."""
    from toloka_export import ExportError
    from toloka_follow import CursorError
    from toloka_uploads import JournalError

    return isinstance(error, (CursorError, ExportError, JournalError))


def report(message: str, status: int) -> int:
    click.echo(f"Error: {message}", err=True)
    return status
