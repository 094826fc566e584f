"""The spec against the service's documentation: its bodies are recorded, its sentences are not copied."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from pointers import resolve

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DOCUMENTATION = Path(__file__).resolve().parents[3] / "shared" / "docs"
PAGES = "pages/en/api/concepts/"
REFERENCE = "reference/en/api/reference/"
APPS = "reference/en/toloka-apps/api/"
SOURCES = {
    "/v1": ("reference/fullApi.yaml", "reference/"),
    "/app/v0": (f"{APPS}reference/openapi.yaml", f"{APPS}reference/"),
}
"""The OpenAPI source of each version of the API, and the folder that it refers to."""

# Pages with bodies that belong to no endpoint of the spec, and name no other one either.
ELSEWHERE = {
    "pages/en/api/_includes/output-values.md",  # tasks
    "pages/en/api/concepts/qs-results.md",  # assignments
    "pages/en/api/concepts/authentication.md",  # webhooks
    "pages/en/api/concepts/upload-tasks.md",  # tasks
    "pages/en/api/concepts/using-webhook-subscriptions.md",  # webhooks
    "pages/en/api/concepts/httpproxy-edit.md",  # a page of the web interface, closed to tokens
    "pages/en/api/concepts/httpproxy-registration.md",
}

needs_documentation = pytest.mark.skipif(
    not DOCUMENTATION.is_dir(), reason="the documentation does not lie beside this checkout"
)


class StringDates(yaml.SafeLoader):
    """Leaves timestamps as the text they are."""


StringDates.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@cache
def text(source: str) -> str:
    """A file of the documentation, by the name that x-toloka-source gives it."""
    return (DOCUMENTATION / re.sub("^reference/(?!en/)", REFERENCE, source)).read_text("utf-8")


@cache
def parsed(source: str) -> Any:
    return yaml.load(text(source), StringDates)


def exact(value: Any) -> str:
    """A value as text that is the same only for the same value: types and the order of keys count."""
    return json.dumps(value, ensure_ascii=False)


def inner_values(value: Any) -> Iterator[Any]:
    """The value and every one inside it."""
    yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from inner_values(inner)


def json_values(markdown: str) -> Iterator[Any]:
    """Every JSON object and array that can be read in a text, whatever stands around it."""
    decoder = json.JSONDecoder()
    for start in re.finditer(r"[{\[]", markdown):
        try:
            yield decoder.raw_decode(markdown, start.start())[0]
        except json.JSONDecodeError:
            continue


def blocks(markdown: str) -> list[list[Any]]:
    """What can be read in each code block of a page: those marked as JSON, then calls with a body."""
    found = re.findall(r"^[ \t]*```([\w-]*)\s*\n(.*?)^[ \t]*```", markdown, re.MULTILINE | re.DOTALL)
    # Some blocks lack the braces around them.
    marked = [list(json_values("{" + block + "}")) for language, block in found if language == "json"]
    calls = [list(json_values(block)) for language, block in found if language == "bash"]
    return marked + [values for values in calls if any(isinstance(value, dict) for value in values)]


@cache
def documented(source: str) -> set[str]:
    """Every value that a file of the documentation shows."""
    if source.endswith(".md"):
        return {exact(value) for values in blocks(text(source)) for value in values}
    return {exact(value) for value in inner_values(parsed(source))}


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if method != "parameters":
                yield method, path, operation


def requests(markdown: str) -> set[str]:
    """The calls that a page shows, as method and path with the parameters' names erased."""
    shown = re.findall(r"\b(GET|POST|PUT|PATCH|DELETE) i?https://toloka\.dev/api(/[^\s?`]*)", markdown)
    return {f"{method} {re.sub('<.*?>', '{}', path)}" for method, path in shown}


def pages_to_record(document: dict[str, Any]) -> list[str]:
    """The pages that show bodies of the spec's endpoints: all those that show no call of another one."""
    specified = {
        f"{method.upper()} {re.sub('{.*?}', '{}', path)}" for method, path, _ in operations(document)
    }
    pages = [
        path.relative_to(DOCUMENTATION).as_posix()
        for folder in ("pages/en", APPS)
        for path in sorted((DOCUMENTATION / folder).rglob("*.md"))
    ]
    pages.append("reference/parts/api/info-description.md")
    return [
        page
        for page in pages
        if blocks(text(page))
        and page not in ELSEWHERE
        and (not (shown := requests(text(page))) or shown & specified)
    ]


