"""A whole interface."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import field, frozen

from toloka_api.types import is_list, is_object
from toloka_sdk import UNSET, Unset, models

from ._components import CORE_VERSION
from ._parts import COMPONENTS, Plugin, Raw, ViewLike, may_be_component, no_component, plain, read
from ._specs import Fields

VERSIONED = re.compile(r"(@\w+/)?(action|condition|data|field|helper|layout|plugin|view)\..+")
UNDOCUMENTED_VERSION = "1.0.0"
"""What toloka-kit sends for every component, in programs that the service has taken."""

FieldSpecs = Mapping[str, models.FieldSpec]


@frozen(kw_only=True)
class Template:
    """An interface of Template Builder. It never changes; `attrs.evolve` makes another one.

    Args:
        view: What a task looks like.
        plugins: What is added to the whole interface.
        vars: Parts that `Ref("vars.…")` refers to.
        settings: What is shown around the task.
        versions: Versions of components, and of `core`, in place of those that `to_view_spec` would take.
        additional_properties: Other properties of the config.
    """

    view: ViewLike
    plugins: Sequence[Plugin | Raw] | Unset = UNSET
    vars: Mapping[str, object] | Unset = UNSET
    settings: models.ViewSpecSettings | Unset = UNSET
    versions: Mapping[str, str] = field(factory=dict[str, str])
    additional_properties: Mapping[str, Any] = field(factory=dict[str, Any])
    _source: models.TemplateBuilderViewSpec | None = field(default=None, alias="source", repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        if self._source is None and not may_be_component(self.view):
            raise no_component("Template: view", "ListView(items=[TextView(content='Hello')])", self.view)

    @classmethod
    def from_view_spec(cls, view_spec: models.TemplateBuilderViewSpec) -> Template:
        """Reads the interface of a project. Components and properties that aren't known here are kept.

        `to_view_spec` gives it back as it was. Of a changed one, `config` is written anew, and `lock` keeps
        the versions that it has.

        Raises:
            ValueError: `config` is not the JSON of an object.
        """
        try:
            config = json.loads(view_spec.config)
        except (TypeError, ValueError) as error:
            raise ValueError(f"The config of the view_spec is not JSON: {error}.") from None
        if not is_object(config):
            raise ValueError("The config of the view_spec is not an object.")
        return cls(
            view=read(config.pop("view", UNSET)),
            plugins=read(config.pop("plugins", UNSET)),
            vars=_read_vars(config.pop("vars", UNSET)),
            settings=copy.deepcopy(view_spec.settings),
            additional_properties=config,
            source=copy.deepcopy(view_spec),
        )

    def to_config(self) -> dict[str, Any]:
        """The config as JSON data."""
        given = {"view": self.view, "plugins": self.plugins, "vars": self.vars, **self.additional_properties}
        return {name: plain(value) for name, value in given.items() if value is not UNSET}

    def to_view_spec(self) -> models.TemplateBuilderViewSpec:
        """The interface as a project has it.

        `lock` gets the version of each component that is used: the newest in the API's documentation, and
        `1.0.0` for those of which it shows none, as toloka-kit sends it for all.
        """
        config = self.to_config()
        source = copy.deepcopy(self._source)
        if source is None:
            return models.TemplateBuilderViewSpec(
                config=_text(config), lock=self._lock(config, {}), settings=copy.deepcopy(self.settings)
            )
        if _canonical(config) != _canonical(json.loads(source.config)):
            source.config = _text(config)
            source.lock = self._lock(config, source.lock or {})
        source.lock = {**(source.lock or {}), **self.versions} if self.versions else source.lock
        source.settings = copy.deepcopy(self.settings)
        return source

    def to_task_spec(
        self, *, input_spec: FieldSpecs | None = None, output_spec: FieldSpecs | None = None
    ) -> models.TaskSpec:
        """The interface with the specification of its fields, which follows from it.

        An input field is required unless each component that reads it has a default. What the components do
        with it tells its type: `url` for the address of an image, `string` where nothing does. A field of the
        answer has the type and the values of the components that write it. It is required if one of them has
        `RequiredCondition` and is always shown.

        Args:
            input_spec: Fields of tasks, in place of those that follow, or beside them.
            output_spec: Fields of answers, in place of those that follow, or beside them.

        Raises:
            ValueError: The interface and the given fields don't go together, as `check` says.
        """
        fields = Fields(self.to_config())
        task_spec = models.TaskSpec(
            input_spec={**fields.input_spec(), **(input_spec or {})},
            output_spec={**fields.output_spec(), **(output_spec or {})},
            view_spec=self.to_view_spec(),
        )
        self.check(task_spec)
        return task_spec

    def check(self, task_spec: models.TaskSpec) -> None:
        """Holds the interface against a specification of fields.

        Raises:
            ValueError: It reads a field that isn't in the specification or is hidden from Tolokers, writes
                one that isn't, or never writes one that is required.
        """
        problems = [*_problems(Fields(self.to_config()), task_spec)]
        if problems:
            raise ValueError(f"The interface doesn't fit the specification: {'; '.join(problems)}.")

    def _lock(self, config: Any, before: Mapping[str, str]) -> dict[str, str]:
        used = {"core": CORE_VERSION}
        for kind in sorted({*_types(config)}):
            known = COMPONENTS.get(kind)
            if known is None or not known.is_core:
                used[kind] = (known and known.version) or UNDOCUMENTED_VERSION
        return {**used, **before, **self.versions}


def _read_vars(data: Any) -> Any:
    return {name: read(each) for name, each in data.items()} if is_object(data) else data


def _text(config: Any) -> str:
    return json.dumps(config, ensure_ascii=False, allow_nan=False)


def _canonical(config: Any) -> str:
    return json.dumps(config, sort_keys=True)


def _types(node: Any) -> Iterator[str]:
    """The types of the components in a config."""
    if is_list(node):
        for each in node:
            yield from _types(each)
    elif is_object(node):
        tag = node.get("type")
        if isinstance(tag, str) and VERSIONED.fullmatch(tag):
            yield tag
        for each in node.values():
            yield from _types(each)


def _problems(fields: Fields, task_spec: models.TaskSpec) -> Iterator[str]:
    inputs, outputs = task_spec.input_spec, task_spec.output_spec
    for name in fields.read:
        if name not in inputs:
            yield f"it reads {name!r}, which is no input field"
        elif inputs[name].hidden is True:
            yield f"it reads {name!r}, which is hidden"
    for name in [*fields.written, *sorted(fields.read_back - fields.written.keys())]:
        if name not in outputs:
            yield f"it uses {name!r}, which is no output field"
    for name, spec in outputs.items():
        if spec.required in (True, UNSET) and name not in fields.written:
            yield f"it never writes {name!r}, which is required"
