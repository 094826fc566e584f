"""Where the bytes of a file go as they come in, and how a download that broke off goes on."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, Self

from .._errors import ConnectionLost
from .._transport.bodies import compression
from .filenames import name_with_id, stated_name
from .part_files import PartFile

if TYPE_CHECKING:
    from types import TracebackType

CONTENT_RANGE = re.compile(r"bytes ([0-9]{1,18})-[0-9]{1,18}/([0-9]{1,18}|\*)")
LENGTH = re.compile("[0-9]{1,18}")
PROGRESS = 64 * 1024
"""Bytes that have to come before attempts are counted anew: fewer may come for ever."""


class Writable(Protocol):
    """A file that is open for writing bytes, or anything like it."""

    def write(self, data: bytes, /) -> object: ...


class Destination(Protocol):
    """What takes the bytes of a file."""

    def start(self, headers: Mapping[str, str]) -> None:
        """Makes ready for the first byte, also when some were written already."""
        ...

    def write(self, chunk: bytes) -> object: ...


class Receiver:
    """Takes a file from one or more answers, and asks for the rest where one broke off.

    A part is taken for one of the same file if its entity tag, or else the whole length, is still the same.

    Attributes:
        complete: Whether the whole file has come.
        refusal: Why an answer was not taken for a file.
    """

    def __init__(self, destination: Destination) -> None:
        self.complete = False
        self.refusal: str | None = None
        self._destination = destination
        self._received = self._most = 0
        self._total: int | None = None
        self._tag: str | None = None
        self._encoded = False

    @property
    def headers(self) -> Mapping[str, str]:
        headers = {"Accept-Encoding": "identity"}
        if self._resumes:
            headers["Range"] = f"bytes={self._received}-"
            if self._tag is not None and self._tag.startswith('"'):
                headers["If-Range"] = self._tag
        return headers

    @property
    def _resumes(self) -> bool:
        return self._received > 0 and not self._encoded and (self._tag or self._total) is not None

    def begin(self, status: int, headers: Mapping[str, str]) -> bool:
        if self._resumes and (status == 416 or (status == 206 and not self._continues(headers))):
            self._received, self._total, self._tag = 0, None, None
            raise ConnectionLost(
                "the rest that came is not of the same file, which is asked for as a whole now"
            )
        if status == 206 and self._resumes:
            return True
        self.refusal = refusal(status, headers)
        if self.refusal is not None:
            return False
        ensure_framed(headers)
        self._destination.start(headers)
        self._received = 0
        self._encoded = headers.get("content-encoding", "identity") != "identity"
        length = headers.get("content-length", "")
        self._total = int(length) if LENGTH.fullmatch(length) and not self._encoded else None
        self._tag = headers.get("etag")
        return True

    def _continues(self, headers: Mapping[str, str]) -> bool:
        stated = CONTENT_RANGE.fullmatch(headers.get("content-range", ""))
        if stated is None or int(stated[1]) != self._received or "content-encoding" in headers:
            return False
        tag = headers.get("etag")
        total = None if stated[2] == "*" else int(stated[2])
        if tag is not None and self._tag is not None and tag != self._tag:
            return False
        if total is not None and self._total is not None and total != self._total:
            return False
        same = (tag is not None and tag == self._tag) or (total is not None and total == self._total)
        self._total = total if self._total is None else self._total
        return same

    def write(self, chunk: bytes) -> None:
        self._destination.write(chunk)
        self._received += len(chunk)

    def end(self) -> None:
        if self._total is not None and self._received != self._total:
            fault = ConnectionLost(f"{self._received} bytes came of a file of {self._total}")
            if self._received > self._total:
                self._received = 0
            raise fault
        self.complete = True

    def has_advanced(self) -> bool:
        if self._received < self._most + PROGRESS:
            return False
        self._most = self._received
        return True


def refusal(status: int, headers: Mapping[str, str]) -> str | None:
    """Why an answer is not a file, None where it is one."""
    if status != 200:
        return f"the answer has the status {status}, and is not a file"
    if compression(headers) is None and headers.get("content-encoding", "identity").lower() != "identity":
        return "the answer is in an encoding that was not asked for"
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind in ("text/html", "application/xhtml+xml") and "content-disposition" not in headers:
        return "the answer is a page of HTML that does not claim to be an attachment"
    return None


def ensure_framed(headers: Mapping[str, str]) -> None:
    """Raises an error if a file that breaks off would look like a whole one."""
    if "content-length" not in headers and "transfer-encoding" not in headers:
        error = ConnectionLost(
            "the answer does not say where the file ends, so half of it may come unnoticed"
        )
        error.transient = False
        raise error


class NewFile:
    """A file that has another name until it is whole.

    Args:
        to: Its path, or the folder that it goes to.
        overwrite: Whether one that is there already is replaced.
        attachment_id: What its name in a folder begins with, so that no two attachments have the same.

    Raises:
        FileExistsError: There is such a file already.
    """

    def __init__(self, to: str | os.PathLike[str], overwrite: bool, attachment_id: str) -> None:
        path = Path(to)
        self._overwrite, self._attachment_id = overwrite, attachment_id
        self._part: PartFile | None = None
        self._path: Path | None = None
        folder = path
        if not path.is_dir():
            if os.fspath(to).endswith(("/", os.sep)):
                raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(to))
            self._path, folder = path, path.parent
            self._ensure_free(path)
        self._folder = folder

    def start(self, headers: Mapping[str, str]) -> None:
        if self._path is None:
            name = stated_name(headers.get("content-disposition", ""))
            self._path = self._folder / name_with_id(self._attachment_id, name)
            self._ensure_free(self._path)
        if self._part is None:
            self._part = PartFile(self._folder)
        else:
            self._part.restart()

    def write(self, chunk: bytes) -> None:
        assert self._part is not None, "it was started"
        self._part.file.write(chunk)

    def finish(self) -> Path:
        """Gives the file its name."""
        assert self._part is not None, "it was started"
        assert self._path is not None, "it was started"
        self._part.file.close()
        if self._overwrite:
            self._part.path.replace(self._path)
            return self._path
        try:
            # Unlike a renaming, this fails if a file of that name has come up in the meantime.
            os.link(self._part.path, self._path)
        except OSError:
            self._ensure_free(self._path)
            self._part.path.replace(self._path)
        return self._path

    def _ensure_free(self, path: Path) -> None:
        if not self._overwrite and os.path.lexists(path):
            raise FileExistsError(
                errno.EEXIST, "It is there already: pass overwrite=True to replace it", str(path)
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._part is not None:
            self._part.discard()


class GivenFile:
    """A file that the caller opened and closes."""

    def __init__(self, file: Writable) -> None:
        self._file = file
        self._written = 0
        self._beginning: int | None = None

    def start(self, headers: Mapping[str, str]) -> None:
        tell, seek, truncate = (getattr(self._file, name, None) for name in ("tell", "seek", "truncate"))
        try:
            if not self._written:
                self._beginning = tell() if tell is not None else None
            elif self._beginning is not None and seek is not None and truncate is not None:
                seek(self._beginning)
                truncate()
                self._written = 0
        except OSError:
            self._beginning = None
        if self._written:
            fault = ConnectionLost(
                "the file must be sent from its beginning, to which the open file can't go back"
            )
            fault.transient = False
            raise fault

    def write(self, chunk: bytes) -> None:
        self._file.write(chunk)
        self._written += len(chunk)

    def finish(self) -> int:
        """Gives the number of bytes."""
        return self._written

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leaves the file to its owner."""
