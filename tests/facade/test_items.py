"""The items of a page, decoded by the standard library and by msgspec: the same ones, the same faults."""

from __future__ import annotations

import asyncio
import codecs
import json
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facade.scripted import Script
from toloka_sdk import AsyncToloka, ResponseError, Toloka, models
from toloka_sdk._pagination import decoding
from toloka_sdk._pagination.items_msgspec import RawItems

DECODERS = {"json": None, "msgspec": RawItems}
GENERATED = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(params=DECODERS, autouse=True)
def decoder(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(decoding, "msgspec_decoder", lambda: DECODERS[request.param])
    name: str = request.param
    return name


class Reading:
    """A list that is read from a page, as far as it goes."""

    def __init__(self, *contents: bytes) -> None:
        self.script = Script([httpx.Response(200, content=content) for content in contents])
        self.items: list[Any] = []
        self.error: ResponseError | None = None
        with Toloka("sandbox", token="t", transport=self.script.transport) as toloka:
            try:
                for item in toloka.trainings.list():
                    self.items.append(item.to_dict())
            except ResponseError as error:
                self.error = error

    def cursors(self) -> list[str | None]:
        return [query.get("id_gt") for query in self.script.queries]


def compact(data: Any) -> bytes:
    return json.dumps(data, separators=(",", ":"), ensure_ascii=False).encode()


def usual(data: Any) -> bytes:
    return json.dumps(data).encode()


def pretty(data: Any) -> bytes:
    return json.dumps(data, indent=2).encode()


def same(one: Any, other: Any) -> bool:
    """Whether they are the same as JSON, in which NaN is NaN."""
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


ITEMS: dict[str, list[dict[str, Any]]] = {
    "empty": [],
    "one": [{"id": "1"}],
    "many": [{"id": str(number), "private_name": "x"} for number in range(5)],
    "the key not first": [{"private_name": "x", "id": "1"}, {"private_name": "y", "id": "2"}],
    "the key first but for one": [{"private_name": "x", "id": "1"}, {"id": "2"}],
    "the key first but for the last": [{"id": "1"}, {"private_name": "y", "id": "2"}],
    "nested last": [{"id": "1", "owner": {"id": "o"}}, {"id": "2", "owner": {"id": "o"}}],
    "nested in the only one": [{"id": "1", "owner": {"id": "o"}}],
    "nested in lists": [{"id": "1", "more": [{"id": "a"}, {"id": "b"}]}],
    "nested page": [{"id": "1", "more": {"items": [{"id": "a"}], "has_more": True}}],
    "texts like pages": [{"id": "1", "private_name": '{"id":"9"}],"has_more":true}'}, {"id": '{"id":'}],
    "brackets": [{"id": "]"}, {"id": '"]}'}, {"id": "\\"}, {"id": '\\"'}],
    "escapes": [{"id": '\b\f\n\r\t"\\/\x00\x7f\u2028'}],
    "not ASCII": [{"id": "Ж", "private_name": "日本 😀 é"}],
    "half a pair": [{"id": "1", "x": "\ud800"}, {"id": "2", "x": "\ude00\ud83d"}, {"id": "3", "x": "\udfff"}],
    "large numbers": [{"id": "1", "x": [2**64, -(2**70), 10**400, 1e308, -0.0]}, {"id": "2"}],
    "equal": [{"id": "1"}, {"id": "1"}],
}


@pytest.mark.parametrize("written", [compact, usual, pretty])
@pytest.mark.parametrize("listed", ITEMS.values(), ids=ITEMS)
def test_every_item_comes_as_it_is(listed: list[Any], written: Any) -> None:
    try:
        contents = [written({"items": listed, "has_more": False})]
    except UnicodeEncodeError:  # half a pair has no form but an escape
        contents = [json.dumps({"items": listed, "has_more": False}, separators=(",", ":")).encode()]
    contents += [
        written({"has_more": False, "items": [{"id": "1"}]}),
        json.dumps({"has_more": False, "items": listed}).encode(),
        json.dumps({"items": listed, "has_more": False, "total": 3}).encode(),
        json.dumps({"total": [{"x": 1}], "items": listed, "new": None, "has_more": False}).encode(),
    ]
    for content in contents:
        reading = Reading(content)
        assert reading.error is None
        assert same(reading.items, json.loads(content)["items"])


@pytest.mark.parametrize("written", [compact, usual, pretty])
@pytest.mark.parametrize(
    "listed", [value for name, value in ITEMS.items() if value and name != "half a pair"]
)
def test_the_list_goes_on_after_its_last_item(listed: list[Any], written: Any) -> None:
    last = written({"items": [], "has_more": False})
    for first in ({"items": listed, "has_more": True}, {"has_more": True, "x": {"id": "9"}, "items": listed}):
        reading = Reading(written(first), last)
        assert reading.error is None
        assert reading.cursors() == [None, listed[-1]["id"]]


@pytest.mark.parametrize(
    "content",
    [
        b'{"items":[{"id":"1","x":NaN},{"id":"2","x":NaN}],"has_more":false}',
        b'{"items":[{"id":"1","x":1e400},{"id":"2","x":-1e400}],"has_more":false}',
        b'{"items":[{"id":"1","x":Infinity},{"id":"2"}],"has_more":false}',
        b'{"items":[{"id":"1","id":"2"},{"id":"3","x":1,"y":2,"x":3}],"has_more":false}',
        b'{"items":[{"id":"1"}],"has_more":true,"has_more":false}',
        b'{"items":[],"more":[{"id":"1"}],"has_more":false}',
        b'{"items": [ ],"more":[{"id":"1"},{"id":"2"}],"has_more":false}',
        b'{"items":[{"id":"1","x":"\xed\xa0\x80"},{"id":"2"}],"has_more":false}',
        b' \r\n\t{ "items" : [ {"id":"1"} , {"id":"2"} ] , "has_more" : false } \n',
        b'{"items":[\n{"id":"1"}\n,\n{"id":"2"}\n]\n,"has_more":false}',
        b'{"\\u0069tems":[{"id":"1"}],"has_more":false}',
        codecs.BOM_UTF8 + b'{"items":[{"id":"1"}],"has_more":false}',
        '{"items":[{"id":"1"},{"id":"Ж"}],"has_more":false}'.encode("utf-16"),
        '{"items":[{"id":"1"},{"id":"Ж"}],"has_more":false}'.encode("utf-16-le"),
        '{"items":[{"id":"1"},{"id":"Ж"}],"has_more":false}'.encode("utf-32"),
    ],
)
def test_whatever_json_takes_is_taken(content: bytes) -> None:
    reading = Reading(content)
    assert reading.error is None
    assert same(reading.items, json.loads(content)["items"])


def test_another_list_after_the_items_is_never_taken_for_them(decoder: str) -> None:
    content = b'{"items":[{"id":"1"}],"more":[{"id":"8"},{"id":"9"}],"has_more":true}'
    reading = Reading(content, b'{"items":[],"has_more":false}')
    assert reading.items == [{"id": "1"}]
    if decoder == "msgspec":
        assert reading.cursors() == [None, "1"]
    else:  # the end of a list is found from the end of the page, so it can only be told that it's another
        assert "after items[0] the list ends, but not the page" in str(reading.error)
        assert reading.cursors() == [None]


DEEP = 100_000
PLAIN = b'{"items":[{"id":"1"},{"id":"2"},{"id":"3"}],"has_more":false}'


@pytest.mark.parametrize(
    ("content", "first", "reason"),
    [
        (
            b'{"items":[{"id":"1"},{"id":"2",},{"id":"3"}],"has_more":false}',
            1,
            r"after items\[0\] comes what",
        ),
        (b'{"items":[{"id":"1",},{"id":"2"}],"has_more":false}', 0, "first in items comes what is not JSON"),
        (b'{"items":[{"id":"1"} {"id":"2"}],"has_more":false}', 1, r"after items\[0\] comes no other item"),
        (
            b'{"items":[{"id":"1"},,{"id":"2"}],"has_more":false}',
            1,
            r"after items\[0\] comes what is not JSON",
        ),
        (b'{"items":[{"id":"1"}],{"id":"2"}],"has_more":false}', 1, r"after items\[0\] the list ends"),
        (b'{"items":[{"id":"1"},{"id":"2"},],"has_more":false}', 0, "JSON"),
        (b'{"items":[{"id":"1"},null,{"id":"3"}],"has_more":false}', 1, r"items\[1\] is null"),
        (b'{"items":[{"id":"1"},7,{"id":"3"}],"has_more":false}', 1, r"items\[1\] in the answer"),
        (b'{"items":[{"id":"1"},[],{"id":"3"}],"has_more":false}', 1, r"items\[1\] in the answer"),
        (b'{"items":[7],"has_more":false}', 0, r"items\[0\] in the answer"),
        (b'{"items":[{"id":"1"},{"id":"2","created":5}],"has_more":false}', 1, r"items\[1\]\.created"),
        (b'{"items":[{"id":"1"},{"id":"2","created":"soon"}],"has_more":false}', 1, r"items\[1\]\.created"),
        (b'{"items":[{"id":"1"},{"di":"2"}],"has_more":false}', 1, r"items\[1\].*Training has no id"),
        (b'{"items":[{"id":"1"},{"id":"2","owner":[1]}],"has_more":false}', 1, r"items\[1\]\.owner"),
        (b'{"items":null,"has_more":false}', 0, "items is NoneType, not a list"),
        (b'{"items":{"id":"1"},"has_more":false}', 0, "items is dict, not a list"),
        (b'{"has_more":false}', 0, "items is NoneType"),
        (b'{"items":[{"id":"1"}]}', 0, "has_more is None"),
        (b'{"items":[{"id":"1"}],"has_more":null}', 0, "has_more is None"),
        (b'{"items":[{"id":"1"}],"has_more":"true"}', 0, "has_more is 'true'"),
        (b'{"items":[{"id":"1"}],"has_more":1}', 0, "has_more is 1"),
        (b'[{"id":"1"}]', 0, "it is list, not an object"),
        (b"null", 0, "it is NoneType, not an object"),
        (b"", 0, "the answer has the status 200, but"),
        (b"<html>", 0, "the answer has the status 200, but"),
        (PLAIN + b"}", 0, "the answer has the status 200, but"),
        (PLAIN + PLAIN, None, r"the answer has the status 200, but|after items\[2\] the list ends"),
        (PLAIN.replace(b"[", b"[\xc2\xa0", 1), 0, "the answer has the status 200, but"),
        (PLAIN.replace(b"2", b"\n"), 1, r"after items\[0\] comes what is not JSON"),
        (PLAIN.replace(b'"2"', b'"2","x":1' + b"0" * 5000), 1, r"after items\[0\] comes what is not JSON"),
        (PLAIN.replace(b'"2"', b'"2","x":' + b"[" * DEEP + b"]" * DEEP), 1, r"after items\[0\] comes what"),
        (PLAIN.replace(b'"3"', b'"3","x":' + b"[" * DEEP + b"]" * DEEP), 0, "the answer has the status 200"),
        (PLAIN.replace(b'"3"', b'"3","x":' + b'{"id":' * DEEP + b"1" + b"}" * DEEP), 0, "status 200, but"),
        (PLAIN.replace(b"2", b"\xff"), None, "JSON|the answer has the status 200, but"),
    ],
)
def test_a_malformed_page_gives_what_comes_before_the_fault(
    content: bytes, first: int | None, reason: str
) -> None:
    reading = Reading(content)
    ids = [item["id"] for item in reading.items]
    assert ids == ["1", "2", "3"][: len(ids) if first is None else first]
    assert reading.error is not None
    assert (reading.error.status, reading.error.path) == (200, "/v1/trainings")
    reading.error.args = (str(reading.error.args[0])[:500],)
    with pytest.raises(ResponseError, match=reason):
        raise reading.error


def test_an_item_that_does_not_fit_is_at_hand() -> None:
    reading = Reading(b'{"items":[{"id":"1"},{"id":"2","created":"soon"}],"has_more":false}')
    assert reading.error is not None
    assert reading.error.payload == {"id": "2", "created": "soon"}


@pytest.mark.parametrize("written", [compact, pretty])
def test_a_page_that_is_cut_off_is_an_error_wherever(written: Any) -> None:
    listed = [{"id": "1", "owner": {"id": "é"}}, {"id": "2", "more": [{"id": "3"}]}]
    content = written({"items": listed, "has_more": False})
    for length in range(len(content)):
        reading = Reading(content[:length])
        assert reading.error is not None
        assert reading.items == listed[: len(reading.items)]


def test_a_model_too_deep_to_be_read_is_an_error() -> None:
    depth = 450  # the standard library decodes it; making models of it takes more frames
    deep: Any = {"and": []}
    for _ in range(depth):
        deep = {"and": [deep]}
    content = json.dumps({"items": [{"id": "1"}, {"id": "2", "filter": deep}], "has_more": False}).encode()
    script = Script([httpx.Response(200, content=content)], repeated=True)
    with Toloka("sandbox", token="t", transport=script.transport) as toloka:
        pools = iter(toloka.pools.list())
        assert next(pools).id == "1"
        with pytest.raises(ResponseError, match=r"items\[1\]"):
            next(pools)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(st.characters(exclude_categories=())),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "items", "has_more", "x", "]", '{"id":']), inner, max_size=3)
    ),
    max_leaves=6,
)
ITEM = st.builds(
    lambda id, more, last: {**more, "id": id} if last else {"id": id, **more},
    st.text(),
    st.dictionaries(st.text().map("x{}".format), JSON, max_size=3),
    st.booleans(),
)
FORM = st.fixed_dictionaries(
    {
        "indent": st.sampled_from([None, 0, 2, "\t"]),
        "separators": st.sampled_from([(",", ":"), (", ", ": "), (" ,\n", "\r:\t")]),
        "sort_keys": st.booleans(),
        "ensure_ascii": st.booleans(),
    }
)


