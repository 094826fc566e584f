"""The emulator's own responses and what they are made of, held to the specification."""

from __future__ import annotations

import json

from .._http.messages import Document, Response
from .schemas import Schemas
from .specification import Endpoint


class ResponseMismatch(AssertionError):
    """A response of the emulator breaks the specification."""


def check_response(endpoint: Endpoint, response: Response, schemas: Schemas) -> None:
    """Raises ResponseMismatch for a response that the endpoint does not declare."""
    # A part of a file is answered in place of the whole one.
    code = 200 if response.status == 206 else response.status
    for status in (str(code), f"{code // 100}XX", "default"):
        if status in endpoint.responses:
            break
    else:
        raise ResponseMismatch(f"the specification has no response {response.status}")
    pointer = endpoint.responses[status]
    if pointer is not None and not pointer.endswith("/content/application~1json/schema"):
        return
    if not response.body:
        # An archived pool answers a patch with an empty conflict, where an error body is declared.
        if pointer is not None and response.status < 300:
            raise ResponseMismatch(f"{response.status} has no body")
    elif pointer is None:
        raise ResponseMismatch(f"{response.status} has a body")
    else:
        errors = list(schemas.response_errors(pointer, json.loads(response.body)))
        if errors:
            raise ResponseMismatch("; ".join(errors[:10]))


def check_document(name: str, schema: str, document: Document, schemas: Schemas) -> None:
    """Raises ResponseMismatch for a document that the service could not answer.

    Args:
        name: What it is kept among, for the message.
        schema: The name of its schema.
        document: The document.
        schemas: The schemas.
    """
    for error in schemas.response_errors(f"/components/schemas/{schema}", document):
        raise ResponseMismatch(f"{name} can't hold this document: {error}")