def reference_examples(document: dict[str, Any]) -> dict[tuple[str, str], str]:
    """The examples that the reference gives the spec's operations, by file and key."""
    specified = {f"{method} {re.sub('{.*?}', '{}', path)}" for method, path, _ in operations(document)}
    found: dict[tuple[str, str], str] = {}
    for version, (file, folder) in SOURCES.items():
        for method, path, operation in operations(parsed(file)):
            if f"{method} {version}{re.sub('{.*?}', '{}', path)}" not in specified:
                continue
            for body in [operation.get("requestBody", {}), *operation["responses"].values()]:
                for media in body.get("content", {}).values():
                    examples = media.get("examples", {})
                    source = examples["$ref"].replace("./", folder) if "$ref" in examples else file
                    for key, example in (parsed(source) if "$ref" in examples else examples).items():
                        found[source, key] = exact(example["value"])
    return found


def missing_bodies(
    document: dict[str, Any], recorded: Iterable[dict[str, Any]], excluded: Iterable[dict[str, str]]
) -> list[str]:
    """Documented bodies that are neither recorded nor excluded, and exclusions of what is recorded."""
    values: dict[str, set[str]] = {}
    for example in recorded:
        values.setdefault(example["x-toloka-source"], set()).add(exact(example["value"]))
    reasons: dict[str, list[str]] = {}
    for entry in excluded:
        reasons.setdefault(entry["source"], []).append(entry["where"])
    found: list[str] = []
    for page in pages_to_record(document):
        shown = [{exact(value) for value in block} for block in blocks(text(page))]
        left = {number for number, block in enumerate(shown, 1) if not block & values.get(page, set())}
        found += unexplained(page, left, reasons.pop(page, []))
    for (source, key), value in reference_examples(document).items():
        explained = any(re.search(rf"\b{re.escape(key)}\b", where) for where in reasons.get(source, []))
        if (value in values.get(source, set())) == explained:
            found.append(f"{source}: {key} is {'recorded and excluded' if explained else 'missing'}")
    return found


def unexplained(page: str, left: set[int], wheres: list[str]) -> list[str]:
    """The blocks of a page that no exclusion speaks of. One that gives no number may mean any of them."""
    named = {number for where in wheres for number in block_numbers(where)}
    if wheres and all(block_numbers(where) for where in wheres):
        return [
            *(f"{page}: block {number} is missing" for number in sorted(left - named)),
            *(f"{page}: block {number} is recorded and excluded" for number in sorted(named - left)),
        ]
    if left and not wheres:
        return [f"{page}: block {number} is missing" for number in sorted(left)]
    return [f"{page}: all is recorded, yet some excluded"] if wheres and not left else []


def block_numbers(where: str) -> set[int]:
    """The numbers in words such as "blocks 2 and 4 to 6"."""
    listed = re.match(r"blocks? ([\d, andto]+)", where)
    if listed is None:
        return set()
    ranges = re.findall(r"(\d+)(?: to (\d+))?", listed[1])
    return {number for first, last in ranges for number in range(int(first), int(last or first) + 1)}


def plain(prose: str) -> str:
    """Words alone, in lower case, with one space between them."""
    return " ".join(re.findall(r"[a-z0-9]+", re.sub(r"\]\([^)]*\)|<[^>]*>", " ", prose.lower())))


@cache
def documentation_prose() -> str:
    """All words of the documentation. A line break ends no sentence."""
    files = [path for suffix in ("md", "yaml") for path in sorted(DOCUMENTATION.rglob(f"*.{suffix}"))]
    return " | ".join(plain(path.read_text("utf-8")) for path in files)


def prose(node: Any) -> Iterator[str]:
    """Every summary and description of a document."""
    if isinstance(node, list):
        for item in node:
            yield from prose(item)
    elif isinstance(node, dict):
        for key, value in node.items():
            if key in {"summary", "description"} and isinstance(value, str):
                yield value
            elif key != "value":
                yield from prose(value)


def copied_sentences(texts: Iterable[str], original: str) -> list[str]:
    """The sentences of eight words and more that stand in the original too."""
    sentences = [sentence for each in texts for sentence in re.split(r"(?<=[.!?:;])\s+", each)]
    return [
        each
        for each in sentences
        if len((words := plain(each)).split()) >= 8 and f" {words} " in f" {original} "
    ]


