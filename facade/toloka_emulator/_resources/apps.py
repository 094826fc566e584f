"""Apps."""

from __future__ import annotations

from .._api.call import Resource
from .._state.tables import APPS

RESOURCE = Resource(
    handlers={
        "getApps": lambda call: call.list(APPS),
        "getApp": lambda call: call.get(APPS),
    },
)
