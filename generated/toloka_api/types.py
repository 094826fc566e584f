# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

"""What every generated module builds on: absence, timestamps, and a call that is not sent yet."""

from __future__ import annotations

import datetime
import json
import reprlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, Generic, Literal, NamedTuple, Never, TypeGuard, TypeVar, cast
from urllib.parse import quote

T_co = TypeVar("T_co", covariant=True)


class Unset(Enum):
    """The type of UNSET. An enumeration, so that copies and pickles of the one member are itself."""

    UNSET = "UNSET"

    def __bool__(self) -> Literal[False]:
        return False

    def __iter__(self) -> Iterator[Never]:
        return iter(())

    def __repr__(self) -> str:
        return "UNSET"

    if not TYPE_CHECKING:  # type checkers are to see that it has none of a value's attributes

        def __getattr__(self, name: str) -> Never:
            raise AttributeError(
                f"the field is UNSET, as it was not sent, and has no {name}", name=name, obj=self
            )


UNSET: Final = Unset.UNSET
"""A field that is not there, where None is one that is null. It is false and empty."""

NOT_SENT: Final[Any] = UNSET
"""The same for a field whose type doesn't say that it may not be there, since the service always sends it."""


def is_unset(value: object) -> TypeGuard[Unset]:
    """Whether a field is not there, one that the service always sends among them.

    `value is UNSET` says the same. Type checkers refuse that where the field's type has no Unset.
    """
    return value is UNSET


def is_object(data: Any) -> TypeGuard[dict[str, Any]]:
    return isinstance(data, dict)


def is_list(data: Any) -> TypeGuard[list[Any]]:
    return isinstance(data, list)


def not_an_object(name: str, data: object) -> ValueError:
    """Why a model or a union of models can't be read from this data."""
    return ValueError(f"{name} is read from a JSON object, not from {shown(data)}")


def shown(data: object) -> str:
    """The beginning of what came, for a message."""
    return reprlib.repr(data)


def read_list(reader: Callable[[Any], Any], data: Any) -> Any:
    """What `reader` makes of each item of a list."""
    if not is_list(data):
        raise ValueError(f"a JSON list was expected, not {shown(data)}")
    return [None if item is None else reader(item) for item in data]


def read_map(reader: Callable[[Any], Any], data: Any) -> Any:
    """What `reader` makes of each value of a map."""
    if not isinstance(data, Mapping):
        raise ValueError(f"a JSON object was expected, not {shown(data)}")
    items = cast("Mapping[str, Any]", data).items()
    return {key: None if item is None else reader(item) for key, item in items}


def read_datetime(text: str) -> datetime.datetime:
    """An aware UTC datetime. The service writes UTC without an offset; one that is written is heeded."""
    try:
        return datetime.datetime.fromisoformat(
            f"{text}Z"
        )  # the usual form; setting the zone later takes far longer
    except ValueError:
        moment = _read_datetime_of_another_form(text)
    return moment.replace(tzinfo=datetime.UTC) if moment.tzinfo is None else moment.astimezone(datetime.UTC)


def _read_datetime_of_another_form(text: object) -> datetime.datetime:
    try:
        return datetime.datetime.fromisoformat(cast("str", text))
    except (TypeError, ValueError):
        raise ValueError(f"a timestamp was expected, not {shown(text)}") from None


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
    when: Mapping[str, object] | None = None
    """The query parameters with which alone an operation is started; None: it always is."""
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
    """What the spec says of one operation."""

    operation_id: str
    method: str
    path: str
    resource: str
    name: str
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
