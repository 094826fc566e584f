"""The command `toloka-migrate`."""

from __future__ import annotations

import argparse
import difflib
import os
import sys
import tokenize
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._programs import Migration

MISSING = 'Programs are rewritten with LibCST: pip install "toloka-sdk[migrate]"'


def main(argv: Sequence[str] | None = None) -> int:
    """Rewrites programs that were written with toloka-kit.

    Args:
        argv: The arguments; None takes those of the process.

    Returns:
        The exit status: 0 if all was translated, 1 if something was left, 2 if a file is not a program
            or LibCST is missing.
    """
    parser = argparse.ArgumentParser(
        prog="toloka-migrate",
        description="Rewrites programs and notebooks that were written with toloka-kit, and shows what "
        "changes. What it could not translate stays, with a comment that says why.",
    )
    place = "a .py or .ipynb file, or a folder"
    parser.add_argument("paths", nargs="+", type=Path, metavar="PROGRAM", help=place)
    parser.add_argument("--write", action="store_true", help="write the files, in place of showing a diff")
    options = parser.parse_args(argv)
    try:
        import libcst  # noqa: F401  # pyright: ignore[reportUnusedImport]  # what rewrites imports it later
    except ModuleNotFoundError:
        print(f"Error: {MISSING}", file=sys.stderr)
        return 2
    status = 0
    for path in _programs(options.paths):
        try:
            encoding = _encoding(path)
            before = path.read_bytes().decode(encoding)
            migration = _migrated(path, before)
        except (OSError, SyntaxError, ValueError) as error:
            print(f"{path}: {error}", file=sys.stderr)
            status = 2
            continue
        if options.write:
            if migration.text != before:
                path.write_bytes(migration.text.encode(encoding))
                print(f"{path}: rewritten")
        else:
            sys.stdout.writelines(_diff(path, before, migration.text))
        for reason in migration.left:
            print(f"{path}: left: {reason}", file=sys.stderr)
        status = max(status, 1 if migration.left else 0)
    return status


def _programs(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            for folder, below, files in os.walk(path):
                below[:] = sorted(each for each in below if not _is_installed(Path(folder, each)))
                yield from (Path(folder, each) for each in sorted(files) if each.endswith((".py", ".ipynb")))
        else:
            yield path


def _is_installed(folder: Path) -> bool:
    """Whether what is in a folder is not the program's own."""
    return (
        folder.name.startswith(".")
        or folder.name in ("node_modules", "site-packages")
        or (folder / "pyvenv.cfg").exists()
    )


def _encoding(path: Path) -> str:
    """The encoding that a program names in its first lines."""
    if path.suffix == ".ipynb":
        return "utf-8"
    with path.open("rb") as file:
        encoding, _ = tokenize.detect_encoding(file.readline)
    return encoding


def _migrated(path: Path, text: str) -> Migration:
    from ._notebooks import migrate_notebook
    from ._programs import migrate

    return (migrate_notebook if path.suffix == ".ipynb" else migrate)(text)


def _diff(path: Path, before: str, after: str) -> Iterator[str]:
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    for line in difflib.unified_diff(old, new, str(path), str(path)):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
