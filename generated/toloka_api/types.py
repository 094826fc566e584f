# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

"""What every generated module builds on: absence, timestamps, and a call that is not sent yet."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any, Final, Generic, Literal, NamedTuple, TypeGuard, TypeVar, cast
from urllib.parse import quote

F = TypeVar("F", bound=Callable[..., Any])
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Unset(Enum):
    """The type of UNSET. An enumeration, so that copies and pickles of the one member are itself."""

    UNSET = "UNSET"

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final = Unset.UNSET
"""A field that is not there, where None is one that is null."""


def is_object(data: Any) -> TypeGuard[dict[str, Any]]:
    return isinstance(data, dict)


def is_list(data: Any) -> TypeGuard[list[Any]]:
    return isinstance(data, list)


def read_list(reader: Callable[[Any], Any], data: Any) -> Any:
    """What `reader` makes of each item of a list."""
    return [None if item is None else reader(item) for item in data]


def read_map(reader: Callable[[Any], Any], data: Any) -> Any:
    """What `reader` makes of each value of a map."""
    return {key: None if item is None else reader(item) for key, item in data.items()}


def read_datetime(text: str) -> datetime.datetime:
    """An aware UTC datetime. The service writes UTC without an offset; one that is written is heeded."""
    try:
        return datetime.datetime.fromisoformat(
            f"{text}Z"
        )  # the usual form; setting the zone later takes far longer
    except ValueError:
        moment = datetime.datetime.fromisoformat(text)
    return moment.replace(tzinfo=datetime.UTC) if moment.tzinfo is None else moment.astimezone(datetime.UTC)


def write_datetime(moment: datetime.datetime) -> str:
    """UTC without an offset, with milliseconds where there are any. A naive datetime is taken for UTC."""
    if moment.tzinfo is not None:
        moment = moment.astimezone(datetime.UTC).replace(tzinfo=None)
    return moment.isoformat(timespec="milliseconds" if moment.microsecond else "seconds")


def plain(value: Any) -> Any:
    """JSON data for a model, a timestamp, an enumeration's member, or a list or map of them."""
    if value.__class__ in _PLAIN:
        return value
    if is_list(value):
        return [plain(item) for item in value]
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime.datetime):
        return write_datetime(value)
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in cast("Mapping[str, Any]", value).items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [plain(item) for item in cast("Iterable[Any]", value)]
    return value


_PLAIN = frozenset((str, int, float, bool, type(None), Unset))


def one(body: object, method: str, other: str) -> Any:
    """JSON data for a body that is one object."""
    if hasattr(body, "to_dict") or isinstance(body, Mapping):
        return plain(body)
    raise TypeError(f"{method}() takes one object, not {_kind(body)}; {other}() takes several.")


def many(body: object, method: str, other: str) -> list[Any]:
    """JSON data for a body that is an array."""
    if _is_several(body):
        return [plain(item) for item in body]
    raise TypeError(f"{method}() takes several objects, not {_kind(body)}; {other}() takes one.")


def _is_several(body: Any) -> TypeGuard[Iterable[Any]]:
    return isinstance(body, Iterable) and not isinstance(body, (str, bytes, Mapping))


def _kind(value: Any) -> str:
    return type(value).__name__


def query_text(value: Any) -> str:
    """A query parameter as it goes on the wire."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        return write_datetime(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ",".join(query_text(item) for item in cast("Iterable[Any]", value))
    return str(value)


def query(parameters: Mapping[str, Any]) -> dict[str, str]:
    """The query parameters that were given."""
    return {
        name: query_text(value)
        for name, value in parameters.items()
        if value is not None and value is not UNSET
    }


def segment(name: str, value: str) -> str:
    """One segment of a path. An empty one, or dots, would make another path of it."""
    if str(value) in ("", ".", ".."):
        raise ValueError(f"{name} must be an ID, not {value!r}")
    return quote(str(value), safe="")


class Pagination(NamedTuple):
    """How a list goes on (x-toloka-pagination)."""

    items: str
    has_more: str
    limit: str
    max_limit: int
    sort: str
    cursor: Mapping[str, str]
    """From a value of `sort` to the parameter that takes the last item's field, so that the next page follows it."""
    item: str
    """The name of an item's model."""
    item_reader: Callable[[], Callable[[Any], Any]]
    """Gives the function that reads one item. It imports the model, which is why it is asked for so late."""
    ranges: tuple[str, ...] = ()
    """The fields that the list can be narrowed by from both ends, with `_gte` and `_lt`."""


class StartsOperation(NamedTuple):
    """What follows a call that starts a long-running operation (x-toloka-operation)."""

    poll: str
    """The operationId of the call that reads the operation."""
    no_op: int | None = None
    """The status that says that there was nothing to do."""
    log: str | None = None
    """The operationId of the call that reads what became of each object, where there is such a log."""


class RateLimit(NamedTuple):
    """How many such requests the service takes (x-toloka-rate-limit)."""

    minute: int | None = None
    hour: int | None = None
    day: int | None = None
    applies_to: str | None = None
    """What is counted, where it is not the requests themselves."""


class Endpoint(NamedTuple, Generic[T_co]):
    """What the spec says of one operation, or of one of its variants."""

    operation_id: str
    method: str
    path: str
    resource: str
    name: str
    """The method's name in a client (x-toloka-sdk, or x-toloka-variants)."""
    result: str
    """The result's type, as the function has it."""
    read: Callable[[int, Any], T_co]
    pagination: Pagination | None = None
    starts_operation: StartsOperation | None = None
    idempotency: str | None = None
    """The query parameter that makes a write safe to repeat (x-toloka-idempotency)."""
    binary: bool = False
    """Whether a successful answer is a file, not JSON."""
    rate_limit: RateLimit | None = None


@dataclass(frozen=True)
class Call(Generic[T_co]):
    """One request, not sent yet. Whoever sends it gives the answer to `read`."""

    endpoint: Endpoint[T_co]
    path: str
    query: Mapping[str, str] = field(default_factory=dict[str, str])
    body: Any = field(default=UNSET, repr=False)

    @property
    def content(self) -> bytes | None:
        """The body as JSON, or None where there is none."""
        if self.body is UNSET:
            return None
        return json.dumps(self.body, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()

    def read(self, status: int, data: Any) -> T_co:
        """The result of a successful answer.

        Args:
            status: The HTTP status, 200 to 299.
            data: The decoded JSON, None where the body is empty, or the bytes of a file.

        Raises:
            AttributeError, KeyError, TypeError, ValueError: The data is not what the spec says.
        """
        return self.endpoint.read(status, data)

    def replace_query(self, **changes: str) -> Call[T_co]:
        """The same call with these query parameters set."""
        return replace(self, query={**self.query, **changes})


def endpoint(described: Endpoint[Any]) -> Callable[[F], F]:
    """Marks a function with what the spec says of its call, for `endpoint_of`."""

    def mark(function: F) -> F:
        function.__dict__["endpoint"] = described
        return function

    return mark


def endpoint_of(function: Callable[..., Call[T]]) -> Endpoint[T]:
    """What the spec says of the call that a function of `toloka_api.api` builds."""
    described: Endpoint[T] = function.__dict__["endpoint"]
    return described
