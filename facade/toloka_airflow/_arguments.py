"""Arguments of operators."""

from __future__ import annotations

from typing import TypeAlias, TypeVar, cast

from airflow.sdk import XComArg

T = TypeVar("T")
Argument: TypeAlias = T | XComArg
"""A value, maybe with templates in it, or what another task gives."""


def given(argument: Argument[T]) -> T:
    """What an argument is by the time the task runs."""
    return cast("T", argument)
