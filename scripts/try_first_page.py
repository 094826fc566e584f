"""Follows the first page of the documentation in an empty folder, as a newcomer does.

python scripts/try_first_page.py

Programs are saved under the names that the page gives them. Commands run as they stand, and must print what
stands below them. Installed is a wheel of this checkout, with the versions of scripts/constraints.txt.
"""

from __future__ import annotations

import argparse
import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "facade" / "docs" / "index.md"
CONSTRAINTS = ROOT / "scripts" / "constraints.txt"
LEFT_OUT = re.compile(r"PYTHON|VIRTUAL_ENV|TOLOKA_")
"""What a newcomer has not set."""
DONE = "== done =="
"""What the shell prints after each block of commands."""


class PageError(Exception):
    """A command fails, or prints something else."""


def main() -> int:
    """Runs the command. The exit status is 1 if the page is wrong."""
    argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        empty = Path(temporary, "empty")
        empty.mkdir()
        try:
            follow(PAGE.read_text("utf-8"), empty, environment(Path(temporary)))
        except PageError as error:
            print(error, file=sys.stderr)
            return 1
    print(f"{PAGE.relative_to(ROOT)} is right.")
    return 0


def environment(folder: Path) -> dict[str, str]:
    """The variables, by which pip finds a wheel of this checkout."""
    build = ["wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(ROOT)]
    subprocess.run([sys.executable, "-m", "pip", *build], check=True)
    kept = {name: value for name, value in os.environ.items() if not LEFT_OUT.match(name)}
    links = f"{folder} {kept.get('PIP_FIND_LINKS', '')}"
    return {
        **kept,
        "PIP_CONSTRAINT": str(CONSTRAINTS),
        "PIP_FIND_LINKS": links,
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }


def follow(page: str, folder: Path, variables: dict[str, str]) -> None:
    """Does what a page says, in one shell.

    Raises:
        PageError: A command fails, or prints something else than the page says.
    """
    command = ["bash", "-e", "-o", "pipefail"]
    with subprocess.Popen(
        command,
        cwd=folder,
        env=variables,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as shell:
        try:
            printed = ""
            for language, content, name in steps(page):
                if language == "console":
                    printed = output(shell, content)
                elif language == "text" and printed != content:
                    raise PageError(f"It should print:\n{content}\nIt prints:\n{printed}")
                elif name:
                    (folder / name).write_text(content, "utf-8")
        finally:
            os.killpg(shell.pid, signal.SIGKILL)  # with what it has started


def steps(page: str) -> Iterator[tuple[str, str, str]]:
    """The language of each fenced block, its content, and the name to save it under, if it has one."""
    for block in re.finditer(r"^```(\w+)\n(.*?)^```", page, re.DOTALL | re.MULTILINE):
        before = page[: block.start()].rstrip().rpartition("\n")[2]
        saved = re.search(r"Save this as `([\w.]+)`:$", before)
        yield block[1], block[2], saved[1] if saved else ""


def output(shell: subprocess.Popen[str], commands: str) -> str:
    """What a shell prints when it is given commands."""
    assert shell.stdin is not None
    assert shell.stdout is not None
    shell.stdin.write(f"{commands}\necho {DONE}\n")
    shell.stdin.flush()
    printed = ""
    for line in shell.stdout:
        if line == f"{DONE}\n":
            return printed
        printed += line
    raise PageError(f"{commands}fails:\n{printed}")


if __name__ == "__main__":
    sys.exit(main())
