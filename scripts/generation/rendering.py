"""The filters of the templates in scripts/templates/: how a schema becomes Python."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from keyword import iskeyword
from typing import Any

from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import AnyProperty, EnumProperty, ModelProperty
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol as Property
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.schema.untrusted_string import UntrustedString
from openapi_python_client.strings import snake_case

from generation.derive import REQUIRED_IF

RULES = {"str": "text", "int": "number", "float": "number", "bool": "flag"}
"""The rule for each basic type."""
UNCHECKED = {"text": "str", "number": "int", "flag": "bool", "map_of()": "dict", "list_of()": "list"}
"""The class whose instances a rule returns as they are."""
LARGE = 10_000
"""Where a page may have so many items, they are decoded into structs."""


def text(value: UntrustedString | str | None) -> str:
    """Text from the spec. It is our own spec, so its strings are trusted."""
    if isinstance(value, UntrustedString):
        return value.get_untrusted_value()
    return value or ""


def python_name(prop: Property) -> str:
    """The API's own name if Python allows it, also `type` and `filter`: only keywords get an underscore."""
    name = text(prop.name)
    return name if prop.python_name == f"{name}_" and not iskeyword(name) else str(prop.python_name)


def sort_values(pattern: str) -> list[str]:
    """The fields of a pattern such as `^-?(id|created)$`, in both directions."""
    names = pattern.removeprefix("^-?").removesuffix("$").strip("()").split("|")
    return [*names, *(f"-{name}" for name in names)]


