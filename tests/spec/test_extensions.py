"""The extensions say only what is true of the operation that they stand on."""

from __future__ import annotations

import json
import re
from collections import Counter
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import jsonschema_rs
import pytest

from pointers import resolve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

SCHEMA: dict[str, Any] = json.loads(
    (Path(__file__).resolve().parents[2] / "spec/extensions.schema.json").read_text("utf-8")
)
BATCHES = "/app/v0/app-projects/{app_project_id}/batches"
IDEMPOTENCY = {"parameter": "operation_id", "created": "task_id", "get": "getTask"}
OPERATION = r"/paths/[^/]+/(get|post|put|patch|delete)"
PLACES = {
    "x-toloka-sdk": OPERATION,
    "x-toloka-variants": OPERATION,
    "x-toloka-pagination": OPERATION,
    "x-toloka-operation": OPERATION,
    "x-toloka-idempotency": OPERATION,
    "x-toloka-rate-limit": f"({OPERATION})?",
    "x-toloka-limits": OPERATION,
    "x-toloka-environment": r"/servers/\d+",
    "x-toloka-source": r"/components/examples/[^/]+",
    "x-toloka-always-sent": r"/components/schemas/[^/]+",
    "x-toloka-dependent-values": r"/components/schemas/[^/]+",
    "x-toloka-aliases": r"/components/schemas/[^/]+",
    "x-toloka-currency": r"/components/schemas/.+/properties/[^/]+",
    "x-toloka-default": r"/components/(schemas/[^/]+(/.+)?|parameters/[^/]+/schema)",
}
SAID_DEFAULT = re.compile(r"service's default is `?(\w+)")


class Operation(NamedTuple):
    """An operation with its `$ref`s resolved as far as the checks look."""

    name: str
    method: str
    definition: dict[str, Any]
    parameters: dict[str, dict[str, Any]]
    """The query parameters."""
    path_parameters: list[str]

    def body(self, document: dict[str, Any]) -> dict[str, Any] | None:
        """The schema of the successful answer that is not empty."""
        for status, answer in self.definition["responses"].items():
            content = resolve(answer, document).get("content", {})
            if status.startswith("2") and content:
                schema: dict[str, Any] = next(iter(content.values()))["schema"]
                return schema
        return None


def members(schema: Any, document: dict[str, Any]) -> tuple[dict[str, Any], set[str]]:
    """The properties of a schema and the names of the required ones, those of its `allOf` among them."""
    schema = resolve(schema, document)
    properties, required = dict(schema.get("properties", {})), set(schema.get("required", []))
    for part in schema.get("allOf", []):
        more, needed = members(part, document)
        properties |= more
        required |= needed
    return properties, required


def operations(document: dict[str, Any]) -> Iterator[Operation]:
    for path, item in document["paths"].items():
        shared = item.get("parameters", [])
        for method, definition in item.items():
            if method == "parameters":
                continue
            every = [resolve(each, document) for each in [*shared, *definition.get("parameters", [])]]
            query = {each["name"]: each for each in every if each["in"] == "query"}
            yield Operation(
                definition["operationId"], method, definition, query, re.findall(r"{(\w+)}", path)
            )


def faults(document: dict[str, Any]) -> list[str]:
    """What is wrong with the extensions of a bundled spec."""
    found = [*misshapen(document, ""), *environment_faults(document), *name_faults(document)]
    if found:
        return found
    by_name = {each.name: each for each in operations(document)}
    for operation in operations(document):
        found += variant_faults(operation, document)
        found += pagination_faults(operation, document)
        found += operation_faults(operation, by_name, document)
        found += idempotency_faults(operation, by_name)
        found += limits_faults(operation, document)
    return [
        *found,
        *always_sent_faults(document),
        *dependent_values_faults(document),
        *aliases_faults(document),
        *currency_faults(document, ""),
        *default_faults(document, "", document),
    ]


