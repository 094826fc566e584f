"""Uploads that several processes share without knowing of each other.

Each item has a name, which says on which chain of operations it goes. The ID of an operation follows from the
chain and from the place on it, so of all requests for a place the service takes one, and says to the others
that there is an operation already. What that one holds is read from its log, which repeats the items with
their marks. A process that knows what all places hold sends what none of them has for the next one.

So an item is created once, whichever processes have it, in whatever order, at the same time or after the
others were killed; the service alone remembers.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID, uuid5
from zlib import crc32

from toloka_api.api.operations import get_operation, get_operation_log
from toloka_api.rules import Refused
from toloka_api.sending import encoded
from toloka_api.types import Limits, is_list, is_object
from toloka_sdk import FieldError, NotFound
from toloka_sdk._error_responses import members
from toloka_sdk._flows import Flow, Reply, Sleep, exchange_as, result

from ._errors import UploadError
from ._log import mark_of, rejection, steps_of
from ._pacing import Pace
from ._parts import Encoder, Target, marked
from ._results import Errors
from ._run import MOST_BYTES
from ._settling import (
    MOST_REFUSALS,
    MOST_REPEATS,
    UNEXPLAINED,
    Request,
    Sender,
    Started,
    derived_id,
    ensure_none_created,
    failure,
    reasons,
)

if TYPE_CHECKING:
    from toloka_api.models import Operation
    from toloka_api.types import Call
    from toloka_sdk._drivers import Driver

NAMESPACE = UUID("6c7a3c52-3e6e-5a2b-9a53-0c6a3f7c6d11")
BITS = 64
"""Of the digest of a name, and of what an item holds. A mark has both."""
MOST_OPEN = 16
"""Operations of a chain whose outcome is not known yet."""


@dataclass(slots=True)
class SharedResult:
    """What became of the items that one process had.

    Attributes:
        created: How many were created, by this process or another.
        rejected: Why others were not, by the name of the item.
    """

    created: int = 0
    rejected: dict[str, Errors] = field(default_factory=dict[str, Errors])


class SharedUpload:
    """What one process has of an upload.

    Args:
        driver: The client's.
        target: What is uploaded.
        query: The options of the call.
        name: The upload's name. All that have this name are one upload.
        chains: How many chains of operations it has. It is the same in all processes, at all times.
        at_most: Dollars that the items of a chain may come to; None for any number.
        items_per_request: How many items a request holds at most.
        timeout: Seconds that one operation may take; None for no limit.
    """

    def __init__(
        self,
        driver: Driver,
        target: Target,
        query: Mapping[str, Any],
        *,
        name: str,
        chains: int = 1,
        at_most: Decimal | None = None,
        items_per_request: int = 1000,
        timeout: float | None = 3600.0,
    ) -> None:
        call = target.call([], skip_invalid_items=True, **query)
        limits, rate = call.endpoint.limits or Limits(), call.endpoint.rate_limit
        sender, pace = Sender(call, driver.settings, timeout), Pace(rate.minute if rate else None)
        id = str(uuid5(NAMESPACE, f"{call.endpoint.operation_id} {name}"))
        self._driver = driver
        self._checked = Encoder(target.form, limits.distinct).checked
        self._rejected: dict[str, Errors] = {}
        self._chains = [
            Chain(derived_id(id, str(number)), sender, pace, at_most, self._rejected)
            for number in range(chains)
        ]
        self._most_items = items_per_request
        self._most_bytes = min(limits.bytes.values(), default=MOST_BYTES)
        self._contents: dict[int, int] = {}

    def add(self, name: str, item: object) -> None:
        """Takes an item, and sends it with others when there are enough for a request.

        Args:
            name: Tells the item from all others of the upload, whichever process has them.
            item: Its form.

        Raises:
            UploadError: There is another item of this name, or the items come to too much.
        """
        try:
            data = self._checked(name, item)
        except Refused as refused:
            self.reject(name, {refused.path.removeprefix("."): FieldError(message=refused.reason)})
            return
        key, content = digest(name), digest(data)
        if key in self._contents:
            ensure_same(name, self._contents[key], content)
            return
        self._contents[key] = content
        item = Item(name, key, content, marked(data, key << BITS | content), cost(data))
        chain = self._chains[crc32(name.encode()) % len(self._chains)]
        if chain.bytes and chain.bytes + len(item.text) > self._most_bytes:
            self._driver.run(chain.send())
        chain.take(item)
        if len(chain.waiting) == self._most_items:
            self._driver.run(chain.send())

    def reject(self, name: str, errors: Errors) -> None:
        """Counts an item that can't be sent."""
        self._rejected[name] = errors

    def finish(self) -> SharedResult:
        """Sends what is left, and waits until the outcome of all items is known."""
        for chain in self._chains:
            self._driver.run(chain.send())
        for chain in self._chains:
            self._driver.run(chain.settle())
        known = sum(digest(name) in self._contents for name in self._rejected)
        return SharedResult(len(self._contents) - known, self._rejected)


