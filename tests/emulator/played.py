"""What the tests play of the rules of the service, for the table in `facade/docs/played-rules.md`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    Test = TypeVar("Test", bound=Callable[..., None])


@dataclass(frozen=True, order=True)
class Played:
    """A test that plays a rule.

    Attributes:
        kind: The kind of rule, such as `collector`.
        name: The rule, as the API calls it.
        page: The page that it comes from.
        test: The test, as in `test_filters.py::test_name`.
    """

    kind: str
    name: str
    page: str
    test: str


PLAYED: set[Played] = set()


def plays(kind: str, *names: str, page: str) -> Callable[[Test], Test]:
    """Notes that a test plays rules of one kind, as a page has them."""

    def note(test: Test) -> Test:
        where = f"{test.__module__.rsplit('.', 1)[-1]}.py::{test.__name__}"
        PLAYED.update(Played(kind, name, page, where) for name in names)
        return test

    return note
