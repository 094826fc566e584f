"""One Toloker, and what a Toloker may do with a task suite."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import Enum
from typing import Any


@dataclass(frozen=True, slots=True)
class Toloker:
    """One Toloker.

    Attributes:
        id: The ID, as in `user_id`.
        number: The place among all that one seed has, counted from 0.
    """

    id: str
    number: int


class NoAnswer(Enum):
    """What a Toloker may do instead of answering. It holds for all tasks of the suite."""

    SKIP = "skip"
    EXPIRE = "expire"
    WAIT = "wait"
    """Leave it active. It expires once the pool's time for it is over."""


OutputValues = dict[str, Any]
"""Values by the name of the field. A `File` stands for the ID that it gets as an attachment."""


def numbered_toloker(seed: str, number: int) -> Toloker:
    """The Toloker with a number, who has the same ID whenever the seed is the same."""
    digest = hashlib.blake2b(f"{seed}:toloker:{number}".encode(), digest_size=16)
    return Toloker(digest.hexdigest(), number)
