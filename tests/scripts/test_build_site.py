"""The documentation site's mistakes are found. `tests/website` builds the site itself."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from site_build.check import mistakes
from site_build.pages import SiteError, ensure_listed, listed, with_links, write


@pytest.mark.parametrize(
    ("body", "mistake"),
    [
        ('<a href="other.html">', "a.html links to other.html, which is not there"),
        ('<a href="b.html#none">', "a.html links to b.html#none, which is not there"),
        ('<a href="#none">', "a.html links to #none, which is not there"),
        ('<img src="b.png">', "a.html links to b.png, which is not there"),
        ('<script src="https://example.com/a.js"></script>', "a.html fetches https://example.com/a.js"),
        ('<link rel="stylesheet" href="//example.com/a.css">', "a.html fetches //example.com/a.css"),
    ],
)
def test_a_mistake_on_a_page_is_found(tmp_path: Path, body: str, mistake: str) -> None:
    write(tmp_path / "a.html", body)
    write(tmp_path / "b.html", '<h1 id="there">')
    assert list(mistakes(tmp_path)) == [mistake]


def test_a_style_from_another_host_is_found(tmp_path: Path) -> None:
    write(tmp_path / "a.css", "@font-face { src: url('https://example.com/a.woff2') }")
    assert list(mistakes(tmp_path)) == ["a.css fetches https://example.com/a.woff2"]


def test_what_is_there_is_no_mistake(tmp_path: Path) -> None:
    links = ["b/c.html", "b/c.html#there", "#here", "https://example.com", "mailto:a@example.com", "/a.css"]
    write(tmp_path / "a.html", "".join(f'<a id="here" href="{link}">' for link in links))
    write(tmp_path / "b" / "c.html", '<h1 id="there"><a href="../a.html">')
    write(tmp_path / "a.css", "a { background: url(b.png) }")
    assert list(mistakes(tmp_path)) == []


NAMES = {
    "facade/docs/lists.md": "lists.md",
    "CHANGELOG.md": "changelog.md",
    "spec/README.md": "spec/index.md",
}


@pytest.mark.parametrize(
    ("written", "on_the_site"),
    [
        ("[Lists](facade/docs/lists.md#pages)", "[Lists](lists.md#pages)"),
        ("[the spec](spec/README.md)", "[the spec](spec/index.md)"),
        ("[a file](LICENSE)", "[a file](files/LICENSE)"),
        ("[a folder](spec/starters)", "a folder"),
        ("[elsewhere](https://example.com)", "[elsewhere](https://example.com)"),
        ("[above](#added)", "[above](#added)"),
        ("```\n[code](none.md)\n```", "```\n[code](none.md)\n```"),
    ],
)
def test_links_are_those_of_the_site(tmp_path: Path, written: str, on_the_site: str) -> None:
    assert with_links(written, "CHANGELOG.md", NAMES, tmp_path) == on_the_site


def test_a_file_that_is_linked_to_is_copied(tmp_path: Path) -> None:
    with_links("[a file](LICENSE)", "CHANGELOG.md", NAMES, tmp_path)
    assert (tmp_path / "files" / "LICENSE").is_file()


def test_a_link_that_leads_nowhere_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SiteError, match=r"CHANGELOG\.md links to none\.md, which is not there"):
        with_links("[none](none.md)", "CHANGELOG.md", NAMES, tmp_path)


def test_a_page_that_the_navigation_lacks_is_an_error(tmp_path: Path) -> None:
    write(tmp_path / "a.md", "")
    write(tmp_path / "b.md", "")
    ensure_listed(tmp_path, [{"A": "a.md"}, {"More": [{"B": "b.md"}]}])
    with pytest.raises(SiteError, match=r"b\.md"):
        ensure_listed(tmp_path, [{"A": "a.md"}])


def test_each_guide_has_a_place_in_the_navigation() -> None:
    """So that a new one is not forgotten; the whole navigation is checked when the site is built."""
    docs = Path(__file__).parents[2] / "facade" / "docs"
    navigation = tomllib.loads((docs / "zensical.toml").read_text("utf-8"))["project"]["nav"]
    assert {path.name for path in docs.glob("*.md")} - set(listed(navigation)) == set()