def misshapen(node: Any, place: str) -> Iterator[str]:
    """Extensions that are unknown, misplaced, or not of their own schema."""
    if isinstance(node, list):
        for index, item in enumerate(node):
            yield from misshapen(item, f"{place}/{index}")
    if not isinstance(node, dict):
        return
    for key, value in node.items():
        if key.startswith("x-"):
            if key not in PLACES or not re.fullmatch(PLACES[key], place):
                yield f"{place}: {key} does not belong here"
                continue
            validator = jsonschema_rs.Draft202012Validator({**SCHEMA, "$ref": f"#/$defs/{key}"})
            yield from (f"{place}: {key}: {error.message}" for error in validator.iter_errors(value))
        elif key != "value":  # a recorded value is not ours
            yield from misshapen(value, f"{place}/{key.replace('~', '~0').replace('/', '~1')}")


def environment_faults(document: dict[str, Any]) -> Iterator[str]:
    names = Counter(server.get("x-toloka-environment") for server in document["servers"])
    yield from (f"servers: {name} names {count} servers" for name, count in names.items() if count > 1)
    if None in names:
        yield "servers: one has no x-toloka-environment"


def name_faults(document: dict[str, Any]) -> Iterator[str]:
    bare = [each.name for each in operations(document) if "x-toloka-sdk" not in each.definition]
    yield from (f"{name}: has no x-toloka-sdk" for name in bare)
    named = [each.definition["x-toloka-sdk"] for each in operations(document) if each.name not in bare]
    pairs = Counter((sdk["resource"], sdk["method"]) for sdk in named)
    pairs.update(
        (each.definition["x-toloka-sdk"]["resource"], method)
        for each in operations(document)
        for method in [*each.definition.get("x-toloka-variants", {})][1:]
        if each.name not in bare
    )
    yield from (f"{'.'.join(pair)} is bound {count} times" for pair, count in pairs.items() if count > 1)


def variant_faults(operation: Operation, document: dict[str, Any]) -> Iterator[str]:
    variants = operation.definition.get("x-toloka-variants")
    body = operation.definition.get("requestBody", {}).get("content", {}).get("application/json", {})
    takes = [each.get("type") for each in body.get("schema", {}).get("anyOf", [])]
    if variants is None:
        if "array" in takes:
            yield f"{operation.name}: takes one object or several, but names no variants"
        return
    if "array" not in takes:
        yield f"{operation.name}: has variants, but doesn't take one object or several"
    if next(iter(variants)) != operation.definition["x-toloka-sdk"]["method"]:
        yield f"{operation.name}: the first variant isn't {operation.definition['x-toloka-sdk']['method']}"
    united = resolve(operation.body(document), document).get("anyOf", [])
    answers = sorted(each["$ref"].rsplit("/", 1)[1] for each in united)
    if sorted(variant["answer"] for variant in variants.values()) != answers:
        yield f"{operation.name}: the variants answer other schemas than {', '.join(answers)}"
    if ("Operation" in answers) != ("when" in operation.definition.get("x-toloka-operation", {})):
        yield f"{operation.name}: nothing says when it answers with an operation"


def pagination_faults(operation: Operation, document: dict[str, Any]) -> Iterator[str]:
    pagination = operation.definition.get("x-toloka-pagination")
    if pagination is None:
        if "limit" in operation.parameters:
            yield f"{operation.name}: takes a limit, but doesn't say how it pages"
        return
    cursors = pagination["cursor"]
    for parameter in (pagination["limit"], pagination["sort"], *cursors.values()):
        if parameter not in operation.parameters:
            yield f"{operation.name}: has no parameter {parameter}"
            return
    largest = operation.parameters[pagination["limit"]]["schema"].get("maximum")
    if largest is not None and largest != pagination["max_limit"]:
        yield f"{operation.name}: max_limit is not the maximum of {pagination['limit']}"
    page, always = members(operation.body(document), document)
    for field in (pagination["items"], pagination["has_more"]):
        if field not in page or field not in always:
            yield f"{operation.name}: the answer has no {field} at all times"
            return
    item, certain = members(resolve(page[pagination["items"]], document)["items"], document)
    orders = operation.parameters[pagination["sort"]]["schema"]["items"]["pattern"]
    for order, parameter in cursors.items():
        field = order.removeprefix("-")
        if field not in item or field not in certain:
            yield f"{operation.name}: an object has no {field} at all times"
        elif not unique(field, item):
            yield f"{operation.name}: {field} is no unique ID, so pages would lose or repeat objects"
        follows = [f"{field}_lt"] if order.startswith("-") else [f"{field}_gt", f"after_{field}"]
        if parameter not in follows:
            yield f"{operation.name}: {parameter} doesn't go on from a page sorted by {order}"
        if not re.search(orders, order):
            yield f"{operation.name}: {pagination['sort']} doesn't take {order}"


