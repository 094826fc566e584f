"""What the commands share: the client, the way to print, and the question before money is spent."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any

import click

from toloka_sdk._environments import LOCAL, EnvironmentName, Target, choose

if TYPE_CHECKING:
    from toloka_sdk import Toloka


class Session:
    """One run of the program.

    Args:
        environment: That of `--environment`, None for that of the variables.
        base_url: That of `--base-url`, likewise.
    """

    def __init__(self, environment: EnvironmentName | None, base_url: str | None) -> None:
        self._environment: EnvironmentName | None = environment
        self._base_url = base_url

    @cached_property
    def toloka(self) -> Toloka:
        """The client, by the rules of `Toloka`: the token is that of `TOLOKA_TOKEN`."""
        from toloka_sdk import Toloka

        _ = self._target
        client = Toloka(self._environment, base_url=self._base_url)
        click.get_current_context().find_root().call_on_close(client.close)
        return client

    @cached_property
    def _target(self) -> Target:
        target = choose(self._environment, self._base_url)
        if target.environment == LOCAL:
            raise click.UsageError(
                "The emulator of 'local' would end with this command, and forget everything. Run"
                " `toloka emulator start`, and set TOLOKA_BASE_URL to the address that it prints."
            )
        return target

    @property
    def place(self) -> str:
        """The environment, or the address of the server."""
        return self._target.environment

    @property
    def server(self) -> str:
        """The address of the server, without the API's path."""
        return self._target.base_url.removesuffix("/api")

    def spend(self, what: str, *, dry_run: bool, yes: bool) -> bool:
        """Asks before money is spent in production. Says whether to go on.

        Args:
            what: What is about to be done, such as `open pool 5`.
            dry_run: Whether only to say it.
            yes: Whether it was agreed to before.
        """
        if dry_run:
            click.echo(f"This would {what} in {self.place}. Nothing was sent.")
            return False
        if self.place != "production" or yes:
            return True
        if not sys.stdin.isatty():
            raise click.UsageError(f"This would {what} in production, for money: add --yes to agree to it.")
        return click.confirm(f"This will {what} in production, for money. Go on?", err=True)


session = click.make_pass_decorator(Session)


def spends(command: Callable[..., Any]) -> Callable[..., Any]:
    """Gives a command the options `--dry-run` and `--yes`."""
    command = click.option("--yes", is_flag=True, help="Spend money in production without a question.")(
        command
    )
    return click.option("--dry-run", is_flag=True, help="Only say what would be done.")(command)


@contextmanager
def progress(label: str) -> Generator[Callable[[int, int | None], object]]:
    """Shows on a terminal how far something is.

    Returns:
        What is to be called with the count so far, and with the whole or None.
    """
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    is_shown = console.is_terminal and sys.stderr.isatty()  # colours may be forced upon a log
    with Progress(*columns, console=console, transient=True, disable=not is_shown) as bars:
        bar = bars.add_task(label, total=None)
        yield lambda done, total: bars.update(bar, completed=done, total=total)
