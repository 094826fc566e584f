"""What an upload raises."""

from __future__ import annotations

from collections.abc import Sequence

from toloka_sdk import TolokaError

from ._results import UploadedItem, UploadResult


class JournalError(TolokaError):
    """The journal is of another upload or other data, is in use, can't be used, or is no journal."""


class UploadError(TolokaError):
    """An upload came to a halt. The cause of the error says why, and `str(error)` what to do.

    Attributes:
        uploaded: What became of items that were not yielded before, in order.
        unknown: The items that were sent and whose outcome is not known, as ranges of their indexes.
        unsent: The index from which on nothing was sent.
        result: What `wait()` had counted by then: all items before those of `uploaded` and `unknown`. None if
            the upload was iterated over.
    """

    uploaded: Sequence[UploadedItem] = ()
    unknown: Sequence[range] = ()
    unsent: int = 0
    result: UploadResult | None = None
