"""Answers that say why a request can't be carried out, as exceptions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .messages import Document


class ServiceError(Exception):
    """A request that can't be carried out, with the error body that says why."""

    def __init__(
        self,
        status: int,
        code: str,
        message: str,
        payload: object = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.payload = payload
        self.headers = headers or {}

    def body(self) -> Document:
        """The documented error object, but for its `request_id`."""
        body: Document = {"code": self.code, "message": self.message}
        if self.payload is not None:
            body["payload"] = self.payload
        return body


@dataclass(frozen=True, slots=True)
class FieldError:
    """Why one field of a request was refused."""

    message: str
    code: str = "VALUE_NOT_ALLOWED"
    params: object = None

    def as_document(self) -> Document:
        """The error as it stands in the payload of a 400."""
        document: Document = {"code": self.code, "message": self.message}
        if self.params is not None:
            document["params"] = self.params
        return document


def invalid(errors: Mapping[str, FieldError]) -> ServiceError:
    """400: fields of the request are wrong. The keys of `errors` are the paths of the fields."""
    payload = {path: error.as_document() for path, error in errors.items()}
    return ServiceError(400, "VALIDATION_ERROR", "Validation failed", payload)


def does_not_exist() -> ServiceError:
    """404: nothing has this ID."""
    return ServiceError(404, "DOES_NOT_EXIST", "There is no object with this ID")


def inappropriate_status(appropriate: Sequence[str]) -> ServiceError:
    """409: the object, or one that it belongs to, is not in a status that allows the call."""
    return ServiceError(
        409,
        "INAPPROPRIATE_STATUS",
        "The object or a related one is not in a status that allows this",
        {"appropriate_statuses": list(appropriate)},
    )
