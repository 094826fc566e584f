"""Downloads Scalar, which renders the emulator's reference page, and stores it in a package unchanged.

python scripts/vendor.py           fetch the version in scripts/package.json
python scripts/vendor.py --check   fail if the stored file differs

It is fetched without its dependencies: none of the 300 packages that npm would install is needed.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import io
import json
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parent
PACKAGE = "@scalar/api-reference"
FILE = "package/dist/browser/standalone.js"
REFERENCE = SCRIPTS.parent / "facade" / "toloka_emulator_reference"
VENDORED = REFERENCE / "standalone.js"
PROJECT = REFERENCE / "pyproject.toml"


def main() -> int:
    """Runs the command. The exit status is 1 if --check finds a difference."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="write nothing; fail if the file would change")
    arguments = parser.parse_args()
    pin = json.loads((SCRIPTS / "package.json").read_text("utf-8"))["vendored"][PACKAGE]
    published = extract(fetch(pin["version"]), pin["integrity"])
    project = versioned(PROJECT.read_text("utf-8"), pin["version"])
    if not arguments.check:
        VENDORED.write_bytes(published)
        PROJECT.write_text(project, "utf-8")
        print(f"Fetched {PACKAGE} {pin['version']}.")
    elif VENDORED.read_bytes() != published or PROJECT.read_text("utf-8") != project:
        print(f"{REFERENCE.name} differs from {PACKAGE} {pin['version']}: run python scripts/vendor.py")
        return 1
    return 0


def versioned(project: str, version: str) -> str:
    """A pyproject.toml with another version, for the package has that of what is in it."""
    return re.sub(r'(?m)^version = ".*"$', f'version = "{version}"', project)


def fetch(version: str) -> bytes:
    """Downloads the package's archive with npm.

    Raises:
        SystemExit: npm is not installed or fails. The message is its output.
    """
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit("npm is missing: install Node 20 or newer")
    with tempfile.TemporaryDirectory() as folder:
        command = [npm, "pack", "--silent", "--pack-destination", folder, f"{PACKAGE}@{version}"]
        done = subprocess.run(command, cwd=SCRIPTS, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"{' '.join(command[1:])} failed: {done.stdout}{done.stderr}")
        [archive] = Path(folder).iterdir()
        return archive.read_bytes()


def extract(archive: bytes, integrity: str) -> bytes:
    """Extracts the file from the package's archive.

    Args:
        archive: The archive.
        integrity: Its expected hash, in the format of npm's lock files.

    Raises:
        SystemExit: The hash of the archive is different.
    """
    found = f"sha512-{base64.b64encode(hashlib.sha512(archive).digest()).decode()}"
    if found != integrity:
        raise SystemExit(f"{PACKAGE} has the integrity {found}, not the one in scripts/package.json")
    with tarfile.open(fileobj=io.BytesIO(archive)) as opened:
        member = opened.extractfile(FILE)
        assert member is not None, f"{FILE} is a file"
        return member.read()


if __name__ == "__main__":
    sys.exit(main())
