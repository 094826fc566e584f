"""The lists that can be read, what they take, and the columns that they have."""

from __future__ import annotations

import inspect
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import pyarrow as pa  # pyright: ignore[reportMissingTypeStubs]

from toloka_api.types import Endpoint, endpoint_of
from toloka_sdk import ConfigurationError, PaginationError, Toloka, models
from toloka_sdk._bindings import Resource, paged

from ._options import Place

if TYPE_CHECKING:
    from toloka_sdk import Pages

OWN = (
    "environment",
    "base_url",
    "project",
    "partitions",
    "at_once",
    "requests_per_second",
    "by",
    "since",
    "lag",
)
"""The options that are no parameters of a list."""
SEVERAL = "pool_id"
"""The filter that may have several values, each read as a list of its own."""


@cache
def lists() -> Mapping[str, Callable[..., Any]]:
    """The lists with a documented order, by the name that the client has for them."""
    with unsent() as toloka:
        kinds = {name: type(each) for name, each in vars(toloka).items() if isinstance(each, Resource)}
    bindings = {name: inspect.getattr_static(kind, "list", None) for name, kind in kinds.items()}
    return {name: binding.build for name, binding in bindings.items() if isinstance(binding, paged)}


@dataclass(frozen=True)
class Source:
    """What is read. It is handed to all machines.

    Attributes:
        place: Where Toloka is.
        name: The list, such as `assignments`.
        parameters: The arguments of the list.
        pools: The pools that it is read from. There are none if it was given none.
        project: The project whose fields get columns.
    """

    place: Place
    name: str
    parameters: Mapping[str, Any]
    pools: Sequence[str] = ()
    project: models.Project | None = None

    @property
    def endpoint(self) -> Endpoint[Any]:
        """The spec of the list."""
        return endpoint_of(lists()[self.name])

    @property
    def takes(self) -> Mapping[str, inspect.Parameter]:
        """The parameters of the list."""
        return inspect.signature(lists()[self.name]).parameters

    def pages(self, toloka: Toloka, parameters: Mapping[str, Any]) -> Pages[Any]:
        """The list with these parameters besides its own.

        Raises:
            ConfigurationError, TypeError, ValueError: The list doesn't take one of them.
        """
        pages: Pages[Any] = getattr(toloka, self.name).list(**{**self.parameters, **parameters})
        return pages

    def queries(self) -> list[dict[str, Any]]:
        """The parameters of each list that it is made of."""
        return [{SEVERAL: pool} for pool in self.pools] or [{}]

    def windows(self, toloka: Toloka, parameters: Mapping[str, Any], count: int) -> list[dict[str, Any]]:
        """Splits the list with these parameters into windows of about the same size, where it can be."""
        if count == 1:
            return [dict(parameters)]
        try:
            windows = self.pages(toloka, parameters).windows(count)
        except PaginationError:
            return [dict(parameters)]  # it can't be filtered by time of creation
        return [{**parameters, **window} for window in windows]

    def batches(self, parameters: Mapping[str, Any], pause: float) -> Iterator[Any]:
        """The pages of the list with these parameters, as record batches.

        Args:
            parameters: Those of a window.
            pause: Seconds from one request to the next one, at least.
        """
        with self.place() as toloka:
            began = time.monotonic()
            for batch in self.pages(toloka, parameters).to_batches(project=self.project):
                yield batch
                time.sleep(max(0.0, began + pause - time.monotonic()))
                began = time.monotonic()

    def schema(self) -> Any:
        """The columns, in types that Spark has.

        Raises:
            ConfigurationError, TypeError, ValueError: The list doesn't take one of its parameters.
        """
        with unsent() as toloka:
            schema = self.pages(toloka, self.queries()[0]).arrow_schema(project=self.project)
        return pa.schema([(field.name, plain(field.type)) for field in schema])


def unsent() -> Toloka:
    """A client for what is never sent, which needs neither a place nor a token."""
    return Toloka(base_url="http://127.0.0.1/api")


def source_of(place: Place, options: Mapping[str, str]) -> Source:
    """What the options say is read.

    Raises:
        ConfigurationError: They name no list, or what it doesn't take.
    """
    known = lists()
    name = options.get("path", "")
    if name not in known:
        raise ConfigurationError(
            f"load({name!r}): name one of the lists {', '.join(sorted(known))}, as in load('assignments')."
        )
    source = Source(place, name, {})
    takes = [each for each in source.takes if each != "sort"]
    for option in options:
        if option not in takes and option not in (*OWN, "path"):
            raise ConfigurationError(
                f"The option {option} is none of this data source, and {name}.list() doesn't take it. "
                f"It takes {', '.join(takes)}; the data source takes {', '.join(OWN)}."
            )
    given = {each: argument(source.endpoint, each, options[each]) for each in takes if each in options}
    pools = [each.strip() for each in str(given.pop(SEVERAL, "")).split(",") if each.strip()]
    required = [each for each, takes in source.takes.items() if takes.default is inspect.Parameter.empty]
    missing = [each for each in required if each not in given and not (each == SEVERAL and pools)]
    if missing:
        raise ConfigurationError(f"{name}.list() needs {missing[0]}: set option({missing[0]!r}, …).")
    project = None
    if "project" in options:
        with place() as toloka:
            project = toloka.projects.get(options["project"])
    return Source(place, name, given, tuple(dict.fromkeys(pools)), project)


def argument(endpoint: Endpoint[Any], name: str, text: str) -> Any:
    """An argument of a list, of the text of an option."""
    kind = endpoint.kinds.get(name.removesuffix("_"))
    if kind in ("integer", "count") and text.lstrip("-").isdecimal():
        return int(text)
    if kind == "flag" and text.lower() in ("true", "false"):
        return text.lower() == "true"
    return [each.strip() for each in text.split(",")] if kind == "several" else text


def plain(type: Any) -> Any:
    """A type of Arrow that Spark reads: texts without a dictionary, and microseconds."""
    if pa.types.is_dictionary(type):
        return type.value_type
    return pa.timestamp("us", type.tz) if pa.types.is_timestamp(type) else type


def fitted(batch: Any, schema: Any) -> Any:
    """The columns of a record batch that are wanted, in the types that are."""
    arrays = [batch.column(field.name).cast(field.type) for field in schema]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)
