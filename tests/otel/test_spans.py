"""Each attempt of a call is a span that says which one it is, and holds nothing that is secret."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from importlib.metadata import entry_points
from typing import Any

import pytest

from toloka_emulator import Emulator, Fault
from toloka_sdk import AsyncToloka, NotFound, RetryPolicy, Toloka, TransportError, models

pytest.importorskip("opentelemetry.sdk", reason="the spans are read with OpenTelemetry's SDK")
from opentelemetry.instrumentation.utils import suppress_instrumentation
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from toloka_otel import TolokaInstrumentor

QUICK = RetryPolicy(base_delay=0.01, max_delay=0.05)
TOKEN = "very-secret-token"


class Traces:
    """The spans so far."""

    def __init__(self) -> None:
        self._exporter = InMemorySpanExporter()
        self.provider = TracerProvider()
        self.provider.add_span_processor(SimpleSpanProcessor(self._exporter))

    def spans(self) -> tuple[ReadableSpan, ...]:
        return self._exporter.get_finished_spans()

    def attributes(self) -> list[dict[str, Any]]:
        return [dict(span.attributes or {}) for span in self.spans()]

    def text(self) -> str:
        return json.dumps([json.loads(span.to_json()) for span in self.spans()])


@pytest.fixture
def traces() -> Iterator[Traces]:
    traces = Traces()
    TolokaInstrumentor().instrument(tracer_provider=traces.provider)
    yield traces
    TolokaInstrumentor().uninstrument()


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator() as emulator:
        yield emulator


def client(emulator: Emulator) -> Toloka:
    return Toloka("local", transport=emulator.transport(), token=TOKEN, retry=QUICK)


def test_a_call_is_a_span_with_its_operation(traces: Traces, emulator: Emulator) -> None:
    with client(emulator) as toloka:
        skill = toloka.skills.create(models.SkillForm(name="secret name"))
        toloka.skills.get(skill.id)
    created, read = traces.spans()
    assert (created.name, read.name) == ("POST /v1/skills", "GET /v1/skills/{skill_id}")
    assert read.kind.name == "CLIENT"
    assert read.status.is_unset
    assert traces.attributes()[1] == {
        "http.request.method": "GET",
        "url.template": "/v1/skills/{skill_id}",
        "server.address": "localhost",
        "server.port": 80,
        "http.response.status_code": 200,
        "toloka.operation": "getSkill",
        "toloka.environment": "local",
    }


def test_async_calls_are_the_same_spans(traces: Traces, emulator: Emulator) -> None:
    async def program() -> None:
        async with AsyncToloka("local", transport=emulator.transport(), token=TOKEN) as toloka:
            skill = await toloka.skills.create(models.SkillForm(name="one"))
            await toloka.skills.get(skill.id)

    asyncio.run(program())
    assert [span.name for span in traces.spans()] == ["POST /v1/skills", "GET /v1/skills/{skill_id}"]


def test_each_attempt_has_a_span_with_its_number(traces: Traces, emulator: Emulator) -> None:
    emulator.inject(Fault(operation="getPools", status=503, times=2))
    with client(emulator) as toloka:
        assert list(toloka.pools.list()) == []
    spans = traces.attributes()
    assert [span.get("http.request.resend_count") for span in spans] == [None, 1, 2]
    assert [span["http.response.status_code"] for span in spans] == [503, 503, 200]
    assert [span.get("error.type") for span in spans] == ["503", "503", None]


def test_a_refusal_is_an_error(traces: Traces, emulator: Emulator) -> None:
    with client(emulator) as toloka, pytest.raises(NotFound):
        toloka.pools.get("1")
    (span,) = traces.spans()
    assert not span.status.is_ok
    assert traces.attributes()[0]["error.type"] == "404"


def test_no_answer_is_an_error_that_says_why(traces: Traces, unused_tcp_port: int) -> None:
    retry = RetryPolicy(max_attempts=1)
    with (
        Toloka(base_url=f"http://127.0.0.1:{unused_tcp_port}", token=TOKEN, retry=retry) as toloka,
        pytest.raises(TransportError),
    ):
        toloka.pools.get("1")
    (span,) = traces.spans()
    assert traces.attributes()[0]["server.port"] == unused_tcp_port
    assert traces.attributes()[0]["error.type"]
    assert not span.events
    assert TOKEN not in traces.text()


def test_spans_hold_no_token_no_body_and_no_query(traces: Traces, emulator: Emulator) -> None:
    with client(emulator) as toloka:
        toloka.skills.create(models.SkillForm(name="secret name"))
        assert list(toloka.skills.list(name="secret name"))
    assert TOKEN not in traces.text()
    assert "secret name" not in traces.text()
    assert "secret+name" not in traces.text()
    assert "secret%20name" not in traces.text()


def test_what_threads_send_belongs_to_the_span_that_they_were_started_in(
    traces: Traces, emulator: Emulator
) -> None:
    with client(emulator) as toloka:
        for number in range(5):
            toloka.skills.create(models.SkillForm(name=f"{number}"))
        before = len(traces.spans())
        with traces.provider.get_tracer("program").start_as_current_span("work") as work:
            assert len(list(toloka.skills.list(limit=2).read_ahead())) == 5
        *pages, _ = traces.spans()[before:]
    assert len(pages) == 3
    assert {page.parent.span_id if page.parent else None for page in pages} == {
        work.get_span_context().span_id
    }


def test_what_a_program_suppresses_has_no_spans(traces: Traces, emulator: Emulator) -> None:
    with client(emulator) as toloka:
        with suppress_instrumentation():
            assert list(toloka.pools.list()) == []
        assert not traces.spans()
        assert list(toloka.pools.list()) == []
        assert len(traces.spans()) == 1


def test_without_it_there_are_no_spans(traces: Traces, emulator: Emulator) -> None:
    TolokaInstrumentor().uninstrument()
    with client(emulator) as toloka:
        assert list(toloka.pools.list()) == []
    assert not traces.spans()
    TolokaInstrumentor().instrument(tracer_provider=traces.provider)


def test_opentelemetry_finds_it() -> None:
    (found,) = entry_points(group="opentelemetry_instrumentor", name="toloka_sdk")
    assert found.load() is TolokaInstrumentor
