"""A server of stand-ins for what notebooks download."""

from __future__ import annotations

import csv
import io
import json
import re
import threading
from collections.abc import Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import yaml

_FOLDER = Path(__file__).parent
_REPOSITORY = re.compile(r"raw\.githubusercontent\.com/Toloka/toloka-kit/\w+/(.+)")
_IMAGES = {".gif", ".jpg", ".png"}
_LEAST_IMAGE = 2_000  # bytes; a notebook leaves out smaller ones


def stand_ins() -> dict[str, dict[str, Any]]:
    """What stands in for downloads, and what the notebooks need from outside."""
    read: dict[str, dict[str, Any]] = yaml.safe_load((_FOLDER / "stand_ins.yaml").read_text("utf-8"))
    return read


class Downloads:
    """Serves stand-ins on a port of this computer, each below the name of its host.

    Args:
        checkout: The checkout of toloka-kit.
    """

    def __init__(self, checkout: Path) -> None:
        self._tables = {url.partition("://")[2]: table for url, table in stand_ins()["downloads"].items()}
        self._hosts = sorted({address.partition("/")[0] for address in self._tables})
        self._checkout = checkout
        images = sorted((checkout / "examples").rglob("*.png"), key=lambda path: path.stat().st_size)
        self._image = next(path for path in images if path.stat().st_size > _LEAST_IMAGE)
        downloads = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                content = downloads.content(self.path.lstrip("/").partition("?")[0])
                self.send_response(HTTPStatus.NOT_FOUND if content is None else HTTPStatus.OK)
                self.send_header("Content-Length", str(len(content or b"")))
                self.end_headers()
                self.wfile.write(content or b"")

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def redirected(self, text: str) -> str:
        """A text in which the addresses of what is downloaded lead here."""
        hosts = "|".join(re.escape(host) for host in self._hosts)
        return re.sub(rf"https?://(?=(?:{hosts})\b)", f"{self.url}/", text)

    def content(self, address: str) -> bytes | None:
        """What stands in for an address without its scheme; None for one that is unknown."""
        if address in self._tables:
            return self.redirected(table(address, self._tables[address])).encode()
        if found := _REPOSITORY.fullmatch(address):
            file = self._checkout / found[1]
            return self.redirected(file.read_text("utf-8")).encode() if file.is_file() else None
        suffix = Path(address).suffix
        if suffix in _IMAGES:
            return self._image.read_bytes()
        return f"The text at {address}.".encode() if suffix == ".txt" else None


def table(address: str, description: Mapping[str, Any]) -> str:
    """A table of made-up rows, in the format that its address ends with."""
    columns: Mapping[str, Any] = description["columns"]
    rows = [
        [_cell(column, number) for column in columns.values()] for number in range(1, description["rows"] + 1)
    ]
    if address.endswith(".json"):
        return json.dumps(dict.fromkeys(description["lists"], rows))
    text = io.StringIO()
    writer = csv.writer(text, delimiter="\t" if address.endswith(".tsv") else ",", lineterminator="\n")
    if description.get("header", True):
        writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue()


def _cell(column: str | list[str], number: int) -> str:
    value = column if isinstance(column, str) else column[number % len(column)]
    return value.replace("{n}", str(number))