@needs_documentation
def test_every_recorded_value_is_in_its_source(examples: dict[Path, dict[str, Any]]) -> None:
    for path, example in examples.items():
        value, source = example["value"], example["x-toloka-source"]
        shown = exact(value) in (text(source) if isinstance(value, str) else documented(source))
        assert shown, f"{path.name} is not in {source}"


@needs_documentation
def test_every_documented_body_is_recorded_or_excluded(
    bundle: dict[str, Any], examples: dict[Path, dict[str, Any]], excluded: dict[Path, list[dict[str, str]]]
) -> None:
    entries = [entry for each in excluded.values() for entry in each]
    assert missing_bodies(bundle, examples.values(), entries) == []


@needs_documentation
def test_every_exclusion_names_a_file_of_the_documentation(
    excluded: dict[Path, list[dict[str, str]]],
) -> None:
    for entries in excluded.values():
        for entry in entries:
            assert text(entry["source"]) or entry["where"] == "the whole file"


@needs_documentation
@pytest.mark.parametrize(
    ("forgotten", "expected"),
    [
        ("open-training.response.yaml", f"{PAGES}open-training.md: block 1 is missing"),
        ("create-training.request.yaml", f"{PAGES}create-training.md: block 1 is missing"),
        ("operation-log-bonus-refused.response.yaml", f"{PAGES}get-operation-log.md: block 3 is missing"),
        ("training-list.response.yaml", "reference/responses/api/training-list.yaml: success is missing"),
        ("batch-sync.response.yaml", f"{APPS}reference/responses/apps/batch-sync.yaml: success is missing"),
        ("next-item.response.yaml", f"{APPS}concepts/getting-items.md: block 2 is missing"),
    ],
)
def test_a_forgotten_body_is_seen(
    bundle: dict[str, Any],
    examples: dict[Path, dict[str, Any]],
    excluded: dict[Path, list[dict[str, str]]],
    forgotten: str,
    expected: str,
) -> None:
    entries = [entry for each in excluded.values() for entry in each]
    kept = [content for path, content in examples.items() if path.name != forgotten]
    assert expected in missing_bodies(bundle, kept, entries)


@needs_documentation
@pytest.mark.parametrize(
    ("source", "where", "expected"),
    [
        (f"{PAGES}open-training.md", "block 1", f"{PAGES}open-training.md: block 1 is recorded and excluded"),
        (
            f"{PAGES}open-training.md",
            "the answer",
            f"{PAGES}open-training.md: all is recorded, yet some excluded",
        ),
        (
            "reference/responses/api/training-id.yaml",
            "success",
            "reference/responses/api/training-id.yaml: success is recorded and excluded",
        ),
    ],
)
def test_a_needless_exclusion_is_seen(
    bundle: dict[str, Any],
    examples: dict[Path, dict[str, Any]],
    excluded: dict[Path, list[dict[str, str]]],
    source: str,
    where: str,
    expected: str,
) -> None:
    entries = [entry for each in excluded.values() for entry in each]
    entries.append({"source": source, "where": where, "reason": "none"})
    assert expected in missing_bodies(bundle, examples.values(), entries)


@needs_documentation
def test_values_are_compared_to_the_letter() -> None:
    source = "reference/responses/api/training-id.yaml"
    owner = {"id": "6c6e20dc86cca2ae787afcb2629de162", "myself": True}
    assert exact(owner) in documented(source)
    assert exact(dict(reversed(owner.items()))) not in documented(source)
    assert exact({**owner, "myself": 1}) not in documented(source)


@needs_documentation
def test_no_sentence_is_copied(bundle: dict[str, Any]) -> None:
    guides = [
        path.read_text("utf-8") for path in sorted(Path(__file__).resolve().parents[2].glob("spec/*.md"))
    ]
    summaries = [resolve(each, bundle)["summary"] for each in bundle["components"]["examples"].values()]
    assert copied_sentences([*prose(bundle), *summaries, *guides], documentation_prose()) == []


@needs_documentation
@pytest.mark.parametrize(
    "sentence",
    [
        "Training tasks will be available to Tolokers only if a training pool is open.",
        "Ours. If the training pool is already archived, attempting to archive it again returns an empty"
        " response with status 204. Ours.",
        "Objects that were last opened\n on or before   the `specified` date.",
    ],
)
def test_a_copied_sentence_is_seen(sentence: str) -> None:
    assert len(copied_sentences([sentence], documentation_prose())) == 1
