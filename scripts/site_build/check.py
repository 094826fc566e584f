"""What is wrong with a built site: links and anchors that lead nowhere, and what comes from another host."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

_FETCHED = {"img": "src", "script": "src", "iframe": "src", "source": "src", "link": "href"}
_OTHER_HOST = re.compile(r"(?:[a-z]+:)?//")
_STYLES = re.compile(r"url\(\s*['\"]?((?:https?:)?//[^)'\"]+)|@import\s+['\"]((?:https?:)?//[^'\"]+)")


class Page(HTMLParser):
    """What a page of HTML links to, what it fetches, and which anchors it has."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.fetched: list[str] = []
        self.anchors: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value for name, value in attrs if value}
        self.anchors.update(values[name] for name in ("id", "name") if name in values)
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        if tag in _FETCHED and _FETCHED[tag] in values:
            self.fetched.append(values[_FETCHED[tag]])


def mistakes(site: Path) -> Iterator[str]:
    """Each mistake, with the page that it is on.

    Args:
        site: The folder of the site.
    """
    site = site.resolve()
    pages = {path: Page(path.read_text("utf-8")) for path in sorted(site.rglob("*.html"))}
    for path, page in pages.items():
        shown = path.relative_to(site)
        for address in page.fetched:
            if _OTHER_HOST.match(address):
                yield f"{shown} fetches {address}"
        for address in (*page.links, *page.fetched):
            is_own = not urlsplit(address).scheme and not _OTHER_HOST.match(address)
            if is_own and not leads(address, path, pages, site):
                yield f"{shown} links to {address}, which is not there"
    for path in sorted(site.rglob("*.css")):
        for found in _STYLES.finditer(path.read_text("utf-8")):
            yield f"{path.relative_to(site)} fetches {found[1] or found[2]}"


def leads(address: str, path: Path, pages: dict[Path, Page], site: Path) -> bool:
    """Whether an address on a page leads somewhere."""
    parts = urlsplit(address)
    folder = site if parts.path.startswith("/") else path.parent
    target = folder.joinpath(unquote(parts.path).lstrip("/")).resolve() if parts.path else path
    if target not in pages:
        return target.is_file()
    return not parts.fragment or unquote(parts.fragment) in pages[target].anchors
