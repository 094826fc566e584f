"""Reports differences between the documentation and the spec.

python scripts/drift.py PATH… [--json FILE] [--all]

PATH is a file or a folder of pages in YFM markdown or plain text, or of the OpenAPI source of the reference.
The exit status is 0 only if every difference is in the reviewed list, every entry of the list still occurs,
and every file can be read. The list is scripts/documentation/known_differences.yaml.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from documentation import known
from documentation.report import compare, data, lines
from documentation.specification import BUNDLE, Specification


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a file or a folder of files")
    parser.add_argument("--spec", type=Path, default=BUNDLE, help="the bundle to compare with")
    parser.add_argument("--known", type=Path, default=known.KNOWN, help="the reviewed list")
    parser.add_argument(
        "--json", type=Path, metavar="FILE", help="write all facts and differences to this file as JSON"
    )
    parser.add_argument("--all", action="store_true", help="also show explained differences")
    arguments = parser.parse_args()
    outcome = compare(arguments.paths, Specification.read(arguments.spec), known.read(arguments.known))
    if arguments.json:
        arguments.json.write_text(json.dumps(data(outcome), indent=2, ensure_ascii=False) + "\n", "utf-8")
    print("\n".join(lines(outcome, explained=arguments.all)))
    return 0 if outcome.fine else 1


if __name__ == "__main__":
    sys.exit(main())
