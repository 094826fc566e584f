"""The door to `toloka_follow` for whole projects. Lists have their own in `_pagination`."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ._bindings import D, Resource
from ._drivers import AsyncDriver, Driver

if TYPE_CHECKING:
    from datetime import datetime
    from os import PathLike

    from toloka_api.models import Assignment
    from toloka_follow import AsyncFollow, Follow


class ProjectFollows(Resource[D]):
    """What happened in all pools of a project."""

    @overload
    def follow(
        self: ProjectFollows[Driver],
        project_id: str,
        *fields: str,
        since: datetime | None = None,
        cursor: dict[str, object] | None = None,
        cursor_file: str | PathLike[str] | None = None,
        lag: float = 60.0,
        timeout: float | None = 0.0,
        interval: float | None = None,
    ) -> Follow[Assignment]: ...
    @overload
    def follow(
        self: ProjectFollows[AsyncDriver],
        project_id: str,
        *fields: str,
        since: datetime | None = None,
        cursor: dict[str, object] | None = None,
        cursor_file: str | PathLike[str] | None = None,
        lag: float = 60.0,
        timeout: float | None = 0.0,
        interval: float | None = None,
    ) -> AsyncFollow[Assignment]: ...
    def follow(
        self: ProjectFollows[Driver] | ProjectFollows[AsyncDriver],
        project_id: str,
        *fields: str,
        since: datetime | None = None,
        cursor: dict[str, object] | None = None,
        cursor_file: str | PathLike[str] | None = None,
        lag: float = 60.0,
        timeout: float | None = 0.0,
        interval: float | None = None,
    ) -> Follow[Assignment] | AsyncFollow[Assignment]:
        """Read what happened to the assignments of all pools of a project since a moment or a cursor.

        It follows the assignments of each pool, as `assignments.list(pool_id=…).follow()` does, and those of
        pools that are created meanwhile. A round takes a request for each pool and time, and more where
        something is new.

        Args:
            project_id: ID of the project.
            fields: The times to follow it by, such as `"submitted"`; without any, all that assignments have.
            since: From when on, a datetime with a time zone. It is needed where there is no cursor yet.
            cursor: Where to go on: what `.cursor` gave, in this process or another.
            cursor_file: The path of a file that keeps the cursor. It is written after each page whose changes
                were used, so after a kill up to a page of them comes again, and nothing is missed. Use
                `.cursor` where each change has to count once.
            lag: Seconds that a row may become visible later than its own time says, 0 to 2,592,000. All rows
                of that time are read again in each round. The API promises nothing; a minute is what programs
                for it commonly allow.
            timeout: Seconds to ask for more. 0 gives what there is now; None asks for ever. Quotas, failures
                and lost connections do not end it while there is time left.
            interval: Seconds between rounds of asking; by default few after something came, then more and
                more, up to a minute.

        Returns:
            An iterator over a `Change` for each, with the assignment, its time and what that is called.

        Raises:
            PaginationError: Assignments can't be followed by that time.
            CursorError: The cursor is of another project, other times or another environment.
            ConfigurationError: An argument is no use.

        Documented at https://toloka.ai/docs/api/concepts/result
        """
        from toloka_follow._doors import follow_project

        return follow_project(
            self.driver,
            project_id,
            fields,
            since=since,
            cursor=cursor,
            cursor_file=cursor_file,
            lag=lag,
            timeout=timeout,
            interval=interval,
        )
