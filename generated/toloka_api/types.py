# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

"""Basics of the generated modules: absent values, timestamps, and calls that are not sent yet."""

from __future__ import annotations

import datetime
import reprlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, Generic, Literal, NamedTuple, Never, TypeGuard, TypeVar, cast

F = TypeVar("F", bound=Callable[..., Any])
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


_OF_A_MEMBER = ("_value_", "_name_", "_sort_order_", "__objclass__")
"""What the class Enum sets on its members."""


class Unset(Enum):
    """The type of UNSET. It is an enumeration, so copies and pickles of UNSET are the same object."""

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

        def __setattr__(self, name: str, value: object) -> None:
            if name in _OF_A_MEMBER:
                super().__setattr__(name, value)
            else:
                raise AttributeError(
                    f"the field is UNSET, so {name} can't be set. {_to_set(name)}", name=name, obj=self
                )

        def __delattr__(self, name: str) -> Never:
            raise AttributeError(f"the field is UNSET and has no {name}", name=name, obj=self)

        def __getitem__(self, key: object) -> Never:
            raise TypeError(f"the field is UNSET and has no [{key!r}]")

        def __setitem__(self, key: object, value: object) -> Never:
            raise TypeError(
                f"the field is UNSET, so [{key!r}] can't be set. Set the field to a dict or list first"
            )

        def __call__(self, *_: object, **__: object) -> Never:
            raise TypeError("the field is UNSET and can't be called")


def _to_set(name: str) -> str:
    """Which model has such a field. It imports all models, which is fine for an error."""
    from . import models

    every = ((model, getattr(models, model)) for model in dir(models))
    fitting = [model for model, kind in every if name in getattr(kind, "__annotations__", ())]
    if not fitting or len(fitting) > 3:
        return "Set the field to a model first"
    made = " or ".join(f"models.{model}({name}=…)" for model in fitting)
    return f"Set the field to a model first: {made}"


UNSET: Final = Unset.UNSET
"""The value of an absent field, false and empty. None is the value of a null field."""

NOT_SENT: Final[Any] = UNSET
"""The same, for a field whose type doesn't say that it may be absent, because the service always sends it."""


def is_unset(value: object) -> TypeGuard[Unset]:
    """Whether a field is absent, also one that the service always sends.

    The same as `value is UNSET`, which type checkers reject if the field's type has no Unset.
    """
    return value is UNSET


class NewValue(str):
    """A value that the spec doesn't have, to send it on purpose: `FieldSpec(type=NewValue("video"))`.

    Such a value that the service sent is read as one, so it can be sent back.
    """

    __slots__ = ()


class NewObject(dict[str, Any]):
    """An object of a kind that the spec doesn't have, as it was read. So it can be sent back."""

    __slots__ = ()


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
    """Reads each item of a list with `reader`."""
    if not is_list(data):
        raise ValueError(f"a JSON list was expected, not {shown(data)}")
    return [None if item is None else reader(item) for item in data]


def read_map(reader: Callable[[Any], Any], data: Any) -> Any:
    """Reads each value of a map with `reader`."""
    if not isinstance(data, Mapping):
        raise ValueError(f"a JSON object was expected, not {shown(data)}")
    items = cast("Mapping[str, Any]", data).items()
    return {key: None if item is None else reader(item) for key, item in items}


def read_datetime(text: str) -> datetime.datetime:
    """An aware UTC datetime. The service sends UTC without an offset; if there is an offset, it is applied."""
    try:
        return datetime.datetime.fromisoformat(
            f"{text}Z"
        )  # the usual form; setting the zone later is far slower
    except ValueError:
        moment = _read_datetime_of_another_form(text)
    return moment.replace(tzinfo=datetime.UTC) if moment.tzinfo is None else moment.astimezone(datetime.UTC)


def _read_datetime_of_another_form(text: object) -> datetime.datetime:
    try:
        return datetime.datetime.fromisoformat(cast("str", text))
    except (TypeError, ValueError):
        raise ValueError(f"a timestamp was expected, not {shown(text)}") from None


def ensure_aware(moment: datetime.datetime) -> None:
    """Refuses a datetime without a time zone: it isn't known which moment it is."""
    if moment.utcoffset() is None:
        raise ValueError(
            f"has no time zone: {moment.isoformat(' ')}. Use datetime.now(UTC) or datetime(…, tzinfo=UTC) for UTC, "
            "and .astimezone() for local time"
        )


def write_datetime(moment: datetime.datetime) -> str:
    """UTC without an offset, with milliseconds if there are any.

    Raises:
        ValueError: It has no time zone, or is outside the years that there are.
    """
    ensure_aware(moment)
    try:
        moment = moment.astimezone(datetime.UTC).replace(tzinfo=None)
    except OverflowError:
        raise ValueError(
            f"can't be {moment.isoformat(' ')}, which in UTC is before year 1 or after 9999"
        ) from None
    return moment.isoformat(timespec="milliseconds" if moment.microsecond else "seconds")


