"""Reading logs with msgspec, which the extra `fast` installs. What is not looked at is not made."""

from __future__ import annotations

from typing import Any

from msgspec import MsgspecError, Struct, field
from msgspec.json import Decoder

from ._parts import MARK


class Sent(Struct):
    """The item that a step is about."""

    mark: str = field(default="", name=MARK)


class Step(Struct):
    """One step of a log."""

    success: bool
    input: Sent
    output: dict[str, Any]


steps = Decoder(list[Step]).decode


def marked_steps(content: bytes) -> list[tuple[str, object, dict[str, Any]]] | None:
    """The steps, each with its mark. None for a log of another form, left to the standard library."""
    try:
        return [(step.input.mark, step.success, step.output) for step in steps(content)]
    except (MsgspecError, RecursionError, ValueError):
        return None
