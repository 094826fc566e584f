"""What an update of a project would change, by the rules for its versions in project-back-to-version.md."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from .._api.call import Call, Resource
from .._http.messages import Document, Response, json_response
from .._state.documents import defaults, without_read_only
from .._state.tables import PROJECTS

_BOUNDS = ("size", "length", "value")


def _check(call: Call) -> Response:
    project = call.state.read(PROJECTS, call.id())
    before = without_read_only(call.state, PROJECTS, project)
    after = {**defaults(call.state, PROJECTS), **without_read_only(call.state, PROJECTS, call.body)}
    if before == after:
        level = "EQUAL"
    elif any(
        _breaks(before["task_spec"][name], after["task_spec"][name]) for name in ("input_spec", "output_spec")
    ):
        level = "BREAKING_CHANGE"
    else:
        level = "NON_BREAKING_CHANGE"
    return json_response(200, {"differenceLevel": level})


def _breaks(before: Mapping[str, Document], after: Mapping[str, Document]) -> bool:
    """Whether fields change so that the project's pools would keep those that they have."""
    required = {name for name, field in before.items() if field.get("required", True)}
    return any(name not in after or _is_narrower(before[name], after[name]) for name in required) or any(
        field.get("required", True) for name, field in after.items() if name not in required
    )


def _is_narrower(before: Document, after: Document) -> bool:
    if any(before.get(name) != after.get(name) for name in ("type", "allowed_values")):
        return True
    return any(
        after.get(f"min_{what}", -math.inf) > before.get(f"min_{what}", -math.inf)
        or after.get(f"max_{what}", math.inf) < before.get(f"max_{what}", math.inf)
        for what in _BOUNDS
    )


_LEVEL = {"enum": ["EQUAL", "NON_BREAKING_CHANGE", "BREAKING_CHANGE"]}
_RESULT = {"type": "object", "required": ["differenceLevel"], "properties": {"differenceLevel": _LEVEL}}
PATHS: Mapping[str, Any] = {
    "/staging/projects/{project_id}/check": {
        "post": {
            "operationId": "checkProjectUpdate",
            "parameters": [
                {"name": "project_id", "in": "path", "required": True, "schema": {"type": "string"}}
            ],
            "requestBody": {
                "required": True,
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ProjectForm"}}},
            },
            "responses": {
                "200": {
                    "description": "What would change.",
                    "content": {"application/json": {"schema": _RESULT}},
                },
                "4XX": {"$ref": "#/components/responses/ClientError"},
            },
        }
    }
}
RESOURCE = Resource(handlers={"checkProjectUpdate": _check})
