"""Made-up values of output fields: anything that the field takes."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, Any

from .._http.messages import Document
from .attachments import File
from .field_values import field_errors

if TYPE_CHECKING:
    import random

_ARRAY = "array_"
_TRIES = 20


def made_up_value(name: str, field: Document, chance: random.Random) -> Any:
    """A value for an output field.

    Args:
        name: The name of the field.
        field: What it takes.
        chance: Decides which value it is.

    Raises:
        ValueError: The field has a `pattern` that no made-up text matches.
    """
    type: str = field["type"].lower()
    if not type.startswith(_ARRAY):
        return _single(name, field, type, chance)
    least = field.get("min_size") or 0
    most = field.get("max_size", least + 3)
    size = chance.randint(least, max(least, min(most, least + 3)))
    return [_single(name, field, type.removeprefix(_ARRAY), chance) for _ in range(size)]


def _single(name: str, field: Document, type: str, chance: random.Random) -> Any:
    if field.get("allowed_values"):
        return chance.choice(field["allowed_values"])
    match type:
        case "boolean":
            return chance.random() < 0.5
        case "integer":
            least, most = _bounds(field)
            return chance.randint(int(least), int(most))
        case "float":
            least, most = _bounds(field)
            return min(max(round(chance.uniform(least, most), 3), least), most)
        case "url":
            return f"https://example.com/{chance.randrange(1000)}"
        case "json":
            return {"value": chance.randrange(1000)}
        case "coordinates":
            return f"{chance.uniform(-60, 60):.4f},{chance.uniform(-180, 180):.4f}"
        case "file":
            shade = chance.randrange(256)
            return File(f"answer-{shade}.png", _picture(shade), "image/png")
        case _:
            return _text(name, field, chance)


def _picture(shade: int) -> bytes:
    """A PNG of one grey pixel."""
    parts = {
        b"IHDR": struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0),
        b"IDAT": zlib.compress(bytes([0, shade])),
        b"IEND": b"",
    }
    chunks = [
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts.items()
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _bounds(field: Document) -> tuple[float, float]:
    """The bounds of a number; an open one is 100 away from the other."""
    least, most = field.get("min_value"), field.get("max_value")
    if least is None:
        least = 0 if most is None else min(0, most - 100)
    return least, max(least, least + 100 if most is None else most)


def _text(name: str, field: Document, chance: random.Random) -> str:
    least, most = field.get("min_length") or 0, field.get("max_length")
    single = {**field, "type": "string"}
    for _ in range(_TRIES):
        number = str(chance.randrange(1000))
        for text in (f"answer {number}", f"answer{number}", number, "answer", number[0], "a"):
            fitted = text.ljust(least, text[-1])[:most]
            if not any(field_errors({name: single}, {name: fitted}, "")):
                return fitted
    raise ValueError(f"No text is known that matches the pattern of {name}: {field.get('pattern')}")
