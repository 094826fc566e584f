"""Calls each method of toloka-kit's clients on the emulator, and tells what came of it.

python scripts/toloka_kit_methods.py [--environment FOLDER] [--record]

toloka-kit is installed into an environment of its own. --record writes facade/docs/toloka-kit-methods.md. The
exit status is 1 if a method on the documented API differs.
"""

from __future__ import annotations

import argparse
import sys

from toloka_kit import environment, methods
from toloka_kit.emulator import Emulator


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    environment.add_argument(parser)
    parser.add_argument("--record", action="store_true", help="write the page")
    options = parser.parse_args()

    interpreter = environment.python(options.environment)
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


if __name__ == "__main__":
    sys.exit(main())
