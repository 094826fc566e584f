# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

"""What values the fields of a form take. A rule checks a value and returns it as JSON data."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import Any, NamedTuple, TypeGuard, cast

from .types import UNSET, NewObject, NewValue, is_object, shown, write_datetime

Rule = Callable[[str, Any], Any]
"""Takes where a value is, such as `.type` or `[0]`, and the value. Raises Refused if it can't be sent."""

Kind = Callable[[Mapping[str, Any]], str | None]
"""Which model JSON data is of, by name. None is another one. Raises Refused if there can't be such data."""


class Refused(Exception):
    """A value can't be sent. The path to it grows while the error passes through what contains it."""

    def __init__(self, kind: type[TypeError] | type[ValueError], reason: str, path: str = "") -> None:
        super().__init__(reason)
        self.kind, self.reason, self.path = kind, reason, path

    def inside(self, step: str) -> Refused:
        self.path = step + self.path
        return self

    def error(self, call: str) -> TypeError | ValueError:
        """The error for the caller."""
        return self.kind(f"{call}: {self.path.removeprefix('.')} {self.reason}")


def wrong(path: str, wanted: str, value: object, hint: str = "") -> Refused:
    """The error for a value of a wrong type."""
    return Refused(TypeError, f"must be {wanted}, not {shown(value)}{hint}", path)


def advice(value: object) -> str:
    """What to do with an object where its ID belongs."""
    has_id = value is not UNSET and not isinstance(value, type) and hasattr(value, "id")
    return f". Use the .id of the {type(value).__name__}" if has_id else ""


NOT_UTF8 = "has characters that can't be sent as UTF-8: {}"


def is_utf8(text: str) -> bool:
    """Whether a text has no half of a surrogate pair, as a file name has that is no UTF-8."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


# Values


def text(path: str, value: Any) -> Any:
    if value.__class__ is str or value is None or isinstance(value, str):
        return value
    raise wrong(path, "a text", value, advice(value))


def number(path: str, value: Any) -> Any:
    """A number, also one of another library."""
    if value.__class__ is int or value.__class__ is float or value is None:
        return value
    if not is_number(value):
        raise wrong(path, "a number", value)
    return value


def flag(path: str, value: Any) -> Any:
    """True or False, also those of another library."""
    if value.__class__ is bool or value is None:
        return value
    value = unboxed(value)
    if value.__class__ is not bool:
        raise wrong(path, "True or False", value)
    return value


def is_number(value: Any) -> bool:
    """Whether it is a real number, also one of another library. It may be infinite or NaN."""
    if value.__class__ is int or value.__class__ is float:
        return True
    from decimal import Decimal
    from numbers import Real

    return not isinstance(value, bool) and isinstance(value, (Real, Decimal))


def is_integer(value: Any) -> bool:
    """Whether it is an integer, also one of another library."""
    if value.__class__ is int:
        return True
    from numbers import Integral

    return not isinstance(value, bool) and isinstance(value, Integral)


def number_text(path: str, value: Any) -> str:
    """A number as its own library shows it: a 32-bit 0.1 as 0.1, a Decimal with all its digits."""
    from decimal import Decimal, InvalidOperation

    try:
        if is_integer(value):
            return str(value.__index__())
        try:
            number = Decimal(str(value))
        except InvalidOperation:  # a fraction
            number = Decimal(repr(float(value)))
    except (ArithmeticError, AttributeError, TypeError, ValueError):
        raise Refused(ValueError, "is a number that can't be sent", path) from None
    if number.is_nan():
        raise missing(path, value)
    if number.is_infinite():
        raise Refused(ValueError, f"can't be {shown(value)}", path)
    return repr(float(value)) if isinstance(value, float) else str(number)


def missing(path: str, value: object) -> Refused:
    """The error for what stands for a value that is not there, such as an empty cell of a table."""
    return Refused(ValueError, f"is {shown(value)}, which stands for a missing value", path)


def unboxed(value: Any) -> Any:
    """The bool in one of numpy's, which has none of the methods of a number. Anything else as it is."""
    return bool(value) if type(value).__name__ in ("bool", "bool_") else value


