# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Refused,
    Rule,
    checked,
    list_of,
    model,
    one_of,
    text,
)
from ..types import (
    NOT_SENT,
    UNSET,
    plain,
    read_list,
)
from . import aggregated_field as _aggregated_field

if TYPE_CHECKING:
    from .aggregated_field import AggregatedField

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "type",
        "pool_id",
        "fields",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class DawidSkenePoolAggregation(Model):
    """Aggregation by the Dawid-Skene model, which estimates by itself how reliable each Toloker is.
    Intended for pools without dynamic overlap. Control and training tasks are aggregated like
    others, so their result may differ from the known answer. Tolokers who did fewer tasks than the
    square of the number of possible answers make the result worse. An `answer_weight_skill_id` is
    ignored.

    Attributes:
        type (Literal['DAWID_SKENE']):
        pool_id (str): ID of the pool.
        fields (Sequence[AggregatedField]): Output field to aggregate. Only one is allowed,
            preferably with few possible values.
    """

    type: Literal["DAWID_SKENE"] = "DAWID_SKENE"
    pool_id: str
    """ID of the pool."""
    fields: Sequence[AggregatedField]
    """Output field to aggregate. Only one is allowed, preferably with few possible values."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data, such as a file's. Unknown fields, null and absent fields are kept.

        Raises:
            TypeError: A field has a value of a wrong type.
            ValueError: A field has a value that the API doesn't document, or the data is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("DawidSkenePoolAggregation", src_dict, []) from None
        try:
            cls.check_dict(src_dict)
        except Refused as refused:
            raise refused.error("DawidSkenePoolAggregation") from None
        if (value := data["fields"]) is not None and value is not UNSET:
            data["fields"] = read_list(_aggregated_field.AggregatedField.from_dict, value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.type,
            model.pool_id,
            model.fields,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.type is not NOT_SENT:
            field_dict["type"] = self.type
        if self.pool_id is not NOT_SENT:
            field_dict["pool_id"] = self.pool_id
        if self.fields is not NOT_SENT:
            field_dict["fields"] = plain(self.fields)
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.type) is not NOT_SENT:
            field_dict["type"] = _check_type(".type", value)
        if (value := self.pool_id) is not NOT_SENT:
            field_dict["pool_id"] = value if value.__class__ is str else text(".pool_id", value)
        if (value := self.fields) is not NOT_SENT:
            field_dict["fields"] = _check_fields(".fields", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_type = one_of("DAWID_SKENE")
_check_fields = list_of(model("AggregatedField"))
_RULES: dict[str, Rule] = {
    "type": _check_type,
    "pool_id": text,
    "fields": _check_fields,
}