def unique(field: str, item: dict[str, Any]) -> bool:
    """Whether a property is the object's own ID: `id`, or what stands for it in an object without one."""
    return field == "id" or ("id" not in item and field.endswith("_id"))


def operation_faults(
    operation: Operation, by_name: dict[str, Operation], document: dict[str, Any]
) -> Iterator[str]:
    polls = {each.definition["x-toloka-operation"]["poll"] for each in by_name.values() if starts_work(each)}
    if not starts_work(operation):
        followed = [by_name[poll].body(document) for poll in polls & by_name.keys()]
        if operation.method != "get" and operation.body(document) in followed:
            yield f"{operation.name}: answers with an operation, but doesn't say how to follow it"
        return
    extension = operation.definition["x-toloka-operation"]
    poll = by_name.get(extension["poll"])
    if poll is None or not gets_an_object(poll):
        yield f"{operation.name}: {extension['poll']} is no call that reads an operation"
        return
    answer = resolve(operation.body(document), document) or {}
    one_of = answer.get("anyOf", []) if "when" in extension else [operation.body(document)]
    if poll.body(document) not in one_of:
        yield f"{operation.name}: doesn't answer with what {extension['poll']} reads"
    for name in extension.get("when", {}):
        if name not in operation.parameters:
            yield f"{operation.name}: has no parameter {name}"
    if "log" in extension and "log" not in by_name.get(extension["log"], poll).name.lower():
        yield f"{operation.name}: {extension['log']} is no call that reads a log"
    answers = operation.definition["responses"]
    empty = [
        code
        for code, answer in answers.items()
        if code[0] == "2" and not resolve(answer, document).get("content")
    ]
    if empty != ([str(extension["no_op"])] if "no_op" in extension else []):
        yield f"{operation.name}: no_op is {extension.get('no_op')}, the empty answers declared are {empty}"


def starts_work(operation: Operation) -> bool:
    return "x-toloka-operation" in operation.definition


def idempotency_faults(operation: Operation, by_name: dict[str, Operation]) -> Iterator[str]:
    extension = operation.definition.get("x-toloka-idempotency")
    if extension is None:
        return
    if extension["parameter"] not in operation.parameters:
        yield f"{operation.name}: has no parameter {extension['parameter']}"
    get = by_name.get(extension["get"])
    if get is None or not gets_an_object(get) or get.definition["tags"] != operation.definition["tags"]:
        yield f"{operation.name}: {extension['get']} is no call of its resource that gets an object"


def limits_faults(operation: Operation, document: dict[str, Any]) -> Iterator[str]:
    variants = operation.definition.get("x-toloka-variants", {}).values()
    extension = operation.definition.get("x-toloka-limits")
    many = any(each["sends"] == "many" for each in variants)
    if many and extension is None and starts_work(operation):
        yield f"{operation.name}: creates several objects, and has no x-toloka-limits"
    if extension is None:
        return
    body = operation.definition.get("requestBody")
    array = extension.get("array")
    if array is not None and not holds_an_array(body, array, document):
        yield f"{operation.name}: sends no array {array}"
    if array is None and not many:
        yield f"{operation.name}: takes no more than one object"
    sent = set().union(
        *(members(schema, document)[0] for name, schema in document["components"]["schemas"].items()
          if name in reached(body, document))
    )  # fmt: skip
    named = [*extension.get("bytes", {}), *extension.get("distinct", [])]
    yield from (f"{operation.name}: sends no {name}" for name in named if name not in sent)
    said = operation.definition["description"]
    for most in (extension["items"], *extension.get("bytes", {}).values()):
        if f"{most:,}" not in said:
            yield f"{operation.name}: its description does not say {most:,}"


