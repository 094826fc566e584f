"""The emulator and the specification, held against each other."""

from __future__ import annotations

import copy
import logging
from typing import TYPE_CHECKING, Any

import pytest

from emulator.api import ROOT, Api, pool_form
from toloka_emulator import Emulator, _resources, _undocumented
from toloka_emulator._http.messages import json_response
from toloka_emulator._openapi.routing import Router
from toloka_emulator._openapi.specification import Specification, bundled
from toloka_emulator._state.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator


def test_every_operation_has_one_handler() -> None:
    assert set(_resources.HANDLERS) == set(bundled().endpoints)
    assert len(_resources.HANDLERS) == sum(len(resource.handlers) for resource in _resources.RESOURCES)


def test_three_operations_of_one_client_are_answered_beside_the_specification() -> None:
    answered = _undocumented.with_undocumented(bundled()).endpoints.keys()
    assert answered - bundled().endpoints.keys() == set(_undocumented.HANDLERS)
    assert len(_undocumented.HANDLERS) == 3


def test_a_path_of_words_comes_before_one_of_parameters() -> None:
    def path(name: str) -> dict[str, Any]:
        return {"get": {"operationId": name, "responses": {"204": {"description": ""}}}}

    for paths in ("/a/{id}", "/a/b"), ("/a/b", "/a/{id}"):
        document = {"servers": [{"url": "https://x/v1"}], "paths": {one: path(one) for one in paths}}
        router = Router(Specification(document))
        assert router.match("GET", "/v1/a/b").endpoint.id == "/a/b"
        assert router.match("GET", "/v1/a/c").path == {"id": "c"}


# Parameters of lists that no column serves.
ELSEWHERE = {
    *("limit", "sort", "after_id", "owner", "owner_id", "owner_company_id", "folder", "folder_ne", "task_id"),
    *("scope", "requester_ids", "lang"),
}


def test_every_filter_and_sort_of_a_list_has_a_column() -> None:
    tables = {f"get{table.name.title().replace('_', '')}": table for table in TABLES.values()}
    lists = {name: endpoint for name, endpoint in bundled().endpoints.items() if endpoint.pagination}
    # What an operation found is listed from a table of its own.
    del lists["getAggregatedSolutions"]
    assert set(lists) == set(tables)
    for name, endpoint in lists.items():
        known = {"id", *tables[name].columns}
        for parameter in endpoint.parameters:
            if parameter.location != "query" or parameter.name in ELSEWHERE:
                continue
            field = parameter.name
            for word in ("_gt", "_gte", "_lt", "_lte"):
                field = field.removesuffix(word)
            assert field in known, f"{name}: {parameter.name}"


def test_what_is_left_out_is_what_the_specification_says(monkeypatch: pytest.MonkeyPatch) -> None:
    document = copy.deepcopy(bundled().document)
    document["components"]["schemas"]["PoolProperties"]["properties"]["priority"]["x-toloka-default"] = 7
    document["components"]["parameters"]["Limit"]["schema"]["x-toloka-default"] = 2
    monkeypatch.setattr("toloka_emulator._emulator.bundled", lambda: Specification(document))
    with Emulator() as emulator, Api(emulator) as api:
        assert [api.pool()["priority"] for _ in range(3)] == [7, 7, 7]
        assert len(api.read("/pools")["items"]) == 2


def test_a_response_that_breaks_the_specification_is_a_500(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL)
    monkeypatch.setitem(_resources.HANDLERS, "getPools", lambda call: json_response(200, {"items": 7}))
    with Emulator() as emulator, Api(emulator) as api:
        response = api.get("/pools")
        assert (response.status_code, response.json()["code"]) == (500, "INTERNAL_ERROR")
        assert "has_more" in emulator.mismatches[0]


def recorded_forms() -> Iterator[Any]:
    """Each recorded body of a call of /v1 that creates one object at a time."""
    specification = bundled()
    for endpoint in specification.endpoints.values():
        creates_one = endpoint.id.startswith("create") and endpoint.item is None
        if creates_one and endpoint.body is not None and endpoint.path.startswith("/v1/"):
            media_type = endpoint.body.removesuffix("/schema")
            for name in specification.follow(media_type)[1]["examples"]:
                example = specification.follow(f"{media_type}/examples/{name}")[1]
                yield pytest.param(ROOT + endpoint.path, example["value"], id=name)


@pytest.mark.parametrize(("path", "form"), list(recorded_forms()))
def test_every_recorded_form_is_taken(api: Api, path: str, form: dict[str, Any]) -> None:
    training = api.training()
    form = copy.deepcopy(form)
    if "project_id" in form:
        form["project_id"] = training["project_id"]
    requirement = (form.get("quality_control") or {}).get("training_requirement")
    if requirement:
        requirement["training_pool_id"] = training["id"]
    made = api.post(path, json=form)
    assert made.status_code == 201, made.text
    read = api.read(f"{path}/{made.json()['id']}")
    for config in (read.get("quality_control") or {}).get("configs") or ():
        del config["collector_config"]["uuid"]
    for name, value in form.items():
        if name == "will_expire":
            assert read[name].startswith(value.removesuffix("Z"))
        elif name not in ("id", "owner", "status", "created"):
            assert read[name] == value


@pytest.mark.parametrize(
    ("document", "message"),
    [({"status": "OPEN", "defaults": {}}, "defaults"), ({"created": "2026-01-01"}, "created")],
)
def test_what_is_loaded_has_to_fit(document: dict[str, object], message: str) -> None:
    with Emulator() as emulator, pytest.raises(ValueError, match=message):
        emulator.load("pools", [document])


def test_loaded_documents_may_not_go_back_in_time() -> None:
    with Emulator() as emulator:
        emulator.load("pools", [pool_form(created="2026-01-02T00:00:00", status="OPEN")])
        with pytest.raises(ValueError, match="goes back"):
            emulator.load("pools", [pool_form(created="2026-01-01T00:00:00", status="OPEN")])


def test_reset_forgets_everything(api: Api) -> None:
    api.pool()
    api.emulator.reset()
    assert api.emulator.requests == []
    assert api.read("/pools")["items"] == api.read("/projects")["items"] == []
    assert api.project()["id"] == "1"
