"""The endpoint's frame in spec/."""

from __future__ import annotations

import re
from textwrap import indent

from scaffold.endpoint import TODO, Endpoint, Places

VERBS = ["parameters", "get", "post", "put", "patch", "delete"]
"""The keys of a path, in the order that the house rules want."""


def write(endpoint: Endpoint, places: Places) -> None:
    """Writes the resource's file, its tag and the example files."""
    file = places.resources / f"{endpoint.resource}.yaml"
    if not file.exists():
        file.write_text("paths:\nschemas:\n", "utf-8")
        add_tag(endpoint, places)
    text = with_operation(file.read_text("utf-8"), endpoint)
    for name, frame in schemas(endpoint).items():
        if f"\n  {name}:\n" not in text:
            text += indent(f"{name}:\n{frame}", "  ")
    file.write_text(text, "utf-8")
    folder = places.examples / endpoint.resource
    folder.mkdir(exist_ok=True)
    for name, value in examples(endpoint).items():
        source = f"pages/en/api/concepts/{endpoint.page}.md"
        content = f"summary: {TODO} say what this one shows\nx-toloka-source: {source}\nvalue:\n{value}"
        (folder / f"{name}.yaml").write_text(content, "utf-8")


def add_tag(endpoint: Endpoint, places: Places) -> None:
    text = places.spec.read_text("utf-8")
    tag = f"  - name: {endpoint.resource}\n    description: {TODO} say what one is.\n"
    tags = text.index("\ntags:\n")
    end = re.compile(r"^\S", re.MULTILINE).search(text, tags + len("\ntags:\n"))
    assert end is not None, "the paths come after the tags"
    places.spec.write_text(text[: end.start()] + tag + text[end.start() :], "utf-8")


def with_operation(text: str, endpoint: Endpoint) -> str:
    """The resource's file with the operation in its place among the methods of its path."""
    head, _, rest = text.partition("paths:\n")
    at = re.search(r"^\S", rest + "\n-", re.MULTILINE)
    assert at is not None, "there is one at the end"
    paths, rest = rest[: at.start()], rest[at.start() :]
    start = f"  {endpoint.path}:\n"
    if start not in paths:
        paths += start + path_parameters(endpoint)
    before, _, item = paths.partition(start)
    item, following = split(item, r"^  /")
    later = VERBS[VERBS.index(endpoint.verb) :]
    if re.search(rf"^    {endpoint.verb}:", item, re.MULTILINE):
        raise SystemExit(f"The spec has {endpoint.call} already.")
    item, after = split(item, rf"^    ({'|'.join(later)}):")
    return f"{head}paths:\n{before}{start}{item}{operation(endpoint)}{after}{following}{rest}"


def split(text: str, pattern: str) -> tuple[str, str]:
    """What stands before the first line of a kind, and that line with what follows."""
    found = re.search(pattern, text, re.MULTILINE)
    at = found.start() if found else len(text)
    return text[:at], text[at:]


def path_parameters(endpoint: Endpoint) -> str:
    frames = "".join(
        f"      - name: {name}\n        in: path\n        required: true\n"
        f"        description: {TODO} say what it is the ID of.\n        schema:\n          type: string\n"
        for name in endpoint.parameters
    )
    return f"    parameters:\n{frames}" if frames else ""


def operation(endpoint: Endpoint) -> str:
    """The operation with what its kind has."""
    lines = f"""\
{endpoint.verb}:
  operationId: {endpoint.operation_id}
  tags: [{endpoint.resource}]
  summary: {TODO} say it in a few words
  description: {TODO} say what it does, in words of your own.
  externalDocs:
    url: https://toloka.ai/docs/api/concepts/{endpoint.page}
  x-toloka-sdk: {{resource: {endpoint.resource}, method: {endpoint.method}}}
"""
    if endpoint.kind == "list":
        lines += LIST
    if endpoint.kind == "write":
        form = body(f"{endpoint.schema}Form", f"{endpoint.example}.request", endpoint)
        lines += f"  requestBody:\n    required: true\n{indent(form, '    ')}"
    lines += f"  responses:\n{indent(answer(endpoint), '    ')}{ERRORS}"
    return indent(lines, "    ")


def answer(endpoint: Endpoint) -> str:
    if endpoint.kind == "delete":
        return f"'204':\n  description: {TODO} say what is gone.\n"
    status = "201" if endpoint.method == "create" else "200"
    schema = f"{endpoint.schema}Page" if endpoint.kind == "list" else endpoint.schema
    content = body(schema, f"{endpoint.example}.response", endpoint)
    return f"'{status}':\n  description: {TODO} say what comes.\n{indent(content, '  ')}"


def body(schema: str, example: str, endpoint: Endpoint) -> str:
    return f"""\
content:
  application/json:
    schema:
      $ref: '#/schemas/{schema}'
    examples:
      {endpoint.example}:
        $ref: ../examples/{endpoint.resource}/{example}.yaml
"""


def schemas(endpoint: Endpoint) -> dict[str, str]:
    """The schemas that it needs, by name."""
    frames = {endpoint.schema: OBJECT}
    if endpoint.kind == "list":
        item = f"      items:\n        $ref: '#/schemas/{endpoint.schema}'\n"
        frames[f"{endpoint.schema}Page"] = PAGE + item + HAS_MORE
    if endpoint.kind == "write":
        frames[f"{endpoint.schema}Form"] = FORM
    return {} if endpoint.kind == "delete" else frames


def examples(endpoint: Endpoint) -> dict[str, str]:
    """The example files that it needs, with the value of each as YAML."""
    one = f"id: {TODO} record one\n"
    value = f"  items:\n  - {one}  has_more: false\n" if endpoint.kind == "list" else f"  {one}"
    files = {f"{endpoint.example}.response": value}
    if endpoint.kind == "write":
        files[f"{endpoint.example}.request"] = f"  name: {TODO} record one\n"
    return {} if endpoint.kind == "delete" else files


LIST = """\
  x-toloka-pagination:
    items: items
    has_more: has_more
    limit: limit
    max_limit: 300
    sort: sort
    cursor: {id: id_gt, -id: id_lt}
  parameters:
    - name: sort
      in: query
      description: Fields to sort by, the first one first; a `-` before a field turns its order round.
      style: form
      explode: false
      schema:
        type: array
        items:
          type: string
          pattern: ^-?(id)$
    - $ref: ../common/parameters.yaml#/Limit
    - $ref: ../common/parameters.yaml#/IdGt
    - $ref: ../common/parameters.yaml#/IdLt
"""
ERRORS = """\
    4XX:
      $ref: ../common/errors.yaml#/responses/ClientError
    5XX:
      $ref: ../common/errors.yaml#/responses/ServerError
"""
OBJECT = f"""\
  type: object
  description: {TODO} say what it is.
  required: [id]
  properties:
    id:
      type: string
      description: {TODO} say what it is the ID of.
"""
FORM = f"""\
  type: object
  description: {TODO} say what is sent.
  properties:
    name:
      type: string
      description: {TODO} say what it is.
"""
PAGE = """\
  type: object
  description: One page of a list.
  required: [items, has_more]
  properties:
    items:
      type: array
      description: The objects, in the order that was asked for.
"""
HAS_MORE = """\
    has_more:
      $ref: ../common/schemas.yaml#/HasMore
"""
