"""Writes facade/docs/played-rules.md: which rules of the service the emulator plays, and by which tests.

python scripts/played_rules.py
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from emulator.played import PAGE, table


def main() -> None:
    argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args()
    PAGE.write_text(table(), "utf-8")


if __name__ == "__main__":
    main()
