from __future__ import annotations

import asyncio
import functools
import gc
import gzip
import io
import os
import signal
import stat
import subprocess
import sys
import threading
import time
import tracemalloc
import zlib
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx
import pytest

import toloka_sdk as sdk
from facade.scripted import Player, Script, answer, html, refused
from facade.test_creation import pool
from toloka_api.api.attachments import download_attachment
from toloka_emulator import Emulator, File
from toloka_sdk import models
from toloka_sdk._downloads.filenames import name_with_id, stated_name

FILE = bytes(range(256)) * 40
CUT = httpx.ReadError("reset")


class Stream(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body in parts, which may break off."""

    def __init__(self, *parts: bytes | Exception) -> None:
        self.parts = parts
        self.closed = False

    def __iter__(self) -> Iterator[bytes]:
        for part in self.parts:
            if isinstance(part, Exception):
                raise part
            yield part

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for part in self:
            yield part

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


def sent(*parts: bytes | Exception, **headers: str) -> Any:
    status = int(headers.pop("status", "200"))
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    if "Content-Length" not in named:
        named["Transfer-Encoding"] = "chunked"
    return lambda request: httpx.Response(status, headers=named, stream=Stream(*parts))


def whole(**headers: str) -> Any:
    return sent(FILE[:3000], FILE[3000:], Content_Length=str(len(FILE)), **headers)


def cut(at: int = 3000, **headers: str) -> Any:
    return sent(FILE[:at], CUT, **{"Content_Length": str(len(FILE)), **headers})


def rest(at: int = 3000, total: int | str = len(FILE), **headers: str) -> Any:
    stated = f"bytes {at}-{len(FILE) - 1}/{total}"
    return sent(FILE[at:], **{"status": "206", "Content_Range": stated, **headers})


def download(to: Any, **options: Any) -> Any:
    return lambda toloka: toloka.attachments.download("a-1", to, **options)


def get_attachment(number: str, folder: Path, overwrite: bool, toloka: Any) -> Any:
    return toloka.attachments.download(number, folder, overwrite=overwrite)


def requested(script: Script) -> list[str | None]:
    return [request.headers.get("range") for request in script.requests]


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder in which no temporary file may stay."""
    yield tmp_path
    assert not list(tmp_path.glob("*.part")) + list(tmp_path.glob(".*"))


@pytest.mark.parametrize("headers", [{"Content_Length": str(len(FILE))}, {}])
def test_a_file_goes_to_a_path(play: Player, folder: Path, headers: dict[str, str]) -> None:
    script = Script([sent(FILE[:1], FILE[1:], **headers)])
    path = play(script, download(folder / "x.png"))
    assert path == folder / "x.png"
    assert path.read_bytes() == FILE
    request = script.requests[0]
    assert request.url.path == "/api/v1/attachments/a-1/download"
    assert (request.headers["accept"], request.headers["accept-encoding"]) == ("*/*", "identity")
    umask = os.umask(0)
    os.umask(umask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~umask


def test_a_path_can_be_text(play: Player, folder: Path) -> None:
    assert play(Script([whole()]), download(str(folder / "x"))) == folder / "x"


def test_attachments_of_one_name_are_all_kept(play: Player, folder: Path) -> None:
    script = Script([whole(Content_Disposition="attachment; filename=image.jpg")], repeated=True)
    for overwrite in (False, True):
        for number in ("1", "2"):
            get = functools.partial(get_attachment, number, folder, overwrite)
            assert play(script, get) == folder / f"{number}-image.jpg"


def test_an_empty_file_is_one(play: Player, folder: Path) -> None:
    assert play(Script([sent(Content_Length="0")]), download(folder / "x")).read_bytes() == b""


def test_a_folder_takes_the_name_that_is_stated(play: Player, folder: Path) -> None:
    script = Script([whole(Content_Disposition='attachment; filename="../../cat.png"'), whole()])
    assert play(script, download(folder)) == folder / "a-1-cat.png"
    assert play(script, download(folder)) == folder / "a-1"


def test_an_open_file_is_written_to(play: Player) -> None:
    file = io.BytesIO()
    assert play(Script([whole()]), download(file)) == len(FILE)
    assert file.getvalue() == FILE
    assert not file.closed


def test_a_file_is_not_held_in_memory(play: Player) -> None:
    class Counter:
        count = 0

        def write(self, data: bytes, /) -> None:
            self.count += len(data)

    class Large(Stream):
        def __iter__(self) -> Iterator[bytes]:
            for _ in range(64):
                yield bytes(1_000_000)

    tracemalloc.start()
    chunked = {"Transfer-Encoding": "chunked"}
    script = Script([lambda request: httpx.Response(200, headers=chunked, stream=Large())])
    assert play(script, download(Counter())) == 64_000_000
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 16_000_000


def test_a_file_can_be_had_as_bytes(play: Player) -> None:
    assert play(Script([whole()]), lambda toloka: toloka.send(download_attachment("a-1"))) == FILE


def test_a_file_that_is_there_is_kept(play: Player, folder: Path) -> None:
    (folder / "x").write_bytes(b"old")
    (folder / "a-1-x").write_bytes(b"old")
    script = Script([])
    with pytest.raises(FileExistsError, match="overwrite=True"):
        play(script, download(folder / "x"))
    named = Script([whole(Content_Disposition="attachment; filename=x")], repeated=True)
    with pytest.raises(FileExistsError):
        play(named, download(folder))
    assert (folder / "a-1-x").read_bytes() == b"old"
    assert play(named, download(folder, overwrite=True)).read_bytes() == FILE


def test_a_file_that_comes_up_meanwhile_is_kept(play: Player, folder: Path) -> None:
    def late(request: httpx.Request) -> httpx.Response:
        (folder / "x").write_bytes(b"other")
        response: httpx.Response = whole()(request)
        return response

    with pytest.raises(FileExistsError):
        play(Script([late]), download(folder / "x"))
    assert (folder / "x").read_bytes() == b"other"


def test_a_file_system_without_hard_links(
    play: Player, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unsupported(*names: object) -> None:
        raise OSError("no links here")

    monkeypatch.setattr(os, "link", unsupported)
    assert play(Script([whole()]), download(folder / "x")).read_bytes() == FILE


def test_a_folder_that_is_not_there(play: Player, folder: Path) -> None:
    with pytest.raises(NotADirectoryError):
        play(Script([]), download(f"{folder}/none/"))
    with pytest.raises(FileNotFoundError):
        play(Script([whole()]), download(folder / "none" / "x"))


def test_a_broken_download_goes_on(play: Player, folder: Path) -> None:
    tag = '"v1"'
    script = Script([cut(ETag=tag), rest(ETag=tag)])
    assert play(script, download(folder / "x")).read_bytes() == FILE
    assert requested(script) == [None, "bytes=3000-"]
    assert script.requests[1].headers["if-range"] == tag


def test_the_length_can_stand_for_the_tag(play: Player, folder: Path) -> None:
    script = Script(
        [
            cut(),
            rest(),
        ]
    )
    assert play(script, download(folder / "x")).read_bytes() == FILE
    assert "if-range" not in script.requests[1].headers


def test_the_tag_can_stand_for_the_length(play: Player, folder: Path) -> None:
    script = Script([sent(FILE[:3000], CUT, ETag='"v1"'), rest(ETag='"v1"', total="*")])
    assert play(script, download(folder / "x")).read_bytes() == FILE


@pytest.mark.parametrize(
    "other",
    [
        whole(ETag='"v2"'),
        rest(ETag='"v2"'),
        rest(total=len(FILE) + 1),
        rest(at=2999),
        rest(Content_Range="bytes */3"),
        rest(Content_Range=f"bytes 3000-{'9' * 5000}/{'9' * 5000}"),
        rest(Content_Range=f"bytes {'9' * 5000}-2/*"),
        rest(Content_Encoding="gzip"),
        refused(416, "X"),
    ],
)
def test_another_file_starts_again(play: Player, folder: Path, other: Any) -> None:
    script = Script([cut(ETag='"v1"'), other, whole(ETag='"v2"')])
    assert play(script, download(folder / "x")).read_bytes() == FILE
    assert requested(script)[2:] in ([], [None])


def test_without_a_tag_and_a_length_it_starts_again(play: Player, folder: Path) -> None:
    script = Script([sent(FILE[:3000], CUT), sent(FILE)])
    assert play(script, download(folder / "x")).read_bytes() == FILE
    assert requested(script) == [None, None]


def test_a_weak_tag_is_compared_but_not_asked_for(play: Player, folder: Path) -> None:
    script = Script([cut(ETag='W/"1"'), rest(ETag='W/"1"')])
    assert play(script, download(folder / "x")).read_bytes() == FILE
    assert "if-range" not in script.requests[1].headers


def test_a_file_that_may_be_half_of_one_is_refused(play: Player, folder: Path) -> None:
    unframed = Script([lambda request: httpx.Response(200, stream=Stream(FILE[:3000]))])
    with pytest.raises(sdk.ConnectionLost, match="half of it may come unnoticed"):
        play(unframed, download(folder / "x"))
    assert not list(folder.iterdir())
    assert len(unframed.requests) == 1


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_half_of_a_compressed_file_is_noticed(play: Player, folder: Path, encoding: str) -> None:
    packed = (gzip if encoding == "gzip" else zlib).compress(os.urandom(5000))
    script = Script([sent(packed[:2500], Content_Encoding=encoding)], repeated=True)
    with pytest.raises(sdk.ConnectionLost, match="cut off"):
        play(script, download(folder / "x"))
    assert not list(folder.iterdir())


@pytest.mark.parametrize("kind", ["text/html", "text/html; charset=utf-8", "Application/XHTML+XML"])
def test_a_page_of_a_proxy_is_not_an_attachment(play: Player, folder: Path, kind: str) -> None:
    page = sent(b"<html>Log in</html>", Content_Type=kind)
    with pytest.raises(sdk.ResponseError, match="page of HTML"):
        play(Script([page]), download(folder / "x"))
    assert not list(folder.iterdir())
    own = sent(b"<html>", Content_Type=kind, Content_Disposition="attachment; filename=answer.html")
    assert play(Script([own]), download(folder)).name == "a-1-answer.html"


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip"])
def test_a_file_in_an_unknown_encoding_is_not_kept(play: Player, folder: Path, encoding: str) -> None:
    with pytest.raises(sdk.ResponseError, match="encoding that was not asked for"):
        play(Script([whole(Content_Encoding=encoding)]), download(folder / "x"))
    assert not list(folder.iterdir())
    plain = Script([whole(Content_Encoding="Identity")])
    assert play(plain, download(folder / "x")).read_bytes() == FILE


def test_what_a_killed_process_left_is_removed(play: Player, folder: Path) -> None:
    code = """
import os, sys
from pathlib import Path
from toloka_sdk._downloads.part_files import PartFile
part = PartFile(Path(sys.argv[1]))
part.file.write(b"half")
print("written", flush=True)
sys.stdin.read()
"""
    places = [folder / name for name in ("killed", "alive")]
    for place in places:
        place.mkdir()
    command = [sys.executable, "-c", code]
    with ExitStack() as stack:
        killed, alive = (
            stack.enter_context(
                subprocess.Popen([*command, str(place)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            )
            for place in places
        )
        for process in (killed, alive):
            assert process.stdout is not None
            assert process.stdout.readline() == b"written\n"
        killed.kill()
        killed.wait()
        for place in places:
            (part,) = place.iterdir()
            os.utime(part, (0, 0))
            assert play(Script([whole()]), download(place / "x")).read_bytes() == FILE
            part.with_name("x").unlink()
        assert [len(list(place.iterdir())) for place in places] == [0, 1]


def test_too_few_bytes_are_noticed(play: Player, folder: Path) -> None:
    script = Script([sent(FILE[:3000], Content_Length=str(len(FILE))), rest()])
    assert play(script, download(folder / "x")).read_bytes() == FILE


def test_too_many_bytes_are_noticed(play: Player, folder: Path) -> None:
    script = Script([sent(FILE, b"more", Content_Length=str(len(FILE))), whole()])
    assert play(script, download(folder / "x")).read_bytes() == FILE
    assert requested(script) == [None, None]


def test_what_was_compressed_on_the_way_is_not(play: Player, folder: Path) -> None:
    packed = gzip.compress(FILE)
    headers = {"Content_Encoding": "gzip", "Content_Length": str(len(packed)), "ETag": '"v1"'}
    script = Script([sent(packed[:200], CUT, **headers), sent(packed, **headers)])
    assert play(script, download(folder / "x")).read_bytes() == FILE
    assert requested(script) == [None, None]


LONG = bytes(range(256)) * 3072


def part_of_long(start: int, end: int) -> Any:
    stated = f"bytes {start}-{len(LONG) - 1}/{len(LONG)}"
    rest = [CUT] if end < len(LONG) else []
    return sent(LONG[start:end], *rest, status="206", Content_Range=stated)


@pytest.mark.parametrize(("step", "requests"), [(65536, 12), (32767, 2), (1, 2)])
def test_attempts_are_counted_anew_only_where_much_has_come(
    play: Player, folder: Path, step: int, requests: int
) -> None:
    steps = [part_of_long(at, at + step) for at in range(step, 12 * step, step)]
    script = Script([sent(LONG[:step], CUT, Content_Length=str(len(LONG))), *steps])
    retry = sdk.RetryPolicy(max_attempts=2)
    if step == 65536:
        assert play(script, download(folder / "x"), retry=retry).read_bytes() == LONG
    else:
        with pytest.raises(sdk.ConnectionLost):
            play(script, download(folder / "x"), retry=retry)
    assert len(script.requests) == requests


NOTHING_MORE = sent(CUT, status="206", Content_Range=f"bytes 3000-{len(FILE) - 1}/{len(FILE)}")


@pytest.mark.parametrize("later", [httpx.ConnectError("x"), html(503), cut(10), NOTHING_MORE])
def test_no_half_file_is_left(play: Player, folder: Path, later: Any) -> None:
    script = Script([cut(), later], repeated=True)
    with pytest.raises(sdk.RequestError) as caught:
        play(script, download(folder / "x"))
    assert caught.value.path == "/v1/attachments/a-1/download"
    assert not list(folder.iterdir())
    assert len(script.requests) == 5


def test_a_full_disk_leaves_nothing(play: Player, folder: Path) -> None:
    class Full(io.BytesIO):
        def write(self, data: Any, /) -> int:
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        play(Script([whole()]), download(Full()))


def test_an_open_file_is_set_back_where_it_must(play: Player) -> None:
    file = io.BytesIO(b"before ")
    file.seek(0, io.SEEK_END)
    script = Script([sent(FILE[:3000], CUT), sent(FILE)])
    assert play(script, download(file)) == len(FILE)
    assert file.getvalue() == b"before " + FILE


def test_an_open_file_that_cannot_be_set_back(play: Player) -> None:
    class Pipe:
        def __init__(self) -> None:
            self.got = b""

        def write(self, data: bytes, /) -> None:
            self.got += data

    class Socket(io.BytesIO):
        def tell(self) -> int:
            raise OSError("not seekable")

    pipe = Pipe()
    assert play(Script([cut(), rest()]), download(pipe)) == len(FILE)
    assert pipe.got == FILE
    for file in (Pipe(), Socket()):
        script = Script([sent(FILE[:3000], CUT), sent(FILE)])
        with pytest.raises(sdk.ConnectionLost, match="can't go back") as caught:
            play(script, download(file))
        assert not caught.value.transient


@pytest.mark.parametrize("status", [204, 206])
def test_an_answer_that_is_no_file(play: Player, folder: Path, status: int) -> None:
    with pytest.raises(sdk.ResponseError, match=f"status {status}, and is not a file"):
        play(Script([answer(status)]), download(folder / "x"))


def test_an_attachment_that_is_not_there(play: Player, folder: Path) -> None:
    with pytest.raises(sdk.NotFound, match="DOES_NOT_EXIST"):
        play(Script([refused(404, "DOES_NOT_EXIST")]), download(folder / "x"))


@pytest.mark.parametrize(
    ("disposition", "name"),
    [
        ('attachment; filename="cat.png"', "cat.png"),
        ("attachment; filename=cat.png; size=3", "cat.png"),
        ("attachment; FILENAME = cat.png", "cat.png"),
        ("attachment; filename=\"plain.png\"; filename*=UTF-8''%e2%82%ac%20rates.png", "€ rates.png"),
        ("attachment; filename*=iso-8859-1'en'%A3.png", "£.png"),
        ("attachment; filename=\"plain.png\"; filename*=klingon''%A3.png", "plain.png"),
        ("attachment; filename=\"plain.png\"; filename*=u\0tf''%A3.png", "plain.png"),
        ("attachment; filename=\"plain.png\"; filename*=hex''%A3.png", "plain.png"),
        ("attachment; filename=\"plain.png\"; filename*=undefined''%A3.png", "plain.png"),
        ("attachment; filename=\"plain.png\"; filename*=idna''%A3.png", "plain.png"),
        ("attachment; filename=\"plain.png\"; filename*=UTF-8''%A3.png", "plain.png"),
        ("attachment; filename*=nothing", None),
        (r'attachment; filename="a \"quoted\" name.txt"', 'a "quoted" name.txt'),
        ("attachment; filename=котик.png", "котик.png"),
        ("attachment", None),
        ("", None),
    ],
)
def test_the_stated_name_is_understood(disposition: str, name: str | None) -> None:
    assert stated_name(disposition) == name


@pytest.mark.parametrize(
    ("stated", "name"),
    [
        ("cat.png", "cat.png"),
        ("../../etc/passwd", "passwd"),
        ("..\\..\\evil.exe", "evil.exe"),
        ("C:\\dir\\x.txt", "x.txt"),
        ("/", ""),
        ("..", ""),
        (".bashrc", "bashrc"),
        ("a\x00b\r\nc\u202etxt", "abctxt"),
        ('<a>:"b"|?*.txt', "_a___b____.txt"),
        ("con", "_con"),
        ("LPT1.txt", "_LPT1.txt"),
        ("console.txt", "console.txt"),
        ("trailing. . ", "trailing"),
        ("cafe\u0301.png", "caf\u00e9.png"),
        ("котик.png", "котик.png"),
        ("", ""),
        (None, ""),
        ("x" * 300 + ".jpeg", "x" * 191 + ".jpeg"),
        ("x." + "y" * 300, "x." + "y" * 194),
        ("ж" * 300 + ".png", "ж" * 96 + ".png"),
    ],
)
def test_a_name_is_made_safe(stated: str | None, name: str) -> None:
    assert name_with_id("a-1", stated) == (f"a-1-{name}" if name else "a-1")
    assert name_with_id("..", "/") == "attachment"
    assert name_with_id("../../etc/passwd", "x") == "passwd-x"


async def test_a_cancelled_download_leaves_nothing(folder: Path) -> None:
    class Endless(Stream):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            while True:
                yield b"x" * 1000
                await asyncio.sleep(0.01)

    stream = Endless()
    chunked = {"Transfer-Encoding": "chunked"}
    script = Script([lambda request: httpx.Response(200, headers=chunked, stream=stream)])
    async with sdk.AsyncToloka("sandbox", token="t", transport=script.transport) as toloka:
        task = asyncio.create_task(toloka.attachments.download("1", folder / "x"))
        await asyncio.sleep(0.1)
        assert len(os.listdir(folder)) == 1
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert stream.closed


def test_an_attachment_of_the_emulator(folder: Path) -> None:
    with Emulator() as emulator, sdk.Toloka("local", transport=emulator.transport()) as toloka:
        pool_id = pool(toloka, models.FieldSpec(type="file"))
        toloka.tasks.create_many([models.TaskForm(pool_id=pool_id, input_values={}, overlap=1)])
        toloka.pools.open(pool_id).wait()
        (assignment_id,) = emulator.tolokers(1, answer=lambda task, toloker: {"ok": PHOTO}).work(pool_id)
        (attachment,) = toloka.attachments.list(assignment_id=assignment_id)
        path = toloka.attachments.download(attachment.id, folder)
        assert path.parent == folder
        assert path.read_bytes() == PHOTO.content
        assert not emulator.mismatches


PHOTO = File("photo.png", FILE, "image/png")


class Service(BaseHTTPRequestHandler):
    """Sends a file of some length in pieces, breaks each answer off, and heeds Range."""

    protocol_version = "HTTP/1.1"
    total = 3_000_000
    most = 1_000_000
    pause = 0.0

    def do_GET(self) -> None:
        asked = self.headers.get("Range")
        start = int(asked.removeprefix("bytes=").removesuffix("-")) if asked else 0
        self.send_response(206 if asked else 200)
        self.send_header("ETag", '"v1"')
        self.send_header("Content-Length", str(self.total - start))
        if asked:
            self.send_header("Content-Range", f"bytes {start}-{self.total - 1}/{self.total}")
        self.end_headers()
        for _ in range(0, min(self.most, self.total - start), 10_000):
            self.wfile.write(b"x" * 10_000)
            time.sleep(self.pause)
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Keeps the output clean."""


@pytest.fixture
def service() -> Iterator[tuple[type[Service], str]]:
    kind = type("OneService", (Service,), {})
    with ThreadingHTTPServer(("127.0.0.1", 0), kind) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield kind, f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_a_download_over_real_connections(folder: Path, service: tuple[type[Service], str]) -> None:
    _, url = service
    retry = sdk.RetryPolicy(base_delay=0)
    with sdk.Toloka(base_url=url, retry=retry) as toloka:
        assert toloka.attachments.download("1", folder / "sync").stat().st_size == Service.total

    async def run() -> None:
        async with sdk.AsyncToloka(base_url=url, retry=retry) as toloka:
            path = await toloka.attachments.download("1", folder / "async")
            assert path.stat().st_size == Service.total

    asyncio.run(run())
    gc.collect()


CTRL_C = """
import sys
from toloka_sdk import Toloka
with Toloka(base_url=sys.argv[1]) as toloka:
    try:
        print("loading", flush=True)
        toloka.attachments.download("1", sys.argv[2])
    except KeyboardInterrupt:
        print("stopped")
"""


def test_ctrl_c_leaves_nothing(folder: Path, service: tuple[type[Service], str]) -> None:
    kind, url = service
    kind.pause = 0.01
    command = [sys.executable, "-c", CTRL_C, url, str(folder / "x")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "loading\n"
        deadline = time.monotonic() + 10
        while not list(folder.iterdir()) and time.monotonic() < deadline:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        assert process.stdout.readline() == "stopped\n"
    assert not list(folder.iterdir())
