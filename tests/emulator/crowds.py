"""Short ways to open a pool with work in it and to review what comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from emulator.api import made
from emulator.uploads import MIXER, suite_form, task_form, upload

if TYPE_CHECKING:
    from collections.abc import Mapping

    from emulator.api import Api

REVIEWED = {"auto_accept_solutions": False, "auto_accept_period_day": 3}


def image(number: int) -> str:
    """The address of a picture."""
    return f"https://example.com/{number}.png"


def open_pool(api: Api, suites: int = 1, **changes: Any) -> str:
    """Opens a pool with task suites of one task, each for three Tolokers, and returns its ID."""
    id: str = api.pool(**changes)["id"]
    made(upload(api, [suite_form(id, image(number)) for number in range(suites)], "/task-suites"))
    api.act(f"/pools/{id}/open")
    return id


def open_mixed_pool(
    api: Api, tasks: int = 4, *, mixer: Mapping[str, Any] | None = None, overlap: int = 3, **changes: Any
) -> str:
    """Opens a pool with tasks, each for three Tolokers, and returns its ID."""
    id: str = api.pool(mixer_config={**MIXER, **(mixer or {})}, **changes)["id"]
    made(upload(api, [task_form(id, image(number), overlap=overlap) for number in range(tasks)]))
    api.act(f"/pools/{id}/open")
    return id


def assignments(api: Api, pool_id: str, **query: Any) -> list[dict[str, Any]]:
    """The assignments of a pool."""
    items: list[dict[str, Any]] = api.read("/assignments", pool_id=pool_id, limit=1000, **query)["items"]
    return items


def review(api: Api, id: str, status: str, comment: str | None = "Because.") -> dict[str, Any]:
    """Accepts or rejects an assignment."""
    response = api.patch(f"/assignments/{id}", json={"status": status, "public_comment": comment})
    assert response.status_code == 200, response.text
    decided: dict[str, Any] = response.json()
    return decided
