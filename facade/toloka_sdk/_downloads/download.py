"""Downloads that hold no file in memory and never leave half of one under its name."""

from __future__ import annotations

import os
from io import IOBase, TextIOBase
from typing import TYPE_CHECKING, NamedTuple

from .._arguments import ensure_flag, wrong
from .._flows import Flow, Settings, exchange, unexpected

if TYPE_CHECKING:
    from pathlib import Path

    from toloka_api.types import Call

    from .received_files import GivenFile, NewFile, Writable

Place = str | os.PathLike[str]


class Download(NamedTuple):
    """One file to fetch, and where it goes."""

    call: Call[bytes]
    to: Place | Writable
    overwrite: bool
    attachment_id: str

    def flow(self, settings: Settings) -> Flow[Path | int]:
        from .received_files import Receiver

        ensure_place(self.to)
        ensure_flag("overwrite", self.overwrite)
        with self._destination() as destination:
            receiver = Receiver(destination)
            response = yield from exchange(self.call, settings, receiver)
            if not receiver.complete:
                reason = receiver.refusal or "the answer is not a file"
                raise unexpected(self.call, response, settings, reason)
            return destination.finish()

    def _destination(self) -> NewFile | GivenFile:
        from .received_files import GivenFile, NewFile

        if isinstance(self.to, str | os.PathLike):
            return NewFile(self.to, self.overwrite, self.attachment_id)
        return GivenFile(self.to)


def ensure_place(to: Place | Writable) -> None:
    """Refuses what is neither a path nor a file that takes bytes."""
    if isinstance(to, str | os.PathLike):
        if not os.fspath(to) or "\0" in os.fspath(to):
            raise wrong("to", "the path of a file or a folder", to)
    elif isinstance(to, type) or not callable(getattr(to, "write", None)):
        raise wrong("to", "a path, or a file that is open for writing bytes", to)
    elif isinstance(to, TextIOBase):
        raise wrong("to", "a file that is open for bytes, such as by open(path, 'wb')", to)
    elif isinstance(to, IOBase) and (to.closed or not to.writable()):
        raise wrong("to", "a file that is open for writing", to)
