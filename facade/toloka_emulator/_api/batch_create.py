"""Calls that create one object or many: tasks, task suites and bonuses.

A resource describes its own part in a `BatchCreate` and is given the rest:

    _CREATE = BatchCreate("TASK", step="TASK_CREATE", key="task_id", check=_check, make=_make, …)
    RESOURCE = Resource(…, handlers={"createTask": _CREATE.create}, effects=_CREATE.effects())

`check` and `make` get all the objects at once, so that what they have in common is read once. `check` sees
only objects that fit their schema, `make` only those that `check` found nothing wrong with.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .._http.errors import FieldError, ServiceError, invalid
from .._http.messages import Document, Response, json_response
from .._openapi.decoding import Json
from .._rules.tasks import check_sizes, open_destinations
from .._state.operations import OperationFailed, insert_ended_operation, new_operation_id
from .._state.state import Effect, State
from .call import Call

Options = Mapping[str, bool]
"""The query parameters that tell how to create."""
FieldErrors = dict[str, FieldError]
"""What is wrong with one object, by the path of the field; empty when nothing is."""
# The documentation asks for a UUID; its own examples have 24 and 32 hexadecimal digits.
_OPERATION_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{24}|[0-9a-f]{32}", re.I)


def _always(items: Sequence[Json], limits: Mapping[str, Any]) -> None:
    """The condition of a resource that sets none."""


@dataclass(frozen=True, slots=True)
class BatchCreate:
    """How the objects of one resource are created.

    Attributes:
        kind: What the types of its operations and of the steps that refuse begin with, such as `TASK`.
        step: The type of the step that made an object, such as `TASK_CREATE`.
        key: What that step calls the ID of the object, such as `task_id`.
        options: The query parameters that the operation shows, `skip_invalid_items` among them.
        check: Finds what is wrong with each of the forms. A ServiceError that it raises refuses all of them.
        make: Makes and stores a document for each of the forms, in their order.
        check_request: Checks the request as a whole, whose items may be anything yet, against the endpoint's
            limits. Raises a ServiceError.
    """

    kind: str
    step: str
    key: str
    options: tuple[str, ...]
    check: Callable[[State, Sequence[Document], Options], Sequence[FieldErrors]]
    make: Callable[[State, Sequence[Document], Options], Sequence[Document]]
    check_request: Callable[[Sequence[Json], Mapping[str, Any]], None] = _always

    def create(self, call: Call) -> Response:
        """Creates what was sent: at once, or in the background in `async_mode`."""
        state = call.state
        body: Json = call.body
        sent = body if isinstance(body, list) else [body]
        options = {name: bool(call.query.get(name, False)) for name in self.options}
        in_background = bool(call.query.get("async_mode", False))
        id = _given_id(call)
        most = call.endpoint.limits["items"]
        if not in_background and len(sent) > most:
            message = f"At most {most} objects can be created at once; there are {len(sent)}"
            raise ServiceError(413, "ENTITY_TOO_LARGE", message)
        check_sizes(sent, call.endpoint.limits.get("bytes", {}))
        self.check_request(sent, call.endpoint.limits)
        if call.quotas is not None and "applies_to" in call.endpoint.rate_limit:
            call.quotas.take(call.account, call.endpoint, len(sent))
        items = [_Item(form, _documents(self._schema_errors(call, form))) for form in sent]
        if in_background:
            id = id or new_operation_id(state)
            _insert(state, id, items)
            nothing = _Result(len(items), {}, {}, []).counts()
            return call.start_operation(self._type, options, id=id, failure=nothing)
        result = self._carry_out(state, items, options)
        response = json_response(201, self._answer(call, result, options))
        if id is not None:
            _insert(state, id, [])
            _write_log(state, id, self._steps(items, result))
            insert_ended_operation(state, id, self._type, options, result.counts())
        return response

    def effects(self) -> dict[str, Effect]:
        """What the operations do."""
        return {self._type: self._on_create}

    @property
    def _type(self) -> str:
        return f"{self.kind}.BATCH_CREATE"

    def _schema_errors(self, call: Call, form: Any) -> FieldErrors:
        assert call.endpoint.item is not None, "the endpoint takes one object or an array of them"
        return call.schemas.request_errors(call.endpoint.item, form)

    def _answer(self, call: Call, result: _Result, options: Options) -> Document:
        if not isinstance(call.body, list):
            if result.errors:
                raise _refused(result.errors[0])
            return result.made[0]
        # As the official Python SDK has it, a call that could create nothing is refused in any case.
        if result.errors and not result.made:
            raise _refused(
                {
                    ".".join(filter(None, [str(index), path])): error
                    for index, errors in sorted(result.errors.items())
                    for path, error in errors.items()
                }
            )
        answer: Document = {"items": {str(index): document for index, document in result.made.items()}}
        if options["skip_invalid_items"]:
            answer["validation_errors"] = {
                str(index): errors for index, errors in sorted(result.errors.items())
            }
        return answer

    def _on_create(self, state: State, operation: Document) -> Document:
        items = _items(state, operation["id"])
        result = self._carry_out(state, items, operation["parameters"])
        _write_log(state, operation["id"], self._steps(items, result))
        if result.errors and not operation["parameters"]["skip_invalid_items"]:
            raise OperationFailed(result.counts())
        return result.counts()

    def _carry_out(self, state: State, items: Sequence[_Item], options: Options) -> _Result:
        errors = {index: item.errors for index, item in enumerate(items) if item.errors}
        sound = [index for index in range(len(items)) if index not in errors]
        found = self.check(state, [items[index].form for index in sound], options)
        errors |= {index: _documents(one) for index, one in zip(sound, found, strict=True) if one}
        if errors and not options["skip_invalid_items"]:
            return _Result(len(items), {}, errors, [])
        valid = [index for index in sound if index not in errors]
        documents = self.make(state, [items[index].form for index in valid], options)
        made = dict(zip(valid, documents, strict=True))
        return _Result(len(items), made, errors, _open_pools(state, items, options))

    def _steps(self, items: Sequence[_Item], result: _Result) -> list[Document]:
        steps: list[Document] = []
        for index, item in enumerate(items):
            form: Json = item.form
            sent: Document = {"input": form} if isinstance(form, dict) else {}
            if index in result.errors:
                step = {"type": f"{self.kind}_VALIDATE", "success": False}
                steps.append({**step, **sent, "output": result.errors[index]})
            elif index in result.made:
                step = {"type": self.step, "success": True}
                steps.append({**step, **sent, "output": {self.key: result.made[index]["id"]}})
        return steps + result.unopened


@dataclass(frozen=True, slots=True)
class _Item:
    """One object as it was sent, and what of it breaks its schema."""

    form: Any
    errors: Document


@dataclass(frozen=True, slots=True)
class _Result:
    """What became of the objects, by their place among those that were sent.

    `unopened` has a step of the log for each pool that can't be opened.
    """

    total: int
    made: Mapping[int, Document]
    errors: Mapping[int, Document]
    unopened: list[Document]

    def counts(self) -> Document:
        """The details of the operation."""
        return {
            "total_count": self.total,
            "valid_count": self.total - len(self.errors),
            "not_valid_count": len(self.errors),
            "success_count": len(self.made),
            "failed_count": self.total - len(self.made),
        }


def _open_pools(state: State, items: Sequence[_Item], options: Options) -> list[Document]:
    """Opens the pools if it was asked for, those of invalid objects too, as a log of the service has it."""
    if not options.get("open_pool"):
        return []
    forms: list[Json] = [item.form for item in items]
    named = [form.get("pool_id") for form in forms if isinstance(form, dict)]
    ids = [id for id in named if isinstance(id, str)]
    return [
        {
            "type": "POOL_OPEN",
            "success": False,
            "input": {"pool_id": int(id)},
            "output": {"request_id": state.new_uuid(), **error.body()},
        }
        for id, error in open_destinations(state, ids).items()
    ]


def _given_id(call: Call) -> str | None:
    given = call.query.get("operation_id")
    if given is None:
        return None
    if not _OPERATION_ID.fullmatch(str(given)):
        raise invalid({"operation_id": FieldError("The value has to be a UUID", "UUID_EXPECTED")})
    return new_operation_id(call.state, str(given))


def _insert(state: State, id: str, items: Sequence[_Item]) -> None:
    text = json.dumps([[item.form, item.errors] for item in items])
    state.transaction.execute("INSERT INTO batches (operation, items) VALUES (?, ?)", [id, text])


def _items(state: State, id: str) -> list[_Item]:
    row = state.transaction.execute("SELECT items FROM batches WHERE operation = ?", [id]).fetchone()
    return [_Item(form, errors) for form, errors in json.loads(row[0])]


def _write_log(state: State, id: str, steps: Sequence[Document]) -> None:
    state.transaction.execute(
        "UPDATE batches SET items = '[]', log = ? WHERE operation = ?", [json.dumps(steps), id]
    )


def _documents(errors: FieldErrors) -> Document:
    return {path: error.as_document() for path, error in errors.items()}


def _refused(payload: Document) -> ServiceError:
    return ServiceError(400, "VALIDATION_ERROR", "Validation failed", payload)
