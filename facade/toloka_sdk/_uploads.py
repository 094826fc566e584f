"""The doors to `toloka_uploads`, which is imported when something is uploaded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, overload

from toloka_api.types import UNSET, Unset

from ._bindings import D, Resource
from ._drivers import AsyncDriver, Driver

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Iterable, Mapping

    from toloka_api.models import UserBonusForm
    from toloka_uploads import AsyncUpload, Upload
    from toloka_uploads._run import OnProgress, Path

Form = TypeVar("Form")


class TaskUploads(Resource[D], Generic[D, Form]):
    """Uploads into pools."""

    _uploads: ClassVar[str]
    """What is uploaded, by the name of the resource."""

    @overload
    def upload(
        self: TaskUploads[Driver, Form],
        items: Iterable[Form | Mapping[str, Any]],
        *,
        journal: Path | None = None,
        allow_defaults: bool | Unset = UNSET,
        open_pool: bool | Unset = UNSET,
        at_once: int = 8,
        items_per_request: int = 1000,
        timeout: float | None = 3600.0,
        on_progress: OnProgress | None = None,
        progress: bool = False,
    ) -> Upload: ...
    @overload
    def upload(
        self: TaskUploads[AsyncDriver, Form],
        items: Iterable[Form | Mapping[str, Any]] | AsyncIterable[Form | Mapping[str, Any]],
        *,
        journal: Path | None = None,
        allow_defaults: bool | Unset = UNSET,
        open_pool: bool | Unset = UNSET,
        at_once: int = 8,
        items_per_request: int = 1000,
        timeout: float | None = 3600.0,
        on_progress: OnProgress | None = None,
        progress: bool = False,
    ) -> AsyncUpload: ...
    def upload(
        self: TaskUploads[Driver, Form] | TaskUploads[AsyncDriver, Form],
        items: Any,
        *,
        journal: Path | None = None,
        allow_defaults: bool | Unset = UNSET,
        open_pool: bool | Unset = UNSET,
        at_once: int = 8,
        items_per_request: int = 1000,
        timeout: float | None = 3600.0,
        on_progress: OnProgress | None = None,
        progress: bool = False,
    ) -> Upload | AsyncUpload:
        """Create any number of objects, part by part, in the background.

        It runs while it is iterated over, or by `.wait()`, and gives what became of each item, in order. The
        items are read as they are sent, so there may be more of them than fit into memory.

        Args:
            items: The forms of what to create, or the same as dicts. With `AsyncToloka` also an async
                iterable.
            journal: The path of a file that remembers what was sent. If the program is killed, or the upload
                comes to a halt, the same upload with the same journal goes on where it was, and nothing is
                created twice or left out. It also takes more items than before, when they come last.
            allow_defaults: Whether objects without an `overlap` get that of the pool's `defaults`.
            open_pool: Whether to open the pool afterwards if it is closed.
            at_once: How many requests are sent at the same time, 1 to 100.
            items_per_request: How many objects a request creates at most, 1 to 10,000. It has fewer if they
                would exceed 1 MiB.
            timeout: Seconds that the service may take for one request's objects; None for no limit.
            on_progress: Called with an `UploadProgress` after each request.
            progress: Whether to show a progress bar; it needs the extra `progress`.

        Returns:
            An iterator over an `UploadedItem` for each item, with the ID of what was created or the errors.

        Raises:
            ConfigurationError: An argument is no use.

        Documented at https://toloka.ai/docs/api/concepts/create-task
        """
        from toloka_uploads._doors import upload

        return upload(
            self.driver,
            self._uploads,
            items,
            {"allow_defaults": allow_defaults, "open_pool": open_pool},
            journal=journal,
            at_once=at_once,
            items_per_request=items_per_request,
            timeout=timeout,
            on_progress=on_progress,
            progress=progress,
        )


class BonusUploads(Resource[D]):
    """Uploads of bonuses."""

    @overload
    def upload(
        self: BonusUploads[Driver],
        items: Iterable[UserBonusForm | Mapping[str, Any]],
        *,
        journal: Path | None = None,
        at_once: int = 8,
        items_per_request: int = 100,
        timeout: float | None = 3600.0,
        on_progress: OnProgress | None = None,
        progress: bool = False,
    ) -> Upload: ...
    @overload
    def upload(
        self: BonusUploads[AsyncDriver],
        items: Iterable[UserBonusForm | Mapping[str, Any]] | AsyncIterable[UserBonusForm | Mapping[str, Any]],
        *,
        journal: Path | None = None,
        at_once: int = 8,
        items_per_request: int = 100,
        timeout: float | None = 3600.0,
        on_progress: OnProgress | None = None,
        progress: bool = False,
    ) -> AsyncUpload: ...
    def upload(
        self: BonusUploads[Driver] | BonusUploads[AsyncDriver],
        items: Any,
        *,
        journal: Path | None = None,
        at_once: int = 8,
        items_per_request: int = 100,
        timeout: float | None = 3600.0,
        on_progress: OnProgress | None = None,
        progress: bool = False,
    ) -> Upload | AsyncUpload:
        """Issue any number of bonuses, part by part, in the background.

        It runs while it is iterated over, or by `.wait()`, and gives what became of each bonus, in order. It
        pays money: give it a journal. A bonus that agrees with an earlier one of the same upload in Toloker,
        amount, title, message and comment is rejected and not sent, since it may be there twice; a
        `private_comment` of its own tells it apart.

        Args:
            items: The forms of the bonuses, or the same as dicts. With `AsyncToloka` also an async iterable.
            journal: The path of a file that remembers what was sent. If the program is killed, or the upload
                comes to a halt, the same upload with the same journal goes on where it was, and nothing is
                paid twice or left out. It also takes more bonuses than before, when they come last.
            at_once: How many requests are sent at the same time, 1 to 100.
            items_per_request: How many bonuses a request issues at most, 1 to 10,000. It has fewer if they
                would exceed 1 MiB.
            timeout: Seconds that the service may take for one request's bonuses; None for no limit.
            on_progress: Called with an `UploadProgress` after each request.
            progress: Whether to show a progress bar; it needs the extra `progress`.

        Returns:
            An iterator over an `UploadedItem` for each bonus, with its ID or the errors.

        Raises:
            ConfigurationError: An argument is no use.

        Documented at https://toloka.ai/docs/api/concepts/create-bonus
        """
        from toloka_uploads._doors import upload

        return upload(
            self.driver,
            "user_bonuses",
            items,
            {},
            journal=journal,
            at_once=at_once,
            items_per_request=items_per_request,
            timeout=timeout,
            on_progress=on_progress,
            progress=progress,
        )
