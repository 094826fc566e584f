"""The one account that everything belongs to."""

from __future__ import annotations

from .._api.call import Call, Resource
from .._http.messages import Response, json_response
from .._rules.balance import balance


def _get(call: Call) -> Response:
    state = call.state
    account = {"id": state.owner()["id"], "balance": balance(state), "public_name": {"EN": "Requester"}}
    return json_response(200, account)


RESOURCE = Resource(handlers={"getRequesterInfo": _get})
