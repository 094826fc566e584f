"""The options of the data source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from toloka_follow._doors import LONGEST_LAG
from toloka_sdk import ConfigurationError, RetryPolicy, Toloka
from toloka_sdk._environments import EnvironmentName

TOKENS = ("token", "authorization", "api_key", "apikey", "oauth_token")
WAIT = RetryPolicy(max_attempts=10)
"""A task of Spark that fails is begun anew, which costs more than to wait a while longer."""


@dataclass(frozen=True)
class Place:
    """Where Toloka is. It is handed to all machines, and holds no token.

    Attributes:
        environment: The environment, None for that of the machine's variables.
        base_url: The address of the API, likewise.
    """

    environment: str | None
    base_url: str | None

    def __call__(self) -> Toloka:
        """A client, with the token of the machine's variable `TOLOKA_TOKEN`."""
        return Toloka(cast("EnvironmentName", self.environment), base_url=self.base_url, retry=WAIT)


def place_of(options: Mapping[str, str]) -> Place:
    """Where the options say that Toloka is.

    Raises:
        ConfigurationError: There is a token among them.
    """
    for name in TOKENS:
        if name in options:
            raise ConfigurationError(
                f"The option {name} is refused, since options are shown in plans and logs. Set the variable "
                "TOLOKA_TOKEN for the driver and the executors, such as by spark.executorEnv.TOLOKA_TOKEN."
            )
    return Place(options.get("environment"), options.get("base_url"))


def count_of(options: Mapping[str, str], name: str, default: int, most: int) -> int:
    """An option that is a count.

    Raises:
        ConfigurationError: It is none.
    """
    text = options.get(name, str(default))
    if not text.isdecimal() or not 1 <= int(text) <= most:
        raise ConfigurationError(f"The option {name} is an integer from 1 to {most:,}, not {text!r}.")
    return int(text)


def seconds_of(options: Mapping[str, str], name: str, default: float) -> float:
    """An option that is a number of seconds.

    Raises:
        ConfigurationError: It is none.
    """
    text = options.get(name, str(default))
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= LONGEST_LAG:
        raise ConfigurationError(
            f"The option {name} is a number of seconds from 0 to {LONGEST_LAG:,.0f}, not {text!r}."
        )
    return seconds


def moment_of(options: Mapping[str, str], name: str) -> datetime:
    """An option that is a moment.

    Raises:
        ConfigurationError: It is missing, or none.
    """
    text = options.get(name, "")
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise ConfigurationError(
            f"The option {name} is a moment with its time zone, as in 2026-01-31T10:00:00Z, not {text!r}."
        )
    return moment
