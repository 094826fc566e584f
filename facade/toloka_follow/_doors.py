"""What the clients' methods call."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from os import PathLike
from typing import TYPE_CHECKING, Any, TypeAlias, TypedDict, TypeVar, Unpack, overload
from urllib.parse import urlencode

from toloka_api.api.assignments import get_assignments
from toloka_api.api.pools import get_pools
from toloka_api.sending import query_text
from toloka_api.types import ensure_aware, read_datetime
from toloka_sdk import ConfigurationError, PaginationError
from toloka_sdk._arguments import ensure_seconds, ensure_type, ensure_wait, wrong
from toloka_sdk._drivers import AsyncDriver, Driver
from toloka_sdk._pagination.paginator import OnMalformed, PageOf, Paginator

from ._cursors import Cursor, CursorFile, File, Progress, Subject, read
from ._follow import AsyncFollow, Follow
from ._following import Following, Options
from ._streams import BOUNDS, times

if TYPE_CHECKING:
    from toloka_api.types import Call
    from toloka_sdk._flows import Flow

T = TypeVar("T")
Lists: TypeAlias = Callable[[], "Flow[Mapping[str, Call[PageOf[Any]]]]"]
LONGEST_LAG = 30 * 86400.0
"""Seconds. Whatever needs more is no lag."""


class Arguments(TypedDict):
    """What the methods have in common."""

    since: datetime | None
    cursor: Cursor | None
    cursor_file: File | None
    lag: float
    timeout: float | None
    interval: float | None


@overload
def follow_list(
    driver: Driver,
    call: Call[PageOf[T]],
    on_malformed: OnMalformed | None,
    fields: tuple[str, ...],
    **arguments: Unpack[Arguments],
) -> Follow[T]: ...
@overload
def follow_list(
    driver: AsyncDriver,
    call: Call[PageOf[T]],
    on_malformed: OnMalformed | None,
    fields: tuple[str, ...],
    **arguments: Unpack[Arguments],
) -> AsyncFollow[T]: ...
def follow_list(
    driver: Driver | AsyncDriver,
    call: Call[PageOf[Any]],
    on_malformed: OnMalformed | None,
    fields: tuple[str, ...],
    **arguments: Unpack[Arguments],
) -> Follow[Any] | AsyncFollow[Any]:
    """A follow of one list."""
    wanted = checked_fields(call, fields)
    ensure_not_read(call, wanted)
    rules = call.endpoint.pagination
    assert rules is not None
    query = sorted((name, value) for name, value in call.query.items() if name != rules.limit)
    what = f"{call.path}?{urlencode(query)}".rstrip("?")

    def lists() -> Flow[Mapping[str, Call[PageOf[Any]]]]:
        yield from ()
        return {"": call}

    return follow(driver, what, wanted, lists, on_malformed, **arguments)


def follow_project(
    driver: Driver | AsyncDriver,
    project_id: str,
    fields: tuple[str, ...],
    **arguments: Unpack[Arguments],
) -> Follow[Any] | AsyncFollow[Any]:
    """A follow of the assignments of all pools of a project."""
    pools = get_pools(project_id=project_id)
    wanted = checked_fields(get_assignments(), fields)

    def lists() -> Flow[Mapping[str, Call[PageOf[Any]]]]:
        found: dict[str, Call[PageOf[Any]]] = {}
        paginator = Paginator(pools)
        while not paginator.ended:
            for pool in (yield from paginator.fetch(driver.settings)):
                found[pool.id] = get_assignments(pool_id=pool.id)
        return found

    return follow(driver, f"the assignments of project {project_id}", wanted, lists, None, **arguments)


def follow(
    driver: Driver | AsyncDriver,
    what: str,
    fields: tuple[str, ...],
    lists: Lists,
    on_malformed: OnMalformed | None,
    **arguments: Unpack[Arguments],
) -> Follow[Any] | AsyncFollow[Any]:
    """A follow of several lists, which nothing was asked for yet."""
    ensure_usable(arguments)
    settings = driver.settings
    subject = Subject(settings.environment, what, fields)
    path = arguments["cursor_file"]
    file = None if path is None else CursorFile(path)
    begun = progress(arguments, file, subject)
    options = Options(
        timedelta(seconds=arguments["lag"]), arguments["timeout"], arguments["interval"], on_malformed
    )
    following = Following(settings, subject, begun, options, lists, file)
    if isinstance(driver, AsyncDriver):
        return AsyncFollow(driver, following)
    return Follow(driver, following)


def progress(arguments: Arguments, file: CursorFile | None, subject: Subject) -> Progress:
    """Where to begin: at the cursor where there is one, and else at the moment."""
    since, cursor = arguments["since"], arguments["cursor"]
    known = file.load(subject) if file else None if cursor is None else read(cursor, subject)
    if known is not None:
        return known
    if since is None:
        raise ConfigurationError("follow() needs to know from when on: pass since, a datetime.")
    return Progress(read_datetime(query_text(since)), {})


def ensure_usable(arguments: Arguments) -> None:
    """Refuses arguments that are no use."""
    since, cursor, file = arguments["since"], arguments["cursor"], arguments["cursor_file"]
    if since is not None:
        ensure_type("since", since, datetime, "a datetime")
        try:
            ensure_aware(since)
        except ValueError as error:
            raise ConfigurationError(f"since {error}.") from None
    if cursor is not None:
        ensure_type("cursor", cursor, dict, "a dict, as `.cursor` gave it")
    if file is not None:
        ensure_type("cursor_file", file, (str, PathLike), "the path of a file")
        if cursor is not None:
            raise ConfigurationError("Pass either cursor or cursor_file: the file holds a cursor itself.")
    ensure_seconds("lag", arguments["lag"], zero=True)
    if arguments["lag"] > LONGEST_LAG:
        raise wrong("lag", f"at most {LONGEST_LAG:,.0f} seconds", arguments["lag"])
    ensure_wait(arguments["timeout"], None)
    if arguments["interval"] is not None:
        ensure_seconds("interval", arguments["interval"])


def checked_fields(call: Call[PageOf[Any]], fields: tuple[str, ...]) -> tuple[str, ...]:
    """The times to follow a list by: all that it can be, where none was asked for.

    Raises:
        PaginationError: It can't be followed by one of them.
    """
    known = times(call.endpoint)
    if not known:
        raise PaginationError(f"{call.path} can't be filtered by a time, so it can't be followed.")
    for field in fields:
        if field not in known:
            raise PaginationError(
                f"{call.path} can't be followed by {field!r}: "
                f"the API filters and sorts it by {', '.join(map(repr, known))}."
            )
    return tuple(name for name in known if name in fields) or known


def ensure_not_read(call: Call[PageOf[Any]], fields: tuple[str, ...]) -> None:
    """Refuses parameters of the list that a follow sets itself."""
    rules = call.endpoint.pagination
    assert rules is not None
    own = {rules.sort, *rules.cursor.values()} | {f"{field}_{bound}" for field in fields for bound in BOUNDS}
    for name in call.query:
        if name in own:
            raise ConfigurationError(f"follow() sets {name} itself: leave it out of the list.")
