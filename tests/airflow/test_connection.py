"""Connections, and what Airflow knows of their type."""

from __future__ import annotations

import asyncio
import json
import re
from pathlib import Path

import pytest
from airflow.providers_manager import ProvidersManager
from airflow.sdk import DAG

import toloka_airflow
from toloka_airflow.hooks import TolokaHook
from toloka_sdk import ConfigurationError, Toloka

GUIDE = Path(__file__).parents[2] / "facade" / "docs" / "airflow.md"


def test_both_clients_reach_the_server_of_the_connection(toloka: Toloka, url: str) -> None:
    async def account() -> str:
        async with await TolokaHook().get_async_conn() as client:
            return (await client.requester.get()).id

    with TolokaHook().get_conn() as client:
        assert client.requester.get().id == asyncio.run(account())
        assert url in repr(client)
    assert TolokaHook().test_connection()[0] is True


@pytest.mark.parametrize(
    ("connection", "place"),
    [
        ({"extra": {"environment": "SANDBOX"}}, "sandbox"),
        ({"extra": {"environment": "production", "token_type": "OAuth"}}, "production"),
        ({"extra": {"environment": "LOCAL"}}, "local"),
        ({"host": "http://127.0.0.1:8000"}, "http://127.0.0.1:8000/api"),
        ({"host": "http://127.0.0.1", "port": 8000}, "http://127.0.0.1:8000/api"),
        ({"host": "toloka.example.com"}, "https://toloka.example.com/api"),
        ({"host": "localhost", "port": 8000}, "http://localhost:8000/api"),
    ],
)
def test_a_connection_says_where_to_work(
    monkeypatch: pytest.MonkeyPatch, token: str, connection: dict[str, object], place: str
) -> None:
    whole = json.dumps({"conn_type": "toloka", "password": token, **connection})
    monkeypatch.setenv("AIRFLOW_CONN_OTHER", whole)
    with TolokaHook("other").get_conn() as client:
        assert repr(client) == f"<Toloka in {place}>"


def test_a_connection_that_does_not_say_where_to_work_is_an_error(
    monkeypatch: pytest.MonkeyPatch, token: str
) -> None:
    monkeypatch.setenv("TOLOKA_ENVIRONMENT", "production")
    monkeypatch.setenv("AIRFLOW_CONN_OTHER", json.dumps({"conn_type": "toloka", "password": token}))
    with pytest.raises(ConfigurationError, match="'other' doesn't say where to work"):
        TolokaHook("other").get_conn()
    assert TolokaHook("other").test_connection()[0] is False


def test_airflow_finds_the_connection_type() -> None:
    manager = ProvidersManager()
    hook = manager.hooks["toloka"]
    assert hook is not None
    assert (hook.hook_class_name, hook.hook_name) == ("toloka_airflow.hooks.TolokaHook", "Toloka")
    assert "extra__toloka__environment" in manager.connection_form_widgets
    assert manager.field_behaviours["toloka"]["relabeling"]["password"] == "Token"


@pytest.mark.parametrize("text", [GUIDE.read_text("utf-8"), toloka_airflow.__doc__ or ""])
def test_the_programs_of_the_guide_run(text: str) -> None:
    programs = re.findall(r"^```python\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    assert programs
    for program in programs:
        names: dict[str, object] = {}
        exec(program, names)
        for dag in (each for each in names.values() if isinstance(each, DAG)):
            dag.validate()
