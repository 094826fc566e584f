"""Apps."""

from __future__ import annotations

from .._api.call import Call, Resource
from .._http.messages import Document, Response
from .._state.tables import APPS

_LISTED = ("id", "name", "image", "description", "default_item_price", "examples")


def _list(call: Call) -> Response:
    return call.list(APPS, view=_in_short)


def _in_short(app: Document) -> Document:
    return {name: app[name] for name in _LISTED if name in app}


RESOURCE = Resource(
    handlers={
        "getApps": _list,
        "getApp": lambda call: call.get(APPS),
    },
)
