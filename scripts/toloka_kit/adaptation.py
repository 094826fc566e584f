"""What is changed in a notebook so that it runs here: token, address, downloads, installing and waiting."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from toloka_migrate import migrate_notebook

Notebook = dict[str, Any]
"""A notebook of format 4, as it lies in its file."""

# Waits are for people, who are quicker here: until a pool closes, until the next round of a pipeline, and the
# minute that a pipeline lets pass before it looks at an event.
_FIRST_CELL = """\
import time as _time
from datetime import timedelta as _timedelta
from toloka.streaming import Pipeline as _Pipeline, cursor as _cursor
_sleep = _time.sleep
_time.sleep = lambda seconds: _sleep(min(seconds, 0.5))
_Pipeline.MIN_SLEEP_SECONDS = 1
_Pipeline.__init__.__defaults__ = (_timedelta(seconds=1), *_Pipeline.__init__.__defaults__[1:])
_cursor.BaseCursor._time_lag = property(lambda _: _timedelta(0), lambda _, lag: None)
"""
_FIRST_CELL_MIGRATED = """\
import time as _time
_sleep = _time.sleep
_time.sleep = lambda seconds: _sleep(min(seconds, 0.5))
import asyncio as _asyncio
_asyncio_sleep = _asyncio.sleep
_asyncio.sleep = lambda seconds, *result: _asyncio_sleep(min(seconds, 0.5), *result)
"""
_INSTALLING = re.compile(r"^\s*!pip install .*\n?", re.MULTILINE)
_ASKING = re.compile(r"(?:getpass\.getpass|\binput)\(([^()]*)\)")
_ADDRESS = re.compile(r"""(TolokaClient\(.*), *['"](?:PRODUCTION|SANDBOX)['"]\)""")


def adapted(
    notebook: Notebook,
    url: str,
    redirected: Callable[[str], str],
    corrections: Mapping[str, str] = MappingProxyType({}),
    *,
    migrate: bool = False,
) -> Notebook:
    """A notebook that runs against the emulator. Its first cell is not one of the original.

    Args:
        notebook: The original.
        url: The emulator's address.
        redirected: Changes the addresses of what is downloaded.
        corrections: What stands in place of mistakes of the notebook.
        migrate: Whether it is rewritten for this SDK.
    """

    def changed(text: str) -> str:
        for mistake, correction in corrections.items():
            text = text.replace(mistake, correction)
        return redirected(_adapted_source(text, url))

    cells = [
        cell | {"source": changed(source(cell)), "outputs": [], "execution_count": None}
        for cell in code_cells(notebook)
    ]
    first: dict[str, Any] = {
        "cell_type": "code",
        "metadata": {},
        "execution_count": None,
        "outputs": [],
        "source": _FIRST_CELL_MIGRATED if migrate else _FIRST_CELL,
    }
    if migrate:
        rewritten = migrate_notebook(json.dumps(notebook | {"cells": cells})).text
        cells = json.loads(rewritten)["cells"]
    return notebook | {"cells": [first, *cells]}


def code_cells(notebook: Notebook) -> list[dict[str, Any]]:
    """The cells with code in them, in order."""
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code" and source(cell).strip()]


def source(cell: dict[str, Any]) -> str:
    """The text of a cell."""
    return "".join(cell["source"])


def _adapted_source(text: str, url: str) -> str:
    text = _INSTALLING.sub("", text)
    text = _ASKING.sub(lambda found: "'token'" if "token" in found[1] else "'10'", text)
    return _ADDRESS.sub(rf"\1, url={url!r})", text)