def moment(path: str, value: Any) -> Any:
    """An aware datetime, or a timestamp as text."""
    if value is None or isinstance(value, str):
        return value
    if not isinstance(value, datetime.datetime) or type(value).__name__ == "NaTType":
        raise wrong(path, "a datetime", value)
    try:
        return write_datetime(value)
    except ValueError as error:
        raise Refused(ValueError, str(error), path) from None


def one_of(*known: str, aliases: Sequence[str] = ()) -> Rule:
    """One of these values, or of the other spellings that the service takes, or a NewValue."""
    values = {each: each for each in (*known, *aliases)}

    def rule(path: str, value: Any) -> Any:
        if value is None or value.__class__ is NewValue:
            return value
        if isinstance(value, str) and value in values:
            return values[value]  # the text of a member
        raise unknown_value(path, value, known)

    return rule


def member_of(enumeration: type[StrEnum], *aliases: str) -> Rule:
    """A member or its value, another spelling of one, or a NewValue."""
    return one_of(*(member.value for member in enumeration), aliases=aliases)


def unknown_value(path: str, value: Any, known: Collection[str], where: str = "") -> Refused:
    """The error for a value that the spec doesn't have, or not together with another."""
    if not isinstance(value, str):
        return wrong(path, "a text", value)
    return Refused(
        ValueError,
        f"can't be {str(value)!r}{where}, which the API doesn't document. {_nearest(value, tuple(known))}"
        f"To send a newer value, use NewValue({str(value)!r})",
        path,
    )


@lru_cache
def _nearest(value: str, known: tuple[str, ...]) -> str:
    from difflib import get_close_matches

    by_upper = {each.upper(): each for each in known}
    near = get_close_matches(value.upper(), by_upper, n=1, cutoff=0.5)
    if near:
        return f"Did you mean {by_upper[near[0]]!r}? "
    some = ", ".join(map(repr, known[:12]))
    return f"Documented are {some}{', …' if len(known) > 12 else ''}. "


# Objects, lists and maps


def model(*names: str, kind: Kind | None = None) -> Rule:
    """One of these models, or JSON data of it. Without `kind`, that is of the first."""
    wanted = f"a {' or a '.join(names)}"

    def data_of_model(data: Any) -> Any:
        name = None if isinstance(data, NewObject) else kind(data) if kind else names[0]
        return _model(name).check_dict(data) if name else anything("", data)

    def rule(path: str, value: Any) -> Any:
        if value is None:
            return None
        is_model = value.__class__.__name__ in names or _is_subclass(value, names)
        if not is_model and not _is_mapping(value):
            raise wrong(path, wanted, value, ". Use its .to_model()" if hasattr(value, "to_model") else "")
        try:
            return value.to_checked_dict() if is_model else data_of_model(value)
        except Refused as refused:
            raise refused.inside(path) from None
        raise wrong(path, wanted, value)

    return rule


def _is_mapping(value: object) -> bool:
    return isinstance(value, Mapping)


def _is_subclass(value: object, names: Sequence[str]) -> bool:
    return any(each.__name__ in names for each in type(value).__mro__)


def _model(name: str) -> Any:
    from . import models

    return getattr(models, name)


def tagged(
    tag: str,
    models: Mapping[str, str | None],
    *,
    required: Mapping[str, str] | None = None,
    default: str | None = None,
) -> Kind:
    """Tells the model of JSON data by a field.

    Args:
        tag: The field.
        models: For each of its values the name of the model, None if the value has none.
        required: The names of the models that have no such field, each by a field that it requires.
        default: The name of the model of data without the field.
    """

    def kind(data: Mapping[str, Any]) -> str | None:
        for field, name in (required or {}).items():
            if field in data:
                return name
        value = data.get(tag)
        if value is None and default:
            return default
        if value.__class__ is NewValue:
            return None
        if tag not in data:
            raise Refused(ValueError, f"has no {' or '.join([tag, *(required or ())])}")
        if not isinstance(value, str) or value not in models:
            raise unknown_value(f".{tag}", value, models)
        return models[value]

    return kind


