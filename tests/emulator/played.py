"""What the tests play of the service's rules: the table in `facade/docs/played-rules.md`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

from recorded import bundle, resolve

PAGE = Path(__file__).parents[2] / "facade" / "docs" / "played-rules.md"
MODULES = ("test_quality_control", "test_filters", "test_played_pools")
NOT_PLAYED = {
    ("action", "CLEAN_ASSIGNMENTS_HISTORY"): "The reference has the name, and no page what it does.",
}
"""What is documented and has no test, and why."""

SDKS = "the official SDKs alone"
"""The source of what no page has."""

Test = TypeVar("Test", bound=Callable[..., None])


@dataclass(frozen=True, order=True)
class Played:
    """A test that plays a rule.

    Attributes:
        kind: The kind of rule, such as `collector`.
        name: The rule, as the API calls it.
        page: The page that it comes from, or `SDKS`.
        test: The test, as in `test_filters.py::test_name`.
    """

    kind: str
    name: str
    page: str
    test: str


_PLAYED: set[Played] = set()


def plays(kind: str, *names: str, page: str) -> Callable[[Test], Test]:
    """Notes that a test plays rules of one kind, as a page has them."""

    def note(test: Test) -> Test:
        where = f"{test.__module__.rsplit('.', 1)[-1]}.py::{test.__name__}"
        _PLAYED.update(Played(kind, name, page, where) for name in names)
        return test

    return note


def played() -> list[Played]:
    """What the tests play, in order."""
    for module in MODULES:
        import_module(f"emulator.{module}")
    return sorted(_PLAYED)


def documented() -> Iterator[tuple[str, str]]:
    """The kind and the name of each rule that the spec has."""
    for kind, schema in _ENUMERATIONS.items():
        yield from ((kind, name) for name in _known(_schema(schema)))
    for kind, schema in _UNIONS.items():
        for variant in _schema(schema)["anyOf"]:
            type = resolve(resolve(variant)["properties"]["type"])
            names = [type["const"]] if "const" in type else _known(type)
            yield from ((kind, name) for name in names)
    for kind, schema in _PROPERTIES.items():
        yield from ((kind, name) for name in _schema(schema)["properties"] if name != "type")
    yield "collector parameter", "uuid"
    for collector, keys in _dependent("QualityControlConfig").items():
        yield from (("condition", f"{collector} {key}") for key in keys)
    for kind, schema in (("profile", "ProfileFilter"), ("computed", "ComputedFilter")):
        for key, words in _dependent(schema).items():
            yield from ((f"filter by {kind}", f"{key} {word}") for word in words)
    for name in _schema("MixerConfig")["properties"]:
        if name.endswith("_distribution_function"):
            yield "distribution function", name
    yield from (("distribution function", f"scope {name}") for name in _known(_schema("DistributionScope")))


def table() -> str:
    """The page."""
    tests: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for each in played():
        tests[each.kind, each.name, each.page].append(f"`{each.test}`")
    rows = [(*key, "<br>".join(found)) for key, found in tests.items()]
    rows += [(kind, name, "fullApi.yaml", f"Not played. {why}") for (kind, name), why in NOT_PLAYED.items()]
    lines = [
        f"| {kind} | `{name}` | {f'`{page}`' if page.endswith(('.md', '.yaml')) else page} | {found} |"
        for kind, name, page, found in sorted(rows)
    ]
    return "\n".join([_HEAD, *lines, ""])


def _schema(name: str) -> dict[str, Any]:
    found: dict[str, Any] = bundle()["components"]["schemas"][name]
    return found


def _known(schema: dict[str, Any]) -> list[str]:
    found: list[str] = [] if "anyOf" not in schema else resolve(schema["anyOf"][0]).get("enum", [])
    return found


def _dependent(schema: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = _schema(schema)["x-toloka-dependent-values"][0]["values"]
    return found


_ENUMERATIONS = {
    "collector": "CollectorType",
    "operator of a condition": "ConditionOperator",
    "filter by skill": "ConditionOperator",
    "scope of a restriction": "RestrictionScope",
    "duration of a restriction": "DurationUnit",
    "captcha frequency": "CaptchaFrequency",
    "close reason": "CloseReason",
}
_UNIONS = {
    "action": "RuleAction",
    "pricing": "DynamicPricingConfig",
    "speed/quality balance": "SpeedQualityBalance",
    "dynamic overlap": "DynamicOverlapConfig",
}
_PROPERTIES = {
    "collector parameter": "CollectorParameters",
    "dynamic overlap": "BasicDynamicOverlap",
    "checkpoints": "CheckpointsConfig",
}
_HEAD = """# What the emulator plays

Each rule of quality control, filters, overlap and prices, with the page that it comes from and the tests, in
`tests/emulator`, that play it. `python scripts/played_rules.py` makes this page from the tests, and a test
fails when a rule that the spec has is missing. What the pages leave open stands among the
[assumptions](emulator-assumptions.md).

| Kind | Rule | Page | Played by |
|---|---|---|---|"""
