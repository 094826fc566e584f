"""What triggers say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from airflow.sdk.exceptions import AirflowException, AirflowFailException


def outcome(event: Mapping[str, Any]) -> str:
    """The ID of what a trigger has waited for.

    Raises:
        AirflowFailException: It will never be: the task is not tried again.
        AirflowException: The wait has failed.
    """
    if "error" in event:
        raise (AirflowFailException if event["final"] else AirflowException)(event["error"])
    return str(event["id"])
