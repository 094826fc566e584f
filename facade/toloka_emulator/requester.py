"""The one account that everything belongs to."""

from __future__ import annotations

from .messages import Response, json_response
from .world import Call, Resource

BALANCE = 1000.0


def _get(call: Call) -> Response:
    owner = call.world.owner()
    return json_response(200, {"id": owner["id"], "balance": BALANCE, "public_name": {"EN": "Requester"}})


RESOURCE = Resource(table=None, handlers={"getRequesterInfo": _get})
