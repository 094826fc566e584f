"""Short ways to upload tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import httpx

    from emulator.api import Api

MIXER = {"real_tasks_count": 2, "golden_tasks_count": 0, "training_tasks_count": 0}


def mixed_pool(api: Api, **changes: Any) -> str:
    """Makes a pool that takes tasks, and returns its ID."""
    id: str = api.pool(mixer_config=MIXER, **changes)["id"]
    return id


def task_form(pool: str, image: str = "https://example.com/cat.png", **changes: Any) -> dict[str, Any]:
    """A small task."""
    return {"pool_id": pool, "input_values": {"image": image}, "overlap": 3, **changes}


def suite_form(pool: str, *images: str, **changes: Any) -> dict[str, Any]:
    """A small task suite."""
    tasks = [{"input_values": {"image": image}} for image in images or ("https://example.com/cat.png",)]
    return {"pool_id": pool, "tasks": tasks, "overlap": 3, **changes}


def upload(api: Api, body: Any, path: str = "/tasks", **query: Any) -> httpx.Response:
    """Posts what is to be created."""
    return api.post(path, json=body, params=query)
