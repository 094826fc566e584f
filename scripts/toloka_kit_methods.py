"""Calls each method of toloka-kit's clients on the emulator, and tells what came of it.

python scripts/toloka_kit_methods.py [--side-by-side] [--environment FOLDER] [--record]

toloka-kit is installed into an environment of its own. --record writes facade/docs/toloka-kit-methods.md.
The exit status is 1 if a method on the documented API differs. --side-by-side runs a program that calls every
method, with toloka-kit and once toloka-migrate has rewritten it, and compares what both send; with --record
it keeps what toloka-kit sends for the tests.
"""

from __future__ import annotations

import argparse
import sys

from toloka_kit import environment, methods, side_by_side
from toloka_kit.emulator import Emulator


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    environment.add_argument(parser)
    parser.add_argument("--record", action="store_true", help="write the page")
    place = "compare with what this SDK sends"
    parser.add_argument("--side-by-side", action="store_true", help=place)
    options = parser.parse_args()

    interpreter = environment.python(options.environment)
    if options.side_by_side:
        return _compare(side_by_side.requests_of_toloka_kit(interpreter), options.record)
    documented = methods.paths()
    found = {}
    for kind in ("sync", "async"):
        with Emulator() as emulator:
            entries = methods.swept(interpreter, kind, emulator.url)
        found[kind] = [methods.judged(entry, documented) for entry in entries]
        for outcome in found[kind]:
            print(f"{kind:5} {outcome.method:48} {outcome.verdict}")
    print(f"\n{methods.count(found['sync'], found['async'])}")
    if options.record:
        versions = environment.versions(interpreter, "toloka-kit", "httpx")
        methods.PAGE.write_text(methods.page(found["sync"], found["async"], versions), "utf-8")
    return int(any(each.verdict.startswith("differs") for kind in found.values() for each in kind))


def _compare(theirs: side_by_side.Requests, keep: bool) -> int:
    if keep:
        side_by_side.record(theirs)
    found = side_by_side.compared(theirs, side_by_side.requests_here())
    for name, differences in found.items():
        print(f"{name:48} {'differs' if differences else 'the same'}")
        for each in differences:
            print(f"    {each}")
    same = sum(not each for each in found.values())
    print(f"\n{same} of {len(found)} methods send the same.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
