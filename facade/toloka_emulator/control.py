"""The emulator's own controls over HTTP, for tests in any language.

Path                              | Method | What it does
--------------------------------- | ------ | ------------
`/_emulator/faults`               | GET    | lists the faults that are still to happen
`/_emulator/faults`               | POST   | injects a fault: an object with the attributes of `Fault`
`/_emulator/faults`               | DELETE | forgets them
`/_emulator/requests`             | GET    | lists the requests received
`/_emulator/requests`             | DELETE | forgets them
`/_emulator/operations/end`       | POST   | ends every running operation, and lists them
`/_emulator/operations/<id>/end`  | POST   | ends one; the body may say how: `{"outcome": "FAIL"}`
`/_emulator/tolokers/work`        | POST   | lets Tolokers work: `{"pool_id": …, "tolokers": 3, "skip": 0.1}`
`/_emulator/tolokers/take`        | POST   | lets each of them take one suite and leave it active
`/_emulator/assignments/<id>/<do>` | POST | ends an active one: `submit`, `skip` or `expire`
`/_emulator/clock`                | POST   | puts the clock forward: `{"advance": <seconds>}`
`/_emulator/documents/<resource>` | POST   | stores an array of documents as they are
`/_emulator/deliveries`           | GET    | lists the notifications that were sent, or could not be
`/_emulator/threads/<id>/answer`  | POST   | answers a message thread: `{"user_id": …, "text": {"EN": …}}`
`/_emulator/app-projects/<id>/answers` | POST | sets what items of an app project are answered
`/_emulator/balance`              | POST   | sets the balance of the account: `{"balance": <dollars>}`
`/_emulator/tolokers/<id>/profile` | POST  | sets what is known of a Toloker: `{"country": "FR", …}`
`/_emulator/block-account`        | POST   | closes every open pool as `BLOCKED`
`/_emulator/reset`                | POST   | forgets every object, fault and request
`/_emulator/reference`            | GET    | the API reference: a page to read, and to try calls on
`/_emulator/openapi.json`         | GET    | the spec; `openapi.simple.json` and `SHA256SUMS` likewise

A body is JSON, sent with `Content-Type: application/json`. If the emulator was started with `--token`, all
but the last two need a token, in `Authorization` as in the API. The emulator answers to `localhost`, to IP
addresses and to names given by `--allow-host`, and of web pages only to its own.

Tolokers take the arguments of `Emulator.tolokers`, where `tolokers` is their count, and of `Tolokers.work`.
They make their answers up, and `{"assignments": [<id>, …]}` comes back. To answer in their place, let them
take suites, read the assignments from the API, and submit each with one solution a task:
`{"solutions": [{"output_values": {…}, "files": {"photo": {"name": …, "media_type": …, "base64": …}}}]}`.
`files` has the output fields that are files, and may be left out.

Items of apps are worked on without being told to, and their answers made up. Others are set with an array of
`{"input_data": {…}, "output_data": {…}}`, or with `errors` in place of the output, as `Emulator.answer_items`
takes them. What ends an operation also ends what an app project, a batch or an item is at, by its ID.
"""

from __future__ import annotations

PREFIX = "/_emulator"
"""What the paths of the controls begin with."""