@GENERATED
@given(st.lists(ITEM, max_size=4), st.booleans(), FORM)
def test_any_list_comes_as_json_has_it(
    listed: list[dict[str, Any]], more_first: bool, form: dict[str, Any]
) -> None:
    page = {"has_more": False, "items": listed} if more_first else {"items": listed, "has_more": False}
    content = json.dumps(page, **form).encode(errors="surrogatepass")
    reading = Reading(content)
    assert reading.error is None
    assert same(reading.items, json.loads(content)["items"])


CHANGE = st.tuples(st.integers(0, 200), st.integers(0, 2), st.sampled_from([*b'{}[],:"\\ 0e-tn\n\xff', None]))
SMALL = b'{"items":[{"id":"1","x":[{"id":"2"},-1.5e3]},{"id":"3","y":{"z":"\\u00e9"}}],"has_more":false}'


def changed(content: bytes, changes: list[tuple[int, int, int | None]]) -> bytes:
    for place, removed, added in changes:
        at = place % len(content)
        content = content[:at] + bytes([] if added is None else [added]) + content[at + removed :]
    return content


def as_json_has_it(content: bytes) -> list[Any] | None:
    try:
        page = json.loads(content)
        assert isinstance(page["items"], list)
        assert isinstance(page["has_more"], bool)
        return [models.Training.from_dict(item).to_dict() for item in page["items"]]
    except (AssertionError, LookupError, TypeError, ValueError):
        return None


@GENERATED
@given(st.lists(CHANGE, min_size=1, max_size=3))
def test_a_page_that_was_spoilt_is_an_error_and_no_other_list(
    changes: list[tuple[int, int, int | None]],
) -> None:
    content = changed(SMALL, changes)
    reading = Reading(content)
    expected = as_json_has_it(content)
    if expected is None:
        assert reading.error is not None
    else:
        assert reading.error is None
        assert reading.items == expected


def test_async_lists_are_decoded_by_the_same_means() -> None:
    script = Script([httpx.Response(200, content=PLAIN.replace(b'"2"', b"2,"))])

    ids: list[str] = []

    async def read() -> None:
        async with AsyncToloka("sandbox", token="t", transport=script.transport) as toloka:
            async for item in toloka.trainings.list():
                ids.append(item.id)  # noqa: PERF401  (what comes before the fault)

    with pytest.raises(ResponseError, match=r"after items\[0\] comes what is not JSON"):
        asyncio.run(read())
    assert ids == ["1"]
