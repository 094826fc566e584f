from __future__ import annotations

import base64
import hashlib
import hmac
import json
from email.message import Message
from typing import Any

import httpx
import pytest
from werkzeug.datastructures import EnvironHeaders
from werkzeug.datastructures import Headers as WerkzeugHeaders

from recorded import bundle, resolve
from toloka_sdk import ConfigurationError, TolokaError, WebhookError, WebhookSignatureError, models, webhooks

BODY = (
    b'{"events":[{"event_time":"2000-01-01T12:00:00","project_id":"project-1","pool_id":"pool-1",'
    b'"uuid":"00000000-0000-0000-0000-000000000000","task_suite_id":"task-suite-1",'
    b'"assignment_id":"assignment-1","webhook_subscription_id":"subscription-1",'
    b'"type":"ASSIGNMENT_APPROVED"}]}'
)
SIGN = "609af3eefd4c12b6afad30ab456efcd21fe82f4247d3340151a3ca0c97a6cbcb"
HEADER = f"{{v=1, ts=946728000000, sign={SIGN}}}"
SENT = 946728000.0


def signed(body: bytes, secret: str, moment: str = "946728000000") -> str:
    sign = hmac.new(secret.encode(), f"{moment}.1.".encode() + body, hashlib.sha256).hexdigest()
    return f"{{v=1, ts={moment}, sign={sign}}}"


@pytest.mark.parametrize(
    "header",
    [
        HEADER,
        f"{{v=1,ts=946728000000,sign={SIGN}}}",
        f"  {{ sign = {SIGN} ,  ts=946728000000, v =1 }} ",
        f"v=1, ts=946728000000, sign={SIGN}",
        f"{{v=1, ts=946728000000, sign={SIGN.upper()}}}",
        f"{{v=1, ts=946728000000, sign={SIGN}, alg=hmac}}",
    ],
)
def test_the_documented_signature_is_right(header: str) -> None:
    webhooks.verify(BODY, header, "12345")


@pytest.mark.parametrize(
    "body",
    [BODY + b"\n", BODY.replace(b"pool-1", b"pool-2"), json.dumps(json.loads(BODY)).encode(), b""],
)
def test_another_body_is_refused(body: bytes) -> None:
    with pytest.raises(WebhookSignatureError, match="not that of the body"):
        webhooks.verify(body, HEADER, "12345")


@pytest.mark.parametrize("secret", ["1234", "12345 ", ["a", "b"]])
def test_another_secret_is_refused(secret: Any) -> None:
    with pytest.raises(WebhookSignatureError, match="check the secret_key"):
        webhooks.verify(BODY, HEADER, secret)


def test_a_secret_that_takes_the_place_of_another() -> None:
    webhooks.verify(BODY, HEADER, ["new", "12345"])
    webhooks.verify(BODY, HEADER, ("12345", "new"))


@pytest.mark.parametrize("secret", ["", [], ["12345", ""]])
def test_an_empty_secret_is_refused(secret: Any) -> None:
    with pytest.raises(ConfigurationError, match="anybody could sign"):
        webhooks.verify(BODY, HEADER, secret)


@pytest.mark.parametrize(
    "header",
    [
        "",
        "{}",
        "nonsense",
        f"{{v=1, ts=946728000000, sign={SIGN}",
        f"{{v=1, ts=946728000000}}, {SIGN}",
        f"{{v=1, ts=, sign={SIGN}}}",
        f"{{v=1, ts=-5, sign={SIGN}}}",
        f"{{v=1, ts=1e3, sign={SIGN}}}",
        f"{{v=1, ts={'9' * 30}, sign={SIGN}}}",
        f"{{v=1, ts=٩٤٦, sign={SIGN}}}",
        f"{{v=x, ts=946728000000, sign={SIGN}}}",
        f"{{ts=946728000000, sign={SIGN}}}",
        "{v=1, ts=946728000000, sign=609a}",
        f"{{v=1, ts=946728000000, sign={'z' * 64}}}",
        f"{{v=1, ts=946728000000, sign={SIGN}, sign={SIGN}}}",
    ],
)
def test_a_malformed_header_is_refused(header: str) -> None:
    with pytest.raises(WebhookSignatureError, match="malformed"):
        webhooks.verify(BODY, header, "12345")


