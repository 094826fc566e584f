"""Bans of Tolokers."""

from __future__ import annotations

from .._api.call import Call, Resource
from .._http.errors import FieldError, ServiceError, invalid
from .._http.messages import Response, empty_response, json_response
from .._rules.quality_control.actions import taking_access
from .._rules.restrictions import PLACES, ban
from .._state.tables import USER_RESTRICTIONS


def _list(call: Call) -> Response:
    needed = PLACES.get(str(call.query.get("scope")))
    if needed is not None and needed not in call.query:
        raise invalid({needed: FieldError("This scope needs it", "VALUE_REQUIRED")})
    return call.list(USER_RESTRICTIONS)


def _set(call: Call) -> Response:
    with taking_access(call.state, call.body["user_id"], {"pool_access_revoked_reason": "RESTRICTION"}):
        document, is_new = ban(call.state, call.body)
    return json_response(201 if is_new else 200, document)


def _delete(call: Call) -> Response:
    if call.state.read(USER_RESTRICTIONS, call.id())["scope"] == "SYSTEM":
        raise ServiceError(403, "ACCESS_DENIED", "Only the service lifts a ban of its own")
    call.state.transaction.delete(USER_RESTRICTIONS, call.id())
    return empty_response(204)


RESOURCE = Resource(
    handlers={
        "getUserRestrictions": _list,
        "getUserRestriction": lambda call: call.get(USER_RESTRICTIONS),
        "upsertUserRestriction": _set,
        "deleteUserRestriction": _delete,
    },
)
