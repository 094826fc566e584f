"""What the parameters of an app project have to be, and what they offer to answer with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..._http.errors import FieldError
from ..._http.messages import Document
from ..._openapi.schemas import Schemas


def parameter_errors(schemas: Schemas, app: Document, parameters: Document) -> dict[str, FieldError]:
    """What of the parameters breaks the app's `param_spec`, by path. Refused at once."""
    schema: Document = app.get("param_spec", {}).get("fields", {})
    return schemas.errors_by(schema, parameters, "parameters")


def check_errors(parameters: Document) -> list[Document]:
    """What a check of a new project finds: examples of classes that there are none of."""
    known = {name for one in _objects(parameters, "instruction_classes") for name in _names(one)}
    unknown = [
        example["label"]
        for example in _objects(parameters, "instruction_examples")
        if known and "label" in example and example["label"] not in known
    ]
    return [
        {
            "code": "DOES_NOT_EXIST",
            "message": "There is no such class among instruction_classes",
            "payload": {"instruction_class": label, "instruction_field": "example"},
        }
        for label in unknown
    ]


def classes(parameters: Document) -> list[str]:
    """The values of the classes that items are sorted into; none where the app has no classes."""
    return [str(one["value"]) for one in _objects(parameters, "instruction_classes") if "value" in one]


def takes_several(parameters: Document) -> bool:
    """Whether an item may be of several classes."""
    return parameters.get("option_multiple_choice") is True


def _names(one: Document) -> Sequence[Any]:
    return [one.get("label"), one.get("value")]


def _objects(parameters: Document, name: str) -> list[Document]:
    match parameters.get(name):
        case [*items]:
            return [item for item in items if isinstance(item, dict)]
        case _:
            return []
