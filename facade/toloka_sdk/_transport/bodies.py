"""Bodies as they come in: their compression undone, their size bounded."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from .._errors import ConnectionLost, ResponseTooLarge
from .._flows import Reply

if TYPE_CHECKING:
    from .._flows import Sink

LARGEST = 512 * 1024 * 1024
"""Bytes of an answer: a page of 100,000 assignments with 5 tasks each has a third of it."""
PIECE = 1024 * 1024
"""Bytes that are decompressed at a time: a few bytes may stand for a thousand times as many."""
GZIP = zlib.MAX_WBITS | 16
GZIP_MAGIC = b"\x1f"


class BodyReader:
    """Takes in the body of an answer, for its sink if that wants it, else into memory.

    Args:
        status: The status of the answer.
        headers: Its headers.
        sink: Where its body may go.
        limit: The bytes that it may have in memory, decompressed; None for no limit.

    Raises:
        TransportError: The sink does not want to go on, or the answer says that it is too large.
    """

    def __init__(self, status: int, headers: Mapping[str, str], sink: Sink | None, limit: int | None) -> None:
        self._status, self._headers, self._limit = status, headers, limit
        self._sink = sink if sink is not None and sink.begin(status, headers) else None
        self._parts: list[bytes] = []
        self._size = 0
        self._compression = compression(headers)
        length = headers.get("content-length", "")
        if self._sink is None and self._compression is None and length.isdecimal():
            self._ensure_small(int(length))

    @property
    def is_download(self) -> bool:
        return self._sink is not None

    def take(self, data: bytes) -> None:
        """Takes a part of the body as it came.

        Raises:
            TransportError: It is too large, or damaged.
        """
        if self._compression is None:
            self.take_decoded(data)
            return
        try:
            for piece in self._compression.pieces(data):
                self.take_decoded(piece)
        except ConnectionLost:
            if self._status < 400:  # that of a refusal says what matters
                raise

    def take_decoded(self, data: bytes) -> None:
        """Takes a part of the body that is not compressed, or not any more."""
        if self._sink is not None:
            self._sink.write(data)
            return
        self._size += len(data)
        self._ensure_small(self._size)
        self._parts.append(data)

    def end(self) -> Reply:
        """Is told that the body has ended. Gives the answer, without a body where that went to a sink.

        Raises:
            TransportError: Something is missing.
        """
        if self._compression is not None:
            try:
                self._compression.end()
            except ConnectionLost:
                if self._status < 400:
                    raise
        if self._sink is not None:
            self._sink.end()
        return Reply(self._status, self._headers, b"".join(self._parts))

    def _ensure_small(self, size: int) -> None:
        if self._limit is not None and size > self._limit:
            raise ResponseTooLarge(
                f"the answer has the status {self._status} and more than {self._limit:,} bytes, "
                "which is the limit"
            )


def compression(headers: Mapping[str, str]) -> Compression | None:
    """How a body is compressed. None where it is not, or in a way that was not asked for."""
    named = headers.get("content-encoding")
    if named is None:
        return None
    name = named.strip().lower()
    return Compression(name) if name in ("gzip", "x-gzip", "deflate") else None


class Compression:
    """Undoes the compression of a body, part by part."""

    def __init__(self, name: str) -> None:
        self._gzip = name != "deflate"
        self._inflate = zlib.decompressobj(GZIP) if self._gzip else None
        self._beginning = b""
        self._begun = False

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """What a part of the body stands for, in pieces that are small.

        Raises:
            ConnectionLost: It is damaged.
        """
        data = self._beginning + data
        if self._inflate is None:
            if len(data) < 2:
                self._beginning = data
                self._begun = self._begun or bool(data)
                return
            self._inflate = zlib.decompressobj(zlib.MAX_WBITS if has_frame(data) else -zlib.MAX_WBITS)
        self._beginning = b""
        pending = True
        while data or pending:
            if self._inflate.eof:
                if not (self._gzip and data.startswith(GZIP_MAGIC)):
                    return
                self._inflate = zlib.decompressobj(GZIP)  # one follows another
            try:
                piece = self._inflate.decompress(data, PIECE)
            except zlib.error as error:
                raise ConnectionLost(f"the compression of the answer is damaged: {error}") from None
            data = self._inflate.unconsumed_tail or self._inflate.unused_data
            pending = len(piece) == PIECE
            self._begun = True
            if piece:
                yield piece

    def end(self) -> None:
        """Is told that the body has ended.

        Raises:
            ConnectionLost: The end is missing.
        """
        if self._begun and not (self._inflate is not None and self._inflate.eof):
            raise ConnectionLost("the compressed answer was cut off")


def has_frame(data: bytes) -> bool:
    """Whether data begins as zlib's format does. Many take "deflate" for what is inside of that."""
    return data[0] & 0x0F == zlib.DEFLATED and int.from_bytes(data[:2], "big") % 31 == 0
