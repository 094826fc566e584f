"""Builds the documentation site and checks it.

python scripts/build_site.py                 to dist/site/, to be opened there: dist/site/index.html
python scripts/build_site.py --to FOLDER

The pages are those of facade/docs/ and a few from elsewhere; the reference is made from the docstrings. Links
and anchors that lead nowhere are errors, and so is what a page would fetch from another host. It needs the
extra `site`, and what `npm ci --prefix scripts` installs.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

from site_build.check import mistakes
from site_build.pages import SiteError, gather

ROOT = Path(__file__).resolve().parent.parent
GATHERED = ROOT / "build" / "site"


def main() -> int:
    """Runs the command. The exit status is 1 if something is wrong."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--to", type=Path, default=ROOT / "dist" / "site", metavar="FOLDER")
    target: Path = parser.parse_args().to
    shutil.rmtree(GATHERED, ignore_errors=True)
    GATHERED.mkdir(parents=True)
    try:
        gather(GATHERED)
    except SiteError as error:
        return fail([str(error)])
    built = subprocess.run([sys.executable, "-m", "zensical", "build", "--strict"], cwd=GATHERED)
    if built.returncode:
        return 1
    found = list(mistakes(GATHERED / "html"))
    if found:
        return fail(found)
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(GATHERED / "html", target)
    print(f"Built {target / 'index.html'}.")
    return 0


def fail(found: list[str]) -> int:
    print(*found, sep="\n", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
