"""Traces of the SDK's requests, for OpenTelemetry.

```python
from toloka_otel import TolokaInstrumentor

TolokaInstrumentor().instrument()
```

`opentelemetry-instrument` finds it by itself. Each attempt of a call is a span of its own, by the semantic
conventions for HTTP clients: its name is the method and the path's template, and from the second attempt on
it has `http.request.resend_count`. Besides, it has the name of the operation (`toloka.operation`), the
environment (`toloka.environment`), and the ID that makes the call safe to repeat (`toloka.operation_id`). No
span holds a token, a body, a query or the ID of an object. There are none within OpenTelemetry's
`suppress_instrumentation()`. The instrumentation of httpx sees nothing of these requests, but for those of a
client that was given a `transport` or an `http_client`, which then have two spans.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Generator
from contextlib import contextmanager
from functools import wraps
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from opentelemetry.instrumentation.instrumentor import BaseInstrumentor  # type: ignore[attr-defined]
from opentelemetry.instrumentation.utils import is_http_instrumentation_enabled
from opentelemetry.trace import INVALID_SPAN, Span, SpanKind, StatusCode, Tracer, get_tracer

from toloka_sdk import TransportError, __version__

if TYPE_CHECKING:
    from toloka_sdk._flows import Reply, Send
    from toloka_sdk._transport.connections import AsyncConnection, Connection

__all__ = ["TolokaInstrumentor"]


class TolokaInstrumentor(BaseInstrumentor):  # type: ignore[misc]
    """Turns traces on by `instrument()`, and off by `uninstrument()`, for all clients of the process.

    `instrument()` takes a `tracer_provider`, by default the global one.
    """

    def instrumentation_dependencies(self) -> Collection[str]:
        return ()  # it comes with the SDK, so the SDK is always the right one

    def _instrument(self, **options: Any) -> None:
        from toloka_sdk._transport.connections import AsyncConnection, Connection

        tracer = get_tracer("toloka_sdk", __version__, options.get("tracer_provider"))
        self._originals = Connection.send, AsyncConnection.send
        Connection.send = traced(tracer, Connection.send)  # type: ignore[assignment, method-assign]
        AsyncConnection.send = traced_async(tracer, AsyncConnection.send)  # type: ignore[assignment, method-assign]

    def _uninstrument(self, **_: Any) -> None:
        from toloka_sdk._transport.connections import AsyncConnection, Connection

        Connection.send, AsyncConnection.send = self._originals  # type: ignore[method-assign]


def traced(tracer: Tracer, send: Callable[[Connection, Send], Reply]) -> Callable[[Connection, Send], Reply]:
    """Sends, with a span around it."""

    @wraps(send)
    def wrapped(connection: Connection, step: Send) -> Reply:
        with attempt(tracer, connection, step) as span:
            return noted(span, send(connection, step))

    return wrapped


def traced_async(
    tracer: Tracer, send: Callable[[AsyncConnection, Send], Awaitable[Reply]]
) -> Callable[[AsyncConnection, Send], Awaitable[Reply]]:
    """The same for asyncio."""

    @wraps(send)
    async def wrapped(connection: AsyncConnection, step: Send) -> Reply:
        with attempt(tracer, connection, step) as span:
            return noted(span, await send(connection, step))

    return wrapped


@contextmanager
def attempt(tracer: Tracer, connection: Connection | AsyncConnection, step: Send) -> Generator[Span]:
    """The span of one attempt, or one that is dropped where a program has suppressed them."""
    if not is_http_instrumentation_enabled():
        yield INVALID_SPAN
        return
    call, target = step.call, connection.target
    endpoint, address = call.endpoint, urlsplit(target.base_url)
    attributes: dict[str, str | int] = {
        "http.request.method": endpoint.method,
        "url.template": endpoint.path,
        "server.address": address.hostname or "",
        "server.port": address.port or (80 if address.scheme == "http" else 443),
        "toloka.operation": endpoint.operation_id,
        "toloka.environment": target.environment,
    }
    if step.attempt > 1:
        attributes["http.request.resend_count"] = step.attempt - 1
    if call.idempotency_key is not None:
        attributes["toloka.operation_id"] = call.idempotency_key
    with tracer.start_as_current_span(
        f"{endpoint.method} {endpoint.path}",
        kind=SpanKind.CLIENT,
        attributes=attributes,
        record_exception=False,  # a traceback may show more than belongs in a trace
        set_status_on_exception=False,
    ) as span:
        try:
            yield span
        except BaseException as error:
            reason = str(error) if isinstance(error, TransportError) else None
            fail(span, type(error).__qualname__, reason)
            raise


def noted(span: Span, reply: Reply) -> Reply:
    span.set_attribute("http.response.status_code", reply.status)
    if reply.status >= 400:
        fail(span, str(reply.status))
    return reply


def fail(span: Span, kind: str, reason: str | None = None) -> None:
    span.set_attribute("error.type", kind)
    span.set_status(StatusCode.ERROR, reason)