def holds_an_array(body: dict[str, Any] | None, name: str, document: dict[str, Any]) -> bool:
    if body is None:
        return False
    properties, _ = members(body["content"]["application/json"]["schema"], document)
    return bool(resolve(properties.get(name, {}), document).get("type") == "array")


def gets_an_object(operation: Operation) -> bool:
    return operation.method == "get" and len(operation.path_parameters) == 1


def always_sent_faults(document: dict[str, Any]) -> Iterator[str]:
    schemas = document["components"]["schemas"]
    sent = reached([each.definition.get("requestBody") for each in operations(document)], document)
    for name, schema in schemas.items():
        if "x-toloka-always-sent" not in schema:
            continue
        properties, required = members(schema, document)
        if name in sent:
            yield f"{name}: is sent by clients, too"
        for field in schema["x-toloka-always-sent"]:
            if field not in properties:
                yield f"{name}: has no property {field}"
            if field in required:
                yield f"{name}: {field} is required already"


def dependent_values_faults(document: dict[str, Any]) -> Iterator[str]:
    for name, schema in document["components"]["schemas"].items():
        for rule in schema.get("x-toloka-dependent-values", ()):
            deciding = enumeration(schema, rule["by"], document)
            for value, others in rule["values"].items():
                if value not in (deciding or ()):
                    yield f"{name}: {rule['by']} is never {value}"
                known = enumeration(schema, rule["property"], document)
                for other in others if known is not None else ():
                    if other not in (known or ()):
                        yield f"{name}: {rule['property']} is never {other}"


def enumeration(schema: Any, path: str, document: dict[str, Any]) -> list[str] | None:
    """The values of the open enumeration that a path leads to. None is a property that takes more."""
    for step in path.split("."):
        schema = resolve(members(schema, document)[0][step.removesuffix("[]")], document)
        schema = schema["items"] if step.endswith("[]") else schema
    first: dict[str, Any] = resolve(schema, document).get("anyOf", [{}])[0]
    return first.get("enum")


def aliases_faults(document: dict[str, Any]) -> Iterator[str]:
    for name, schema in document["components"]["schemas"].items():
        for alias, value in schema.get("x-toloka-aliases", {}).items():
            known = schema["anyOf"][0]["enum"]
            if value not in known or alias in known:
                yield f"{name}: {alias} is no other spelling of {value}"


def currency_faults(node: Any, place: str) -> Iterator[str]:
    items = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in items:
        if key == "x-toloka-currency" and "number" not in node["type"]:
            yield f"{place}: is no number, so it is no amount of money"
        yield from currency_faults(value, f"{place}/{key}")


def default_faults(
    node: Any, place: str, document: dict[str, Any], siblings: Iterable[str] = ()
) -> Iterator[str]:
    if isinstance(node, list):
        for index, item in enumerate(node):
            yield from default_faults(item, f"{place}/{index}", document)
    if not isinstance(node, dict):
        return
    schema = node["schema"] if "in" in node and "schema" in node else node
    said = SAID_DEFAULT.search(str(node.get("description")))
    if "x-toloka-default" in schema:
        value = schema["x-toloka-default"]
        whole = {"components": document["components"], **schema}
        if not jsonschema_rs.Draft202012Validator(whole).is_valid(value):
            yield f"{place}: {value} is no value of it"
        if said and said[1] != (value if isinstance(value, str) else json.dumps(value)):
            yield f"{place}: its description says that {said[1]} is the default"
    elif said and said[1] not in siblings:
        yield f"{place}: the default {said[1]} is in words alone"
    for key, value in node.items():
        inside = value if key == "properties" else ()
        if inside:
            for name, each in inside.items():
                yield from default_faults(each, f"{place}/properties/{name}", document, inside)
        else:
            yield from default_faults(value, f"{place}/{key}", document)


def reached(node: Any, document: dict[str, Any]) -> set[str]:
    """The names of the schemas that a part of the document refers to, at any depth."""
    found: set[str] = set()
    waiting = [node]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict) and "$ref" in node:
            name = node["$ref"].rsplit("/", 1)[1]
            waiting += [] if name in found else [resolve(node, document)]
            found.add(name)
        elif isinstance(node, dict | list):
            waiting += node.values() if isinstance(node, dict) else node
    return found


