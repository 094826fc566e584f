"""`python -m toloka_emulator`: the emulator on a port."""

from __future__ import annotations

import argparse
import sys

from ._emulator import Emulator
from ._openapi.schemas import MISSING_EXTRA
from ._state.pace import OperationPace
from ._state.store import StateError


def main(arguments: list[str] | None = None) -> int:
    """Runs the command line. Returns the exit status."""
    options = _parser().parse_args(arguments)
    try:
        from ._server.server import serve
    except ModuleNotFoundError as error:
        if error.name not in ("jsonschema_rs", "uvicorn"):
            raise
        return _fail(f"{MISSING_EXTRA} ({error.name} is missing)")
    pace = OperationPace(
        polls=options.operation_polls,
        seconds=options.operation_seconds,
        manual=options.operations_manual,
        fail=frozenset(options.fail_operation),
    )
    try:
        with Emulator(
            options.state,
            tokens=options.token or None,
            quotas=options.quotas,
            operations=pace,
            seed=options.seed,
            unknown_values=options.unknown_values,
        ) as emulator:
            serve(emulator, options.host, options.port, options.allow_host)
    except StateError as error:
        return _fail(str(error))
    except OSError as error:
        return _fail(f"{options.host}:{options.port} can't be listened on: {error.strerror or error}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m toloka_emulator",
        description="A local stand-in for the Toloka API. Once it listens, it prints its base URL, and where "
        "the API reference is.",
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
    parser.add_argument(
        "--port", type=int, default=8000, help="port to listen on, 0 for a free one (%(default)s)"
    )
    parser.add_argument(
        "--allow-host",
        action="append",
        default=[],
        metavar="NAME",
        help="name that it is reached by, besides localhost and IP addresses, such as that of a container",
    )
    parser.add_argument("--state", metavar="FILE", help="file that keeps the state; without it, memory does")
    parser.add_argument(
        "--token",
        action="append",
        metavar="TOKEN",
        help="token to let in, below /_emulator too; without it, every one is",
    )
    parser.add_argument("--quotas", action="store_true", help="hold the documented request quotas")
    parser.add_argument(
        "--operation-seconds",
        type=float,
        default=0.0,
        metavar="S",
        help="how long operations take (%(default)s)",
    )
    parser.add_argument(
        "--operation-polls",
        type=int,
        default=0,
        metavar="N",
        help="polls after which operations end (%(default)s)",
    )
    parser.add_argument(
        "--operations-manual", action="store_true", help="operations end only below /_emulator/operations"
    )
    parser.add_argument(
        "--fail-operation",
        action="append",
        default=[],
        metavar="TYPE",
        help="type of operations that fail, such as POOL.OPEN",
    )
    parser.add_argument(
        "--unknown-values",
        action="store_true",
        help="take values that the API doesn't document, and skills that don't exist",
    )
    parser.add_argument("--seed", type=int, help="what generated IDs derive from")
    return parser


def _fail(message: str) -> int:
    print(message, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
