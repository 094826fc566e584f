"""Downloads that hold no file in memory and never leave half of one under its name."""

from __future__ import annotations

import os
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Protocol, Self, TypeVar, overload

from .bindings import Binding, Resource
from .flows import Flow, Settings, exchange, misfit

if TYPE_CHECKING:
    from toloka_api.types import Call

    from .drivers import AsyncDriver, Driver
    from .receiving import GivenFile, NewFile, Writable

Place = str | os.PathLike[str]
Path_co = TypeVar("Path_co", covariant=True)
Count_co = TypeVar("Count_co", covariant=True)


class Downloads(Protocol[Path_co, Count_co]):
    @overload
    def __call__(self, attachment_id: str, to: Place, *, overwrite: bool = False) -> Path_co:
        """Downloads to a path, to a folder under the name that the service states, or into an open file."""
        ...

    @overload
    def __call__(self, attachment_id: str, to: Writable) -> Count_co:
        """Downloads into a file that is open for writing bytes."""
        ...


class downloads(Binding[..., Any]):
    """A call that is answered with a file."""

    sender = "download"
    results: ClassVar = {False: "Path | int", True: "Awaitable[Path] | Awaitable[int]"}

    def __init__(self, build: Callable[[str], Call[bytes]]) -> None:
        def download(attachment_id: str, to: Place | Writable, *, overwrite: bool = False) -> Any:
            """Download an attachment.

            The file goes to a temporary name in the same folder first, and is renamed once it is whole. A
            download that breaks off goes on where it was, if the service allows it, else it starts again.

            Args:
                attachment_id: ID of the attachment.
                to: The file's path; or a folder, in which it gets the name that the service states, made
                    safe; or a file that is open for writing bytes, which keeps what came should it fail.
                overwrite: Whether a file that is there already is replaced.

            Returns:
                The path of the file; the number of bytes, where an open file was given.

            Raises:
                FileExistsError: There is such a file already.
                NotFound: There is no such attachment.

            Documented at https://toloka.ai/docs/api/concepts/download-attachment
            """
            return Download(build(attachment_id), to, overwrite, attachment_id)

        download.__name__ = build.__name__
        super().__init__(download)

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: Resource[Driver], owner: type) -> Downloads[Path, int]: ...
    @overload
    def __get__(
        self, instance: Resource[AsyncDriver], owner: type
    ) -> Downloads[Coroutine[None, None, Path], Coroutine[None, None, int]]: ...
    def __get__(self, instance: Resource[Any] | None, owner: type) -> Any:
        return self if instance is None else self._bind(instance)


class Download(NamedTuple):
    """One file to fetch, and where it goes."""

    call: Call[bytes]
    to: Place | Writable
    overwrite: bool
    fallback_name: str

    def flow(self, settings: Settings) -> Flow[Path | int]:
        from .receiving import Receiver

        with self._destination() as destination:
            receiver = Receiver(destination)
            response = yield from exchange(self.call, settings, receiver)
            if not receiver.complete:
                reason = f"the answer has the status {response.status}, and is no file"
                raise misfit(self.call, response, settings, reason)
            return destination.finish()

    def _destination(self) -> NewFile | GivenFile:
        from .receiving import GivenFile, NewFile

        if isinstance(self.to, str | os.PathLike):
            return NewFile(self.to, self.overwrite, self.fallback_name)
        return GivenFile(self.to)
