"""What other clients of the service know is known to the spec, or is listed with the reason why it isn't."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from pointers import resolve

LISTED: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent / "values_of_other_clients.yaml").read_text("utf-8")
)


def values(schema: dict[str, Any], document: dict[str, Any]) -> Iterator[str]:
    """The values of an open enumeration, or the tags of a union's variants."""
    for variant in schema["anyOf"]:
        resolved = resolve(variant, document)
        yield from resolved.get("enum", [])
        for each in resolved.get("properties", {}).values():
            if "const" in each:
                yield each["const"]


def unknown(document: dict[str, Any]) -> set[tuple[str, str]]:
    schemas = document["components"]["schemas"]
    return {
        (name, value)
        for name, known in LISTED["known"].items()
        for value in set(known) - set(values(schemas[name], document))
    }


def test_a_value_that_other_clients_know_is_known_or_listed(bundle: dict[str, Any]) -> None:
    listed = {(each["schema"], value) for each in LISTED["unknown"] for value in each["values"]}
    assert unknown(bundle) == listed
    assert all(each["reason"] for each in LISTED["unknown"])


def test_every_open_enumeration_of_what_is_sent_is_compared(bundle: dict[str, Any]) -> None:
    schemas = bundle["components"]["schemas"]
    enumerations = {name for name, schema in schemas.items() if "enum" in schema.get("anyOf", [{}])[0]}
    alone = {
        "AppBatchPriority",
        "ErrorCode",
        "FieldErrorCode",
        "OperationLogItemType",
        "OtherRuleActionType",
        "WebhookErrorType",
    }
    assert enumerations - set(LISTED["known"]) == alone
