"""Arrays in a cell: items separated by commas, those with a comma in quotation marks, or JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any, NoReturn

from toloka_api.rules import is_several
from toloka_api.types import is_list

from ._errors import Unfit

QUOTED = re.compile(r' *"((?:[^"]|"")*)" *(?=,|\Z)')
PLAIN = re.compile(r"((?:\\,|[^,])*)(?=,|\Z)")
ESCAPED = re.compile(r"\\(.)", re.DOTALL)
OF_PYTHON = re.compile(r"\s*\[\s*'.*'\s*\]\s*", re.DOTALL)


def split(text: str) -> list[str]:
    """The items of an array of texts. A comma within an item is escaped by a backslash, or quoted with it."""
    if '"' not in text and "\\" not in text:
        return [item.strip(" ") for item in text.split(",")]
    items: list[str] = []
    place = 0
    while place <= len(text):
        found = QUOTED.match(text, place)
        if found:
            items.append(found[1].replace('""', '"'))
        else:
            found = PLAIN.match(text, place)
            assert found, "it matches any text"
            item = found[1].replace("\\,", ",").strip(" ")
            if item.startswith('"'):
                raise Unfit(
                    f"has an item that begins with a quotation mark and doesn't end with one: {item!r}. "
                    'Put the item in quotation marks, and write "" for each one within it'
                )
            items.append(item)
        place = found.end() + 1
    return items


def join(items: Sequence[str]) -> str:
    """The cell that `split` reads these items from."""
    return '""' if [*items] == [""] else ",".join(map(_quoted, items))


def _quoted(item: str) -> str:
    if "," in item or item.startswith(('"', "[")) or item.endswith("\\") or item != item.strip(" "):
        return '"' + item.replace('"', '""') + '"'
    return item


def read_json(text: str) -> Any:
    """JSON, also with the commas escaped, as in files of training tasks."""
    try:
        return _loads(text)
    except ValueError:
        unescaped = ESCAPED.sub(lambda found: "," if found[1] == "," else found[0], text)
        if unescaped == text:
            raise
        return _loads(unescaped)


def read_json_items(text: str) -> list[Any]:
    """The items of an array of JSON: separated by commas, with or without the brackets around them."""
    if text.lstrip().startswith("["):
        try:
            items = read_json(text)
        except ValueError:
            items = None
        if is_list(items):
            return items
    return list(read_json(f"[{text}]"))


def write_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_plain)


def write_json_items(items: Sequence[Any]) -> str:
    # The brackets of a list that is alone would be taken for those of the array.
    if not items or (len(items) == 1 and is_several(items[0])):
        return write_json(list(items))
    return ",".join(map(write_json, items))


def _loads(text: str) -> Any:
    try:
        return json.loads(text, parse_constant=_refuse)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON")


def _plain(value: Any) -> Any:
    """A number of another library, as Decimal or numpy's."""
    return value.item() if hasattr(value, "item") else float(value)
