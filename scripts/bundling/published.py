"""The bundle for other teams: as JSON or YAML, with checksums."""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from pathlib import Path

JSON = "openapi.json"
SIMPLE = "openapi.simple.json"
SUMS = "SHA256SUMS"


def write_with_checksums(contents: dict[str, bytes], target: Path) -> None:
    """Writes files into a folder, and SHA256SUMS, which `sha256sum --check` reads, beside them.

    Args:
        contents: The content of each file, by its name.
        target: The folder.
    """
    sums = [f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in contents.items()]
    for name, content in {**contents, SUMS: "".join(sums).encode()}.items():
        (target / name).write_bytes(content)


def as_json(document: dict[str, Any]) -> bytes:
    """The document as JSON, in the form of the bundle."""
    return f"{json.dumps(document, indent=2, ensure_ascii=False)}\n".encode()


def as_yaml(bundled: bytes) -> bytes:
    """The same document as YAML, given as JSON."""
    text = yaml.dump(json.loads(bundled), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110)
    return text.encode()


class _Dumper(yaml.SafeDumper):
    """Indents lists, uses no aliases, and writes long text as a block."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: object) -> bool:
        return True

    def represent_text(self, text: str) -> yaml.ScalarNode:
        style = "|" if "\n" in text else ">" if len(text) > 80 and " " in text else None
        return self.represent_scalar("tag:yaml.org,2002:str", text, style)


_Dumper.add_representer(str, _Dumper.represent_text)
# Also quote text that YAML 1.2 would read as a number: the library only knows YAML 1.1.
_Dumper.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"[-+]?(\.\d+|\d+(\.\d*)?)(e[-+]?\d+)?$|0o[0-7]+$", re.ASCII | re.IGNORECASE),
    list("-+.0123456789"),
)
