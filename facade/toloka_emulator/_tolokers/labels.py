"""The output field that is answered by choosing a label, and which label is right for a task."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from .._http.messages import Document, canonical_text
from .._state.cache import Recent
from .behaviour import Label
from .views import View

_KNOWN = 10_000
"""For how many tasks the right label is kept at hand."""
Truth = Callable[[Mapping[str, Any]], Label]
"""Says which label is right, by the input values of a task."""


class Labels:
    """The labels of a project's tasks.

    Args:
        spec: The project's `task_spec`.
        seed: What labels derive from that nobody knows.
        field: The output field; None is the only one with labels.
        truth: Says which label is right for a task without a known solution. Without it, labels are made up,
            each as often as the other.

    Raises:
        ValueError: Several fields have labels, and none is named; or the one that is named has none.
    """

    def __init__(self, spec: Document, seed: str, field: str | None, truth: Truth | None) -> None:
        self._outputs: Mapping[str, Document] = spec["output_spec"]
        self._view = View(spec.get("view_spec") or {})
        self._seed = seed
        self._truth = truth
        self._right: Recent[str, Label] = Recent(_KNOWN)
        self.field = self._chosen(field)

    @property
    def depend_on_task(self) -> bool:
        """Whether one task may offer other labels than the next."""
        return self.field is not None and not self._offered(self.field, {})

    def all(self, task: Document) -> Sequence[Label]:
        """What can be answered to a task."""
        return [] if self.field is None else self._offered(self.field, task)

    def right(self, task: Document) -> Label | None:
        """What is right for a task; None if there is no field with labels.

        Raises:
            ValueError: It is nothing that can be answered.
        """
        if self.field is None:
            return None
        known = self._right.get(task["id"])
        if known is None:
            known = self._found(self.field, task)
            self._right.put(task["id"], known)
        return known

    def _found(self, field: str, task: Document) -> Label:
        labels = self._offered(field, task)
        solutions: list[Document] = task.get("known_solutions") or []
        if solutions and field in solutions[0]["output_values"]:
            right: Label = solutions[0]["output_values"][field]
        elif self._truth is not None:
            right = self._truth(copy.deepcopy(task.get("input_values") or {}))
        else:
            subject = canonical_text(task.get("input_values"))
            right = random.Random(f"{self._seed}:{subject}:{field}").choice(labels)
        if right not in labels:
            raise ValueError(f"{right!r} can't be right for a task whose labels are {list(labels)}")
        return right

    def _chosen(self, field: str | None) -> str | None:
        if field is not None:
            if field not in self._outputs:
                raise ValueError(f"The project has no output field {field!r}")
            return field
        found = [name for name in self._outputs if self._offered(name, {})]
        if len(found) > 1:
            raise ValueError(f"Name the field that is looked at, of {', '.join(found)}")
        return found[0] if found else None

    def _offered(self, name: str, task: Document) -> Sequence[Label]:
        output = self._outputs[name]
        allowed: Sequence[Label] | None = output.get("allowed_values")
        if allowed:
            return allowed
        if output["type"] == "boolean":
            return (True, False)
        choice = self._view.choices(task.get("input_values") or {}).get(name)
        return choice.values if choice is not None and not choice.several else ()
