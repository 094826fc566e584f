"""What there is to read below `/_emulator`: the spec as one file, and a page made from it.

The page is `reference.html`. It is drawn by Scalar, whose files lie in `scalar/` as they were published, and
asks no other host for anything.
"""

from __future__ import annotations

from importlib.resources import files

from .messages import Response

PAGE = "reference"
_FILES = {
    "openapi.json": ("toloka_api", "openapi.json", "application/json"),
    "SHA256SUMS": ("toloka_api", "SHA256SUMS", "text/plain; charset=utf-8"),
    PAGE: ("toloka_emulator", "reference.html", "text/html; charset=utf-8"),
    f"{PAGE}/standalone.js": (
        "toloka_emulator",
        "scalar/standalone.js",
        "text/javascript; charset=utf-8",
    ),
}
PATHS = tuple(_FILES)
"""The paths below `/_emulator` that can be read."""


def read_file(path: str) -> Response:
    """Answers with one of the files, given one of `PATHS`."""
    package, name, media_type = _FILES[path]
    return Response(200, {"content-type": media_type}, files(package).joinpath(name).read_bytes())
