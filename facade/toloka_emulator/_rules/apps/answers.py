"""What items are answered: what a test has set, what a duplicate was answered, or something made up."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Mapping
from typing import Any

from ..._http.messages import Document, canonical_text
from ..._state.state import State
from ..attachments import File
from ..field_values import field_errors
from ..made_up_values import made_up_value
from .parameters import classes, takes_several


def set_answers(state: State, project: Document, app: Document, answers: Iterable[Document]) -> None:
    """Sets what items of a project are answered, whether they are there yet or not.

    Args:
        state: The state.
        project: The app project.
        app: Its app.
        answers: Objects with `input_data`, and with `output_data` or `errors`.

    Raises:
        ValueError: Input or output breaks the app's specification, or there is neither output nor error.
    """
    for answer in answers:
        given = {name: answer[name] for name in ("output_data", "errors") if answer.get(name)}
        if len(given) != 1:
            raise ValueError("An answer needs either output_data or errors")
        for spec, name in (("input_spec", "input_data"), ("output_spec", "output_data")):
            if name in answer:
                for path, error in field_errors(app.get(spec, {}), answer[name], name):
                    raise ValueError(f"{path}: {error.message}")
        _remember(state, project, answer["input_data"], given, is_given=True)


def answer(state: State, project: Document, app: Document, item: Document) -> Document:
    """The `output_data` or the `errors` of an item."""
    anew = item.get("force_new_original", False)
    read = "SELECT answer FROM app_answers WHERE app_project = ? AND input = ? AND given >= ?"
    key = [project["id"], _key(item["input_data"]), anew]
    row = state.transaction.execute(read, key).fetchone()
    if row is not None:
        found: Document = json.loads(row[0])
        return found
    try:
        output = _made_up(state.seed, project, app, item, anew=anew)
    except ValueError as error:
        return {"errors": [{"code": "INTERNAL_ERROR", "message": str(error)}]}
    made: Document = {"output_data": output}
    _remember(state, project, item["input_data"], made, is_given=False)
    return made


def _made_up(seed: str, project: Document, app: Document, item: Document, *, anew: bool) -> Document:
    # Not the ID, unless it is asked for anew: answers are the same whenever the seed and the input are.
    subject = f"{seed}:{_key(item['input_data'])}:{item['id'] if anew else ''}"
    output: Document = {}
    parameters: Document = project.get("parameters") or {}
    offered = classes(parameters)
    for name, field in app.get("output_spec", {}).items():
        chance = random.Random(f"{subject}:{name}")
        if name == "result" and offered:
            output[name] = _chosen(field, offered, chance, several=takes_several(parameters))
        else:
            output[name] = _written(made_up_value(name, field, chance))
    return output


def _chosen(field: Mapping[str, Any], offered: list[str], chance: random.Random, *, several: bool) -> Any:
    if not field["type"].lower().startswith("array_"):
        return chance.choice(offered)
    places = chance.sample(range(len(offered)), chance.randint(1, len(offered)) if several else 1)
    return [offered[place] for place in sorted(places)]


def _written(value: Any) -> Any:
    """A value as it is answered: a file by its name, since nothing of the API gives its content."""
    match value:
        case File():
            return value.name
        case [*items]:
            return [_written(item) for item in items]
        case _:
            return value


def _remember(
    state: State, project: Document, input_data: Document, answer: Document, *, is_given: bool
) -> None:
    """Keeps an answer for every item with the same input. One that was set stays until it is set anew."""
    state.transaction.execute(
        "INSERT INTO app_answers VALUES (?, ?, ?, ?) ON CONFLICT (app_project, input)"
        " DO UPDATE SET answer = excluded.answer, given = excluded.given WHERE excluded.given >= given",
        [project["id"], _key(input_data), json.dumps(answer), is_given],
    )


def _key(input_data: Document) -> str:
    return canonical_text(input_data)