def test_an_unknown_version_is_refused() -> None:
    with pytest.raises(WebhookSignatureError, match="version 2"):
        webhooks.verify(BODY, HEADER.replace("v=1", "v=2"), "12345")


@pytest.mark.parametrize("age", [-299.0, 0.0, 299.0])
def test_a_recent_signature_is_right(age: float) -> None:
    webhooks.verify(BODY, HEADER, "12345", tolerance=300, now=lambda: SENT + age)


@pytest.mark.parametrize("age", [-301.0, 301.0, 1e9])
def test_a_signature_of_another_time_is_refused(age: float) -> None:
    with pytest.raises(WebhookSignatureError, match="more than the tolerance of 300 s"):
        webhooks.verify(BODY, HEADER, "12345", tolerance=300, now=lambda: SENT + age)
    webhooks.verify(BODY, HEADER, "12345", now=lambda: SENT + age)


def test_a_signature_that_begins_with_a_zero_is_right() -> None:
    body, header = next(
        (body, header)
        for body in (b'{"events":[],"n":%d}' % number for number in range(1000))
        if "sign=0" in (header := signed(body, "12345"))
    )
    webhooks.verify(body, header, "12345")


def test_what_is_received_is_typed() -> None:
    notification = webhooks.receive(BODY, {"toloka-signature": HEADER}, secret="12345")
    (event,) = notification.events
    assert isinstance(event, models.AssignmentApprovedEvent)
    assert (event.assignment_id, event.pool_id) == ("assignment-1", "pool-1")
    assert notification.to_dict() == json.loads(BODY)


ENCODED = base64.b64encode(BODY)


@pytest.mark.parametrize(
    ("body", "options"),
    [
        (BODY, {}),
        (bytearray(BODY), {}),
        (memoryview(BODY), {}),
        (BODY.decode(), {}),
        (BODY.decode(), {"base64_encoded": False}),
        (ENCODED, {"base64_encoded": True}),
        (ENCODED.decode(), {"base64_encoded": True}),
    ],
)
def test_a_body_is_taken_as_servers_hand_it_over(body: Any, options: dict[str, Any]) -> None:
    notification = webhooks.receive(body, {"Toloka-Signature": HEADER}, secret="12345", **options)
    assert notification.to_dict() == json.loads(BODY)


def message() -> Message:
    headers = Message()
    headers["TOLOKA-SIGNATURE"] = HEADER
    return headers


@pytest.mark.parametrize(
    "headers",
    [
        {"toloka-signature": HEADER, "Content-Type": "application/json"},
        {"TOLOKA-SIGNATURE": [HEADER]},
        {"Toloka-Signature": (HEADER, HEADER), "Accept": ["a", "b"]},
        [("Host", "x"), ("Toloka-Signature", HEADER)],
        (each for each in [("Toloka-Signature", HEADER)]),
        [(b"host", b"\xff"), (b"toloka-signature", HEADER.encode())],
        [[b"toloka-signature", HEADER.encode()]],
        {b"toloka-signature": HEADER.encode()},
        {"REQUEST_METHOD": "POST", "HTTP_TOLOKA_SIGNATURE": HEADER, "wsgi.version": (1, 0)},
        WerkzeugHeaders([("toloka-signature", HEADER)]),
        EnvironHeaders({"HTTP_TOLOKA_SIGNATURE": HEADER}),
        httpx.Headers({"Toloka-Signature": HEADER}),
        message(),
    ],
    ids=lambda headers: type(headers).__name__,
)
def test_headers_are_taken_as_frameworks_hand_them_over(headers: Any) -> None:
    assert webhooks.receive(BODY, headers, secret="12345").events


def test_two_signatures_are_refused() -> None:
    several: list[Any] = [
        {"Toloka-Signature": [HEADER, "x"]},
        [("toloka-signature", HEADER), ("Toloka-Signature", "x")],
    ]
    for headers in several:
        with pytest.raises(WebhookSignatureError, match="several headers"):
            webhooks.receive(BODY, headers, secret="12345")


