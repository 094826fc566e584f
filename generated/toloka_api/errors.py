# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

"""What a client raises."""


class UnexpectedStatus(Exception):
    """The service answered with a status other than success.

    Attributes:
        status_code: The HTTP status.
        content: The body as it came; a `models.Error` in JSON where the service itself refused.
    """

    def __init__(self, status_code: int, content: bytes) -> None:
        super().__init__(status_code, content)
        self.status_code = status_code
        self.content = content

    def __str__(self) -> str:
        return f"Unexpected status {self.status_code}: {self.content[:500].decode(errors='replace')}"
