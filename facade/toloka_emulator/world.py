"""What a rule may read and change while one request is handled."""

from __future__ import annotations

import hashlib
import re
import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from .messages import Document, Response, does_not_exist, json_response
from .timestamps import format_timestamp

if TYPE_CHECKING:
    from .decoding import QueryValue
    from .listing import Condition
    from .quotas import Quotas
    from .schemas import Schemas
    from .specification import Endpoint, Specification
    from .store import Transaction
    from .tables import Table
    from .webhooks import Delivery, Notification

_POOLED_ID = re.compile("([0-9a-f]{10,})--[0-9a-f]{24}")


@dataclass(frozen=True, slots=True)
class OperationPace:
    """How long-running operations come to their end.

    Without any of it they end at once: the call that starts one answers with it finished.

    Attributes:
        polls: How many times an operation has to be asked for before it is seen finished.
        seconds: How long it takes by the emulator's clock. With `polls` too, whichever comes first ends it.
        manual: It ends only when it is completed from outside.
        fail: Types, such as `POOL.OPEN`, whose operations end with `FAIL` and change nothing.
    """

    polls: int = 0
    seconds: float = 0.0
    manual: bool = False
    fail: frozenset[str] = frozenset()

    @property
    def at_once(self) -> bool:
        """Whether operations take no time at all."""
        return not (self.polls or self.seconds or self.manual)


@dataclass(frozen=True, slots=True)
class World:
    """The state at one moment, and the rules that bear on all resources.

    Attributes:
        transaction: The documents.
        now: The moment at which things happen.
        seed: What generated IDs derive from.
        specification: The document that describes the service.
        pace: How operations progress.
        effects: What operations do when they succeed, by the name of the effect.
        deliver: Sends a notification at once. Not for use within the transaction.
        outbox: The notifications to send once the transaction is kept, by the subscription's ID.
    """

    transaction: Transaction
    now: datetime
    seed: str
    specification: Specification
    pace: OperationPace
    effects: Mapping[str, Effect]
    deliver: Callable[[Notification], Delivery]
    outbox: dict[str, Notification] = field(default_factory=dict[str, "Notification"])

    @property
    def stamp(self) -> str:
        """The moment as the service writes it."""
        return format_timestamp(self.now)

    def at(self, moment: datetime) -> World:
        """The same state at another moment."""
        return replace(self, now=moment)

    def read(self, table: Table, id: str) -> Document:
        """The document with this ID. Raises a 404 Refusal."""
        document = self.transaction.find(table, id)
        if document is None:
            raise does_not_exist()
        return document

    def creation_stamp(self, table: Table) -> str:
        """The moment for a new document: now, or that of the newest one when the clock has gone back."""
        return max(self.stamp, self.transaction.latest(table))

    def new_id(self) -> str:
        """The next decimal ID. All resources count together, so that no ID names two things."""
        return str(self.transaction.next_number("id"))

    def new_uuid(self) -> str:
        """A random-looking UUID that derives from the seed."""
        return str(uuid.UUID(bytes=self._digest(self.transaction.next_number("uuid")), version=4))

    def new_ordered_uuid(self, stamp: str) -> str:
        """A UUID of version 7 for the moment `stamp`; a counter keeps those of one millisecond in order."""
        number = self.transaction.next_number("ordered uuid")
        milliseconds = int(datetime.fromisoformat(stamp + "+00:00").timestamp() * 1000)
        noise = int.from_bytes(self._digest(number)) & (1 << 42) - 1
        high, low = number >> 20 & 0xFFF, number & 0xFFFFF
        value = milliseconds << 80 | 0x7 << 76 | high << 64 | 0b10 << 62 | low << 42 | noise
        return str(uuid.UUID(int=value))

    def new_object_id(self, stamp: str) -> str:
        """24 hexadecimal digits for the moment `stamp`; a counter keeps those of one second in order."""
        seconds = int(datetime.fromisoformat(stamp + "+00:00").timestamp())
        return f"{seconds:08x}{self._digest(0).hex()[:8]}{self.transaction.next_number('object id'):08x}"

    def new_pooled_id(self, pool_id: str, stamp: str) -> str:
        """An ID such as tasks, suites and assignments have: the pool, then what `new_object_id` makes."""
        return f"{int(pool_id):010x}--{self.new_object_id(stamp)}"

    def owner(self) -> Document:
        """The one account that everything belongs to."""
        digest = hashlib.blake2b(f"{self.seed}:owner".encode(), digest_size=16).hexdigest()
        return {"id": digest, "myself": True}

    def _digest(self, number: int) -> bytes:
        return hashlib.blake2b(f"{self.seed}:{number}".encode(), digest_size=16).digest()


@dataclass(frozen=True, slots=True)
class Call:
    """One request that passed every check, as a handler sees it.

    Attributes:
        world: The state.
        endpoint: The endpoint that was called.
        account: The token that called it.
        path: The path parameters.
        query: The query parameters.
        body: The JSON body.
        headers: The header values, by lower-case name.
        quotas: The quotas, for an endpoint where only some calls count.
        fails_operation: Whether an operation that the call starts is to fail.
        schemas: The checks of values, for an endpoint that checks what it takes one by one.
    """

    world: World
    endpoint: Endpoint
    account: str
    path: Mapping[str, str]
    query: Mapping[str, QueryValue]
    body: Any
    headers: Mapping[str, str]
    quotas: Quotas | None
    fails_operation: bool
    schemas: Schemas

    def id(self) -> str:
        """The value of the one path parameter."""
        (value,) = self.path.values()
        return value

    def list(self, table: Table, also: Iterable[Condition] = ()) -> Response:
        """Answers with one page of a table.

        Args:
            table: The table.
            also: Conditions that no column of it serves.
        """
        own = self.world.owner()
        foreign = any(
            self.query.get(parameter, own["id"]) != own["id"] for parameter in ("owner", "owner_id")
        )
        documents: list[Document] = []
        has_more = False
        # One account owns everything and belongs to no company, so a filter by another one finds nothing.
        if not foreign and "owner_company_id" not in self.query:
            documents, has_more = self.world.transaction.page(table, self.endpoint, self.query, also)
        pagination = self.endpoint.pagination
        documents = [table.shown(document) for document in documents]
        return json_response(200, {pagination["items"]: documents, pagination["has_more"]: has_more})

    def get(self, table: Table) -> Response:
        """Answers with the document that the path names."""
        return json_response(200, table.shown(self.world.read(table, self.id())))


def pool_of(id: str) -> str | None:
    """The ID of the pool that an ID of `World.new_pooled_id` begins with; None for another one."""
    found = _POOLED_ID.fullmatch(id)
    return str(int(found[1], 16)) if found else None


Handler = Callable[[Call], Response]
Effect = Callable[[World, Document], Document]
"""What an operation does: takes the operation, returns its details, raises a Refusal to fail."""
Alarm = Callable[[World, str], None]
"""What a timer does to its target."""


@dataclass(frozen=True, slots=True)
class Resource:
    """What one module adds to the emulator.

    Attributes:
        table: Where its documents are; None when it has none.
        handlers: A handler for each `operationId`.
        effects: What its operations do, by name: the operation's type, unless one type has several.
        alarms: What its timers do, by kind.
    """

    table: Table | None
    handlers: Mapping[str, Handler]
    effects: Mapping[str, Effect] = field(default_factory=dict[str, Effect])
    alarms: Mapping[str, Alarm] = field(default_factory=dict[str, Alarm])
