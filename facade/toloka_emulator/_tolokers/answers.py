"""Made-up answers: what the view offers and the `output_spec` lets through, and always the same ones."""

from __future__ import annotations

import json
import random
import struct
import zlib
from typing import TYPE_CHECKING, Any

from .._http.messages import Document
from .._rules.attachments import File
from .._rules.field_values import field_errors
from .views import Choice

if TYPE_CHECKING:
    from collections.abc import Mapping

_ARRAY = "array_"
_TRIES = 20


def made_up_answer(
    spec: Mapping[str, Document],
    task: Document,
    toloker: str,
    *,
    seed: str,
    accuracy: float,
    choices: Mapping[str, Choice] | None = None,
) -> Document:
    """Answers one task.

    Each task has a right answer: the first of its known solutions, or one that derives from the seed. A
    Toloker gives it with a certain probability, and else any answer, so that Tolokers agree as people do.

    Args:
        spec: The output fields of the project.
        task: The task.
        toloker: The Toloker's ID.
        seed: What the answer derives from.
        accuracy: The probability of the right answer, from 0 to 1.
        choices: What the view offers, by the path of the output value.

    Raises:
        ValueError: A field has a `pattern` that no made-up text matches.
    """
    # Not the ID, which tells the time: answers are the same at any time.
    subject = json.dumps(task.get("input_values"), sort_keys=True)
    solutions: list[Document] = task.get("known_solutions") or []
    known: Document = solutions[0]["output_values"] if solutions else {}
    own = random.Random(f"{seed}:{subject}:{toloker}")
    is_right = own.random() < accuracy
    values: Document = {}
    for name, field in spec.items():
        chance = random.Random(f"{seed}:{subject}:{name}") if is_right else own
        if is_right and name in known:
            values[name] = known[name]
            continue
        chosen = _chosen(name, field, choices or {}, chance)
        values[name] = _value(name, field, chance) if chosen is None else chosen
    return values


def _chosen(name: str, field: Document, choices: Mapping[str, Choice], chance: random.Random) -> Any:
    """A value that the view offers and the field takes; None where there is none."""
    value: Any = None
    below = [path for path in choices if path.startswith(f"{name}.")]
    if name in choices:
        choice = choices[name]
        if not choice.several:
            choice = Choice([one for one in choice.values if _fits(field, one)])
        value = choice.made(chance) if choice.values else None
    elif below:
        value = {}
        # The deepest come first, so that no value stands where one of them needs an object.
        for path in sorted(below, key=lambda path: -path.count(".")):
            _, *parents, last = path.split(".")
            holder = value
            for parent in parents:
                holder = holder.setdefault(parent, {})
            holder.setdefault(last, choices[path].made(chance))
    return value if _fits(field, value) else None


def _fits(field: Document, value: Any) -> bool:
    return not any(field_errors({"value": field}, {"value": value}, ""))


def _value(name: str, field: Document, chance: random.Random) -> Any:
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
