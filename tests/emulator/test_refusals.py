"""Requests that can't be carried out: each a 4xx with the documented error body, never a crash."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from emulator.api import HEADERS, Api, pool_form, project_form, training_form
from toloka_emulator import Emulator, Request, Response

JSON = {"content-type": "application/json"}


def error(response: httpx.Response, status: int, code: str) -> dict[str, Any]:
    body: dict[str, Any] = response.json()
    assert (response.status_code, body["code"]) == (status, code), body
    assert body["request_id"]
    assert body["message"]
    return body


def raw(emulator: Emulator, method: str, path: str, query: str = "", body: bytes = b"") -> Response:
    headers = {"authorization": "ApiKey x", **JSON}
    return emulator.handle(Request(method, "/api/v1" + path, query, headers, body))


@pytest.mark.parametrize("header", ["", "ApiKey", "ApiKey  ", "Bearer abc", "abc", "Basic YTpi"])
def test_no_token_is_a_401(api: Api, header: str) -> None:
    error(api.get("/pools", headers={"Authorization": header}), 401, "AUTHENTICATION_ERROR")


@pytest.mark.parametrize("header", ["ApiKey good", "OAuth good"])
def test_both_kinds_of_token_are_let_in(header: str) -> None:
    with Emulator(tokens=["good"]) as emulator, Api(emulator) as api:
        assert api.get("/pools", headers={"Authorization": header}).status_code == 200
        error(api.get("/pools", headers={"Authorization": header + "?"}), 403, "ACCESS_DENIED")


@pytest.mark.parametrize(
    "path",
    ["/pool", "/pools//", "/pools//open", "/pools/1/explode", "//pools", "/", "/pools/1/open/x"],
)
def test_an_unknown_path_is_a_404(api: Api, path: str) -> None:
    error(api.get(f"http://local/api/v1{path}"), 404, "NOT_FOUND")
    error(api.get(f"http://local/api/v2{path}"), 404, "NOT_FOUND")


def test_a_slash_at_the_end_of_a_path_is_ignored(api: Api) -> None:
    pool = api.pool()
    assert api.get("/pools/").json() == api.get("/pools").json()
    assert api.get(f"/pools/{pool['id']}/").json() == pool


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"mixer_config": {"real_tasks_count": "1"}}, "mixer_config.real_tasks_count"),
        (
            {"quality_control": {"configs": [{"collector_config": {"typo": "SKILL"}, "rules": []}]}},
            "quality_control.configs.0.collector_config.type",
        ),
    ],
)
def test_an_error_inside_a_nullable_object_has_the_path_of_the_field(
    api: Api, changes: dict[str, Any], path: str
) -> None:
    form = pool_form(project_id=api.project()["id"], **changes)
    assert path in error(api.post("/pools", json=form), 400, "VALIDATION_ERROR")["payload"]


@pytest.mark.parametrize(
    ("preview", "missing"),
    [
        ({}, "assignments_issuing_view_config"),
        (
            {"assignments_issuing_view_config": {"title_template": "A shop"}},
            "assignments_issuing_view_config.description_template",
        ),
    ],
)
def test_a_project_on_a_map_needs_both_templates(api: Api, preview: dict[str, Any], missing: str) -> None:
    form = project_form(assignments_issuing_type="MAP_SELECTOR", **preview)
    payload = error(api.post("/projects", json=form), 400, "VALIDATION_ERROR")["payload"]
    assert payload.keys() == {missing}


@pytest.mark.parametrize(("most", "status"), [(2, 400), (3, 400), (4, 201)])
def test_dynamic_overlap_must_go_beyond_the_overlap_of_the_pool(api: Api, most: int, status: int) -> None:
    dynamic = {
        "type": "BASIC",
        "max_overlap": most,
        "min_confidence": 0.9,
        "answer_weight_skill_id": api.post("/skills", json={"name": "Care"}).json()["id"],
        "fields": [{"name": "cat"}],
    }
    form = pool_form(project_id=api.project()["id"], dynamic_overlap_config=dynamic)
    form["defaults"] = {"default_overlap_for_new_task_suites": 1, "default_overlap_for_new_tasks": 3}
    response = api.post("/pools", json=form)
    assert response.status_code == status
    if status == 400:
        payload = error(response, 400, "VALIDATION_ERROR")["payload"]
        assert payload.keys() == {"dynamic_overlap_config.max_overlap"}


@pytest.mark.parametrize("value", ["a text", 5, []])
def test_what_fits_no_kind_of_a_nullable_object_is_named_itself(api: Api, value: object) -> None:
    form = pool_form(project_id=api.project()["id"], mixer_config=value)
    assert set(error(api.post("/pools", json=form), 400, "VALIDATION_ERROR")["payload"]) == {"mixer_config"}


@pytest.mark.parametrize(
    "id",
    [
        "1",
        "0",
        "-1",
        "01",
        "x",
        "%2F",
        "%20",
        "1%20",
        "1%00",
        "%FF",
        "9" * 19,
        "9" * 400,
        "%D9%A3",
        "1.0",
        "1e3",
    ],
)
def test_an_unknown_id_is_a_404(emulator: Emulator, id: str) -> None:
    for method, path in (
        ("GET", f"/pools/{id}"),
        ("POST", f"/trainings/{id}/open"),
        ("GET", f"/operations/{id}"),
    ):
        response = raw(emulator, method, path)
        assert (response.status, json.loads(response.body)["code"]) == (404, "DOES_NOT_EXIST")


def test_an_unknown_method_is_a_405_that_says_which_are_known(api: Api) -> None:
    response = api.delete("/pools/1")
    error(response, 405, "METHOD_NOT_ALLOWED")
    assert response.headers["allow"] == "GET, HEAD, OPTIONS, PATCH, PUT"
    assert api.get("/pools/1/open").headers["allow"] == "OPTIONS, POST"


def test_head_and_options_are_answered(api: Api) -> None:
    api.project()
    head = api.head("/projects")
    assert (head.status_code, head.content, head.headers["content-type"]) == (200, b"", "application/json")
    options = httpx.Client(transport=api.emulator.transport()).options("http://local/api/v1/projects")
    assert (options.status_code, options.headers["allow"]) == (204, "GET, HEAD, OPTIONS, POST")
    assert api.options("/nothing").status_code == 404


@pytest.mark.parametrize(
    "limit", ["0", "-5", "", "abc", "1.5", "1e2", "true", "NaN", "1,2", "%00", "9" * 5000]
)
def test_a_bad_limit_is_a_400(emulator: Emulator, limit: str) -> None:
    response = raw(emulator, "GET", "/trainings", f"limit={limit}")
    assert response.status == 400
    assert list(json.loads(response.body)["payload"]) == ["limit"]


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("sort=name", "sort.0"),
        ("sort=id,-name", "sort.1"),
        ("sort=", "sort.0"),
        ("nothing=1", "nothing"),
        ("limit=1&limit=2", "limit"),
        ("status=OPEN&status=OPEN", "status"),
        ("created_gt=yesterday", "created_gt"),
        ("created_gt=2026-13-01", "created_gt"),
        ("created_gt=2026-01-01T25:00:00", "created_gt"),
        ("created_gt=20260101", "created_gt"),
        ("created_gt=0001-01-01T00:00:00%2B10:00", "created_gt"),
        ("last_started_lte=", "last_started_lte"),
        ("Limit=1", "Limit"),
    ],
)
def test_a_bad_query_is_a_400_that_names_the_parameter(emulator: Emulator, query: str, field: str) -> None:
    response = raw(emulator, "GET", "/pools", query)
    body = json.loads(response.body)
    assert (response.status, body["code"], list(body["payload"])) == (400, "VALIDATION_ERROR", [field])
    assert body["payload"][field]["message"]


@pytest.mark.parametrize("query", ["", "&&", "limit=+5", "sort=id,id,-created", "limit=007"])
def test_odd_queries_are_taken(emulator: Emulator, query: str) -> None:
    assert raw(emulator, "GET", "/pools", query.replace("+5", "%2B5")).status == 200


def test_a_query_that_is_not_utf8_is_a_400(emulator: Emulator) -> None:
    assert raw(emulator, "GET", "/pools", "status=%FF").status == 400


@pytest.mark.parametrize(
    "content_type",
    [
        None,
        "",
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/json; charset=latin-1",
        "json",
    ],
)
def test_a_body_without_its_type_is_a_415(api: Api, content_type: str | None) -> None:
    headers = {} if content_type is None else {"Content-Type": content_type}
    content = json.dumps(project_form())
    error(api.post("/projects", content=content, headers=headers), 415, "UNSUPPORTED_MEDIA_TYPE")


@pytest.mark.parametrize("content_type", ["application/JSON", 'application/json; charset="UTF-8"'])
def test_every_content_type_that_means_json_is_taken(api: Api, content_type: str) -> None:
    headers = {"Content-Type": content_type}
    assert api.post("/projects", content=json.dumps(project_form()), headers=headers).status_code == 201


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"nul",
        b'{"a": NaN}',
        b'{"a": -Infinity}',
        b'{"a": 1e999}',
        b'{"a": 1, "a": 2}',
        b'{"a": "\xff"}',
        b'\xef\xbb\xbf{"a": 1}',
        b'{"a": "\\ud800"}',
        b'{"\\udfff": 1}',
        b"[" * 100_000,
        b"[" * 500 + b"]" * 500,
        b'{"a":' * 500 + b"1" + b"}" * 500,
        b'{"a": ' + b"9" * 5000 + b"}",
        "{}".encode("utf-16"),
        b"\x00",
        b'{} {"a": 1}',
    ],
    ids=lambda body: repr(body[:12]),
)
def test_a_body_that_is_no_strict_json_is_a_400(emulator: Emulator, body: bytes) -> None:
    response = raw(emulator, "POST", "/projects", body=body)
    parsed = json.loads(response.body)
    assert (response.status, parsed["code"]) == (400, "VALIDATION_ERROR")
    assert "can't be read" in parsed["message"]


@pytest.mark.parametrize("text", ["[]", '"x"', "1", "null", "true", "{}"])
def test_a_body_of_another_shape_is_a_400(api: Api, text: str) -> None:
    error(api.post("/trainings", content=text, headers=JSON), 400, "VALIDATION_ERROR")


def test_field_errors_name_the_path_and_the_kind(api: Api) -> None:
    form = training_form(project_id=7, assignment_max_duration_seconds=1)
    del form["private_name"]
    payload = error(api.post("/trainings", json=form), 400, "VALIDATION_ERROR")["payload"]
    assert {path: fault["code"] for path, fault in payload.items()} == {
        "project_id": "VALUE_NOT_ALLOWED",
        "assignment_max_duration_seconds": "VALUE_NOT_ALLOWED",
        "private_name": "VALUE_REQUIRED",
    }


def test_deep_fields_are_named_too(api: Api) -> None:
    form = project_form(public_name="x")
    del form["task_spec"]["output_spec"]
    payload = error(api.post("/projects", json=form), 400, "VALIDATION_ERROR")["payload"]
    assert list(payload) == ["task_spec.output_spec"]


def test_a_body_over_the_limit_is_a_413() -> None:
    with Emulator(max_body=2000) as emulator, Api(emulator) as api:
        error(api.post("/projects", json=project_form(public_name="x" * 2000)), 413, "ENTITY_TOO_LARGE")


@pytest.mark.parametrize(
    "value", ["\x00", "'; DROP TABLE pools; --", "😀", "a" * 100_000, "\ufeff", "line\nline"]
)
def test_odd_text_comes_back_as_it_was(api: Api, value: str) -> None:
    project = api.project(public_name=value, metadata={value: [value, 10**30, 0.1, None]})
    assert api.read(f"/projects/{project['id']}") == project
    assert project["public_name"] == value
    assert project["metadata"] == {value: [value, 10**30, 0.1, None]}
    assert api.read("/projects", sort="public_name")["items"] == [project]


def test_a_token_reaches_neither_log_nor_answer(api: Api, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    text = api.get("/pools/1", headers={"Authorization": "ApiKey very-secret"}).text
    assert "very-secret" not in text + caplog.text + repr(api.emulator.requests)
    assert "some-key" in HEADERS["Authorization"]


def limited(api: Api, count: int) -> dict[str, Any] | None:
    statuses = [api.post("/projects", json=project_form()).status_code for _ in range(count)]
    assert statuses == [201] * count
    return error(api.post("/projects", json=project_form()), 429, "TOO_MANY_REQUESTS").get("payload")


def test_quotas_hold_by_minute_and_day() -> None:
    start = datetime(2026, 1, 1, tzinfo=UTC)
    with Emulator(quotas=True, clock=lambda: start) as emulator, Api(emulator) as api:
        for _ in range(5):
            assert limited(api, 20) == {"interval": "MIN"}
            emulator.advance(60)
        assert limited(api, 0) == {"interval": "DAY"}
        other = api.post("/projects", json=project_form(), headers={"Authorization": "ApiKey other"})
        assert other.status_code == 201
        emulator.advance(24 * 3600)
        assert limited(api, 20) == {"interval": "MIN"}


def test_only_changes_of_the_overlap_count_for_a_pool() -> None:
    start = datetime(2026, 1, 1, tzinfo=UTC)
    with Emulator(quotas=True, clock=lambda: start) as emulator, Api(emulator) as api:
        pool = api.pool()
        path = f"/pools/{pool['id']}"
        for overlap in range(12):
            assert api.put(path, json=pool).status_code == 200
            changed = {**pool, "defaults": {"default_overlap_for_new_task_suites": overlap + 10}}
            response = api.put(path, json=changed)
            assert response.status_code == (200 if overlap < 5 else 429)
            if overlap >= 5:
                assert response.json()["payload"] == {"interval": "HOUR"}
                break
            emulator.advance(60)


def test_at_most_300_requests_a_second_are_taken() -> None:
    start = datetime(2026, 1, 1, tzinfo=UTC)
    with Emulator(quotas=True, clock=lambda: start) as emulator, Api(emulator) as api:
        assert [api.get("/pools").status_code for _ in range(300)] == [200] * 300
        assert "payload" not in error(api.get("/pools"), 429, "TOO_MANY_REQUESTS")
        emulator.advance(1)
        assert api.get("/pools").status_code == 200


def test_quotas_hold_only_on_request(api: Api) -> None:
    assert {api.post("/projects", json=project_form()).status_code for _ in range(25)} == {201}


@pytest.mark.parametrize(
    ("collector", "missing"),
    [
        ({"type": "MAJORITY_VOTE"}, "parameters"),
        ({"type": "MAJORITY_VOTE", "parameters": {"history_size": 10}}, "parameters.answer_threshold"),
        ({"type": "ASSIGNMENT_SUBMIT_TIME"}, "parameters"),
        (
            {"type": "ASSIGNMENT_SUBMIT_TIME", "parameters": {"history_size": 10}},
            "parameters.fast_submit_threshold_seconds",
        ),
    ],
)
def test_a_collector_without_what_its_type_requires_is_refused(
    api: Api, collector: dict[str, Any], missing: str
) -> None:
    control = {"configs": [{"collector_config": collector, "rules": []}]}
    form = pool_form(project_id=api.project()["id"], quality_control=control)
    payload = error(api.post("/pools", json=form), 400, "VALIDATION_ERROR")["payload"]
    assert set(payload) == {f"quality_control.configs.0.collector_config.{missing}"}


@pytest.mark.parametrize("type", ["ANSWER_COUNT", "CAPTCHA", "GOLDEN_SET"])
def test_other_collectors_need_no_parameters(api: Api, type: str) -> None:
    control = {"configs": [{"collector_config": {"type": type}, "rules": []}]}
    form = pool_form(project_id=api.project()["id"], quality_control=control)
    assert api.post("/pools", json=form).status_code == 201
