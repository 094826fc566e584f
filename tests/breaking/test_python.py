"""The exported names of a package against those of a tag, in a small repository."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from changes.python import Surface, compare, offered

BEFORE = (
    "class Kept:\n    def move(self, far: int, fast: bool = False) -> None: ...\n\ndef gone() -> None: ...\n"
)
INIT = 'from .first import Kept, gone\n\n__all__ = ["Kept", "gone"]\n'


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    write(tmp_path, "__init__.py", INIT)
    write(tmp_path, "first.py", BEFORE + "\ndef internal() -> None: ...\n")
    identity = ["-c", "user.name=Nobody", "-c", "user.email=nobody@example.com"]
    for command in (["init", "--quiet"], ["add", "."], [*identity, "commit", "-qm", "One"], ["tag", "v1"]):
        subprocess.run(["git", "-C", tmp_path, *command], check=True)
    return tmp_path


def write(repository: Path, name: str, text: str) -> None:
    path = repository / "source" / "small" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def surface(repository: Path) -> Surface:
    return compare(repository, "v1", {"small": "source"})


def test_packages_that_did_not_change_show_nothing(repository: Path) -> None:
    assert surface(repository) == Surface((), ())


def test_a_name_that_is_gone_breaks(repository: Path) -> None:
    write(repository, "__init__.py", 'from .first import Kept\n\n__all__ = ["Kept"]\n')
    (line,) = surface(repository).breaking
    assert line == "source/small/first.py:4: gone: Public object was removed"


def test_a_new_required_parameter_breaks(repository: Path) -> None:
    write(repository, "first.py", BEFORE.replace("far: int", "far: int, high: int"))
    assert any("Parameter was added as required" in line for line in surface(repository).breaking)


def test_an_addition_breaks_nothing(repository: Path) -> None:
    write(repository, "first.py", BEFORE + "\ndef more() -> None: ...\n")
    write(
        repository, "__init__.py", INIT.replace("gone", "gone, more", 1).replace('"gone"', '"gone", "more"')
    )
    assert surface(repository) == Surface((), ("small.more",))


def test_what_is_not_exported_may_move_and_go(repository: Path) -> None:
    write(repository, "second.py", BEFORE)
    (repository / "source/small/first.py").unlink()
    write(repository, "__init__.py", INIT.replace("first", "second"))
    assert surface(repository) == Surface((), ())


def test_the_packages_offer_what_their_users_call() -> None:
    names = set(offered(Path(__file__).resolve().parents[2]))
    assert {
        "toloka_api.api.projects.get_projects",
        "toloka_api.models.Owner.company_id",
        "toloka_sdk.BadRequest",
        "toloka_sdk._resources.Projects.archive",
    } <= names
