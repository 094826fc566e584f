# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
    plain,
    read_map,
)
from . import field_spec as _field_spec

if TYPE_CHECKING:
    from .field_spec import FieldSpec

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "id",
        "name",
        "image",
        "description",
        "constraints_description",
        "default_item_price",
        "param_spec",
        "input_spec",
        "output_spec",
        "examples",
        "input_format_info",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class App(Model):
    """A ready-made solution. It brings the interface, the decomposition into tasks and the quality
    control with it.

    Attributes:
        id (str): ID of the app.
        name (str): Name of the app.
        image (str): URL of its picture.
        description (str): What it is for.
        constraints_description (str | Unset): What it limits, in words, such as the number of
            classes.
        default_item_price (float): Price of one item in US dollars, unless the project has its
            own.
        param_spec (dict[str, Any] | Unset): JSON Schema of the parameters that a project takes,
            in `fields`.
        input_spec (dict[str, FieldSpec] | Unset): Specification of each field of an item's
            `input_data`.
        output_spec (dict[str, FieldSpec] | Unset): Specification of each field of an item's
            `output_data`.
        examples (list[dict[str, Any]]): What it was used for elsewhere, each with a `name`.
        input_format_info (dict[str, Any] | Unset): How to prepare the data, in words, and the
            `input_fields` that it has.
    """

    id: str
    """ID of the app."""
    name: str = NOT_SENT
    """Name of the app."""
    image: str = NOT_SENT
    """URL of its picture."""
    description: str = NOT_SENT
    """What it is for."""
    constraints_description: str | Unset = UNSET
    """What it limits, in words, such as the number of classes."""
    default_item_price: float = NOT_SENT
    """Price of one item in US dollars, unless the project has its own."""
    param_spec: dict[str, Any] | Unset = UNSET
    """JSON Schema of the parameters that a project takes, in `fields`."""
    input_spec: dict[str, FieldSpec] | Unset = UNSET
    """Specification of each field of an item's `input_data`."""
    output_spec: dict[str, FieldSpec] | Unset = UNSET
    """Specification of each field of an item's `output_data`."""
    examples: list[dict[str, Any]] = NOT_SENT
    """What it was used for elsewhere, each with a `name`."""
    input_format_info: dict[str, Any] | Unset = UNSET
    """How to prepare the data, in words, and the `input_fields` that it has."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, has no id, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, "id": src_dict["id"], **src_dict}
        except (LookupError, TypeError):
            raise unreadable("App", src_dict, ["id"]) from None
        if (value := data["input_spec"]) is not None and value is not UNSET:
            data["input_spec"] = read_map(_field_spec.FieldSpec.from_dict, value)
        if (value := data["output_spec"]) is not None and value is not UNSET:
            data["output_spec"] = read_map(_field_spec.FieldSpec.from_dict, value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.id,
            model.name,
            model.image,
            model.description,
            model.constraints_description,
            model.default_item_price,
            model.param_spec,
            model.input_spec,
            model.output_spec,
            model.examples,
            model.input_format_info,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        field_dict["id"] = self.id
        if self.name is not NOT_SENT:
            field_dict["name"] = self.name
        if self.image is not NOT_SENT:
            field_dict["image"] = self.image
        if self.description is not NOT_SENT:
            field_dict["description"] = self.description
        if self.constraints_description is not UNSET:
            field_dict["constraints_description"] = self.constraints_description
        if self.default_item_price is not NOT_SENT:
            field_dict["default_item_price"] = self.default_item_price
        if self.param_spec is not UNSET:
            field_dict["param_spec"] = self.param_spec
        if self.input_spec is not UNSET:
            field_dict["input_spec"] = plain(self.input_spec)
        if self.output_spec is not UNSET:
            field_dict["output_spec"] = plain(self.output_spec)
        if self.examples is not NOT_SENT:
            field_dict["examples"] = self.examples
        if self.input_format_info is not UNSET:
            field_dict["input_format_info"] = self.input_format_info
        return field_dict
