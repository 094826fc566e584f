"""A progress bar, on the terminal or in a notebook."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

from ._errors import ConfigurationError


@contextmanager
def progress_bar(title: str, unit: str) -> Generator[Callable[[int, int | None], None]]:
    """Shows a bar. It is moved by what this gives, to how much is done and of how much."""
    try:
        from tqdm.auto import tqdm
    except ImportError:
        raise ConfigurationError('progress=True needs tqdm: pip install "toloka-sdk[progress]"') from None
    with tqdm(desc=title, unit=unit) as shown:
        drawn: Any = shown

        def move(done: int, total: int | None) -> None:
            drawn.total = total
            drawn.update(done - drawn.n)
            drawn.refresh()

        yield move
