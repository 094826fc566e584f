"""What an upload says of its items."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from toloka_sdk import FieldError

Errors: TypeAlias = Mapping[str, FieldError]
"""Why an item was rejected, by the path of the field; the item as a whole has the path `""`."""
Outcome: TypeAlias = str | Errors
"""The ID of what an item has become, or why it was rejected."""

Outcomes: TypeAlias = dict[int, Outcome]
"""What became of items, by their index."""

NO_ERRORS: Errors = {}


@dataclass(slots=True)
class UploadedItem:
    """What became of one item.

    Attributes:
        index: Its place among the items that were given, from 0.
        id: The ID of the object that was created, None if it was rejected.
        errors: Why it was rejected, by the path of the field, and by `""` for what concerns the whole item;
            empty if it was created.
    """

    index: int
    id: str | None
    errors: Errors = field(default_factory=dict[str, FieldError])


class UploadProgress(NamedTuple):
    """How far an upload is.

    Attributes:
        created: Items that were created.
        rejected: Items that were rejected.
        total: Items in all. None if they come from an iterator, which doesn't tell.
    """

    created: int
    rejected: int
    total: int | None

    @property
    def done(self) -> int:
        """Items whose outcome is known."""
        return self.created + self.rejected


@dataclass(slots=True)
class UploadResult:
    """What came of an upload that was waited for.

    Attributes:
        created: How many items were created.
        rejected: The items that were not, in order.
    """

    created: int = 0
    rejected: list[UploadedItem] = field(default_factory=list[UploadedItem])
