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
import tempfile
from pathlib import Path

from site_build.check import mistakes
from site_build.pages import SiteError, gather

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"


def main() -> int:
    """Runs the command. The exit status is 1 if something is wrong."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--to", type=Path, default=ROOT / "dist" / "site", metavar="FOLDER")
    target: Path = parser.parse_args().to
    BUILD.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=BUILD, prefix="site-") as temporary:
        return build(Path(temporary), target)


def build(folder: Path, target: Path) -> int:
    """Builds the site in an empty folder, and moves it to its place if nothing is wrong."""
    try:
        gather(folder)
    except SiteError as error:
        return fail([str(error)])
    built = subprocess.run([sys.executable, "-m", "zensical", "build", "--strict"], cwd=folder)
    if built.returncode:
        return 1
    found = list(mistakes(folder / "html"))
    if found:
        return fail(found)
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(folder / "html", target)
    print(f"Built {target / 'index.html'}.")
    return 0


def fail(found: list[str]) -> int:
    print(*found, sep="\n", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
