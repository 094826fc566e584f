"""What a follow gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Change(Generic[T_co]):
    """Something that happened to an object.

    Attributes:
        field: What happened, by the name of the object's time, such as `submitted`.
        at: When, as the object says.
        item: The object, as it is now.
    """

    field: str
    at: datetime
    item: T_co
