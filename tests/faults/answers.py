"""The 93 faults, as data: what a server does in the place of the answer that is due."""

from __future__ import annotations

import gzip

from faults.forms import (
    End,
    Fault,
    Forever,
    bomb,
    changed,
    due,
    encoded,
    half,
    head,
    instead,
    quota,
    refusal,
    success,
    whole,
    with_field,
)

HTML = b"<html><body>Sign in</body></html>"
INTERIM = b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"
DEEP = b"[" * 100_000 + b"]" * 100_000
DEEP_OBJECT = b'{"a":' * 100_000 + b"1" + b"}" * 100_000

CONNECTION = {
    "reset_after_request": Fault("resets the connection", lambda answer: [End.RESET]),
    "close_after_request": Fault("closes the connection", lambda answer: [End.CLOSE]),
    "close_mid_headers": Fault("closes it within the headers", lambda answer: [due(answer)[:25], End.CLOSE]),
    "close_mid_body": Fault(
        "closes it within the body",
        lambda answer: [
            head(answer.status, f"Content-Length: {len(answer.body) + 9}"),
            answer.body,
            End.CLOSE,
        ],
    ),
    "silent": Fault("says nothing", lambda answer: [End.SILENCE], slow=True),
    "drip_headers": Fault(
        "sends a byte of the headers now and then",
        lambda answer: [b"HTTP/1.1 200 OK\r\nX-Drip: ", Forever(b"x")],
        slow=True,
    ),
    "drip_body": Fault(
        "sends a byte of the body now and then",
        lambda answer: [head(200, "Content-Length: 100000", "Content-Type: application/json"), Forever(b" ")],
        slow=True,
    ),
    "1xx_forever": Fault("sends 103 again and again", lambda answer: [Forever(INTERIM)], slow=True),
}

FRAMING = {
    "cl_too_small": Fault(
        "states half the length",
        lambda answer: [
            head(200, f"Content-Length: {len(half(answer.body))}", f"Content-Type: {answer.content_type}"),
            answer.body,
        ],
    ),
    "cl_garbage": Fault(
        "states no number as the length", lambda answer: [head(200, "Content-Length: abc"), b"{}"]
    ),
    "cl_huge": Fault(
        "states a length of 1 TB, and closes the connection",
        lambda answer: [head(200, "Content-Length: 1000000000000"), answer.body, End.CLOSE],
    ),
    "cl_conflict": Fault(
        "states two lengths", lambda answer: [head(200, "Content-Length: 2", "Content-Length: 3"), b"{}"]
    ),
    "chunked_truncated": Fault(
        "breaks off within a chunk",
        lambda answer: [
            head(answer.status, "Transfer-Encoding: chunked"),
            b"fff\r\n" + answer.body,
            End.CLOSE,
        ],
    ),
    "chunked_garbage": Fault(
        "sends chunks without lengths",
        lambda answer: [
            head(answer.status, "Transfer-Encoding: chunked"),
            b"no length\r\n" + answer.body,
            End.CLOSE,
        ],
    ),
    "no_cl_truncated": Fault(
        "states no length, and closes the connection within the body",
        lambda answer: [head(200, f"Content-Type: {answer.content_type}"), half(answer.body), End.CLOSE],
    ),
    "not_http": Fault("speaks another protocol", lambda answer: [b"SSH-2.0-OpenSSH_9.6\r\n", End.CLOSE]),
    "huge_header": Fault(
        "sends a header of 1 MB", lambda answer: [due(answer, f"X-Huge: {'x' * 1_000_000}"), End.CLOSE]
    ),
    "hdr_binary": Fault(
        "sends a header that is not text", lambda answer: [due(answer, "X-Binary: \xff\xfe\x80")]
    ),
    "extra_response": Fault("sends a second answer behind the first", lambda answer: [due(answer) * 2]),
}

STATUSES = {
    "1xx_100": Fault(
        "sends 100, then the answer", lambda answer: [b"HTTP/1.1 100 Continue\r\n\r\n", due(answer)]
    ),
    "1xx_103": Fault("sends 103, then the answer", lambda answer: [INTERIM, due(answer)]),
    "101": Fault(
        "changes the protocol",
        lambda answer: [head(101, "Connection: upgrade", "Upgrade: websocket"), End.CLOSE],
    ),
    "204_with_body": Fault(
        "sends 204, and a body",
        lambda answer: [head(204, f"Content-Length: {len(answer.body)}"), answer.body],
    ),
    "205": instead("sends 205", 205),
    "206": Fault(
        "sends a part that was not asked for",
        lambda answer: [whole(206, half(answer.body), f"Content-Range: bytes 0-9/{len(answer.body)}")],
    ),
    "299": Fault("sends the answer under 299", lambda answer: [due(answer._replace(status=299))]),
    "300": instead("sends 300", 300),
    "301": instead("sends 301", 301, b"", "Location: /elsewhere"),
    "302": instead("sends 302", 302, b"", "Location: /elsewhere"),
    "304": Fault("sends 304", lambda answer: [head(304)]),
    "307": instead("sends 307", 307, b"", "Location: /elsewhere"),
    "600": instead("sends 600", 600, b"{}"),
    "999": instead("sends 999", 999, b"{}"),
}

