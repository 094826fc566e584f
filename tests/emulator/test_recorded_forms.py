"""The recorded bodies of calls that set or send something, each taken as it is but for the IDs in it."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest

from emulator.api import ROOT, Api, made, skill
from emulator.apps import CLASSIFICATION, IMAGES, RELEVANCE, Apps, batch_document, project_document
from toloka_emulator._openapi.specification import bundled

if TYPE_CHECKING:
    from collections.abc import Iterator

OPERATIONS = (
    "upsertUserSkill",
    "upsertUserRestriction",
    "createUserBonus",
    "createSubscriptions",
    "composeMessageThread",
    "replyMessageThread",
    "addToFolders",
    "removeFromFolders",
)


def recorded() -> Iterator[Any]:
    specification = bundled()
    for operation in OPERATIONS:
        endpoint = specification.endpoints[operation]
        assert endpoint.body is not None
        media_type = endpoint.body.removesuffix("/schema")
        for name in specification.follow(media_type)[1]["examples"]:
            example = specification.follow(f"{media_type}/examples/{name}")[1]
            yield pytest.param(operation, example["value"], id=f"{operation}-{name}")


def with_own_ids(api: Api, form: Any) -> Any:
    """The form with the IDs of things that there are in the place of those that it names."""
    if isinstance(form, list):
        return [with_own_ids(api, one) for one in form]
    form = copy.deepcopy(form)
    pool = api.pool()
    own = {
        "project_id": pool["project_id"],
        "pool_id": pool["id"],
        "skill_id": made(api.post("/skills", json={"name": "x"}))["id"],
    }
    form |= {name: id for name, id in own.items() if name in form}
    form.pop("assignment_id", None)
    return form


def skills(node: Any) -> Iterator[str]:
    """The skills that filters name."""
    if isinstance(node, list | dict):
        if isinstance(node, dict) and node.get("category") == "skill":
            yield str(node["key"])
        for each in node.values() if isinstance(node, dict) else node:
            yield from skills(each)


@pytest.mark.parametrize(("operation", "form"), list(recorded()))
def test_every_recorded_form_is_taken(api: Api, operation: str, form: Any) -> None:
    endpoint = bundled().endpoints[operation]
    api.emulator.load("skills", [skill(id) for id in skills(form)])
    hello = {"topic": {}, "text": {}, "recipients_select_type": "ALL"}
    thread = made(api.post("/message-threads/compose", json=hello))
    path = ROOT + endpoint.path.replace("{message_thread_id}", thread["id"])
    response = api.request(endpoint.method, path, json=with_own_ids(api, form))
    assert response.status_code in (200, 201), response.text


APPS = {
    frozenset(["id", "text"]): CLASSIFICATION,
    frozenset(["id", "image_url"]): IMAGES,
    frozenset(["id", "query", "website_url"]): RELEVANCE,
}
"""The app for items with such input."""


def recorded_app_forms() -> Iterator[Any]:
    specification = bundled()
    for endpoint in specification.endpoints.values():
        if endpoint.path.startswith("/app/") and endpoint.body is not None:
            media_type = endpoint.body.removesuffix("/schema")
            for name in specification.follow(media_type)[1]["examples"]:
                form = specification.follow(f"{media_type}/examples/{name}")[1]["value"]
                yield pytest.param(endpoint.id, form, id=f"{endpoint.id} {name}")


@pytest.mark.parametrize(("operation", "form"), list(recorded_app_forms()))
def test_every_recorded_form_of_apps_is_taken(apps: Apps, operation: str, form: Any) -> None:
    endpoint = bundled().endpoints[operation]
    form = copy.deepcopy(form)
    inputs = form.get("items") or [form["input_data"]] if endpoint.path.endswith(ADDING) else [{}]
    app = APPS.get(frozenset(inputs[0]), CLASSIFICATION)
    if operation == "processAppBatch":
        app = at_once(apps, app)
    (project,) = apps.emulator.load("app_projects", [project_document(app)])
    (batch,) = apps.emulator.load("app_batches", [batch_document(project)])
    if operation == "createAppProject":
        # The recorded parameters are of another app than the recorded ID, and of an unknown parent.
        known = "option_other" in form["parameters"]
        form |= {} if known else {"app_id": RELEVANCE, "parent_app_project_id": project["id"]}
    if "batch_id" in form:
        form["batch_id"] = batch["id"]
    ids = {"app_project_id": project["id"], "batch_id": batch["id"]}
    response = apps.request(endpoint.method, ROOT + endpoint.path.format_map(ids), json=form)
    assert response.status_code == 200, response.text


ADDING = ("/items", "/items/bulk", "/batches", "/batches/sync")


def at_once(apps: Apps, app: str) -> str:
    """The same app as one that answers at once."""
    twin = {**apps.read(f"/apps/{app}"), "id": "at-once", "synchronous": True}
    id: str = apps.emulator.load("apps", [twin])[0]["id"]
    return id