def plain(value: Any) -> Any:
    """JSON data for a model, a timestamp, an enumeration's member, or a list or map of them."""
    if value.__class__ in _PLAIN:
        return value
    if is_list(value):
        return [plain(item) for item in value]
    if hasattr(value, "to_checked_dict"):
        return value.to_dict()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime.datetime):
        return write_datetime(value)
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in cast("Mapping[str, Any]", value).items()}
    if isinstance(value, Sequence) and not isinstance(value, (str, bytes)):
        return [plain(item) for item in cast("Iterable[Any]", value)]
    return value


_PLAIN = frozenset((str, NewValue, int, float, bool, type(None), Unset))


class Pagination(NamedTuple):
    """How to read all pages of a list (x-toloka-pagination)."""

    items: str
    has_more: str
    limit: str
    max_limit: int
    sort: str
    cursor: Mapping[str, str]
    """For a value of `sort`, the parameter that takes that field of the last item to get the next page."""
    item: str
    """The name of an item's model."""
    item_reader: Callable[[], Callable[[Any], Any]]
    """Returns the function that reads one item. Called late, because it imports the model."""
    ranges: tuple[str, ...] = ()
    """The fields that the list can be filtered by as a range, with `_gte` and `_lt`."""


class StartsOperation(NamedTuple):
    """How to wait for the operation that a call starts (x-toloka-operation)."""

    poll: str
    """The operationId of the call that returns the operation."""
    no_op: int | None = None
    """The status of a response that means there was nothing to do."""
    log: str | None = None
    """The operationId of the call that returns the result for each object, if there is such a log."""


class Idempotency(NamedTuple):
    """How to repeat a write safely (x-toloka-idempotency)."""

    parameter: str
    """The query parameter that takes an ID from the client."""
    created: str
    """What the operation's log calls the ID of an object that was created."""
    get: Callable[[str], Call[Any]]
    """The call that returns such an object, by its ID."""


class RateLimit(NamedTuple):
    """The number of requests that the service allows (x-toloka-rate-limit)."""

    second: int | None = None
    minute: int | None = None
    hour: int | None = None
    day: int | None = None
    applies_to: str | None = None
    """What is counted, if not the requests themselves."""


RATE_LIMIT = RateLimit(
    second=300,
)
"""How many requests a client may send in all."""


class Limits(NamedTuple):
    """How much one request may hold (x-toloka-limits)."""

    items: int | None = None
    """The number of objects; none applies in the background."""
    bytes: Mapping[str, int] = {}
    """The size of all values of a property together."""
    array: str | None = None
    """The property of the body that holds the objects, where the body is not the array itself."""
    distinct: tuple[str, ...] = ()
    """The properties in which no two objects may all agree."""


class Endpoint(NamedTuple, Generic[T_co]):
    """The spec of one operation, or of one of its variants."""

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
    idempotency: Idempotency | None = None
    binary: bool = False
    """Whether a successful response is a file, not JSON."""
    rate_limit: RateLimit | None = None
    limits: Limits | None = None
    required: tuple[str, ...] = ()
    """The query parameters that must be given."""
    kinds: Mapping[str, Literal["count", "integer", "flag", "moment", "several"]] = {}
    """What query parameters take that are not one text. A count is 1 or more."""
    values: Mapping[str, tuple[str, ...]] = {}
    """The documented values of query parameters that take no others."""


@dataclass(frozen=True)
class Call(Generic[T_co]):
    """One request that is not sent yet. The sender passes the response to `read`."""

    endpoint: Endpoint[T_co]
    path: str
    query: Mapping[str, str] = field(default_factory=dict[str, str])
    content: bytes | None = field(default=None, repr=False)
    """The body as JSON, or None if there is none."""

    def read(self, status: int, data: Any) -> T_co:
        """The result of a successful response.

        Args:
            status: The HTTP status, 200 to 299.
            data: The decoded JSON, None if the body is empty, or the bytes of a file.

        Raises:
            AttributeError, KeyError, TypeError, ValueError: The data doesn't match the spec.
        """
        return self.endpoint.read(status, data)

    @property
    def idempotency_key(self) -> str | None:
        """The ID from the client that makes the call safe to repeat (x-toloka-idempotency), if it has one."""
        idempotency = self.endpoint.idempotency
        return self.query.get(idempotency.parameter) if idempotency else None

    def with_idempotency_key(self, key: str) -> Call[T_co]:
        """The same call under this ID. Only for an endpoint that takes one."""
        assert self.endpoint.idempotency
        return self.replace_query(**{self.endpoint.idempotency.parameter: key})

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
