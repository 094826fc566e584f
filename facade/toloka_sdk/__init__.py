"""The Toloka API for Python.

```python
from toloka_sdk import Toloka, models

with Toloka("local") as toloka:
    for training in toloka.trainings.list(status="OPEN"):
        print(training.id)
```
"""

import logging

from toloka_api import UNSET, Unset, is_unset, models

from . import webhooks
from .client import AsyncToloka, Toloka
from .clock import Clock
from .errors import (
    AnsweredError,
    ClientClosed,
    ConfigurationError,
    ConnectionFailed,
    ConnectionLost,
    OperationError,
    OperationFailed,
    OperationTimeout,
    PaginationError,
    RequestError,
    ResponseError,
    ResponseTimeout,
    TolokaError,
    TransportError,
    WebhookError,
    WebhookSignatureError,
)
from .flows import RawResponse
from .operations import AsyncOperationHandle, OperationHandle, Starting
from .pagination import AsyncPages, Page, Pages
from .retries import RetryPolicy
from .statuses import (
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
from .version import __version__

__all__ = [
    "UNSET",
    "AnsweredError",
    "ApiError",
    "AsyncOperationHandle",
    "AsyncPages",
    "AsyncToloka",
    "AuthenticationError",
    "BadRequest",
    "ClientClosed",
    "Clock",
    "ConfigurationError",
    "Conflict",
    "ConnectionFailed",
    "ConnectionLost",
    "FieldError",
    "MethodNotAllowed",
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
    "RateLimited",
    "RawResponse",
    "RequestError",
    "ResponseError",
    "ResponseTimeout",
    "RetryPolicy",
    "ServerError",
    "ServiceUnavailable",
    "Starting",
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
