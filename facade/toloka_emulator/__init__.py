"""A local stand-in for the Toloka API: no account, no money, no network.

```python
with Emulator() as emulator:
    client = httpx.Client(transport=emulator.transport(), base_url="http://local/api/v1")
    client.get("/pools", headers={"Authorization": "ApiKey any"})
```

`python -m toloka_emulator` serves it on a port.
"""

from .conformance import ResponseMismatch
from .emulator import Emulator, LoggedRequest
from .faults import Fault
from .messages import Request, Response
from .store import StateError
from .world import OperationPace

__all__ = [
    "Emulator",
    "Fault",
    "LoggedRequest",
    "OperationPace",
    "Request",
    "Response",
    "ResponseMismatch",
    "StateError",
]
