"""What the lists' methods call."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from toloka_api.models import Project, ProjectForm
from toloka_api.types import Call
from toloka_sdk import ConfigurationError
from toloka_sdk._arguments import ensure_type
from toloka_sdk._flows import Flow, Settings, Sleep
from toloka_sdk._pagination.paginator import PageOf, RawPage

from ._arrow import POOL, pa
from ._files import FORMATS, Write
from ._pages import PageOfRows, paginator
from ._part import Part
from ._tables import Table


def arrow_table(
    call: Call[PageOf[Any]], project: Project | ProjectForm | None, settings: Settings
) -> Flow[Any]:
    """Reads a list as a table."""
    pages = Batches(call, project)
    batches: list[Any] = []
    while not pages.ended:
        batches.append((yield from pages.next(settings)))
    # Each page has its own dictionaries, and pyarrow groups and joins only by columns that have one.
    return pa.Table.from_batches(batches, pages.schema).unify_dictionaries(POOL)


def arrow_schema(call: Call[PageOf[Any]], project: Project | ProjectForm | None) -> Any:
    """The columns of a list's table."""
    return _table(call, project).schema


class Batches:
    """The pages of a list as record batches.

    Attributes:
        schema: Their columns.
    """

    def __init__(self, call: Call[PageOf[Any]], project: Project | ProjectForm | None) -> None:
        table = _table(call, project)
        self.schema = table.schema
        self._pages = paginator(call, table)

    @property
    def ended(self) -> bool:
        """Whether all have been read."""
        return self._pages.ended

    def next(self, settings: Settings) -> Flow[Any]:
        """Reads the next one."""
        return _batch((yield from self._pages.fetch(settings)))


def exported(
    call: Call[PageOf[Any]],
    path: str | os.PathLike[str],
    project: Project | ProjectForm | None,
    settings: Settings,
) -> Flow[int]:
    """Writes a list to a file. Gives the number of rows."""
    ensure_type("path", path, (str, os.PathLike), "the path of a file")
    target = Path(path)
    write = _format(target)
    table = _table(call, project)
    pages = paginator(call, table)
    if not target.parent.is_dir():
        raise FileNotFoundError(f"There is no folder {target.parent}.")
    part = Part(target, _identity(call, settings, table))
    try:
        query = part.next()
        _ensure_new(target, part, query)
        if query:
            pages = paginator(call.replace_query(**query), table)
        while query is not None and not pages.ended:
            page = yield from pages.fetch(settings)
            part.add(_batch(page), _query(page))
        rows = yield from _written(target, write, table, part)
        part.remove()
    finally:
        part.close()
    return rows


def _written(target: Path, write: Write, table: Table, part: Part) -> Flow[int]:
    """Makes a file of all pages, which has its name once it is complete."""
    whole = target.with_name(f".{target.name}.whole")
    rows = 0
    for count in write(whole, table.schema, part.batches()):
        rows += count
        yield Sleep(0)  # AsyncToloka lets others go on
    whole.replace(target)
    return rows


def _table(call: Call[PageOf[Any]], project: object) -> Table:
    rules = call.endpoint.pagination
    assert rules is not None, "only lists have columns"
    if project is not None:
        ensure_type("project", project, (Project, ProjectForm), "a Project or a ProjectForm")
    assert project is None or isinstance(project, (Project, ProjectForm))
    return Table(rules.item, project)


def _format(path: Path) -> Write:
    write = FORMATS.get(path.suffix.lower())
    if write is None:
        raise ConfigurationError(f"{path.name} can't be written: an export ends in {' or '.join(FORMATS)}.")
    return write


def _identity(call: Call[object], settings: Settings, table: Table) -> Mapping[str, str]:
    return {
        "environment": settings.environment,
        "list": call.path,
        "filters": ", ".join(f"{name}={value}" for name, value in sorted(call.query.items())),
        "columns": ", ".join(f"{field.name}: {field.type}" for field in table.schema),
    }


def _ensure_new(path: Path, part: Part, query: Mapping[str, str] | None) -> None:
    """Refuses to replace a file, unless it is of the same export, killed after the file had its name."""
    if path.exists() and query is not None:
        if not query:
            part.remove()
        raise FileExistsError(f"{path} exists. Delete it, or take another path.")


def _batch(page: RawPage[Any]) -> Any:
    assert isinstance(page.items, PageOfRows), "they were decoded so"
    return page.items.batch


def _query(page: RawPage[Any]) -> dict[str, str] | None:
    """The parameters of the next page, by the names that they are sent under."""
    assert not isinstance(page.next, str), "the list can be followed"
    return page.next and {name.removesuffix("_"): value for name, value in page.next.items()}
