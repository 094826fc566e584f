"""The apps that are there from the start, as `facade/docs/emulator-apps.md` tells users.

Those that the documentation has examples of have their IDs, names, fields and prices from there.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..._http.messages import Document
from ..._state.state import State
from ..._state.tables import APPS

_TEXT: Document = {"type": "string"}
_FLAG: Document = {"type": "boolean"}
_CONFIDENCE: Document = {"type": "float", "required": False, "min_value": 0, "max_value": 1}


def add_apps(state: State) -> None:
    """Adds the apps to a state that has none."""
    if state.transaction.execute("SELECT 1 FROM apps LIMIT 1").fetchone() is None:
        state.transaction.insert(APPS, _apps())


def _apps() -> list[Document]:
    return [
        _classification(
            "2eN4l59qL2xHB5b8Jqp6",
            "Text Classification",
            "Sorts texts into the classes that the project names.",
            inputs={"text": ("string", "The text")},
            shown=("text",),
            examples=("Is the review positive?", "Which category fits the ad?"),
        ),
        _classification(
            "qQAbNn1RPP5CyJRj5995",
            "Image Classification",
            "Sorts images into the classes that the project names.",
            inputs={"image_url": ("url", "The address of the image")},
            shown=("image_url",),
            examples=("Is there a cat in the picture?", "Which animal is it?"),
        ),
        _classification(
            "M1B0QY7kD5kie8wOyb44",
            "Image + Text classification",
            "Sorts pairs of an image and a text into the classes that the project names.",
            inputs={
                "image_url": ("url", "The address of the image"),
                "text": ("string", "The text that belongs to it"),
            },
            shown=("image_url", "text"),
            examples=("Does the caption fit the picture?",),
            parameters={"instruction_question": _TEXT},
        ),
        _classification(
            "Rv7sT2eXq9LwKd4ZpB3n",
            "Search Relevance",
            "Says how well a website answers a search query.",
            inputs={
                "query": ("string", "The search query"),
                "website_url": ("url", "The address of the website"),
            },
            shown=("query", "screenshot_url"),
            examples=("Does the product fit the query?",),
            optional=("instruction_intro", "option_multiple_choice", "option_other"),
            price=0.05,
        ),
        _app(
            "J5Ep73Zrw47SA47pd64y",
            "Transcript of audio recordings",
            "Writes down what is said in a recording.",
            inputs={"audio_url": ("url", "The address of the recording")},
            output={"text": {"type": "string", "required": True, "min_length": 1}},
            parameters={"instruction_intro": _TEXT},
            examples=("Write down a voice message",),
            price=0.1,
        ),
        _app(
            "Yk5mC8hUa3JxVf6GtN1o",
            "Text Moderation",
            "Says at once whether a text may be published.",
            inputs={"text": ("string", "The text")},
            output={
                "result": {"type": "string", "required": True, "allowed_values": ["OK", "BAD"]},
                "confidence": _CONFIDENCE,
            },
            parameters={},
            examples=("Is the comment rude?",),
            price=0.01,
        )
        | {"synchronous": True},
    ]


def _classification(
    id: str,
    name: str,
    description: str,
    *,
    inputs: Mapping[str, tuple[str, str]],
    shown: tuple[str, ...],
    examples: tuple[str, ...],
    parameters: Mapping[str, Document] | None = None,
    optional: tuple[str, ...] = (),
    price: float = 0.07,
) -> Document:
    """An app whose projects name classes, and give examples of them that have the fields `shown`."""
    return _app(
        id,
        name,
        description,
        inputs=inputs,
        output={
            "result": {"type": "array_string", "required": True, "min_size": 1},
            "confidence": _CONFIDENCE,
        },
        parameters={
            "instruction_intro": _TEXT,
            "instruction_classes": _objects("label", "value", "description"),
            "instruction_examples": _objects(*shown, "label", "description"),
            "option_multiple_choice": _FLAG,
            "option_other": _FLAG,
            **(parameters or {}),
        },
        optional=optional,
        examples=examples,
        price=price,
    )


def _app(
    id: str,
    name: str,
    description: str,
    *,
    inputs: Mapping[str, tuple[str, str]],
    output: Document,
    parameters: Mapping[str, Document],
    optional: tuple[str, ...] = (),
    examples: tuple[str, ...],
    price: float,
) -> Document:
    properties = {"name": _TEXT, "default_language": _TEXT, **parameters}
    required = [parameter for parameter in properties if parameter not in optional]
    fields = {field: {"type": type, "required": True} for field, (type, _) in inputs.items()}
    described = [{"name": field, "description": text} for field, (_, text) in inputs.items()]
    return {
        "id": id,
        "name": name,
        "image": f"https://example.com/apps/{id}.png",
        "description": description,
        "constraints_description": "A request holds up to 10,000 items.",
        "default_item_price": price,
        "param_spec": {"fields": {"type": "object", "required": required, "properties": properties}},
        "input_spec": {"id": {"type": "string", "required": False}, **fields},
        "output_spec": output,
        "examples": [{"name": example} for example in examples],
        "input_format_info": {
            "input_fields": [*described, {"name": "id", "description": "Your own ID of the item"}],
            "format_description": "JSON, an object an item",
        },
    }


def _objects(*fields: str) -> Document:
    properties: dict[str, Any] = dict.fromkeys(fields, _TEXT)
    return {
        "type": "array",
        "items": {"type": "object", "required": [*fields], "properties": properties},
    }