def test_a_body_in_another_encoding_is_no_notification() -> None:
    signed_headers = {"Toloka-Signature": HEADER}
    with pytest.raises(WebhookError, match="not base64"):
        webhooks.receive(BODY, signed_headers, secret="12345", base64_encoded=True)
    with pytest.raises(WebhookError, match="not UTF-8"):
        webhooks.receive("caf\udce9", signed_headers, secret="12345")
    with pytest.raises(WebhookSignatureError):
        webhooks.receive(ENCODED, signed_headers, secret="12345")


WRONG: dict[str, tuple[Any, ...]] = {
    "body": (None, 5, {}, [], json.loads(BODY), object()),
    "headers": (None, 5, "x", [5], ["ab"[:1]], [("a", "b", "c")], {5: "x"}, {"Toloka-Signature": None}),
    "secret": (None, 5, b"12345", [b"12345"], [5], {}, "", [""]),
    "tolerance": ("300", -1, float("nan"), float("inf"), True, []),
    "now": (None, 5, "x"),
    "base64_encoded": (None, "true", 1),
}


@pytest.mark.parametrize(("name", "wrong"), [(name, wrong) for name, each in WRONG.items() for wrong in each])
def test_an_argument_is_checked(name: str, wrong: Any) -> None:
    given: dict[str, Any] = {"body": BODY, "headers": {"Toloka-Signature": HEADER}, "secret": "12345"}
    with pytest.raises(ConfigurationError, match=f"^{name} must "):
        webhooks.receive(**given | {name: wrong})
    header = None if name == "headers" else HEADER
    if name != "base64_encoded":
        options = {key: value for key, value in given.items() if key != "headers"} | {"header": header}
        options |= {} if name == "headers" else {name: wrong}
        with pytest.raises(ConfigurationError, match="^header must |" + f"^{name} must "):
            webhooks.verify(**options)
    if name == "body":
        with pytest.raises(ConfigurationError, match=r"^body must "):
            webhooks.parse(wrong)


def test_what_is_not_signed_is_not_received() -> None:
    with pytest.raises(WebhookSignatureError, match="no header Toloka-Signature"):
        webhooks.receive(BODY, {"Content-Type": "application/json"}, secret="12345")
    with pytest.raises(WebhookSignatureError):
        webhooks.receive(BODY, {"Toloka-Signature": HEADER}, secret="other")
    with pytest.raises(WebhookSignatureError):
        webhooks.receive(BODY, {"TOLOKA-SIGNATURE": HEADER}, secret="12345", tolerance=5)


def test_every_type_of_event_has_a_class() -> None:
    variants = bundle()["components"]["schemas"]["WebhookEvent"]["anyOf"]
    parts = [part.get("properties", {}) for each in variants for part in resolve(each).get("allOf", [])]
    types = [part["type"]["const"] for part in parts if "type" in part]
    assert len(types) == 9
    for name in types:
        event = {"uuid": "u", "type": name, "assignment_id": "a", "task_id": "t", "later": [1]}
        parsed = webhooks.parse(json.dumps({"events": [event]}).encode())
        assert not isinstance(parsed.events[0], dict)
        assert parsed.to_dict() == {"events": [event]}


def test_an_unknown_event_is_kept() -> None:
    event = {"uuid": "u", "type": "POOL_FLOODED", "depth": 0.1}
    notification = webhooks.parse(json.dumps({"events": [event], "more": None}).encode())
    assert notification.events == [event]
    assert notification.to_dict() == {"events": [event], "more": None}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b"[]",
        b"null",
        b"{}",
        b'{"events": null}',
        b'{"events": 5}',
        b'{"events": ["x"]}',
        b'{"events": [{"type": "POOL_CLOSED"}]}',
        b'{"events": [{"uuid": "u", "type": "TEST_EVENT", "event_time": "soon"}]}',
        b"\xff",
        b"[" * 100_000,
    ],
)
def test_what_is_no_notification_is_an_error(body: bytes) -> None:
    with pytest.raises(WebhookError, match="no notification") as caught:
        webhooks.parse(body)
    assert not isinstance(caught.value, WebhookSignatureError)
    assert isinstance(caught.value, TolokaError)
