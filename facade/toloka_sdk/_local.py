"""The emulator inside this process. It is an extra, and imported here alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._errors import ConfigurationError

if TYPE_CHECKING:
    from toloka_emulator import Emulator


def started_emulator() -> Emulator:
    """Starts an emulator.

    Raises:
        ConfigurationError: The emulator is not installed.
    """
    try:
        from toloka_emulator import Emulator, OperationPace

        # An operation takes one poll, so that a program that forgets to wait for it fails here already.
        return Emulator(operations=OperationPace(polls=1))
    except ImportError as error:
        raise ConfigurationError(
            f'The local environment needs the emulator ({error}): pip install "toloka-sdk[emulator]"'
        ) from error
