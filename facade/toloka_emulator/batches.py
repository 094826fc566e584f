"""Calls that create one object or many: tasks, task suites and bonuses.

A resource describes its own part in a `Batch` and is given the rest:

    _BATCH = Batch("TASK", step="TASK_CREATE", key="task_id", limit=5000, check=_check, make=_make, …)
    RESOURCE = Resource(…, handlers={"createTask": _BATCH.create}, effects=_BATCH.effects())

`check` and `make` get all the objects at once, so that what they have in common is read once. `check` sees
only objects that fit their schema, `make` only those that `check` found nothing wrong with.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .messages import Document, FieldFault, Refusal, Response, invalid, json_response
from .operations import OperationFailed, insert_ended_operation, new_operation_id, start_operation

if TYPE_CHECKING:
    from .decoding import Json
    from .world import Call, Effect, World

Options = Mapping[str, bool]
"""The query parameters that tell how to create."""
Faults = dict[str, FieldFault]
"""What is wrong with one object, by the path of the field; empty when nothing is."""
# The documentation asks for a UUID; its own examples have 24 and 32 hexadecimal digits.
_OPERATION_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{24}|[0-9a-f]{32}", re.I)


def _admit_all(call: Call, items: Sequence[Json]) -> None:
    """The condition of a resource that sets none."""


@dataclass(frozen=True, slots=True)
class Batch:
    """How the objects of one resource are created.

    Attributes:
        kind: What the types of its operations and of the steps that refuse begin with, such as `TASK`.
        step: The type of the step that made an object, such as `TASK_CREATE`.
        key: What that step calls the ID of the object, such as `task_id`.
        limit: How many objects a call may create at once; in the background there is no limit.
        options: The query parameters that the operation shows, `skip_invalid_items` among them.
        check: Finds what is wrong with each of the forms. A Refusal that it raises refuses all of them.
        make: Makes and stores a document for each of the forms, in their order.
        admit: What the request as a whole has to meet, whose items may be anything yet. Raises a Refusal.
    """

    kind: str
    step: str
    key: str
    limit: int
    options: tuple[str, ...]
    check: Callable[[World, Sequence[Document], Options], Sequence[Faults]]
    make: Callable[[World, Sequence[Document], Options], Sequence[Document]]
    admit: Callable[[Call, Sequence[Json]], None] = _admit_all

    def create(self, call: Call) -> Response:
        """Creates what was sent: at once, or in the background in `async_mode`."""
        world = call.world
        body: Json = call.body
        sent = body if isinstance(body, list) else [body]
        options = {name: bool(call.query.get(name, False)) for name in self.options}
        in_background = bool(call.query.get("async_mode", False))
        id = _given_id(call)
        if not in_background and len(sent) > self.limit:
            message = f"At most {self.limit} objects can be created at once; there are {len(sent)}"
            raise Refusal(413, "ENTITY_TOO_LARGE", message)
        self.admit(call, sent)
        if call.quotas is not None and "applies_to" in call.endpoint.rate_limit:
            call.quotas.take(call.account, call.endpoint, len(sent))
        items = [_Item(form, _documents(self._schema_faults(call, form))) for form in sent]
        if in_background:
            id = id or new_operation_id(world)
            _insert(world, id, items)
            return start_operation(call, self._type, options, id=id)
        result = self._carry_out(world, items, options)
        response = json_response(201, self._answer(call, result, options))
        if id is not None:
            _insert(world, id, [])
            _write_log(world, id, self._steps(items, result))
            insert_ended_operation(world, id, self._type, options, result.counts())
        return response

    def effects(self) -> dict[str, Effect]:
        """What the operations do."""
        return {self._type: self._on_create}

    @property
    def _type(self) -> str:
        return f"{self.kind}.BATCH_CREATE"

    def _schema_faults(self, call: Call, form: Any) -> Faults:
        assert call.endpoint.item is not None, "the endpoint takes one object or an array of them"
        return call.schemas.request_faults(call.endpoint.item, form)

    def _answer(self, call: Call, result: _Result, options: Options) -> Document:
        if not isinstance(call.body, list):
            if result.faults:
                raise _refused(result.faults[0])
            return result.made[0]
        # As the official Python SDK has it, a call that could create nothing is refused in any case.
        if result.faults and not result.made:
            raise _refused(
                {
                    ".".join(filter(None, [str(index), path])): fault
                    for index, faults in sorted(result.faults.items())
                    for path, fault in faults.items()
                }
            )
        answer: Document = {"items": {str(index): document for index, document in result.made.items()}}
        if options["skip_invalid_items"]:
            answer["validation_errors"] = {
                str(index): faults for index, faults in sorted(result.faults.items())
            }
        return answer

    def _on_create(self, world: World, operation: Document) -> Document:
        items = _items(world, operation["id"])
        result = self._carry_out(world, items, operation["parameters"])
        _write_log(world, operation["id"], self._steps(items, result))
        if result.faults and not operation["parameters"]["skip_invalid_items"]:
            raise OperationFailed(result.counts())
        return result.counts()

    def _carry_out(self, world: World, items: Sequence[_Item], options: Options) -> _Result:
        faults = {index: item.faults for index, item in enumerate(items) if item.faults}
        sound = [index for index in range(len(items)) if index not in faults]
        found = self.check(world, [items[index].form for index in sound], options)
        faults |= {index: _documents(one) for index, one in zip(sound, found, strict=True) if one}
        made: dict[int, Document] = {}
        if not faults or options["skip_invalid_items"]:
            valid = [index for index in sound if index not in faults]
            documents = self.make(world, [items[index].form for index in valid], options)
            made = dict(zip(valid, documents, strict=True))
        return _Result(len(items), made, faults)

    def _steps(self, items: Sequence[_Item], result: _Result) -> list[Document]:
        steps: list[Document] = []
        for index, item in enumerate(items):
            form: Json = item.form
            sent: Document = {"input": form} if isinstance(form, dict) else {}
            if index in result.faults:
                step = {"type": f"{self.kind}_VALIDATE", "success": False}
                steps.append({**step, **sent, "output": result.faults[index]})
            elif index in result.made:
                step = {"type": self.step, "success": True}
                steps.append({**step, **sent, "output": {self.key: result.made[index]["id"]}})
        return steps


@dataclass(frozen=True, slots=True)
class _Item:
    """One object as it was sent, and what of it breaks its schema."""

    form: Any
    faults: Document


@dataclass(frozen=True, slots=True)
class _Result:
    """What became of the objects, by their place among those that were sent."""

    total: int
    made: Mapping[int, Document]
    faults: Mapping[int, Document]

    def counts(self) -> Document:
        """The details of the operation."""
        return {
            "total_count": self.total,
            "valid_count": self.total - len(self.faults),
            "not_valid_count": len(self.faults),
            "success_count": len(self.made),
            "failed_count": self.total - len(self.made),
        }


def _given_id(call: Call) -> str | None:
    given = call.query.get("operation_id")
    if given is None:
        return None
    if not _OPERATION_ID.fullmatch(str(given)):
        raise invalid({"operation_id": FieldFault("The value has to be a UUID", "UUID_EXPECTED")})
    return new_operation_id(call.world, str(given))


def _insert(world: World, id: str, items: Sequence[_Item]) -> None:
    text = json.dumps([[item.form, item.faults] for item in items])
    world.transaction.execute("INSERT INTO batches (operation, items) VALUES (?, ?)", [id, text])


def _items(world: World, id: str) -> list[_Item]:
    row = world.transaction.execute("SELECT items FROM batches WHERE operation = ?", [id]).fetchone()
    return [_Item(form, faults) for form, faults in json.loads(row[0])]


def _write_log(world: World, id: str, steps: Sequence[Document]) -> None:
    world.transaction.execute(
        "UPDATE batches SET items = '[]', log = ? WHERE operation = ?", [json.dumps(steps), id]
    )


def _documents(faults: Faults) -> Document:
    return {path: fault.as_document() for path, fault in faults.items()}


def _refused(payload: Document) -> Refusal:
    return Refusal(400, "VALIDATION_ERROR", "Validation failed", payload)
