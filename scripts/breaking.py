"""Reports breaking changes in the spec and the Python packages, and proposes the next version.

python scripts/breaking.py [--against TAG_OR_FILE]
python scripts/breaking.py --record

It compares with the last tag, or with the version given by --against. Against a file (JSON or YAML), only the
spec is compared. While there is no tag, it compares the public names with scripts/changes/surface.txt, which
--record writes. The exit status is 1 if there is a breaking change that the version number doesn't show:
info.version in spec/openapi.yaml, or the version in facade/toloka_sdk/_version.py.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from bundling.redocly import SCRIPTS, bundle
from changes import python, recorded, spec
from changes.versions import Impact, verdict

BUNDLED = "generated/toloka_api/openapi.json"
VERSION = "facade/toloka_sdk/_version.py"
SHOWN = 8  # operations per change; a component that every response uses would fill pages


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--against", metavar="TAG_OR_FILE", help="the earlier version (default: the last tag)"
    )
    parser.add_argument("--spec", type=Path, help="the bundle to compare (default: made from spec/)")
    parser.add_argument(
        "--repository", type=Path, default=SCRIPTS.parent, help="the Git repository with the tags"
    )
    parser.add_argument(
        "--record", action="store_true", help="write the public names to scripts/changes/surface.txt"
    )
    arguments = parser.parse_args()
    if arguments.record:
        recorded.record(arguments.repository)
        return 0
    against = arguments.against or last_tag(arguments.repository)
    if against is None:
        return 0 if compare_record(arguments.repository) else 1
    with tempfile.TemporaryDirectory() as folder:
        new = arguments.spec or Path(folder) / "openapi.json"
        if not arguments.spec:
            bundle(new)
        if Path(against).is_file():
            return 0 if compare_specs(Path(against), new) else 1
        before = Path(folder) / "before"
        before.mkdir()
        python.unpack(arguments.repository, against, before)
        fine = [compare_specs(before / BUNDLED, new), compare_packages(arguments.repository, against, before)]
    return 0 if all(fine) else 1


def compare_record(repository: Path) -> bool:
    """Prints how the public names differ from the recorded ones. False if they do."""
    differences = recorded.differences(repository)
    print(*differences or ["There is no tag yet. The public names are those that are recorded."], sep="\n")
    if differences:
        print("The public names have changed. If it is meant: python scripts/breaking.py --record")
    return not differences


def last_tag(repository: Path) -> str | None:
    command = ["git", "-C", str(repository), "describe", "--tags", "--abbrev=0"]
    done = subprocess.run(command, capture_output=True, text=True)
    return done.stdout.strip() or None


def compare_specs(old: Path, new: Path) -> bool:
    """Prints the changes of the spec. False if the version hides a breaking change."""
    changes = spec.compare(old, new)
    for impact, title in (
        (Impact.MAJOR, "Breaking"),
        (Impact.MINOR, "Additions"),
        (Impact.PATCH, "Not visible to clients"),
    ):
        concerned = [each for each in changes if each.impact is impact]
        if concerned:
            print(f"{title} ({len(concerned)}):")
        for each in concerned:
            print(f"  {each.text}\n    at {each.place}")
            for side, operations in sorted(each.whom.items()):
                if impact is Impact.MAJOR:
                    print(f"    {side}: {shortened(operations)}")
    worst = max((each.impact for each in changes), default=Impact.NONE)
    line, fine = verdict("Spec", spec.load(old)["info"]["version"], spec.load(new)["info"]["version"], worst)
    print(line)
    return fine


def shortened(operations: tuple[str, ...]) -> str:
    rest = len(operations) - SHOWN
    return ", ".join(operations[:SHOWN]) + (f", and {rest} more" if rest > 0 else "")


def compare_packages(repository: Path, tag: str, before: Path) -> bool:
    """Prints the changes of the Python packages. False if the version hides a breaking change."""
    surface = python.compare(repository, tag)
    for title, lines in (("Breaking in Python", surface.breaking), ("Additions in Python", surface.added)):
        if lines:
            print(f"{title} ({len(lines)}):", *lines, sep="\n  ")
    worst = Impact.MAJOR if surface.breaking else Impact.MINOR if surface.added else Impact.NONE
    line, fine = verdict("Python", package_version(before), package_version(repository), worst)
    print(line)
    return fine


def package_version(root: Path) -> str:
    found = re.search(r'__version__ = "(.+)"', (root / VERSION).read_text("utf-8"))
    assert found, f"{VERSION} has no version"
    return found[1]


if __name__ == "__main__":
    sys.exit(main())
