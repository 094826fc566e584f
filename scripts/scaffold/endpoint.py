"""The endpoint to lay out, its names, and the places it goes to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

TODO = "TODO"
"""Begins what a person has left to write. A test fails while it stands anywhere."""
Kind = Literal["list", "read", "write", "delete"]


class Places:
    """Where the parts of an endpoint live. What moves is changed here, and in what a handler imports."""

    emulator_imports = (
        "from .._api.call import Call, Resource",
        "from .._http.messages import Response",
    )

    def __init__(self, root: Path) -> None:
        self.spec = root / "spec" / "openapi.yaml"
        self.resources = root / "spec" / "resources"
        self.examples = root / "spec" / "examples"
        self.facade = root / "facade" / "toloka_sdk" / "_resources.py"
        self.emulator = root / "facade" / "toloka_emulator" / "_resources"
        self.emulator_table = self.emulator / "__init__.py"
        self.emulator_tests = root / "tests" / "emulator"


@dataclass(frozen=True)
class Endpoint:
    """One operation that the spec doesn't have yet."""

    resource: str
    """In snake case, such as `pool_notes`."""
    method: str
    """What the SDK calls it, such as `list`."""
    verb: str
    """The HTTP method in lower case."""
    path: str
    schema: str
    """The schema of one object."""
    page: str
    """The name of the documentation's page."""

    @property
    def kind(self) -> Kind:
        if self.verb == "delete":
            return "delete"
        if self.verb == "get":
            return "list" if self.method == "list" else "read"
        return "write"

    @property
    def operation_id(self) -> str:
        if self.method == "list":
            return f"get{pascal(self.resource)}"
        return f"{self.method[0]}{pascal(self.method)[1:]}{self.schema}"

    @property
    def function(self) -> str:
        """The name of the generated function."""
        return re.sub(r"(?<!^)(?=[A-Z])", "_", self.operation_id).lower()

    @property
    def example(self) -> str:
        """The name of its recorded examples."""
        return self.function.replace("_", "-")

    @property
    def parameters(self) -> list[str]:
        """The names of what its path takes."""
        return re.findall(r"{(\w+)}", self.path)

    @property
    def call(self) -> str:
        return f"{self.verb.upper()} {self.path}"


def pascal(name: str) -> str:
    return "".join(word.capitalize() for word in name.split("_"))


def singular(resource: str) -> str:
    """The likely name of the schema of one object."""
    return pascal(re.sub(r"ies$", "y", resource) if resource.endswith("ies") else resource.removesuffix("s"))


def left(root: Path) -> list[str]:
    """Every line that a person has left to write, with its place."""
    found: list[str] = []
    for folder in ("spec", "facade", "tests"):
        for file in sorted((root / folder).rglob("*")):
            if file.suffix in {".py", ".yaml", ".md"}:
                lines = enumerate(file.read_text("utf-8").splitlines(), 1)
                name = file.relative_to(root).as_posix()
                found += [f"{name}:{number}: {line.strip()}" for number, line in lines if f"{TODO} " in line]
    return found
