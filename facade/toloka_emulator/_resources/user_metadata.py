"""What requesters may know of a Toloker."""

from __future__ import annotations

from .._api.call import Resource
from .._http.messages import json_response
from .._rules.profiles import profile

RESOURCE = Resource(
    handlers={"getUserMetadata": lambda call: json_response(200, profile(call.state, call.id()))},
)
