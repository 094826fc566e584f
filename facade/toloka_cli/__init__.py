"""The command line `toloka`: what the SDK does, from a shell. `toloka --help` says what there is."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import NoReturn

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> NoReturn:
    """Runs the program, and ends with its exit status.

    Args:
        argv: The arguments; None takes those of the process.
    """
    try:
        import rich  # noqa: F401  # pyright: ignore[reportUnusedImport]  # what prints imports it later

        from ._main import run
    except ModuleNotFoundError as error:
        if error.name not in ("click", "rich"):
            raise
        print('Error: The command line needs more packages: pip install "toloka-sdk[cli]"', file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        print("Error: Interrupted.", file=sys.stderr)
        sys.exit(130)
    sys.exit(run(argv))
