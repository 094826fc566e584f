"""The Toloka API for Python.

```python
from toloka_sdk import Toloka, models

with Toloka("local") as toloka:
    for training in toloka.trainings.list(status="OPEN"):
        print(training.id)
```
"""

import logging

from toloka_api import UNSET, NewValue, Unset, is_unset, models

from . import webhooks
from ._api_errors import (
    ApiError,
    AuthenticationError,
    BadRequest,
    Conflict,
    FieldError,
    MethodNotAllowed,
    NotFound,
    PayloadTooLarge,
    PermissionDenied,
    RateLimited,
    ServerError,
    ServiceUnavailable,
    UnsupportedMediaType,
    ValidationError,
)
from ._client import AsyncToloka, Toloka
from ._clock import Clock
from ._errors import (
    AnsweredError,
    AppWorkError,
    AppWorkFailed,
    AppWorkTimeout,
    ClientClosed,
    ConfigurationError,
    ConnectionFailed,
    ConnectionLost,
    OperationError,
    OperationFailed,
    OperationTimeout,
    PaginationError,
    PoolClosedEarly,
    PoolError,
    PoolTimeout,
    RequestError,
    ResponseError,
    ResponseTimeout,
    ResponseTooLarge,
    TolokaError,
    TransportError,
    WebhookError,
    WebhookSignatureError,
)
from ._flows import RawResponse
from ._operations import AsyncOperationHandle, AwaitableOperation, OperationHandle
from ._pagination.pages import AsyncPages, Page, Pages
from ._pools.progress import PoolProgress
from ._retries import RetryPolicy
from ._version import __version__

__all__ = [
    "UNSET",
    "AnsweredError",
    "ApiError",
    "AppWorkError",
    "AppWorkFailed",
    "AppWorkTimeout",
    "AsyncOperationHandle",
    "AsyncPages",
    "AsyncToloka",
    "AuthenticationError",
    "AwaitableOperation",
    "BadRequest",
    "ClientClosed",
    "Clock",
    "ConfigurationError",
    "Conflict",
    "ConnectionFailed",
    "ConnectionLost",
    "FieldError",
    "MethodNotAllowed",
    "NewValue",
    "NotFound",
    "OperationError",
    "OperationFailed",
    "OperationHandle",
    "OperationTimeout",
    "Page",
    "Pages",
    "PaginationError",
    "PayloadTooLarge",
    "PermissionDenied",
    "PoolClosedEarly",
    "PoolError",
    "PoolProgress",
    "PoolTimeout",
    "RateLimited",
    "RawResponse",
    "RequestError",
    "ResponseError",
    "ResponseTimeout",
    "ResponseTooLarge",
    "RetryPolicy",
    "ServerError",
    "ServiceUnavailable",
    "Toloka",
    "TolokaError",
    "TransportError",
    "Unset",
    "UnsupportedMediaType",
    "ValidationError",
    "WebhookError",
    "WebhookSignatureError",
    "__version__",
    "is_unset",
    "models",
    "webhooks",
]

logging.getLogger("toloka_sdk").addHandler(logging.NullHandler())
