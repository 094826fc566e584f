"""Counts what something costs, in a process that does nothing else. python counted.py CASE FOLDER [BLOCKED…]

Counted are calls of functions of the packages in FOLDER, and of built-in functions by them. How busy the
machine is does not matter, and the versions of Python and of other packages hardly do.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType

ITEMS = 100
FOLDERS = tuple(f"{sys.argv[2]}/{each}/" for each in ("facade", "generated"))


class Counter:
    """Counts between entering and leaving."""

    calls = 0

    def __enter__(self) -> Counter:
        sys.setprofile(self.count)
        return self

    def __exit__(self, *_: object) -> None:
        sys.setprofile(None)

    def count(self, frame: FrameType, event: str, _: object) -> None:
        if event in ("call", "c_call") and frame.f_code.co_filename.startswith(FOLDERS):
            self.calls += 1


def imported() -> float:
    """Modules, others' as well, whose code costs more than our own."""
    before = len(sys.modules)
    import toloka_sdk

    assert toloka_sdk.__version__
    return len(sys.modules) - before


def first_call() -> float:
    import httpx

    from toloka_sdk import Toloka

    transport = httpx.MockTransport(lambda _: httpx.Response(200, json={"id": "1", "name": "cats"}))
    with Counter() as counter, Toloka("sandbox", token="t", transport=transport) as toloka:
        assert toloka.skills.get("1").name == "cats"
    return counter.calls


def page() -> float:
    """An item of a page."""
    import httpx

    from benchmarks.assignments import page
    from toloka_sdk import Toloka

    content = page(ITEMS, range(ITEMS), has_more=False)
    transport = httpx.MockTransport(lambda _: httpx.Response(200, content=content))
    with Toloka("sandbox", token="t", transport=transport) as toloka:
        listed = toloka.assignments.list(pool_id="1", limit=ITEMS)
        assert len(list(listed)) == ITEMS
        with Counter() as counter:
            for _ in listed:
                pass
    return counter.calls / ITEMS


def encode() -> float:
    """A form among others."""
    from benchmarks.cases.encode import dictionaries
    from toloka_api.api.tasks import create_task_many
    from toloka_sdk import models

    tasks = [models.TaskForm.from_dict(task) for task in dictionaries(ITEMS)]
    assert create_task_many(tasks).content
    with Counter() as counter:
        create_task_many(tasks)
    return counter.calls / ITEMS


if __name__ == "__main__":
    for module in sys.argv[3:]:
        sys.modules[module] = None  # type: ignore[assignment]
    cases = {"import": imported, "first": first_call, "page": page, "encode": encode}
    print(cases[sys.argv[1]]())
