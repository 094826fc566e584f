"""Writes the table of what replaces toloka-kit: facade/docs/migration.md.

python scripts/migration_page.py [--check]

It is made from facade/toloka_migrate/table.toml, by which programs are rewritten. --check only says whether
the page is that of the table.
"""

from __future__ import annotations

import argparse
import sys

from toloka_kit import migration_page


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 if the page differs")
    options = parser.parse_args()
    page = migration_page.page()
    if options.check:
        return int(migration_page.PAGE.read_text("utf-8") != page)
    migration_page.PAGE.write_text(page, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
