"""Bonuses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._api.batch_create import BatchCreate, FieldErrors, Options
from .._api.call import Call, Resource
from .._http.errors import FieldError
from .._http.messages import Document, Response, canonical_text, json_response
from .._rules.balance import affordable, pay_bonuses
from .._state.documents import defaults, without_read_only
from .._state.state import State
from .._state.tables import USER_BONUSES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class _SentTwice(Exception):
    """Two bonuses of a request are the same."""


def _require_different(items: Sequence[Any], limits: Mapping[str, Any]) -> None:
    seen: set[str] = set()
    forms: list[Document] = [item for item in items if isinstance(item, dict) and "user_id" in item]
    for form in forms:
        same = canonical_text([form.get(name) for name in limits["distinct"]])
        if same in seen:
            raise _SentTwice
        seen.add(same)


def _check(state: State, forms: Sequence[Document], options: Options) -> list[FieldErrors]:
    found = [_errors(state, form) for form in forms]
    sound = [index for index, errors in enumerate(found) if not errors]
    paid = affordable(state, [forms[index]["amount"] for index in sound])
    for index, is_paid in zip(sound, paid, strict=True):
        if not is_paid:
            found[index] = {"amount": FieldError("The account lacks the money", "NOT_ENOUGH_BALANCE")}
    return found


def _errors(state: State, form: Document) -> FieldErrors:
    search = "SELECT 1 FROM assignments WHERE id = ?"
    if "assignment_id" in form and not state.transaction.execute(search, [form["assignment_id"]]).fetchone():
        return {"assignment_id": FieldError("There is no assignment with this ID", "ENTITY_DOES_NOT_EXIST")}
    return {}


def _make(state: State, forms: Sequence[Document], options: Options) -> list[Document]:
    created = state.creation_time(USER_BONUSES)
    bonuses = [
        {
            **defaults(state, USER_BONUSES),
            **without_read_only(state, USER_BONUSES, form),
            "id": state.new_id(),
            "created": created,
        }
        for form in forms
    ]
    state.transaction.insert(USER_BONUSES, bonuses)
    pay_bonuses(state, [form["amount"] for form in forms])
    return bonuses


def _create(call: Call) -> Response:
    try:
        return _CREATE.create(call)
    except _SentTwice:
        # The one error that comes without the object that all others are told in.
        error = FieldError("A request can't hold the same bonus twice", "ENTITY_CONFLICT")
        return json_response(409, {"user_id": error.as_document()})


_CREATE = BatchCreate(
    "USER_BONUS",
    step="USER_BONUS_PERSIST",
    key="user_bonus_id",
    options=("skip_invalid_items",),
    check=_check,
    make=_make,
    check_request=_require_different,
)

RESOURCE = Resource(
    handlers={
        "getUserBonuses": lambda call: call.list(USER_BONUSES),
        "getUserBonus": lambda call: call.get(USER_BONUSES),
        "createUserBonus": _create,
    },
    effects=_CREATE.effects(),
)
