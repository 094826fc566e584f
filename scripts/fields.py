"""Accounts for the spec's fields: an example shows each, or a list says where it is known from.

python scripts/fields.py [PATH…]

Given pages or the reference, as files or folders, it first looks there for the fields that no recorded
example shows, and writes the list: scripts/documentation/documented_fields.yaml. What has another source,
such as an official SDK, goes into reviewed_fields.yaml beside it, by hand. The exit status is 0 only where
every field is accounted for, no entry is stale, and no example has a field that its schema does not state.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from documentation import account, sources
from documentation.account import Account
from documentation.fields import Fields
from documentation.specification import BUNDLE, Specification


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="a file, or a folder of them")
    parser.add_argument("--spec", type=Path, default=BUNDLE, help="the bundle to account for")
    arguments = parser.parse_args()
    accounted = Account(Fields(Specification.read(arguments.spec)))
    reviewed = account.read_reviewed()
    documents, errors = sources.documents(arguments.paths)
    if documents:
        account.write_documented(accounted.update(account.read_documented(), documents, reviewed))
    faults = [f"{error.place}: unreadable: {error.problem}" for error in errors]
    faults += accounted.faults(account.read_documented(), reviewed)
    print("\n".join(faults) or f"All {len(accounted.fields.all)} fields are accounted for.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
