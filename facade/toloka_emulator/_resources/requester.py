"""The one account that everything belongs to."""

from __future__ import annotations

from .._api.call import Call, Resource
from .._http.messages import Response, json_response

BALANCE = 1000.0


def _get(call: Call) -> Response:
    owner = call.state.owner()
    return json_response(200, {"id": owner["id"], "balance": BALANCE, "public_name": {"EN": "Requester"}})


RESOURCE = Resource(handlers={"getRequesterInfo": _get})
