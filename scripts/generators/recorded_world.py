"""Makes the account that the recorded bodies are from, for a tool that sends them to an emulator.

python recorded_world.py SPEC    writes world.json and with_ids.json beside openapi.json

with_ids.json is the spec with the IDs of recorded objects as examples of its parameters. world.json has the
documents to load into the emulator: each recorded object, copies of it under the other IDs that bodies refer
to, and what differs before a certain call, such as a pool that is closed before it is opened.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Document = dict[str, Any]
APP = "2eN4l59qL2xHB5b8Jqp6"
"""An app that an emulator has."""
REFERENCES = {
    "project_id": "projects",
    "pool_id": "pools",
    "training_id": "trainings",
    "training_pool_id": "trainings",
    "skill_id": "skills",
    "answer_weight_skill_id": "skills",
    "assignment_id": "assignments",
    "app_project_id": "app_projects",
    "parent_app_project_id": "app_projects",
    "batch_id": "app_batches",
}
"""What the properties that hold IDs refer to."""
TIMES = ("created", "created_at", "submitted")
NOT_KEPT = ("apps", "requester", "user_metadata", "aggregated_solutions")
"""Resources of which an emulator keeps no documents."""
MIXED = {"mixer_config": {"real_tasks_count": 5, "golden_tasks_count": 0, "training_tasks_count": 0}}
CLOSED, OPEN, ARCHIVED = ({"status": status} for status in ("CLOSED", "OPEN", "ARCHIVED"))
BEFORE: dict[str, dict[str, Document]] = {
    "openTraining": {"own": CLOSED},
    "closeTraining": {"own": OPEN},
    "closeTrainingForUpdate": {"own": OPEN},
    "archiveTraining": {"own": CLOSED, "pools": ARCHIVED},
    "openPool": {"own": CLOSED},
    "updatePool": {"own": CLOSED},
    "closePool": {"own": OPEN},
    "closePoolForUpdate": {"own": OPEN},
    "archivePool": {"own": CLOSED},
    "archiveProject": {"pools": ARCHIVED, "trainings": ARCHIVED},
    "createTask": {"pools": MIXED},
    "aggregateSolutionsByPool": {"pools": MIXED},
    "aggregateSolutionsByTask": {"pools": MIXED},
    "getAggregatedSolutions": {"own": {"type": "SOLUTION.AGGREGATE"}},
    "patchAssignment": {"own": {"status": "SUBMITTED"}},
    "stopAppBatch": {"own": {"status": "PROCESSING"}},
    "resumeAppBatch": {"own": {"status": "STOPPED"}},
    "unarchiveAppBatch": {"own": {"status": "ARCHIVE"}},
    "unarchiveAppProject": {"own": ARCHIVED},
}
"""What is otherwise before a call, in the object that it is for or in all of a resource."""
PARAMETERS = {"limit": 10, "allow_defaults": True}
TYPES = {bool: "boolean", int: "integer", float: "float", str: "string"}


def main(name: str) -> None:
    full = json.loads(Path("openapi.json").read_text("utf-8"))
    objects, ids = recorded_objects(full)
    add_copies(objects, full)
    add_content(objects, full)
    world = {
        "documents": {
            resource: sorted(documents.values(), key=time) for resource, documents in objects.items()
        },
        "before": BEFORE,
    }
    Path("world.json").write_text(json.dumps(world), "utf-8")
    spec = json.loads(Path(name).read_text("utf-8"))
    add_examples(spec, ids | PARAMETERS)
    Path("with_ids.json").write_text(json.dumps(spec), "utf-8")


def recorded_objects(spec: Document) -> tuple[dict[str, dict[str, Document]], dict[str, str]]:
    """The objects that calls return, by resource and ID, and for each parameter the ID of one."""
    objects: dict[str, dict[str, Document]] = {}
    ids = {"app_id": APP}
    for path, call in calls(spec):
        resource, method = call["x-toloka-sdk"].values()
        for status, response in call["responses"].items():
            for value in bodies(spec, response) if status.startswith("2") else ():
                for each in returned(value):
                    kind = "operations" if {"type", "submitted", "status"} <= each.keys() else resource
                    objects.setdefault(kind, {}).setdefault(each["id"], each)
                    if method == "get" and path.endswith("}"):
                        ids.setdefault(path.rpartition("{")[2].rstrip("}"), each["id"])
    # There is no call that gets a thread alone.
    ids["message_thread_id"] = next(iter(objects["message_threads"]))
    return {name: documents for name, documents in objects.items() if name not in NOT_KEPT}, ids


def returned(body: Any) -> Iterator[Document]:
    """The objects in a response: one, a page, or those that several became."""
    if isinstance(body, dict):
        several: Any = [body] if "id" in body else body.get("items", body.get("content", []))
        for each in several.values() if isinstance(several, dict) else several:
            if isinstance(each, dict) and "id" in each:
                yield each


def add_copies(objects: dict[str, dict[str, Document]], spec: Document) -> None:
    """Copies an object to each ID that a body that is sent, or another object, refers to."""
    sent = [body for _, call in calls(spec) for body in bodies(spec, call.get("requestBody", {}))]
    for _ in range(3):  # a copy refers to others
        for name, id in list(references([sent, objects])):
            documents = objects[REFERENCES[name]]
            model = next(iter(documents.values()))
            documents.setdefault(id, {**model, "id": id})


def add_content(objects: dict[str, dict[str, Document]], spec: Document) -> None:
    """What calls need besides: fields, work to do, accepted answers, skills that filters look at."""
    fields: dict[str, dict[str, Document]] = {"input_values": {}, "output_values": {}}
    for name, value in properties([spec["components"]["examples"], objects]):
        if name in fields and isinstance(value, dict):
            for field, each in value.items():
                spec_of = {"type": TYPES.get(type(each), "json"), "required": False}
                known = fields[name].setdefault(field, spec_of)
                if name == "output_values" and isinstance(each, str):
                    known["allowed_values"] = sorted({each, *known.get("allowed_values", ())})
    for project in objects["projects"].values():
        project["task_spec"] = project["task_spec"] | {
            "input_spec": fields["input_values"],
            "output_spec": fields["output_values"],
        }
    task = next(iter(objects["tasks"].values()))
    assignment = next(iter(objects["assignments"].values()))
    for pool in [*objects["pools"], *objects["trainings"]]:
        objects["tasks"][f"task-{pool}"] = {**task, "id": f"task-{pool}", "pool_id": pool}
    for _, call in calls(spec):
        for body in bodies(spec, call.get("requestBody", {})):
            if isinstance(body, dict) and "fields" in body and "task_id" in body:
                id = f"assignment-{body['task_id']}"
                tasks = [{**assignment["tasks"][0], "id": body["task_id"]}]
                objects["assignments"][id] = {
                    **assignment,
                    **{"id": id, "pool_id": body["pool_id"], "tasks": tasks, "task_suite_id": f"suite-{id}"},
                    "solutions": [{"output_values": {"result": "OK"}}],
                }
    skill = next(iter(objects["skills"].values()))
    for name, value in properties(spec["components"]["examples"]):
        if name == "recipients_filter":
            for condition in value["and"]:
                objects["skills"].setdefault(condition["key"], {**skill, "id": condition["key"]})


def add_examples(spec: Document, examples: Document) -> None:
    """Gives every parameter of one of these names its example."""
    parameters = [*spec["components"]["parameters"].values()]
    for item in spec["paths"].values():
        for holder in item.values():
            parameters += holder if isinstance(holder, list) else holder.get("parameters", [])
    for parameter in parameters:
        # A new operation has no ID that is there.
        is_new = parameter.get("name") == "operation_id" and parameter["in"] == "query"
        if parameter.get("name") in examples and not is_new:
            parameter["example"] = examples[parameter["name"]]


def calls(spec: Document) -> Iterator[tuple[str, Document]]:
    for path, item in spec["paths"].items():
        yield from ((path, call) for method, call in item.items() if method != "parameters")


def bodies(spec: Document, holder: Document) -> Iterator[Any]:
    """The recorded bodies of a request or a response."""
    for media_type in holder.get("content", {}).values():
        for example in media_type.get("examples", {}).values():
            yield spec["components"]["examples"][example["$ref"].rpartition("/")[2]]["value"]


def references(node: Any) -> Iterator[tuple[str, str]]:
    for name, value in properties(node):
        if name in REFERENCES and isinstance(value, (str, int)):
            yield name, str(value)


def properties(node: Any) -> Iterator[tuple[str, Any]]:
    """Every property of every object in a value, at any depth."""
    if isinstance(node, dict):
        yield from node.items()
    for each in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from properties(each)


def time(document: Document) -> str:
    return next((document[name] for name in TIMES if name in document), "")


if __name__ == "__main__":
    main(sys.argv[1])
