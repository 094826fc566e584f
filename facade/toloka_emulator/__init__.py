"""A local stand-in for the Toloka API: no account, no money, no network.

```python
import httpx
from toloka_emulator import Emulator

with Emulator() as emulator:
    client = httpx.Client(transport=emulator.transport(), base_url="http://local/api/v1")
    client.get("/pools", headers={"Authorization": "ApiKey any"})
```

`python -m toloka_emulator` serves it on a port.
"""

from ._api.faults import Fault
from ._api.request_log import LoggedRequest
from ._emulator import Emulator
from ._http.errors import ServiceError
from ._http.messages import Request, Response
from ._openapi.conformance import ResponseMismatch
from ._rules.attachments import File
from ._state.fee import Fee
from ._state.pace import OperationPace
from ._state.store import StateError
from ._tolokers.behaviour import Behaviour, Confusion, Crowd, Label
from ._tolokers.labels import Truth
from ._tolokers.outcomes import Answer, Ban, Taken
from ._tolokers.playing import Member, Players
from ._tolokers.toloker import NoAnswer, Toloker
from ._tolokers.tolokers import Tolokers
from ._webhooks.notifications import Delivery

__all__ = [
    "Answer",
    "Ban",
    "Behaviour",
    "Confusion",
    "Crowd",
    "Delivery",
    "Emulator",
    "Fault",
    "Fee",
    "File",
    "Label",
    "LoggedRequest",
    "Member",
    "NoAnswer",
    "OperationPace",
    "Players",
    "Request",
    "Response",
    "ResponseMismatch",
    "ServiceError",
    "StateError",
    "Taken",
    "Toloker",
    "Tolokers",
    "Truth",
]