BODIES = {
    "200_html": success("sends HTML", HTML, "text/html"),
    "200_empty": success("sends nothing", b""),
    "200_space": success("sends white space", b"  \n"),
    "200_truncjson": changed("sends half of the JSON, as if it were all", half),
    "200_list": success("sends a list", b"[]"),
    "200_null": success("sends null", b"null"),
    "200_num": success("sends a number", b"7"),
    "200_str": success("sends a string", b'"OK"'),
    "200_true": success("sends true", b"true"),
    "200_{}": success("sends an empty object", b"{}"),
    "200_items_null": success("sends a page without items", b'{"items":null,"has_more":false}'),
    "200_items_[null]": success("sends a page of null", b'{"items":[null],"has_more":false}'),
    "200_items_more_empty": success(
        "sends an empty page that says there are more", b'{"items":[],"has_more":true}'
    ),
}

REFUSALS = {
    "400_text": instead("sends 400 and text", 400, b"Bad Request", kind="text/plain"),
    "400_map": instead(
        "sends 400 and the refused fields alone",
        400,
        b'{"user_id":{"code":"VALUE_REQUIRED","message":"It is missing"}}',
    ),
    "400_weird": instead(
        "sends 400 in another form", 400, b'{"code":[],"message":{},"payload":[1,{"code":null}]}'
    ),
    "401": refusal("sends 401", 401, "AUTHENTICATION_ERROR"),
    "403": refusal("sends 403", 403, "ACCESS_DENIED"),
    "404": refusal("sends 404", 404, "DOES_NOT_EXIST"),
    "408": instead("sends 408", 408),
    "409_exists": refusal("says that the operation_id is known", 409, "OPERATION_ALREADY_EXISTS"),
    "409_state": refusal(
        "says that the state forbids it",
        409,
        "INAPPROPRIATE_STATUS",
        payload={"appropriate_statuses": ["OPEN"]},
    ),
    "413": instead("sends 413 and HTML", 413, HTML, kind="text/html"),
    "418": refusal("sends 418", 418, "TEAPOT"),
    "499": instead("sends 499", 499),
    "err_badutf8": instead("sends 400 in damaged UTF-8", 400, b'{"code":"X","message":"\xff\xfe"}'),
    "err_deep": instead("sends 400 and 100,000 nested lists", 400, DEEP),
    "err_hugeint": instead(
        "sends 400 and a number of 10,000 digits", 400, b'{"code":"X","payload":' + b"9" * 10_000 + b"}"
    ),
}

QUOTAS = {
    "429_ra2": quota("asks to wait 2 s", None, "Retry-After: 2"),
    "429_date": quota("asks to wait until a moment", None, "Retry-After: Tue, 14 Nov 2023 22:13:22 GMT"),
    "429_garb": quota("asks to wait, but not how long", None, "Retry-After: soon"),
    "429_huge": quota("asks to wait 1e9 s", None, "Retry-After: 1000000000"),
    "429_neg": quota("asks to wait -5 s", None, "Retry-After: -5"),
    "429_nan": quota("asks to wait nan s", None, "Retry-After: nan"),
    "429_MIN": quota("names the quota of a minute", "MIN"),
    "429_HOUR": quota("names the quota of an hour", "HOUR"),
    "429_DAY": quota("names the quota of a day", "DAY"),
    "429_badint": quota("names an unknown quota", "FORTNIGHT"),
}

FAILURES = {
    "500": refusal("sends 500", 500, "INTERNAL_ERROR"),
    "502_html": instead("sends 502 and HTML", 502, HTML, kind="text/html"),
    "503": instead("sends 503", 503),
    "503_ra_huge": instead("sends 503, and asks to wait 1e9 s", 503, b"", "Retry-After: 1000000000"),
    "504": instead("sends 504", 504),
    "599": instead("sends 599", 599),
}

COMPRESSION = {
    "gzip_bomb200M": encoded("sends 200 MB in 200 KB of gzip", "gzip", lambda body: bomb()),
    "gzip_invalid": encoded("sends no gzip as gzip", "gzip", lambda body: body),
    "gzip_trunc": encoded("sends half of the gzip", "gzip", lambda body: half(gzip.compress(body))),
    "enc_unknown": encoded("names an unknown encoding", "br-x", lambda body: body),
    "err_gzip_invalid": instead(
        "sends 400 and no gzip as gzip", 400, b'{"code":"X"}', "Content-Encoding: gzip"
    ),
}

JSON = {
    "json_NaN": changed("sends a NaN", with_field("NaN")),
    "json_hugeint": changed("sends a number of 10,000 digits", with_field("9" * 10_000)),
    "json_1e999": changed("sends 1e999", with_field("1e999")),
    "json_dup": changed("sends a name twice", lambda body: with_field("1")(with_field("2")(body))),
    "json_deep": success("sends 100,000 nested lists", DEEP),
    "json_deepobj": success("sends 100,000 nested objects", DEEP_OBJECT),
    "json_deep5000": changed("sends a field of 5,000 nested lists", with_field("[" * 5000 + "]" * 5000)),
    "bad_utf8": changed("sends damaged UTF-8", lambda body: body[:1] + b'"x":"\xff\xfe",' + body[1:]),
    "BOM": changed("begins with a byte order mark", lambda body: b"\xef\xbb\xbf" + body),
    "utf16": changed("sends UTF-16", lambda body: body.decode("latin-1").encode("utf-16")),
}

GROUPS: dict[str, dict[str, Fault]] = {
    "The connection": CONNECTION,
    "Framing": FRAMING,
    "Statuses that the API does not use": STATUSES,
    "Bodies of a success": BODIES,
    "Refusals": REFUSALS,
    "Quotas (429)": QUOTAS,
    "Failures of the service": FAILURES,
    "Compression": COMPRESSION,
    "JSON": JSON,
    "No fault": {"OK": Fault("sends the answer", lambda answer: [due(answer)])},
}
FAULTS: dict[str, Fault] = {name: fault for group in GROUPS.values() for name, fault in group.items()}
