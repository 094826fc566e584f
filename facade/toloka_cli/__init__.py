"""The command line `toloka`: what the SDK does, from a shell. `toloka --help` says what there is."""

from ._main import main

__all__ = ["main"]