def test_the_extensions_are_true(bundle: dict[str, Any]) -> None:
    assert faults(bundle) == []


def test_every_extension_has_a_schema_and_a_chapter() -> None:
    chapters = (Path(__file__).resolve().parents[2] / "spec/EXTENSIONS.md").read_text("utf-8")
    named = {name for name in SCHEMA["$defs"] if name.startswith("x-")}
    assert named == {*PLACES, "x-toloka-schema"}
    headings = " ".join(line for line in chapters.splitlines() if line.startswith("## "))
    assert named == set(re.findall(r"x-toloka-[a-z-]+", headings))


def pagination(document: dict[str, Any]) -> dict[str, Any]:
    extension: dict[str, Any] = document["paths"]["/v1/trainings"]["get"]["x-toloka-pagination"]
    return extension


def variants(document: dict[str, Any]) -> dict[str, Any]:
    extension: dict[str, Any] = document["paths"]["/v1/tasks"]["post"]["x-toloka-variants"]
    return extension


def creating(document: dict[str, Any]) -> dict[str, Any]:
    operation: dict[str, Any] = document["paths"]["/v1/tasks"]["post"]
    return operation


def opening(document: dict[str, Any]) -> dict[str, Any]:
    operation: dict[str, Any] = document["paths"]["/v1/trainings/{training_id}/open"]["post"]
    return operation


def preset(document: dict[str, Any]) -> dict[str, Any]:
    schemas: dict[str, Any] = document["components"]["schemas"]
    field: dict[str, Any] = schemas["TrainingProperties"]["properties"]["inherited_instructions"]
    return field


def dependent(document: dict[str, Any], schema: str) -> dict[str, Any]:
    rule: dict[str, Any] = document["components"]["schemas"][schema]["x-toloka-dependent-values"][0]
    return rule


