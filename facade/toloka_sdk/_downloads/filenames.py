"""Names for files, made of names that others chose."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote

LONGEST = 200
"""Bytes of a name: most file systems take 255, and a suffix may be put to it."""

PARAMETER = re.compile(r';\s*(filename\*?)\s*=\s*("(?:[^"\\]|\\.)*"|[^;]*)', re.IGNORECASE)
SEPARATOR = re.compile(r"[/\\]")
UNWANTED = re.compile(r'[<>:"|?*]')
RESERVED = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9¹²³])(\.|$)", re.IGNORECASE)


def stated_name(disposition: str) -> str | None:
    """The file's name in a Content-Disposition header; `filename*` goes before `filename` (RFC 6266)."""
    names = {name.lower(): value.strip() for name, value in PARAMETER.findall(disposition)}
    charset, _, quoted = names.get("filename*", "").strip('"').partition("'")
    encoded = quoted.partition("'")[2]
    if encoded:
        try:
            return unquote(encoded, encoding=charset, errors="strict")
        except (LookupError, ValueError):  # there is no such charset, or the name is not in it
            pass
    plain = names.get("filename")
    if plain is None:
        return None
    return re.sub(r"\\(.)", r"\1", plain[1:-1]) if plain.startswith('"') else plain


def name_with_id(attachment_id: str, stated: str | None) -> str:
    """The name of an attachment in a folder: its ID, which no other has, and what the Toloker called it.

    It stays in its folder, is not hidden, and means nothing special to any system.
    """
    cleaned = [name for name in (clean(attachment_id), clean(stated or "")) if name]
    return shortened("-".join(cleaned)) or "attachment"


def clean(name: str) -> str:
    last = SEPARATOR.split(unicodedata.normalize("NFC", name))[-1]
    shown = "".join(
        letter for letter in last if not unicodedata.category(letter).startswith(("C", "Zl", "Zp"))
    )
    cleaned = UNWANTED.sub("_", shown).strip(". ")
    if RESERVED.match(cleaned):
        cleaned = f"_{cleaned}"
    return shortened(cleaned)


def shortened(name: str) -> str:
    """The name with its middle left out, so that its extension stays."""
    stem, dot, extension = name.rpartition(".")
    if not stem or len(extension.encode()) > 20:
        stem, dot, extension = name, "", ""
    room = LONGEST - len((dot + extension).encode())
    return stem.encode()[:room].decode(errors="ignore") + dot + extension