def checked(
    data: Mapping[str, Any], rules: Mapping[str, Rule], documented: Mapping[str, Any]
) -> dict[str, Any]:
    """JSON data of a model, each field checked by its rule. A name that looks misspelt is refused."""
    if not data.keys() <= documented.keys():
        ensure_spelt(data, documented)
    return {
        name: rules.get(name, anything)(f".{name}", value)
        for name, value in data.items()
        if value is not UNSET
    }


def ensure_spelt(data: Mapping[str, Any], documented: Mapping[str, Any]) -> None:
    """Refuses a name that is much like that of a documented field which is not there. Others may be newer."""
    for name in data.keys() - documented.keys():
        meant = _meant(name, tuple(documented))
        if meant and meant not in data:
            raise Refused(
                ValueError,
                f"is no field that the API documents. Did you mean {meant!r}? "
                "To send a newer field, put it into additional_properties of the model",
                step(name),
            )


@lru_cache
def _meant(name: object, documented: tuple[str, ...]) -> str | None:
    from difflib import get_close_matches

    near = get_close_matches(name, documented, n=1, cutoff=0.85) if isinstance(name, str) else []
    return near[0] if near else None


class DependentValues(NamedTuple):
    """Which values of a field go with which of another (x-toloka-dependent-values)."""

    property: str
    by: str
    values: Mapping[str, tuple[str, ...]]


def fitting(data: dict[str, Any], dependent: Sequence[DependentValues]) -> dict[str, Any]:
    """The same JSON data, refused if values in it don't go together."""
    for property_path, by, values in dependent:
        for _, other in _values(data, by):
            known = values.get(other) if isinstance(other, str) else None
            for path, value in _values(data, property_path) if known else ():
                if value.__class__ is not NewValue and value not in (known or ()):
                    raise unknown_value(path, value, known or (), f" with {by} {str(other)!r}")
    return data


class RequiredIf(NamedTuple):
    """Which fields a value of another requires, each by its path."""

    by: str
    value: str
    fields: tuple[str, ...]


def complete(data: dict[str, Any], required: Sequence[RequiredIf]) -> dict[str, Any]:
    """The same JSON data, refused if a field is missing that a value in it requires."""
    for by, value, fields in required:
        for field in fields if data.get(by) == value else ():
            if all(each is None for _, each in _values(data, field)):
                raise Refused(ValueError, f"is required with {by} {value!r}", f".{field}")
    return data


def _values(data: Any, property_path: str) -> Iterator[tuple[str, Any]]:
    """The values at a path such as `rules[].key`, each with its own path."""
    step, _, rest = property_path.partition(".")
    name = step.removesuffix("[]")
    if not is_object(data) or name not in data:
        return
    found = [(f".{name}", data[name])]
    if step != name:
        found = [(f".{name}[{index}]", item) for index, item in enumerate(data[name] or ())]
    for path, item in found:
        if rest:
            yield from ((path + below, each) for below, each in _values(item, rest))
        else:
            yield path, item


def anything(path: str, value: Any) -> Any:
    """Any value. It is checked when it is written as JSON."""
    return value


def list_of(rule: Rule = anything) -> Rule:
    """A list or another sequence, but no text."""

    def check(path: str, value: Any) -> Any:
        if value is None or (rule is anything and value.__class__ is list):
            return value
        if not is_several(value):
            raise wrong(path, "a list", value)
        try:
            return [rule(f"[{index}]", item) for index, item in enumerate(value)]
        except Refused as refused:
            raise refused.inside(path) from None

    return check


def map_of(rule: Rule = anything) -> Rule:
    """A dict or another mapping."""

    def check(path: str, value: Any) -> Any:
        if value is None or (rule is anything and value.__class__ is dict):
            return value
        if not isinstance(value, Mapping):
            raise wrong(path, "a dict", value)
        items = cast("Mapping[str, Any]", value).items()
        try:
            return {key: rule(step(key), item) for key, item in items}
        except Refused as refused:
            raise refused.inside(path) from None

    return check


def step(key: object) -> str:
    """A key in the path of an error."""
    return f".{key}" if isinstance(key, str) and key.isidentifier() else f"[{key!r}]"


def is_several(value: Any) -> TypeGuard[Sequence[Any]]:
    """Whether it is a list or another sequence, but no text."""
    return value.__class__ is list or (isinstance(value, Sequence) and not isinstance(value, (str, bytes)))
