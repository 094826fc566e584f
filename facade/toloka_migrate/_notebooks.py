"""Rewrites notebooks, whose cells are Python but for some lines."""

from __future__ import annotations

import json
import re
from typing import Any

from ._programs import Migration, migrate_cells
from ._rewriting import MASK

_COMMAND = re.compile(r"^(?P<indent>[ \t]*)(?P<line>(?:[!%]|\?{1,2}\w)(?:.*\\\n)*.*)$", re.MULTILINE)
_QUESTION = re.compile(r"^(?P<indent>[ \t]*)(?P<line>[\w.]+)(?P<marks>\?{1,2})[ \t]*$", re.MULTILINE)
_MASKED = re.compile(rf"{MASK}(\d+)__")
_ASKED = re.compile(rf"(?P<line>.*?)  # {MASK}(?P<marks>\?+)$", re.MULTILINE)
_INSTALLED = re.compile(r"\btoloka-kit(\[[\w, -]*\])?([=<>~!]=?[\w.*]+)?")
_CELL_MAGIC = re.compile(r"^%%(?!capture|time\b|timeit\b|prun\b)")


def migrate_notebook(text: str) -> Migration:
    """Rewrites a notebook. One that doesn't use toloka-kit stays as it is.

    Args:
        text: The notebook, as it lies in its file.

    Raises:
        NotAProgram: A cell is not Python.
        ValueError: The text is not JSON.
    """
    notebook: dict[str, Any] = json.loads(text)
    cells = [cell for cell in notebook.get("cells", []) if cell["cell_type"] == "code"]
    sources = ["".join(cell["source"]) for cell in cells]
    masked = [_Masked(source) for source in sources]
    rewritten, left = migrate_cells([each.text for each in masked])
    changed = False
    for cell, mask, source, new in zip(cells, masked, sources, rewritten, strict=True):
        result = source if new == mask.text else mask.restored(new)
        result = _installing(result) if rewritten != [each.text for each in masked] else result
        if result != source:
            changed = True
            cell["source"] = result.splitlines(keepends=True) if isinstance(cell["source"], list) else result
    if not changed:
        return Migration(text, left)
    indent = re.search(r"\n( +)\"", text)
    end = "\n" if text.endswith("\n") else ""
    made = json.dumps(notebook, ensure_ascii=text.isascii(), indent=len(indent[1]) if indent else None)
    return Migration(made + end, left)


def _installing(source: str) -> str:
    return _COMMAND.sub(
        lambda found: found[0] if "pip" not in found[0] else _INSTALLED.sub("toloka-sdk", found[0]), source
    )


class _Masked:
    """A cell with lines that are not Python replaced by names."""

    def __init__(self, source: str) -> None:
        self._lines: list[str] = []
        if _CELL_MAGIC.match(source):
            self.text = self._name(source)
            return
        text = _QUESTION.sub(rf"\g<indent>\g<line>  # {MASK}\g<marks>", source)
        self.text = _COMMAND.sub(lambda found: found["indent"] + self._name(found["line"]), text)

    def _name(self, line: str) -> str:
        self._lines.append(line)
        return f"{MASK}{len(self._lines) - 1}__"

    def restored(self, text: str) -> str:
        text = _MASKED.sub(lambda found: self._lines[int(found[1])], text)
        return _ASKED.sub(r"\g<line>\g<marks>", text)
