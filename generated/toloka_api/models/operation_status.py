# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from enum import StrEnum


class OperationStatus(StrEnum):
    """Whether the operation waits (`PENDING`), runs (`RUNNING`), ended well (`SUCCESS`) or failed
    (`FAIL`)."""

    PENDING = "PENDING"
    RUNNING = "RUNNING"
    SUCCESS = "SUCCESS"
    FAIL = "FAIL"

    @staticmethod
    def of(value: str) -> "OperationStatus | str":
        """The member with this value, or the value itself where the service knows more than the spec."""
        return _MEMBERS.get(value, value)


_MEMBERS: dict[str, OperationStatus] = {member.value: member for member in OperationStatus}
