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

from .attachments import File
from .conformance import ResponseMismatch
from .emulator import Emulator, LoggedRequest
from .faults import Fault
from .messages import Request, Response
from .store import StateError
from .tolokers import Instead, Toloker, Tolokers
from .webhooks import Delivery
from .world import OperationPace

__all__ = [
    "Delivery",
    "Emulator",
    "Fault",
    "File",
    "Instead",
    "LoggedRequest",
    "OperationPace",
    "Request",
    "Response",
    "ResponseMismatch",
    "StateError",
    "Toloker",
    "Tolokers",
]
