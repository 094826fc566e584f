"""What there is to read below `/_emulator`: the spec as one file, full and simple, and a page made from it.

The page is `reference.html`. It is drawn by Scalar, which is a package of its own for its size, and
asks no other host for anything.
"""

from __future__ import annotations

from importlib.resources import files

from .._http.messages import Response

PAGE = "reference"
_SCALAR = "toloka_emulator_reference"
_MISSING = """\
The reference page is a package of its own, which is not installed where this emulator runs:

    pip install toloka-emulator-reference
"""
_SPEC_FILES = {
    "openapi.json": "application/json",
    "openapi.simple.json": "application/json",
    "SHA256SUMS": "text/plain; charset=utf-8",
}
PATHS = (*_SPEC_FILES, PAGE, f"{PAGE}/standalone.js")
"""The paths below `/_emulator` that can be read."""


def read_file(path: str) -> Response:
    """Answers with one of the files, given one of `PATHS`. It is a 404 where the page is not installed."""
    if path in _SPEC_FILES:
        return _file(_SPEC_FILES[path], "toloka_api", path)
    try:
        script = files(_SCALAR).joinpath("standalone.js")
    except ModuleNotFoundError:
        return Response(404, {"content-type": "text/plain; charset=utf-8"}, _MISSING.encode())
    if path == PAGE:
        return _file("text/html; charset=utf-8", "toloka_emulator._server", "reference.html")
    return Response(200, {"content-type": "text/javascript; charset=utf-8"}, script.read_bytes())


def _file(media_type: str, package: str, name: str) -> Response:
    return Response(200, {"content-type": media_type}, files(package).joinpath(name).read_bytes())
