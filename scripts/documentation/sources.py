"""Finds and reads documentation: pages, their plain text and the reference's source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from documentation import pages, plaintext, reference, wording, yfm
from documentation.facts import Document, Place, ReadError


def documents(paths: Iterable[Path]) -> tuple[list[Document], list[ReadError]]:
    """The documents in the given files and folders, and the files that can't be read."""
    found: list[Document] = []
    errors: list[ReadError] = []
    foreign: list[Path] = []
    for path in paths:
        if not path.exists():
            errors.append(ReadError(Place(str(path), 1), "there is no such file or folder"))
            continue
        within = list(files(path))
        if not within:
            errors.append(ReadError(Place(str(path), 1), "no documentation was found there"))
        for file in within:
            try:
                if wording.is_english(yfm.content(file)):
                    found.append(read(file))
                else:
                    foreign.append(file)
            except ReadError as error:
                errors.append(error)
    if foreign:
        others = f" and {len(foreign) - 1} others are" if foreign[1:] else " is"
        problem = f"this file{others} not in English, the only language that is read"
        errors.append(ReadError(Place(str(foreign[0]), 1), problem))
    return found, errors


def read(path: Path) -> Document:
    """The facts in one file. The content tells the format: a page's source may have a text suffix."""
    if path.suffix in {".yaml", ".yml", ".json"}:
        return reference.read(path)
    text = yfm.content(path)
    if path.suffix == ".md" or re.search(r"^\s*(#\||```|{%)", text, re.MULTILINE):
        return pages.facts(yfm.read(path), "page")
    return pages.facts(plaintext.read(path), "text")


def files(path: Path) -> Iterator[Path]:
    """The file itself; in a folder, the pages and OpenAPI documents, without the parts that they include."""
    if path.is_file():
        yield path
        return
    for file in sorted(path.rglob("*")):
        if any(part.startswith(("_", ".")) for part in file.relative_to(path).parts):
            continue
        if file.suffix in {".md", ".txt"} or (
            file.suffix in {".yaml", ".yml", ".json"} and reference.is_reference(file)
        ):
            yield file