SEEDED: dict[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "unknown": (lambda d: opening(d).update({"x-toloka-retry": True}), "x-toloka-retry does not belong here"),
    "misplaced": (lambda d: d["info"].update({"x-toloka-environment": "a"}), "does not belong here"),
    "misspelt key": (lambda d: pagination(d).update(maxlimit=300), "maxlimit"),
    "wrong type": (lambda d: pagination(d).update(max_limit="300"), 'x-toloka-pagination: "300"'),
    "empty quota": (lambda d: opening(d).update({"x-toloka-rate-limit": {}}), "x-toloka-rate-limit"),
    "bad source": (
        lambda d: d["components"]["examples"]["training-id.response"].update({"x-toloka-source": "a page"}),
        "x-toloka-source",
    ),
    "same environment": (
        lambda d: d["servers"][1].update({"x-toloka-environment": "production"}),
        "production names 2 servers",
    ),
    "no environment": (
        lambda d: d["servers"][1].pop("x-toloka-environment"),
        "one has no x-toloka-environment",
    ),
    "no name": (lambda d: opening(d).pop("x-toloka-sdk"), "openTraining: has no x-toloka-sdk"),
    "same name": (
        lambda d: opening(d)["x-toloka-sdk"].update(method="close"),
        "trainings.close is bound 2 times",
    ),
    "variant of the same name": (
        lambda d: variants(d).update(get=variants(d).pop("create_many")),
        "tasks.get is bound 2 times",
    ),
    "no variants": (
        lambda d: d["paths"]["/v1/tasks"]["post"].pop("x-toloka-variants"),
        "createTask: takes one object or several, but names no variants",
    ),
    "variants of one kind": (
        lambda d: d["paths"]["/v1/skills"]["post"].update({"x-toloka-variants": variants(d)}),
        "createSkill: has variants, but doesn't take one object or several",
    ),
    "another first variant": (
        lambda d: d["paths"]["/v1/tasks"]["post"]["x-toloka-sdk"].update(method="make"),
        "the first variant isn't make",
    ),
    "a variant that is not answered": (
        lambda d: variants(d)["create"].update(answer="Pool"),
        "the variants answer other schemas than Operation, Task, TaskBatchResult",
    ),
    "no way to an operation": (
        lambda d: d["paths"]["/v1/tasks"]["post"]["x-toloka-operation"].pop("when"),
        "nothing says when it answers with an operation",
    ),
    "list without paging": (
        lambda d: d["paths"]["/v1/trainings"]["get"].pop("x-toloka-pagination"),
        "getTrainings: takes a limit",
    ),
    "no limit": (lambda d: pagination(d).update(limit="size"), "has no parameter size"),
    "no sort": (lambda d: pagination(d).update(sort="order"), "has no parameter order"),
    "no cursor": (lambda d: pagination(d)["cursor"].update(id="id_after"), "has no parameter id_after"),
    "wrong maximum": (
        lambda d: d["components"]["parameters"]["Limit"]["schema"].update(maximum=1),
        "max_limit is not the maximum of limit",
    ),
    "no items": (lambda d: pagination(d).update(items="content"), "the answer has no content"),
    "no has_more": (lambda d: pagination(d).update(has_more="more"), "the answer has no more"),
    "optional has_more": (
        lambda d: d["components"]["schemas"]["TrainingPage"].update(required=["items"]),
        "the answer has no has_more",
    ),
    "no such field": (
        lambda d: pagination(d)["cursor"].update(created="created_gt"),
        "no created at all times",
    ),
    "field is not unique": (
        lambda d: (
            d["components"]["schemas"]["Training"]["allOf"][1].update(required=["id", "created"]),
            pagination(d)["cursor"].update(created="created_gt"),
        ),
        "created is no unique ID",
    ),
    "wrong way": (
        lambda d: pagination(d)["cursor"].update(id="id_lt"),
        "id_lt doesn't go on from a page sorted by id",
    ),
    "same object again": (lambda d: pagination(d)["cursor"].update(id="id_gte"), "id_gte doesn't go on"),
    "no such order": (
        lambda d: next(
            each for each in d["paths"]["/v1/trainings"]["get"]["parameters"] if each.get("name") == "sort"
        )["schema"]["items"].update(pattern="^-?created$"),
        "sort doesn't take id",
    ),
    "no such poll": (
        lambda d: opening(d)["x-toloka-operation"].update(poll="readOperation"),
        "readOperation is no call",
    ),
    "poll writes": (
        lambda d: opening(d)["x-toloka-operation"].update(poll="openTraining"),
        "openTraining is no call",
    ),
    "poll reads a list": (
        lambda d: opening(d)["x-toloka-operation"].update(poll="getOperations"),
        "getOperations is no call",
    ),
    "poll reads another thing": (
        lambda d: opening(d)["x-toloka-operation"].update(poll="getTraining"),
        "doesn't answer with what getTraining reads",
    ),
    "not followed": (
        lambda d: opening(d).pop("x-toloka-operation"),
        "openTraining: answers with an operation",
    ),
    "no such condition": (
        lambda d: d["paths"]["/v1/tasks"]["post"]["x-toloka-operation"].update(when={"background": True}),
        "createTask: has no parameter background",
    ),
    "no such log": (
        lambda d: d["paths"]["/v1/tasks"]["post"]["x-toloka-operation"].update(log="getTasks"),
        "getTasks is no call that reads a log",
    ),
    "undeclared no-op": (
        lambda d: opening(d)["responses"].pop("204"),
        "no_op is 204, the empty answers declared are []",
    ),
    "unstated no-op": (
        lambda d: opening(d)["x-toloka-operation"].pop("no_op"),
        "no_op is None, the empty answers declared are ['204']",
    ),
    "no such field is always sent": (
        lambda d: d["components"]["schemas"]["Owner"].update({"x-toloka-always-sent": ["name"]}),
        "Owner: has no property name",
    ),
    "always sent and required": (
        lambda d: d["components"]["schemas"]["Training"].update({"x-toloka-always-sent": ["id"]}),
        "Training: id is required already",
    ),
    "always sent by clients": (
        lambda d: d["components"]["schemas"]["PoolDefaults"].update(
            {"x-toloka-always-sent": ["default_overlap_for_new_tasks"]}
        ),
        "PoolDefaults: is sent by clients, too",
    ),
    "nothing is always sent": (
        lambda d: d["components"]["schemas"]["Owner"].update({"x-toloka-always-sent": []}),
        "x-toloka-always-sent: []",
    ),
    "a collector that there isn't": (
        lambda d: dependent(d, "QualityControlConfig")["values"].update({"CAPTCH": ["success_rate"]}),
        "QualityControlConfig: collector_config.type is never CAPTCH",
    ),
    "a condition that there isn't": (
        lambda d: dependent(d, "QualityControlConfig")["values"].update({"CAPTCHA": ["succes_rate"]}),
        "QualityControlConfig: rules[].conditions[].key is never succes_rate",
    ),
    "an alias of nothing": (
        lambda d: d["components"]["schemas"]["FieldType"].update({"x-toloka-aliases": {"URI": "uri"}}),
        "FieldType: URI is no other spelling of uri",
    ),
    "an amount that is no number": (
        lambda d: d["components"]["schemas"]["Owner"]["properties"].update(
            {"price": {"type": "string", "x-toloka-currency": "USD"}}
        ),
        "/components/schemas/Owner/properties/price: is no number",
    ),
    "a currency that is no code": (
        lambda d: d["components"]["schemas"]["Assignment"]["properties"]["reward"].update(
            {"x-toloka-currency": "dollars"}
        ),
        "x-toloka-currency: ",
    ),
    "a default that is no value": (
        lambda d: preset(d).update({"x-toloka-default": "no"}),
        "/inherited_instructions: no is no value of it",
    ),
    "a default that differs from the description": (
        lambda d: preset(d).update({"x-toloka-default": True}),
        "/inherited_instructions: its description says that false is the default",
    ),
    "a default in words alone": (
        lambda d: preset(d).pop("x-toloka-default"),
        "/inherited_instructions: the default false is in words alone",
    ),
    "another default page": (
        lambda d: d["components"]["parameters"]["Limit"]["schema"].update({"x-toloka-default": 60}),
        "/components/parameters/Limit: its description says that 50 is the default",
    ),
    "limits of a call that takes one object": (
        lambda d: opening(d).update({"x-toloka-limits": {"items": 5}}),
        "openTraining: takes no more than one object",
    ),
    "limits of an array that is not sent": (
        lambda d: d["paths"][BATCHES]["post"]["x-toloka-limits"].update(array="objects"),
        "createAppBatch: sends no array objects",
    ),
    "limits of what is no array": (
        lambda d: d["paths"][BATCHES]["post"]["x-toloka-limits"].update(array="name"),
        "createAppBatch: sends no array name",
    ),
    "several objects without limits": (
        lambda d: creating(d).pop("x-toloka-limits"),
        "createTask: creates several objects, and has no x-toloka-limits",
    ),
    "limits of nothing": (lambda d: creating(d).update({"x-toloka-limits": {}}), "x-toloka-limits: "),
    "the size of what is not sent": (
        lambda d: creating(d)["x-toloka-limits"]["bytes"].update({"status": 5}),
        "createTask: sends no status",
    ),
    "objects told apart by what is not sent": (
        lambda d: d["paths"]["/v1/user-bonuses"]["post"]["x-toloka-limits"]["distinct"].append("status"),
        "createUserBonus: sends no status",
    ),
    "limits that differ from the description": (
        lambda d: creating(d)["x-toloka-limits"].update({"items": 6000}),
        "createTask: its description does not say 6,000",
    ),
    "no idempotency parameter": (
        lambda d: opening(d).update({"x-toloka-idempotency": IDEMPOTENCY}),
        "openTraining: has no parameter operation_id",
    ),
    "what was created is read by another resource": (
        lambda d: opening(d).update({"x-toloka-idempotency": IDEMPOTENCY}),
        "openTraining: getTask is no call of its resource that gets an object",
    ),
}


@pytest.mark.parametrize(("seed", "expected"), SEEDED.values(), ids=SEEDED)
def test_a_false_extension_is_seen(
    bundle: dict[str, Any], seed: Callable[[dict[str, Any]], object], expected: str
) -> None:
    broken = deepcopy(bundle)
    seed(broken)
    assert any(expected in fault for fault in faults(broken))
