"""Made-up answers: what the view offers and the `output_spec` lets through, and always the same ones."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

from .._http.messages import Document, canonical_text
from .._rules.field_values import field_errors
from .._rules.made_up_values import made_up_value
from .views import Choice

if TYPE_CHECKING:
    from collections.abc import Mapping


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
    subject = canonical_text(task.get("input_values"))
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
        values[name] = made_up_value(name, field, chance) if chosen is None else chosen
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
