"""What arguments may be, beside what click has."""

from __future__ import annotations

from datetime import UTC, datetime
from os import PathLike
from pathlib import Path
from typing import Any

import click

TIMES = "2026-01-31, 2026-01-31T08:00 (both in UTC) or 2026-01-31T08:00+01:00"


def moment(text: str) -> datetime:
    """A time. Without a time zone it is in UTC, as those are that the API shows."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise click.BadParameter(f"{text!r} is no time. Write it as {TIMES}.") from None
    return at if at.tzinfo else at.replace(tzinfo=UTC)


class NewFile(click.Path):
    """A file that is to be written, in a folder that is there."""

    def __init__(self) -> None:
        super().__init__(dir_okay=False, path_type=Path)

    def convert(
        self, value: str | PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> Any:
        """The path, once its folder was looked for."""
        path = Path(value)
        if not path.parent.is_dir():
            self.fail(f"There is no folder {str(path.parent)!r}.", param, ctx)
        return super().convert(path, param, ctx)


NEW_FILE = NewFile()
