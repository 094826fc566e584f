# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    map_of,
    model,
    tagged,
)
from ..types import (
    NOT_SENT,
    UNSET,
    NewObject,
    Unset,
    is_object,
    not_an_object,
    plain,
    read_map,
)
from . import classic_view_spec as _classic_view_spec
from . import field_spec as _field_spec
from . import template_builder_view_spec as _template_builder_view_spec

if TYPE_CHECKING:
    from .classic_view_spec import ClassicViewSpec
    from .field_spec import FieldSpec
    from .template_builder_view_spec import TemplateBuilderViewSpec

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "input_spec",
        "output_spec",
        "view_spec",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class TaskSpec(Model):
    """Input and output fields of a task, and its interface.

    Attributes:
        input_spec (Mapping[str, FieldSpec]): Fields of the input, by name.
        output_spec (Mapping[str, FieldSpec]): Fields of an answer, by name.
        view_spec (TemplateBuilderViewSpec | ClassicViewSpec | Mapping[str, Any] | Unset):
            Interface of the task for Tolokers. `type` identifies the editor that it is made with.
    """

    input_spec: Mapping[str, FieldSpec]
    """Fields of the input, by name."""
    output_spec: Mapping[str, FieldSpec]
    """Fields of an answer, by name."""
    view_spec: TemplateBuilderViewSpec | ClassicViewSpec | Mapping[str, Any] | Unset = UNSET
    """Interface of the task for Tolokers. `type` identifies the editor that it is made with."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("TaskSpec", src_dict, []) from None
        if (value := data["input_spec"]) is not None and value is not UNSET:
            data["input_spec"] = read_map(_field_spec.FieldSpec.from_dict, value)
        if (value := data["output_spec"]) is not None and value is not UNSET:
            data["output_spec"] = read_map(_field_spec.FieldSpec.from_dict, value)
        if (value := data["view_spec"]) is not None and value is not UNSET:
            data["view_spec"] = _read_view_spec(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.input_spec,
            model.output_spec,
            model.view_spec,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.input_spec is not NOT_SENT:
            field_dict["input_spec"] = plain(self.input_spec)
        if self.output_spec is not NOT_SENT:
            field_dict["output_spec"] = plain(self.output_spec)
        if self.view_spec is not UNSET:
            field_dict["view_spec"] = plain(self.view_spec)
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.input_spec) is not NOT_SENT:
            field_dict["input_spec"] = _check_input_spec(".input_spec", value)
        if (value := self.output_spec) is not NOT_SENT:
            field_dict["output_spec"] = _check_output_spec(".output_spec", value)
        if (value := self.view_spec) is not UNSET:
            field_dict["view_spec"] = _check_view_spec(".view_spec", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


def _read_view_spec(data: Any) -> Any:
    if is_object(data):
        if data.get("type") == "tb":
            return _template_builder_view_spec.TemplateBuilderViewSpec.from_dict(data)
        if data.get("type", "classic") == "classic":
            return _classic_view_spec.ClassicViewSpec.from_dict(data)
        return NewObject(data)
    raise not_an_object("view_spec", data)


_check_input_spec = map_of(model("FieldSpec"))
_check_output_spec = map_of(model("FieldSpec"))
_check_view_spec = model(
    "TemplateBuilderViewSpec",
    "ClassicViewSpec",
    kind=tagged(
        "type", {"tb": "TemplateBuilderViewSpec", "classic": "ClassicViewSpec"}, default="ClassicViewSpec"
    ),
)
_RULES: dict[str, Rule] = {
    "input_spec": _check_input_spec,
    "output_spec": _check_output_spec,
    "view_spec": _check_view_spec,
}
