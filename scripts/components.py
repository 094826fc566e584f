"""Holds spec/template_builder.yaml against the pages of Template Builder's reference.

python scripts/components.py [FOLDER]

Each line names a component, a property and the difference. The exit status is 0 only if the differences are
those in scripts/documentation/known_component_differences.yaml.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = ROOT.parent / "shared" / "product" / "template-builder" / "reference"
KNOWN = Path(__file__).parent / "documentation" / "known_component_differences.yaml"
TABLE = re.compile(r"^#\|(.*?)^ *\|#", re.DOTALL | re.MULTILINE)
ROW = re.compile(r"^ *\|\| `(\S.*?)`(<span.*?</span>)?\s*\|\s*(.*?)\s*\|", re.MULTILINE)
BASIC = ("string", "number", "integer", "boolean", "any", "view", "condition", "action", "writable", "ref")
OTHER_NAMES = {"url": "string", "coordinates": "string", "data": "reactive"}


class Property(NamedTuple):
    """What is said of a property."""

    type: str
    required: bool


Components = Mapping[str, Mapping[str, Property]]


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path, default=REFERENCE, help="the folder of the pages")
    folder: Path = parser.parse_args().folder
    pages = documented(folder)
    if not pages:
        print(f"There are no pages of components in {folder}.", file=sys.stderr)
        return 2
    reviewed: list[dict[str, Any]] = yaml.safe_load(KNOWN.read_text("utf-8"))
    known = {what for each in reviewed for what in each["what"]}
    found = {
        *differences(
            pages, specified(yaml.safe_load((ROOT / "spec/template_builder.yaml").read_text("utf-8")))
        )
    }
    print(
        "\n".join([*sorted(found - known), *(f"no longer occurs: {each}" for each in sorted(known - found))])
    )
    print(f"{len(pages)} components, {len(found & known)} explained differences.")
    return 0 if found == known else 1


def documented(folder: Path) -> Components:
    """The components that the pages describe."""
    found: dict[str, dict[str, Property]] = {}
    for page in sorted(folder.glob("*.*.md")):
        if table := TABLE.search(page.read_text("utf-8")):
            rows = {
                name: Property(kind.strip("_ "), bool(star)) for name, star, kind in ROW.findall(table[1])
            }
            found[rows.pop("type").type.strip('"')] = rows
    return found


def specified(document: Mapping[str, Any]) -> Components:
    """The components of the data file, written as the pages write them."""
    return {
        kind: dict(_flat(each.get("properties", {}), document["parts"]))
        for kind, each in document["components"].items()
        if not each.get("core")
    }


def _flat(
    properties: Mapping[str, Any], parts: Mapping[str, Any], prefix: str = ""
) -> Iterator[tuple[str, Property]]:
    for name, value in properties.items():
        written = str(value[0] if isinstance(value, list) else value)
        path, kind = prefix + name, written.removesuffix("!")
        yield path, Property(_type(kind), written.endswith("!"))
        while kind.endswith("[]"):
            kind, path = kind.removesuffix("[]"), f"{path}[]"
            yield path, Property(_type(kind), False)
        if kind in parts:
            yield from _flat(parts[kind], parts, f"{path}.")


def _type(kind: str) -> str:
    if kind.endswith("[]"):
        return "array"
    if kind[0].isupper():
        return "object"
    return OTHER_NAMES.get(kind, kind if kind in BASIC else "string")


def differences(pages: Components, spec: Components) -> Iterator[str]:
    for kind in pages.keys() | spec.keys():
        if kind not in spec or kind not in pages:
            yield f"{kind}: not {'specified' if kind in pages else 'documented'}"
            continue
        page, own = pages[kind], spec[kind]
        for name in page.keys() | own.keys():
            if name not in own or name not in page:
                yield f"{kind} {name}: not {'specified' if name in page else 'documented'}"
            elif page[name].required != own[name].required:
                yield f"{kind} {name}: {'required' if page[name].required else 'optional'}"
            elif page[name].type != own[name].type:
                yield f"{kind} {name}: type {page[name].type}, specified {own[name].type}"


if __name__ == "__main__":
    sys.exit(main())
