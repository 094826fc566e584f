"""Checks of values against the schemas of the document, each compiled when it is first needed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from .._http.errors import FieldError
from .._http.messages import Document
from .known_values import KnownValues, joined
from .specification import Specification, uri_fragment
from .timestamps import parse_timestamp

if TYPE_CHECKING:
    from collections.abc import Iterator

    import jsonschema_rs

_DOCUMENT = "urn:toloka:openapi"
MISSING_EXTRA = 'The emulator needs packages that are not installed. Run: pip install "toloka-sdk[emulator]"'
# The Apps API has microseconds.
_RESPONSE_TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?", re.ASCII)


class Schemas:
    """The compiled schemas of one document.

    Args:
        specification: The document.
        unknown_values: Whether a request may have values that the document doesn't know.

    Raises:
        ModuleNotFoundError: The package that checks them, an extra, is not installed.
    """

    def __init__(self, specification: Specification, *, unknown_values: bool = False) -> None:
        try:
            import jsonschema_rs
        except ModuleNotFoundError as error:
            raise ModuleNotFoundError(f"{MISSING_EXTRA} ({error.name} is missing)", name=error.name) from None
        self._package = jsonschema_rs
        self._specification = specification
        self.unknown_values = unknown_values
        self._known = KnownValues(specification, self._schema_errors)
        self._registry: jsonschema_rs.Registry | None = None
        self._validators: dict[tuple[str, bool], jsonschema_rs.Draft202012Validator] = {}

    def request_errors(self, pointer: str, value: object, prefix: str = "") -> dict[str, FieldError]:
        """What is wrong with a value of a request, by the path of the field; empty when nothing is."""
        errors = self._schema_errors(pointer, value)
        if not errors and not self.unknown_values:
            for path, error in self._known.errors(pointer, value):
                errors.setdefault(path, error)
        return {joined(prefix, path): error for path, error in errors.items()}

    def errors_by(self, schema: Document, value: object, prefix: str) -> dict[str, FieldError]:
        """What is wrong with a value by a schema of its own, as `request_errors` has it."""
        errors: dict[str, FieldError] = {}
        for error in self._package.Draft202012Validator(schema).iter_errors(value):
            for path, field_error in self._field_errors(error):
                errors.setdefault(joined(prefix, path), field_error)
        return errors

    def _schema_errors(self, pointer: str, value: object) -> dict[str, FieldError]:
        errors: dict[str, FieldError] = {}
        for error in self._validator(pointer, response=False).iter_errors(value):
            for path, field_error in self._field_errors(error):
                errors.setdefault(path, field_error)
        return errors

    def drop_nulls(self, pointer: str, value: Any) -> None:
        """Deletes each property of a value of a request whose schema doesn't take its null.

        Clients send null for what they leave out, so a required property is missing then.
        """
        while nulls := {
            tuple(inner.instance_path)
            for error in self._validator(pointer, response=False).iter_errors(value)
            for inner in self._innermost(error)
            if inner.instance is None and inner.instance_path and isinstance(inner.instance_path[-1], str)
        }:
            for *parents, name in nulls:
                holder = value
                for step in parents:
                    holder = holder[step]
                del holder[name]

    def response_errors(self, pointer: str, value: object) -> Iterator[str]:
        """What of a response doesn't fit its schema, one line an error."""
        validator = self._validator(pointer, response=True)
        if validator.is_valid(value):
            return
        for error in validator.iter_errors(value):
            yield f"{_dotted(error.instance_path) or 'the body'}: {error.message}"

    def _validator(self, pointer: str, *, response: bool) -> jsonschema_rs.Draft202012Validator:
        key = (pointer, response)
        if key not in self._validators:
            if self._registry is None:
                self._registry = self._package.Registry([(_DOCUMENT, dict(self._specification.document))])
            self._validators[key] = self._package.Draft202012Validator(
                {"$ref": _DOCUMENT + uri_fragment(pointer)},
                registry=self._registry,
                validate_formats=True,
                formats={"date-time-local": _is_response_timestamp if response else _is_request_timestamp},
            )
        return self._validators[key]

    def _field_errors(self, error: jsonschema_rs.ValidationError) -> Iterator[tuple[str, FieldError]]:
        for inner in self._innermost(error):
            if isinstance(inner.kind, self._package.ValidationErrorKind.Required):
                path = _dotted([*inner.instance_path, inner.kind.property])
                yield path, FieldError("A value is required", "VALUE_REQUIRED")
            else:
                yield _dotted(inner.instance_path), FieldError(_shortened(inner.message))

    def _innermost(self, error: jsonschema_rs.ValidationError) -> Iterator[jsonschema_rs.ValidationError]:
        """The errors of the variant that was most likely meant, for one about a union."""
        kind, kinds = error.kind, self._package.ValidationErrorKind
        if isinstance(kind, kinds.AnyOf | kinds.OneOfNotValid):
            for inner in min(kind.context, key=lambda errors: self._distance(error, errors)):
                yield from self._innermost(inner)
        else:
            yield error

    def _distance(
        self, union: jsonschema_rs.ValidationError, errors: list[jsonschema_rs.ValidationError]
    ) -> tuple[bool, bool, int]:
        """How far a value is from one variant of a union. The nearest is most likely the one that was meant.

        Another type of value is the farthest, such as null, then another tag.
        """
        kinds = self._package.ValidationErrorKind
        depth = len(union.instance_path)
        other_type = any(
            isinstance(each.kind, kinds.Type) and len(each.instance_path) == depth for each in errors
        )
        other_tag = any(isinstance(each.kind, kinds.Constant) for each in errors)
        return other_type, other_tag, len(errors)


def _is_request_timestamp(text: str) -> bool:
    return parse_timestamp(text) is not None


def _is_response_timestamp(text: str) -> bool:
    return _RESPONSE_TIMESTAMP.fullmatch(text) is not None


def _shortened(message: str) -> str:
    return message if len(message) <= 300 else message[:297] + "..."


def _dotted(path: list[Any]) -> str:
    return ".".join(str(step) for step in path)
