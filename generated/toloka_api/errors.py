# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

"""Errors that a client raises."""


class UnexpectedStatus(Exception):
    """The response has an unsuccessful status.

    Attributes:
        status_code: The HTTP status.
        content: The unchanged body; JSON of a `models.Error` if the service itself rejected the request.
    """

    def __init__(self, status_code: int, content: bytes) -> None:
        super().__init__(status_code, content)
        self.status_code = status_code
        self.content = content

    def __str__(self) -> str:
        return f"Unexpected status {self.status_code}: {self.content[:500].decode(errors='replace')}"