class Rendering:
    """Answers the templates' questions about one document."""

    def __init__(self, document: Mapping[str, Any], parsed: GeneratorData) -> None:
        self.document = document
        # A property has a copy of its model from before the fields were known, so look models up by class.
        self.models = {model.class_info.name: model for model in parsed.models}
        self.listed = list(self.items_of_large_pages(parsed))
        self.decoded = self.with_parts(self.listed)

    def filters(self) -> dict[str, Callable[..., Any]]:
        return {
            "text": text,
            "extension": self.document.__getitem__,
            "python_name": python_name,
            "description": self.description,
            "fields": self.fields,
            "is_map": self.is_map,
            "is_model": self.is_model,
            "is_sent": self.is_sent,
            "is_checked": self.is_checked,
            "is_form": self.is_form,
            "is_decoded": self.is_decoded,
            "struct_type": self.struct_type,
            "rule": self.rule,
            "checked": self.checked,
            "dependent_values": self.dependent_values,
            "required_if": self.required_if,
            "others": lambda models, own: [name for _, name in models if name != own],
            "values": self.values,
            "kind": self.kind,
            "sorts": self.sorts,
            "may_be_unset": self.may_be_unset,
            "field_type": self.field_type,
            "default": self.default,
            "required": self.required,
            "converts": self.converts,
            "read": self.read,
            "reader": self.reader,
            "unions": self.unions,
            "fits": self.fits,
            "imports": self.imports,
            "parameter_type": self.parameter_type,
            "operation": self.operation,
            "result": self.result,
            "is_binary": self.is_binary,
            "item": self.item,
            "ranges": self.ranges,
            "describe": self.describe,
            "path_expression": self.path_expression,
            "named": self.named,
        }

    # Models

    def fields(self, model: ModelProperty) -> list[Property]:
        known = self.models[model.class_info.name]
        return [*(known.required_properties or []), *(known.optional_properties or [])]

    def description(self, prop: Property) -> str:
        """The property's own description, or that of its value."""
        if not prop.description and isinstance(prop, UnionProperty):
            return next(filter(None, map(self.description, prop.inner_properties)), "")
        return text(prop.description)

    def is_map(self, prop: Property) -> bool:
        """Whether it is an object without fields of its own. Users get it as a plain dict."""
        return isinstance(prop, ModelProperty) and not self.fields(prop)

    def map_value(self, prop: ModelProperty) -> Property | None:
        """The schema of a map's values, or None if they can be anything."""
        value = self.models[prop.class_info.name].additional_properties
        return None if isinstance(value, AnyProperty) else value

    def value_type(self, prop: Property, sent: bool = False) -> str:
        """The Python type of a value that is not absent, in what is read or `sent`."""
        if isinstance(prop, ModelProperty):
            if not self.is_map(prop):
                return str(prop.class_info.name)
            value = self.map_value(prop)
            inner_type = self.value_type(value, sent) if value else "Any"
            return f"{'Mapping' if sent else 'dict'}[str, {inner_type}]"
        if isinstance(prop, EnumProperty):
            return f"{prop.class_info.name}Value" if sent else f"{prop.class_info.name} | str"
        if isinstance(prop, ConstProperty):
            return f"Literal[{prop.value.python_code.as_unembedded_code()}]"
        if isinstance(prop, ListProperty):
            return f"{'Sequence' if sent else 'list'}[{self.value_type(prop.inner_property, sent)}]"
        if isinstance(prop, UnionProperty):
            inner = sorted(prop.inner_properties, key=lambda each: isinstance(each, NoneProperty))
            return " | ".join(dict.fromkeys(self.value_type(each, sent) for each in inner))
        return prop.get_base_type_string().as_unembedded_code()

    def may_be_unset(self, prop: Property, model: ModelProperty) -> bool:
        """Whether the field's type says that it may not be there."""
        return not prop.required and not self.is_always_sent(prop, model)

    def is_always_sent(self, prop: Property, model: ModelProperty) -> bool:
        """Whether the service always sends it. A model can be read without it."""
        return text(prop.name) in (model.data.model_extra or {}).get("x-toloka-always-sent", [])

    def field_type(self, prop: Property, model: ModelProperty) -> str:
        value = self.value_type(prop, self.is_sent(model))
        return value + (" | Unset" if self.may_be_unset(prop, model) else "")

    def default(self, prop: Property, model: ModelProperty) -> str | None:
        """The default of a constructor's argument. A tag has one, so that it can be omitted."""
        if isinstance(prop, ConstProperty):
            return prop.value.python_code.as_unembedded_code()
        if prop.required:
            return None
        return "NOT_SENT" if self.is_always_sent(prop, model) else "UNSET"

    def required(self, model: ModelProperty) -> list[str]:
        """The fields without which the model can't be read."""
        if self.is_sent(model):
            return []
        return [text(each.name) for each in self.fields(model) if each.required]

    def is_sent(self, model: ModelProperty) -> bool:
        """Whether the model is also sent: then properties that it requires may be missing in responses."""
        return bool((model.data.model_extra or {}).get("x-sent"))

    def is_checked(self, model: ModelProperty) -> bool:
        """Whether the model can be sent, at least as it was read."""
        return bool((model.data.model_extra or {}).get("x-checked"))

    def is_form(self, model: ModelProperty) -> bool:
        """Whether the model is sent, and never read."""
        return bool((model.data.model_extra or {}).get("x-form"))

    def checked(self, prop: Property, value: str) -> str:
        """An expression for a field's value as JSON data, refused if the field doesn't take it."""
        name, rule = python_name(prop), self.rule(prop)
        if rule is None:
            return value
        call = f'{f"_check_{name}" if rule.endswith(")") else rule}(".{name}", {value})'
        unchecked = UNCHECKED.get(rule)
        return f"{value} if {value}.__class__ is {unchecked} else {call}" if unchecked else call

    def rule(self, prop: Property) -> str | None:
        """An expression for the rule that the field's values follow, None if it takes anything."""
        if isinstance(prop, UnionProperty):
            variants = [each for each in prop.inner_properties if not isinstance(each, NoneProperty)]
            if len(variants) == 1:
                return self.rule(variants[0])
            return f"model({self.model_names(prop)})" if any(map(self.is_model, variants)) else None
        if isinstance(prop, EnumProperty):
            schema = self.document["components"]["schemas"].get(prop.class_info.name, {})
            aliases = "".join(f", {alias!r}" for alias in schema.get("x-toloka-aliases", ()))
            return f"member_of({prop.class_info.name}{aliases})"
        if isinstance(prop, ConstProperty):
            return f"one_of({prop.value.python_code.as_unembedded_code()})"
        if isinstance(prop, ListProperty):
            return f"list_of({self.rule(prop.inner_property) or ''})"
        if isinstance(prop, ModelProperty):
            if not self.is_map(prop):
                return f"model({self.model_names(prop)})"
            value = self.map_value(prop)
            return f"map_of({(self.rule(value) if value else None) or ''})"
        if isinstance(prop, DateTimeProperty):
            return "moment"
        return RULES.get(prop.get_base_type_string().as_unembedded_code())

    def model_names(self, prop: Property) -> str:
        """The names of the models that a value can be, as arguments, and how a dict tells which it is."""
        each = [prop] if isinstance(prop, ModelProperty) else getattr(prop, "inner_properties", [])
        names = [f'"{model.class_info.name}"' for model in each if self.is_model(model)]
        tagged = self.tagged(prop) if isinstance(prop, UnionProperty) else None
        return ", ".join([*names, f"kind={tagged}"] if tagged else names)

    def tagged(self, union: UnionProperty) -> str | None:
        """An expression for the function that tells the variant of a dict, None if only a model can."""
        tags: dict[str, dict[str, str | None]] = {}
        required: dict[str, str] = {}
        default = None
        for variant in union.inner_properties:
            if isinstance(variant, ModelProperty) and self.is_map(variant):
                for tag, values in (variant.data.model_extra or {}).get("x-tags", {}).items():
                    tags.setdefault(tag, {}).update(dict.fromkeys(values))
            elif isinstance(variant, ModelProperty):
                name, fields = str(variant.class_info.name), self.fields(variant)
                for field in fields:
                    if isinstance(field, ConstProperty):
                        tags.setdefault(text(field.name), {})[str(field.value.raw_value)] = name
                        default = default if field.required else name
                        break
                else:
                    required |= {text(field.name): name for field in fields if field.required}
        if not tags:
            return None
        ((tag, models),) = tags.items()
        also = f", required={required}" if required else ""
        return f'tagged("{tag}", {models}{also}{f", default={default!r}" if default else ""})'

    def dependent_values(self, model: ModelProperty) -> list[dict[str, Any]]:
        """Which values of a field go with which of another (x-toloka-dependent-values)."""
        found: list[dict[str, Any]] = (model.data.model_extra or {}).get("x-toloka-dependent-values", [])
        return found

    def required_if(self, model: ModelProperty) -> list[dict[str, Any]]:
        """Which fields a value of another requires."""
        found: list[dict[str, Any]] = (model.data.model_extra or {}).get(REQUIRED_IF, [])
        return found

    def converts(self, prop: Property) -> bool:
        """Whether the field's Python value differs from its JSON value."""
        return self.read(prop, "") != ""

    def read(self, prop: Property, source: str, struct: bool = False) -> str:
        """An expression that converts the field's JSON value, which is not null, to its Python value.

        Args:
            prop: The field.
            source: An expression for the JSON value.
            struct: Whether it was decoded into a struct.
        """
        function, inner = self.container(prop)
        reader = self.reader(inner)
        if struct and (part := self.part(prop)):
            reader = f"_{part.class_info.module_name}.{part.class_info.name}.from_struct"
        if reader is None:
            return source
        return f"{function}({reader}, {source})" if function else f"{reader}({source})"

    def container(self, prop: Property) -> tuple[str | None, Property]:
        """The function that reads a list or map (None for other values), and the property of its items."""
        if isinstance(prop, UnionProperty):
            variants = [each for each in prop.inner_properties if not isinstance(each, NoneProperty)]
            if len(variants) == 1:
                return self.container(variants[0])
        if isinstance(prop, ListProperty):
            return "read_list", prop.inner_property
        if isinstance(prop, ModelProperty) and self.is_map(prop) and (value := self.map_value(prop)):
            return "read_map", value
        return None, prop

    def reader(self, prop: Property) -> str | None:
        """An expression for the function that reads one value, or None if the JSON value is used as is."""
        if self.container(prop)[0]:
            inner = self.read(prop, "data")
            return None if inner == "data" else f"lambda data: {inner}"
        if isinstance(prop, UnionProperty):
            variants = [each for each in prop.inner_properties if not isinstance(each, NoneProperty)]
            if len(variants) == 1:
                return self.reader(variants[0])
            return f"_read_{self.union_name(prop)}" if any(map(self.is_model, variants)) else None
        if isinstance(prop, EnumProperty):
            return f"{prop.class_info.name}.of"
        if isinstance(prop, DateTimeProperty):
            return "read_datetime"
        if isinstance(prop, ModelProperty) and self.is_model(prop):
            return f"_{prop.class_info.module_name}.{prop.class_info.name}.from_dict"
        return None

    def items_of_large_pages(self, parsed: GeneratorData) -> Iterator[ModelProperty]:
        """The models of the items of lists whose pages may be large."""
        for tag in parsed.endpoint_collections_by_tag.values():
            for endpoint in tag.endpoints:
                pagination = self.operation(endpoint).get("x-toloka-pagination")
                if pagination and pagination["max_limit"] >= LARGE:
                    page = self.result(endpoint)
                    assert isinstance(page, ModelProperty), "a list must return a page"
                    yield self.item(page, pagination["items"])

    def with_parts(self, models: Iterable[ModelProperty]) -> list[ModelProperty]:
        """The models, and those of their fields at any depth."""
        found = {model.class_info.name: model for model in models}
        waiting = list(found.values())
        while waiting:
            for prop in self.fields(waiting.pop(0)):
                part = self.part(prop)
                if part and part.class_info.name not in found:
                    found[part.class_info.name] = part
                    waiting.append(part)
        return list(found.values())

    def is_decoded(self, model: ModelProperty) -> bool:
        """Whether there is a struct for it."""
        return any(model.class_info.name == each.class_info.name for each in self.decoded)

    def part(self, prop: Property) -> ModelProperty | None:
        """The model that a field has, one or a list of them. None if it has something else."""
        function, inner = self.container(prop)
        if isinstance(inner, UnionProperty):
            variants = [each for each in inner.inner_properties if not isinstance(each, NoneProperty)]
            inner = variants[0] if len(variants) == 1 else inner
        if isinstance(inner, ModelProperty) and not self.is_map(inner) and function != "read_map":
            return inner
        return None

    def struct_type(self, prop: Property) -> str:
        """What a field of a struct is decoded into."""
        part = self.part(prop)
        if part is None:
            return "Any"
        name = f"{part.class_info.name}Struct | None"
        return f"list[{name}] | None" if self.container(prop)[0] else name

    def is_model(self, prop: Property) -> bool:
        return isinstance(prop, ModelProperty) and not self.is_map(prop)

    def union_name(self, prop: UnionProperty) -> str:
        """The name of the schema that unites these models, because references to it lose it."""
        variants = {
            str(each.class_info.name) for each in prop.inner_properties if isinstance(each, ModelProperty)
        }
        for name, schema in self.document["components"]["schemas"].items():
            united = {each["$ref"].rsplit("/", 1)[1] for each in schema.get("anyOf", []) if "$ref" in each}
            if united and united <= variants:
                return snake_case(name)
        return "_or_".join(sorted(map(snake_case, variants)))

    def unions(self, props: Iterable[Property]) -> dict[str, list[ModelProperty]]:
        """The unions of models in these properties, by name. Each has its own function to read it."""
        found: dict[str, list[ModelProperty]] = {}
        for prop in self.walk(props):
            if isinstance(prop, UnionProperty) and (self.reader(prop) or "").startswith("_read_"):
                variants = [each for each in prop.inner_properties if isinstance(each, ModelProperty)]
                found[self.union_name(prop)] = [each for each in variants if not self.is_map(each)]
        return found

    def fits(self, variant: ModelProperty) -> str:
        """A condition on the JSON object `data`: the variant's tag, or all properties that it requires."""
        conditions: list[str] = []
        for prop in self.fields(variant):
            name = text(prop.name)
            if isinstance(prop, ConstProperty):
                tag = prop.value.python_code.as_unembedded_code()
                return f'data.get("{name}"{"" if prop.required else f", {tag}"}) == {tag}'
            if prop.required and isinstance(prop, ListProperty):
                conditions.append(f'isinstance(data.get("{name}"), list)')
            elif prop.required:
                conditions.append(f'"{name}" in data')
        return " and ".join(conditions)

    def walk(self, props: Iterable[Property]) -> Iterator[Property]:
        """The properties and their items, variants and values, but not the fields of other models."""
        for prop in props:
            yield prop
            if isinstance(prop, ListProperty):
                yield from self.walk([prop.inner_property])
            elif isinstance(prop, UnionProperty):
                yield from self.walk(prop.inner_properties)
            elif isinstance(prop, ModelProperty) and self.is_map(prop):
                yield from self.walk([value] if (value := self.map_value(prop)) else [])

    def imports(self, props: Iterable[Property]) -> dict[str, list[tuple[str, str]]]:
        """The models and enumerations that the properties name, as (module, class)."""
        found: dict[str, set[tuple[str, str]]] = {"models": set(), "enums": set()}
        for prop in self.walk(props):
            if isinstance(prop, ModelProperty | EnumProperty) and not self.is_map(prop):
                kind = "models" if isinstance(prop, ModelProperty) else "enums"
                found[kind].add((str(prop.class_info.module_name), str(prop.class_info.name)))
        return {kind: sorted(names) for kind, names in found.items()}

    def named(self, endpoints: Iterable[Endpoint]) -> list[tuple[str, str]]:
        """The models and enumerations that the functions of these endpoints name, as (module, class)."""
        props: list[Property] = []
        for endpoint in endpoints:
            props += [*endpoint.query_parameters, *(body.prop for body in endpoint.bodies)]
            if result := self.result(endpoint):
                props.append(result)
                if pagination := self.operation(endpoint).get("x-toloka-pagination"):
                    assert isinstance(result, ModelProperty), "a list must return a page"
                    props.append(self.item(result, pagination["items"]))
        imports = self.imports(props)
        enums = [(module, f"{name}Value") for module, name in imports["enums"]]
        return sorted(imports["models"] + imports["enums"] + enums)

    # Endpoints

    def operation(self, endpoint: Endpoint) -> dict[str, Any]:
        """The operation in the document, including its extensions."""
        operation: dict[str, Any] = self.document["paths"][text(endpoint.path)][endpoint.method]
        return operation

    def parameter_type(self, prop: Property, endpoint: Endpoint) -> str:
        """The Python types that a query parameter takes."""
        if isinstance(prop, ListProperty):
            names = [name for name, _ in self.sorts(endpoint)] if text(prop.name) == "sort" else []
            item = names[0] if names else self.value_type(prop.inner_property, sent=True)
            return f"{item} | Sequence[{item}]"
        if isinstance(prop, DateTimeProperty):
            return "datetime.datetime | datetime.date | str"
        return self.value_type(prop, sent=True)

    def sorts(self, endpoint: Endpoint) -> list[tuple[str, list[str]]]:
        """The name of the type of a list's `sort`, and its values. Empty if the call doesn't sort."""
        sort = [each for each in endpoint.query_parameters if text(each.name) == "sort"]
        name = f"{self.operation(endpoint)['operationId']}Sort"
        return [(name[0].upper() + name[1:], self.values(each, endpoint)) for each in sort]

    def values(self, prop: Property, endpoint: Endpoint) -> list[str]:
        """The documented values of a query parameter. Empty if it takes others, too."""
        item = prop.inner_property if isinstance(prop, ListProperty) else prop
        if isinstance(item, EnumProperty):
            return [str(value) for value in item.values.values()]
        for parameter in self.operation(endpoint).get("parameters", []):
            schema = self.resolve(parameter)
            if schema["name"] == text(prop.name) == "sort":
                return sort_values(schema["schema"]["items"]["pattern"])
        return []

    def kind(self, prop: Property, endpoint: Endpoint) -> str | None:
        """What a query parameter takes, None if it is one text."""
        if isinstance(prop, ListProperty):
            return "several"
        if isinstance(prop, DateTimeProperty):
            return "moment"
        rule = RULES.get(prop.get_base_type_string().as_unembedded_code())
        if rule == "number":
            return "count" if self.parameter(prop, endpoint)["schema"].get("minimum") == 1 else "integer"
        return "flag" if rule == "flag" else None

    def parameter(self, prop: Property, endpoint: Endpoint) -> dict[str, Any]:
        """A parameter in the document."""
        path_item = self.document["paths"][text(endpoint.path)]
        for each in [*self.operation(endpoint).get("parameters", []), *path_item.get("parameters", [])]:
            resolved = self.resolve(each)
            if resolved["name"] == text(prop.name):
                return resolved
        raise KeyError(text(prop.name))

    def result(self, endpoint: Endpoint) -> Property | None:
        """The type of a successful response, or None if it is always empty."""
        for response in endpoint.responses.patterns:
            code = response.status_code.range
            if code and 200 <= code[0] < 300 and response.source["attribute"] != "None":
                return response.prop
        return None

    def result_type(self, endpoint: Endpoint) -> str:
        prop = self.result(endpoint)
        if prop is None:
            return "None"
        if self.is_binary(endpoint):
            return "bytes"
        empty = any(response.status_code.range == (204, 204) for response in endpoint.responses.patterns)
        return self.value_type(prop) + (" | None" if empty else "")

    def is_binary(self, endpoint: Endpoint) -> bool:
        """Whether a successful response is a file."""
        return any(
            response.source["attribute"] == "response.content" for response in endpoint.responses.patterns
        )

    def item(self, page: ModelProperty, name: str) -> ModelProperty:
        """The model of the items in the list `name` of a page."""
        _, item = self.container(next(field for field in self.fields(page) if text(field.name) == name))
        assert isinstance(item, ModelProperty), "the items of a page must be models"
        return item

    def ranges(self, endpoint: Endpoint) -> list[str]:
        """The fields that have parameters for both bounds of a range."""
        names = [text(parameter.name) for parameter in endpoint.query_parameters]
        return [
            name.removesuffix("_gte")
            for name in names
            if name.endswith("_gte") and f"{name.removesuffix('_gte')}_lt" in names
        ]

    def describe(self, endpoint: Endpoint, parameter: Property) -> str:
        """The document's description of a parameter, which the parser drops, and its documented values."""
        values = [value for value in self.values(parameter, endpoint) if not value.startswith("-")]
        listed = ", ".join(f"`{value}`" for value in values)
        description = str(self.parameter(parameter, endpoint)["description"])
        return description + (f" Documented are {listed}." if values else "")

    def describe_result(self, endpoint: Endpoint) -> str:
        """The descriptions of the successful responses."""
        answers = self.operation(endpoint)["responses"]
        lines = [
            f"None: {description}" if status == "204" else description
            for status, answer in answers.items()
            if status.startswith("2") and (description := self.resolve(answer)["description"])
        ]
        return " ".join(lines)

    def path_expression(self, endpoint: Endpoint) -> str:
        """The content of an f-string for the path with its parameters."""
        path = text(endpoint.path)
        for parameter in endpoint.path_parameters:
            name = python_name(parameter)
            path = path.replace(f"{{{text(parameter.name)}}}", f"{{segment('{name}', {name})}}")
        return path

    def resolve(self, node: dict[str, Any]) -> dict[str, Any]:
        while "$ref" in node:
            target: Any = self.document
            for part in node["$ref"].removeprefix("#/").split("/"):
                target = target[part]
            node = target
        return node