class Item(NamedTuple):
    """An item that this process has.

    Attributes:
        name: Its name.
        key: The digest of the name.
        content: The digest of what is sent.
        text: Its JSON, with its mark.
        cost: What it pays.
    """

    name: str
    key: int
    content: int
    text: bytes
    cost: Decimal


class Chain:
    """Operations of which each has a place.

    Args:
        id: Its ID.
        sender: Sends requests, and settles them.
        pace: Says when items may be sent.
        at_most: Dollars that all its items may come to; None for any number.
        rejected: Where the reasons go for items of this process, by name.

    Attributes:
        waiting: The items that are not sent yet.
        bytes: What they come to.
    """

    def __init__(
        self, id: str, sender: Sender, pace: Pace, at_most: Decimal | None, rejected: dict[str, Errors]
    ) -> None:
        self._id, self._sender, self._pace, self._at_most = id, sender, pace, at_most
        self._rejected = rejected
        self.waiting: list[Item] = []
        self.bytes = 0
        self._place = 0
        self._contents: dict[int, int] = {}
        self._reasons: dict[int, Errors] = {}
        self._spent = Decimal(0)
        self._open: deque[tuple[Request, Operation, list[Item]]] = deque()
        self._refusals = self._failures = 0

    def take(self, item: Item) -> None:
        """Has an item wait to be sent."""
        self.waiting.append(item)
        self.bytes += len(item.text) + 1

    def send(self) -> Flow[None]:
        """Sends what waits and is at no place yet."""
        parts, self.waiting, self.bytes = [self.waiting], [], 0
        if self._place == 0 and parts[0]:
            yield from self._catch_up()
        while parts:
            items = self._unplaced(parts.pop())
            if not items:
                continue
            self._ensure_within(items)
            started = yield from self._start(items)
            if started.refusal is not None:
                parts += self._halved(items, started)
            elif started.operation is None:
                # Another process was faster, or this request arrived before and its answer was lost.
                yield from self._read(None)
                parts.append(items)
            else:
                self._open.append((self._request(items), started.operation, items))
                self._placed(items)
            if len(self._open) > MOST_OPEN:
                yield from self._settle_first()

    def settle(self) -> Flow[None]:
        """Waits until the outcome of all that was sent is known."""
        while self._open:
            yield from self._settle_first()

    def _catch_up(self) -> Flow[None]:
        """Reads the places that are taken."""
        while True:
            try:
                operation = yield from result(get_operation(self._next_id), self._sender.settings)
            except NotFound:
                return
            yield from self._read(operation)

    @property
    def _next_id(self) -> str:
        return derived_id(self._id, str(self._place))

    def _request(self, items: list[Item]) -> Request:
        return Request(self._next_id, {item.key << BITS | item.content: item.text for item in items})

    def _start(self, items: list[Item]) -> Flow[Started]:
        clock = self._sender.settings.clock
        pause = self._pace.moment(len(items), clock.monotonic()) - clock.monotonic()
        if pause > 0:
            yield Sleep(pause)
        return (yield from self._sender.start(self._request(items)))

    def _placed(self, items: list[Item]) -> None:
        """Notes that these have the next place."""
        self._place += 1
        for item in items:
            self._contents[item.key] = item.content
            self._spent += item.cost

    def _unplaced(self, items: list[Item]) -> list[Item]:
        """Those that are at no place, or were rejected and have been corrected."""
        left: list[Item] = []
        for item in items:
            placed = self._contents.get(item.key)
            reasons = self._reasons.get(item.key)
            if placed is None or (reasons is not None and placed != item.content):
                left.append(item)
            elif reasons is not None:
                self._rejected[item.name] = reasons
            else:
                ensure_same(item.name, placed, item.content)
        return left

    def _ensure_within(self, items: list[Item]) -> None:
        if self._at_most is None:
            return
        more = sum((item.cost for item in items), Decimal(0))
        if self._spent + more > self._at_most:
            raise UploadError(
                f"At most {self._at_most} dollars may be paid: {self._spent} are, and the next {len(items)} "
                f"items come to {more}. Nothing of these was sent."
            )

    def _halved(self, items: list[Item], started: Started) -> list[list[Item]]:
        """Two parts in place of one that is refused, maybe for one of its items. That is rejected when alone.

        Raises:
            ApiError: So many were refused that it is hardly for one of their items.
        """
        assert started.refusal is not None
        self._refusals += 1
        if self._refusals > MOST_REFUSALS:
            raise started.refusal
        middle = len(items) // 2
        if not middle:
            self._rejected[items[0].name] = reasons(started.refusal)
            return []
        return [items[middle:], items[:middle]]

    def _settle_first(self) -> Flow[None]:
        request, operation, items = self._open.popleft()
        ended, log = yield from self._sender.ended(request, Started(operation))
        again: list[Item] = []
        for item in items:
            outcome = log.outcomes.get(item.key << BITS | item.content)
            if isinstance(outcome, str):
                self._refusals = 0
                continue
            self._spent -= item.cost
            if outcome is None and ended.status != "SUCCESS":
                del self._contents[item.key]
                again.append(item)
            else:
                self._rejected[item.name] = outcome or UNEXPLAINED
        if len(log.outcomes) < len(items):
            ensure_none_created(ended, log)
        if again:
            self._failures += 1
            if self._failures > MOST_REPEATS:
                raise failure(ended, f"failed, like {MOST_REPEATS} before it")
            retry = self._sender.settings.retry
            yield Sleep(min(retry.max_delay, retry.base_delay * 2**self._failures))
            waiting, self.waiting = self.waiting, again
            yield from self.send()
            self.waiting = waiting
            self.bytes = sum(len(item.text) + 1 for item in waiting)

    def _read(self, known: Operation | None) -> Flow[None]:
        """Reads what the next place has, which is another process's.

        Raises:
            OperationFailed: Its log doesn't say what that is.
        """
        operation = yield from self._sender.awaited(self._next_id, known)

        def reader(_: Call[object], reply: Reply) -> list[dict[str, Any]]:
            return steps_of(reply)

        log = yield from exchange_as(reader, get_operation_log(operation.id), self._sender.settings)
        idempotency = self._sender.call.endpoint.idempotency
        assert idempotency is not None, "what is uploaded takes an ID of the operation"
        created: dict[int, Decimal] = {}
        for step in log.parsed:
            mark, id = mark_of(step), members(step.get("output")).get(idempotency.created)
            if not mark.isdecimal():
                continue
            if step.get("success") is True and id is not None:
                created[int(mark)] = cost(members(step.get("input")))
            elif step.get("success") is False:
                key, content = divmod(int(mark), 1 << BITS)
                self._contents[key] = content
                self._reasons[key] = rejection(step.get("output"))
        for number, paid in created.items():
            key, content = divmod(number, 1 << BITS)
            self._contents[key] = content
            self._reasons.pop(key, None)
            self._spent += paid
        expected = members(operation.details).get("success_count", len(created) if log.parsed else None)
        if expected != len(created):
            raise failure(operation, "has ended, and its log doesn't say what it created")
        self._place += 1


def digest(value: object) -> int:
    """The same number for the same text, and for maps that are equal."""
    text = value.encode() if isinstance(value, str) else encoded(in_order(value))
    return int.from_bytes(sha256(text).digest()[: BITS // 8])


def in_order(value: Any) -> Any:
    """Maps with their keys in order."""
    if is_object(value):
        return {key: in_order(value[key]) for key in sorted(value)}
    return [in_order(each) for each in value] if is_list(value) else value


def cost(data: Mapping[str, Any]) -> Decimal:
    """What an item pays: the amount of a bonus."""
    return Decimal(str(data.get("amount", 0)))


def ensure_same(name: str, known: int, content: int) -> None:
    """Makes sure that an item is the one of its name.

    Raises:
        UploadError: It isn't.
    """
    if known != content:
        raise UploadError(
            f"The item {name!r} was given before, and held something else. Each item of an upload has a name "
            "of its own, and holds the same whenever it is given again."
        )
