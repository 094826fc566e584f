"""TypeScript: types from openapi-typescript, calls through openapi-fetch."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from languages.roundtrip import MORE_THAN_DECLARED, bodies
from languages.starter import Server, Starter, check, check_what_is_cut_is_sent_once
from recorded import operations

if TYPE_CHECKING:
    from pathlib import Path


def test_the_starter_compiles_strictly_and_runs(tmp_path: Path, server: Server) -> None:
    starter = Starter.copied("typescript", tmp_path, "node", "npm")
    starter.install("npm", "ci", "--prefer-offline")
    starter.run("npm", "run", "generate")
    (starter.folder / "src" / "bodies.ts").write_text(recorded_bodies(), "utf-8")
    starter.run("npm", "run", "build")
    check(starter.run("npm", "--silent", "start", **server.environment()), server)
    check_what_is_cut_is_sent_once(starter, server, "npm", "--silent", "start")

    types = (starter.folder / "src" / "toloka.d.ts").read_text("utf-8")
    assert [each.operation_id for each in operations() if f"    {each.operation_id}: {{" not in types] == []


def recorded_bodies() -> str:
    """Every recorded body as a constant of its schema's type, for the compiler to check."""
    lines = ['import type { components } from "./toloka.js";', 'type Schemas = components["schemas"];']
    for number, (schema, name, value) in enumerate(bodies()):
        refused = "// @ts-expect-error\n" if name in MORE_THAN_DECLARED else ""
        lines.append(f'{refused}export const body{number}: Schemas["{schema}"] = {json.dumps(value)};')
    return "\n".join(lines)
