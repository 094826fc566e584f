"""Runs one measurement, in a process that does nothing else.

python -P child.py CASE FUNCTION BLOCKED URL [NAME=NUMBER…]

Nothing is imported here that the peers import, or it would be missing in the figures of their imports.
"""

import sys


def main() -> None:
    case, function, blocked, url, *arguments = sys.argv[1:]
    for module in blocked.split(","):
        # Optional packages hidden from this peer: importing one fails as if it weren't installed.
        sys.modules[module] = None  # type: ignore[assignment]
    measure = getattr(__import__(f"benchmarks.cases.{case}", fromlist=[function]), function)
    print(
        measure(url, **{name: int(value) for name, _, value in (each.partition("=") for each in arguments)})
    )


if __name__ == "__main__":
    main()
