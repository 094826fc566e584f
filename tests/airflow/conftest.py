from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

HOME = tempfile.TemporaryDirectory(prefix="airflow-")
os.environ |= {
    "AIRFLOW_HOME": HOME.name,
    "AIRFLOW__CORE__DAGS_FOLDER": str(Path(__file__).parent / "dags"),
    "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
    "AIRFLOW__LOGGING__BASE_LOG_FOLDER": f"{HOME.name}/logs",
}

from toloka_emulator import Emulator  # noqa: E402  (Airflow reads the variables when it is imported)
from toloka_emulator.serving import served  # noqa: E402
from toloka_sdk import Toloka  # noqa: E402

TOKEN = "a-token-that-nobody-may-see"


@pytest.fixture(scope="session", autouse=True)
def database() -> None:
    from airflow.utils.db import initdb

    initdb()


@pytest.fixture
def token() -> str:
    return TOKEN


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator(seed=1) as emulator:
        yield emulator


@pytest.fixture
def url(emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with served(emulator) as url:
        address = url.removeprefix("http://").removesuffix("/api")
        monkeypatch.setenv("AIRFLOW_CONN_TOLOKA_DEFAULT", f"toloka://:{TOKEN}@{address}")
        yield url


@pytest.fixture
def toloka(url: str) -> Iterator[Toloka]:
    with Toloka(base_url=url) as toloka:
        yield toloka
