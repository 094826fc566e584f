"""The spec with x-toloka-always-sent made a rule, which recorded answers and the emulator's keep to."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

EXTENSION = "x-toloka-always-sent"


def required(document: dict[str, Any]) -> dict[str, Any]:
    """The document with what is always sent required."""
    strict = deepcopy(document)
    for schema in strict["components"]["schemas"].values():
        if EXTENSION in schema:
            schema["required"] = [*schema.get("required", []), *schema[EXTENSION]]
    return strict
