# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..types import (
    ABSENT,
    UNSET,
    Unset,
    is_object,
    no_fields,
    plain,
    read,
    read_map,
    shown,
)
from . import classic_view_spec as _classic_view_spec
from . import field_spec as _field_spec
from . import template_builder_view_spec as _template_builder_view_spec

if TYPE_CHECKING:
    from .classic_view_spec import ClassicViewSpec
    from .field_spec import FieldSpec
    from .template_builder_view_spec import TemplateBuilderViewSpec

_KEYS = frozenset(
    (
        "input_spec",
        "output_spec",
        "view_spec",
    )
)


@define(kw_only=True)
class TaskSpec:
    """What a task shows, what an answer holds, and the interface between them."""

    input_spec: dict[str, FieldSpec]
    """The fields of a task's input, by name."""
    output_spec: dict[str, FieldSpec]
    """The fields of an answer, by name."""
    view_spec: TemplateBuilderViewSpec | ClassicViewSpec | dict[str, Any] | Unset = UNSET
    """The interface that Tolokers work in, told apart by `type`, which is the editor that it is made
    with."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            input_spec=read_map(_field_spec.FieldSpec.from_dict, get("input_spec", ABSENT)),
            output_spec=read_map(_field_spec.FieldSpec.from_dict, get("output_spec", ABSENT)),
            view_spec=read(_read_view_spec, get("view_spec", ABSENT)),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if plain(self.input_spec) is not UNSET:
            field_dict["input_spec"] = plain(self.input_spec)
        if plain(self.output_spec) is not UNSET:
            field_dict["output_spec"] = plain(self.output_spec)
        if self.view_spec is not UNSET:
            field_dict["view_spec"] = plain(self.view_spec)
        return field_dict


def _read_view_spec(data: Any) -> Any:
    if is_object(data):
        if data.get("type") == "tb":
            return _template_builder_view_spec.TemplateBuilderViewSpec.from_dict(data)
        if data.get("type", "classic") == "classic":
            return _classic_view_spec.ClassicViewSpec.from_dict(data)
    return data
