"""Tries the generators and validators of other projects with both forms of the spec.

python scripts/try_generators.py                try all of scripts/generators/tools.yaml
python scripts/try_generators.py --only ogen    try those whose name has this in it
python scripts/try_generators.py --record       also write what was tried into the table of spec/GENERATORS.md

Each tool is fetched in its own version and works in its own temporary folder. All of them take long: CI does
not try them.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, cast

import yaml

SCRIPTS = Path(__file__).resolve().parent
BUNDLES = SCRIPTS.parent / "generated" / "toloka_api"
PAGE = SCRIPTS.parent / "spec" / "GENERATORS.md"
FORMS = ("openapi.json", "openapi.simple.json")
FAILURES = {"generate": "not taken", "check": "generated, but not usable"}
HEAD = "| Tool | Version | The full one | The simple one | Which to take, and the way round |"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", default="", metavar="NAME")
    parser.add_argument("--record", action="store_true", help="write the table")
    arguments = parser.parse_args()
    tools: list[dict[str, Any]] = yaml.safe_load((SCRIPTS / "generators" / "tools.yaml").read_text("utf-8"))
    chosen = [tool for tool in tools if arguments.only.lower() in tool["name"].lower()]
    emulator = [sys.executable, "-m", "toloka_emulator", "--port", "0"]
    with subprocess.Popen(emulator, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        os.environ["TOLOKA_BASE_URL"] = process.stdout.readline().strip()
        for tool in chosen:
            if missing := [program for program in tool["needs"] if shutil.which(program) is None]:
                print(f"{tool['name']}: {missing[0]} is not installed")
                continue
            row = [tool["name"], tool["version"], *(tried(tool, form) for form in FORMS), tool["note"]]
            print(" | ".join(row), flush=True)
            if arguments.record:
                record(row, [each["name"] for each in tools])
        process.terminate()


def tried(tool: dict[str, Any], form: str) -> str:
    """What comes of a tool and a form of the spec, in a few words."""
    with tempfile.TemporaryDirectory() as folder:
        for bundle in FORMS:
            shutil.copy(BUNDLES / bundle, folder)
        Path(folder, "bodies.json").write_text(json.dumps(bodies()), "utf-8")
        for step in ("generate", "check"):
            command = tool.get(step, "true").format(spec=form, version=tool["version"], scripts=SCRIPTS)
            try:
                done = subprocess.run(
                    ["bash", "-c", command],
                    cwd=folder,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.STDOUT,
                    text=True,
                    timeout=1800,
                )
            except subprocess.TimeoutExpired:
                return f"{FAILURES[step]} within half an hour"
            if done.returncode:
                (Path(tempfile.gettempdir()) / f"{tool['name']}.{form}.log").write_text(done.stdout, "utf-8")
                return FAILURES[step]
        result = Path(folder, "result.txt")
        return f"passes: {result.read_text('utf-8').strip()}" if result.exists() else "passes"


def bodies() -> list[dict[str, Any]]:
    """The recorded bodies of named schemas, each with its name and its schema's."""
    document = json.loads((BUNDLES / "openapi.json").read_bytes())
    found: list[dict[str, Any]] = []

    def visit(node: object) -> None:
        match node:
            case {"schema": {"$ref": str(schema)}, "examples": dict() as examples}:
                for reference in cast("dict[str, dict[str, str]]", examples).values():
                    name = reference["$ref"].rpartition("/")[2]
                    value = document["components"]["examples"][name]["value"]
                    found.append({"schema": schema.rpartition("/")[2], "name": name, "value": value})
            case dict():
                for each in cast("dict[str, object]", node).values():
                    visit(each)
            case list():
                for each in cast("list[object]", node):
                    visit(each)
            case _:
                pass

    visit(document["paths"])
    return found


def record(row: list[str], names: list[str]) -> None:
    """Writes a row of the table, and keeps the others."""
    head, _, table = PAGE.read_text("utf-8").partition(HEAD)
    rows = {line.split(" | ")[0].removeprefix("| "): line for line in table.splitlines()[2:] if line}
    rows[row[0]] = f"| {' | '.join(row)} |"
    lines = [HEAD, "|---" * len(row) + "|", *(rows[name] for name in names if name in rows)]
    PAGE.write_text(head + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
