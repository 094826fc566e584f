"""Three paths that programs written with toloka-kit call, and that no documentation has.

They are here so that such programs run: most of its example notebooks wait for the share of a pool that is
done, or read the answers as a table. The specification doesn't state these paths, so no client is made of
them. What is known of them is from toloka-kit's sources and the bodies in its tests; the rest is made up,
and may differ from the service. A new program does better with `GET /v1/assignments`, and with
`pools.progress` of the SDK.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from .._openapi.specification import Specification
from . import analytics, assignments_table, project_check

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

RESOURCES = (analytics.RESOURCE, assignments_table.RESOURCE, project_check.RESOURCE)
HANDLERS = {name: handler for resource in RESOURCES for name, handler in resource.handlers.items()}
EFFECTS = {name: effect for resource in RESOURCES for name, effect in resource.effects.items()}
_PATHS: Mapping[str, Any] = {
    path: item
    for module in (analytics, assignments_table, project_check)
    for path, item in module.PATHS.items()
}


@cache
def with_undocumented(specification: Specification) -> Specification:
    """The specification and these paths, so that all that holds for a request holds for theirs."""
    document = specification.document
    return Specification({**document, "paths": {**document["paths"], **_PATHS}})
