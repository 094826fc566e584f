"""What a rule may read and change while one request is handled."""

from __future__ import annotations

import hashlib
import re
import string
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache

from .._http.errors import does_not_exist
from .._http.messages import Document
from .._openapi.specification import Specification
from .._openapi.timestamps import format_timestamp
from .._webhooks.notifications import Delivery, Notification
from .fee import Fee
from .pace import OperationPace
from .store import Transaction
from .table import Table

_LETTERS = string.digits + string.ascii_letters
_POOLED_ID = re.compile("([0-9a-f]{10,})--[0-9a-f]{24}")


@dataclass(frozen=True, slots=True)
class State:
    """The state at one moment, and what all rules need of it.

    Attributes:
        transaction: The documents.
        now: The moment at which things happen.
        seed: What generated IDs derive from.
        specification: The document that describes the service.
        pace: How operations progress.
        fee: What the service takes for what is paid.
        assignments_limit: How many assignments of one pool are issued at the most.
        effects: What operations do when they succeed, by the name of the effect.
        deliver: Sends a notification at once. Not for use within the transaction.
        outbox: The notifications to send once the transaction is kept, by the subscription's ID.
        timestamp: The moment as the service writes it.
    """

    transaction: Transaction
    now: datetime
    seed: str
    specification: Specification
    pace: OperationPace
    fee: Fee
    assignments_limit: int
    effects: Mapping[str, Effect]
    deliver: Callable[[Notification], Delivery]
    outbox: dict[str, Notification] = field(default_factory=dict[str, "Notification"])
    timestamp: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "timestamp", format_timestamp(self.now))

    def at(self, moment: datetime) -> State:
        """The same state at another moment."""
        return replace(self, now=moment)

    def read(self, table: Table, id: str) -> Document:
        """The document with this ID. Raises a 404 ServiceError."""
        document = self.transaction.find(table, id)
        if document is None:
            raise does_not_exist()
        return document

    def creation_time(self, table: Table) -> str:
        """The moment for a new document: now, or that of the newest one when the clock has gone back."""
        return max(self.timestamp, self.transaction.latest(table))

    def new_id(self) -> str:
        """The next decimal ID. All resources count together, so that no ID names two things."""
        return str(self.transaction.next_number("id"))

    def new_uuid(self) -> str:
        """A random-looking UUID that derives from the seed."""
        return str(uuid.UUID(bytes=self._digest(self.transaction.next_number("uuid")), version=4))

    def new_ordered_uuid(self, timestamp: str) -> str:
        """A UUID of version 7 for a moment; a counter keeps those of one millisecond in order."""
        number = self.transaction.next_number("ordered uuid")
        milliseconds = int(datetime.fromisoformat(timestamp + "+00:00").timestamp() * 1000)
        noise = int.from_bytes(self._digest(number)) & (1 << 42) - 1
        high, low = number >> 20 & 0xFFF, number & 0xFFFFF
        value = milliseconds << 80 | 0x7 << 76 | high << 64 | 0b10 << 62 | low << 42 | noise
        return str(uuid.UUID(int=value))

    def new_object_id(self, timestamp: str) -> str:
        """24 hexadecimal digits for a moment; a counter keeps those of one second in order."""
        seconds = int(datetime.fromisoformat(timestamp + "+00:00").timestamp())
        return f"{seconds:08x}{self._digest(0).hex()[:8]}{self.transaction.next_number('object id'):08x}"

    def new_pooled_id(self, pool_id: str, timestamp: str) -> str:
        """An ID such as tasks, suites and assignments have: the pool, then what `new_object_id` makes."""
        return f"{int(pool_id):010x}--{self.new_object_id(timestamp)}"

    def new_random_id(self) -> str:
        """20 letters and digits that derive from the seed, in no order."""
        number = int.from_bytes(self._digest(self.transaction.next_number("random id")))
        letters: list[str] = []
        for _ in range(20):
            number, place = divmod(number, len(_LETTERS))
            letters.append(_LETTERS[place])
        return "".join(letters)

    def owner(self) -> Document:
        """The one account that everything belongs to."""
        return {"id": _owner_id(self.seed), "myself": True}

    def _digest(self, number: int) -> bytes:
        return _digest(self.seed, number)


@lru_cache(maxsize=8)
def _digest(seed: str, number: int) -> bytes:
    return hashlib.blake2b(f"{seed}:{number}".encode(), digest_size=16).digest()


@lru_cache(maxsize=8)
def _owner_id(seed: str) -> str:
    return hashlib.blake2b(f"{seed}:owner".encode(), digest_size=16).hexdigest()


def pool_of(id: str) -> str | None:
    """The ID of the pool that an ID of `State.new_pooled_id` begins with; None for another one."""
    found = _POOLED_ID.fullmatch(id)
    return str(int(found[1], 16)) if found else None


Effect = Callable[[State, Document], Document]
"""What an operation does: takes the operation, returns its details, raises a ServiceError to fail."""

TimerHandler = Callable[[State, str], None]
"""What a timer does to its target."""
