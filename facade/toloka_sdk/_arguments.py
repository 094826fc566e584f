"""Checks of the arguments that aren't sent, before anything is done with them."""

from __future__ import annotations

import math
from collections.abc import Collection
from typing import SupportsFloat, TypeGuard, cast

from toloka_api.types import Unset, shown

from ._errors import ConfigurationError


def wrong(name: str, wanted: str, value: object) -> ConfigurationError:
    """The error for an argument that is no use."""
    return ConfigurationError(f"{name} must be {wanted}, not {shown(value)}.")


def ensure_type(name: str, value: object, kind: type | tuple[type, ...], wanted: str) -> None:
    if not isinstance(value, kind):
        raise wrong(name, wanted, value)


def ensure_function(name: str, value: object) -> None:
    if not callable(value) or isinstance(value, Unset):
        raise wrong(name, "a function", value)


def ensure_seconds(name: str, value: object, *, zero: bool = False, endless: str = "") -> None:
    """Refuses what is no number of seconds.

    Args:
        name: What the argument is called.
        value: It.
        zero: Whether it may be 0.
        endless: How no limit is said, if there may be none; infinity is refused where it isn't that.
    """
    try:
        seconds = float(value) if is_real(value) else math.nan
    except OverflowError:
        seconds = math.inf
    if not (seconds > 0 or (zero and seconds == 0)) or (math.isinf(seconds) and endless != "math.inf"):
        least = "0 or more seconds" if zero else "a number of seconds above 0"
        raise wrong(name, f"{least}, or {endless} for no limit" if endless else least, value)


def ensure_wait(timeout: object, on_progress: object) -> None:
    """Refuses bounds of a wait that are none."""
    if timeout is not None:
        ensure_seconds("timeout", timeout, zero=True, endless="None")
    if on_progress is not None:
        ensure_function("on_progress", on_progress)


def is_real(value: object) -> TypeGuard[SupportsFloat]:
    """Whether it is a real number, also one of another library."""
    if isinstance(value, (int, float)):
        return not isinstance(value, bool)
    from numbers import Real

    return isinstance(value, Real)


def ensure_count(name: str, value: object, *, most: float = math.inf, other: str = "") -> None:
    """Refuses what is no integer of 1 or more."""
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= most:
        bounds = "1 or more" if math.isinf(most) else f"from 1 to {most:,}"
        raise wrong(name, f"an integer, {bounds}{other}", value)


def ensure_flag(name: str, value: object) -> None:
    if not isinstance(value, bool):
        raise wrong(name, "True or False", value)


def ensure_texts(name: str, value: object) -> None:
    """Refuses what is no collection of texts, such as a text alone."""
    texts = list(cast("Collection[object]", value)) if is_collection(value) else []
    if not texts or not all(isinstance(each, str) for each in texts):
        raise wrong(name, "a list or another collection of texts, and not empty", value)


def ensure_accept(accept: object, what: str) -> None:
    """Refuses what is no collection of outcomes that are fine."""
    if isinstance(accept, str):
        raise ConfigurationError(f"accept takes several {what}, such as [{accept!r}], not a text.")
    ensure_texts("accept", accept)


def is_collection(value: object) -> bool:
    return isinstance(value, Collection) and not isinstance(value, (str, bytes))
