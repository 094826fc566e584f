"""Files on the worker's disk, or in an object storage such as `s3://bucket/answers.csv`."""

from __future__ import annotations

import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any

from airflow.sdk import ObjectStoragePath


@contextmanager
def read_from(path: str) -> Generator[Path]:
    """A local file with what is at a path."""
    if "://" not in path:
        yield Path(path)
        return
    with TemporaryDirectory() as folder:
        local = Path(folder) / PurePosixPath(path).name
        remote: Any = ObjectStoragePath(path)
        with remote.open("rb") as source, local.open("wb") as copy:
            shutil.copyfileobj(source, copy)
        yield local


@contextmanager
def write_to(path: str) -> Generator[Path]:
    """A local file to write, which takes the place of what is at a path once it is complete."""
    if "://" not in path:
        to = Path(path)
        to.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=to.parent, prefix=".") as folder:
            local = Path(folder) / to.name
            yield local
            local.replace(to)
        return
    with TemporaryDirectory() as folder:
        local = Path(folder) / PurePosixPath(path).name
        yield local
        remote: Any = ObjectStoragePath(path)
        remote.parent.mkdir(parents=True, exist_ok=True)
        with local.open("rb") as source, remote.open("wb") as copy:
            shutil.copyfileobj(source, copy)
