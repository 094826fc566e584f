"""From a method and a path to the endpoint of the document."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from .._http.errors import ServiceError
from .specification import Endpoint, Specification

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Match:
    """The endpoint that a request is for, and the values of its path parameters."""

    endpoint: Endpoint
    path: Mapping[str, str]


class Router:
    """The path templates of a document."""

    def __init__(self, specification: Specification) -> None:
        self._by_length: dict[int, list[tuple[list[str], dict[str, Endpoint]]]] = defaultdict(list)
        templates: dict[str, dict[str, Endpoint]] = defaultdict(dict)
        for endpoint in specification.endpoints.values():
            templates[specification.base_path + endpoint.path][endpoint.method] = endpoint
        # A template with fewer parameters is more specific, so it comes first.
        for template in sorted(templates, key=lambda path: path.count("{")):
            steps = template.split("/")
            self._by_length[len(steps)].append((steps, templates[template]))

    def match(self, method: str, path: str) -> Match:
        """Finds the endpoint.

        Args:
            method: The method; `HEAD` is answered wherever `GET` is.
            path: The percent-encoded path.

        Raises:
            ServiceError: 404 for an unknown path, 405 with `Allow` for a method that the path doesn't take.
        """
        methods, values = self._find(path)
        endpoint = methods.get(method) or (methods.get("GET") if method == "HEAD" else None)
        if endpoint is None:
            message = f"This path does not take the method {method[:20]}"
            raise ServiceError(405, "METHOD_NOT_ALLOWED", message, headers={"allow": _allow(methods)})
        return Match(endpoint, values)

    def allowed(self, path: str) -> str:
        """The value of `Allow` for a path. Raises a 404 ServiceError for an unknown one."""
        return _allow(self._find(path)[0])

    def _find(self, path: str) -> tuple[Mapping[str, Endpoint], Mapping[str, str]]:
        # Clients of the service end a path with a slash, too: PUT /webhook-subscriptions/.
        steps = path.removesuffix("/").split("/")
        for template, methods in self._by_length.get(len(steps), ()):
            values = _values(template, steps)
            if values is not None:
                return methods, values
        raise ServiceError(404, "NOT_FOUND", "There is no such path")


def _values(template: list[str], steps: list[str]) -> dict[str, str] | None:
    values: dict[str, str] = {}
    for expected, step in zip(template, steps, strict=True):
        if expected.startswith("{"):
            if not step:
                return None
            values[expected[1:-1]] = unquote(step)
        elif expected != step:
            return None
    return values


def _allow(methods: Mapping[str, Endpoint]) -> str:
    also = {"HEAD", "OPTIONS"} if "GET" in methods else {"OPTIONS"}
    return ", ".join(sorted(methods.keys() | also))
