"""The parts of spec/ that follow from the rest of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from generation.derived import derived

SPEC = Path(__file__).resolve().parents[2] / "spec"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the spec's files that have derived parts, or that these follow from."""
    for name in ("openapi.yaml", "README.md"):
        shutil.copy(SPEC / name, tmp_path)
    shutil.copytree(SPEC / "resources", tmp_path / "resources")
    return tmp_path


def test_they_are_committed_as_they_have_to_be() -> None:
    for path, text in derived(SPEC).items():
        assert path.read_text("utf-8") == text, f"run python scripts/generate.py: {path.name} has changed"


def test_they_follow_from_the_resources(copy: Path) -> None:
    skills = copy / "resources" / "skills.yaml"
    path = "  /v1/skills/{skill_id}/notes:\n    get:\n      operationId: getNotes\n"
    sdk = "      x-toloka-sdk: {resource: skills, method: notes}\nparameters:\n"
    skills.write_text(skills.read_text("utf-8").replace("\nparameters:\n", f"\n{path}{sdk}"), "utf-8")
    made = derived(copy)
    root, guide = made[copy / "openapi.yaml"], made[copy / "README.md"]
    pointer = "resources/skills.yaml#/paths/~1v1~1skills~1{skill_id}~1notes"
    assert yaml.safe_load(root)["paths"]["/v1/skills/{skill_id}/notes"] == {"$ref": pointer}
    row = "| `skills.notes` | `GET /v1/skills/{skill_id}/notes` | `getNotes` |\n"
    assert f"| `updateSkill` |\n{row}| `user_skills.list` |" in guide


def test_a_file_that_no_tag_names_is_an_error(copy: Path) -> None:
    (copy / "resources" / "notes.yaml").write_text("paths: {/notes: {}}\n", "utf-8")
    with pytest.raises(SystemExit, match=r"no tag for spec/resources/notes\.yaml"):
        derived(copy)


def test_a_tag_that_names_no_file_is_an_error(copy: Path) -> None:
    (copy / "resources" / "skills.yaml").unlink()
    with pytest.raises(SystemExit, match=r"tag skills .* has no file"):
        derived(copy)


def test_a_file_with_nothing_to_index_is_an_error(copy: Path) -> None:
    (copy / "resources" / "skills.yaml").write_text("schemas: {}\n", "utf-8")
    with pytest.raises(SystemExit, match="neither paths nor webhooks"):
        derived(copy)


@pytest.mark.parametrize("line", ["# made by scripts/generate.py\n", "# until here\n"])
def test_a_file_that_lost_a_marker_is_an_error(copy: Path, line: str) -> None:
    root = copy / "openapi.yaml"
    root.write_text(root.read_text("utf-8").replace(line, ""), "utf-8")
    with pytest.raises(SystemExit, match="needs one line"):
        derived(copy)


def test_an_operation_stands_in_the_file_of_its_resource() -> None:
    for file in (SPEC / "resources").glob("*.yaml"):
        for path, item in yaml.safe_load(file.read_text("utf-8")).get("paths", {}).items():
            for method, operation in item.items():
                if method != "parameters":
                    assert operation["tags"] == [file.stem], f"{method} {path}"
                    assert operation["x-toloka-sdk"]["resource"] == file.stem, f"{method} {path}"
