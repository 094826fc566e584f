"""Models and clients that a program makes."""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst

from ._meanings import Meanings
from ._names import Meaning, dotted
from ._syntax import (
    EQUAL,
    argument,
    constant_argument,
    environment_of,
    is_none,
    keyword,
    method_of,
    named_argument,
    placed_before,
    with_commas,
)
from .table import Class, Other, fields_of, table


class Constructions(Meanings):
    """Rewrites what makes a model or a client."""

    def _construction(self, original: cst.Call, updated: cst.Call, found: Meaning) -> cst.BaseExpression:
        row = found.row
        if found.rest:
            return self._class_method(original, updated, found)
        if isinstance(row, Other):
            if row.name in ("TolokaClient", "AsyncTolokaClient"):
                return self._client(updated, self.knowledge.name_of(row.to))
            if row.name == "structure" and len(updated.args) == 2:
                kind = self._meaning(original.args[1].value)
                if kind is not None and isinstance(kind.row, Class):
                    self._forget("structure")
                    return self._from_dict(kind.row, updated.args[0])
            if row.name == "unstructure" and len(updated.args) == 1:
                self._forget("unstructure")
                return method_of(updated.args[0].value, "to_dict")
            return updated
        if not isinstance(row, Class):
            return updated
        if found.name == "Task" and self._suites:
            row = table().classes["BaseTask"]
            updated = updated.with_changes(args=[each for each in updated.args if keyword(each) != "pool_id"])
        if found.name.startswith("filter."):
            return self._filter_call(updated, row)
        return self._model(original, updated, row)

    def _from_dict(self, row: Class, argument: cst.Arg) -> cst.BaseExpression:
        return cst.Call(cst.Attribute(self._target(row.to), cst.Name("from_dict")), [cst.Arg(argument.value)])

    def _class_method(self, original: cst.Call, updated: cst.Call, found: Meaning) -> cst.BaseExpression:
        row, method = found.row, found.rest[-1]
        if not isinstance(row, Class):
            if found.name == "AsyncTolokaClient" or method == "from_sync_client":
                self._leave_as_it_is(
                    "from_sync_client: make AsyncToloka with the settings of the other client."
                )
            return updated
        if method in ("structure", "from_json") and len(updated.args) == 1:
            argument = updated.args[0]
            if method == "from_json":
                self.knowledge.needed["json"] = "json"
                argument = cst.Arg(cst.Call(cst.parse_expression("json.loads"), [cst.Arg(argument.value)]))
            return self._from_dict(row, argument)
        if found.name.startswith("filter."):
            return self._filter_method(updated, row, method)
        return updated

    def _filter_call(self, updated: cst.Call, row: Class) -> cst.BaseExpression:
        return updated.with_changes(func=self._target(row.to))

    def _filter_method(self, updated: cst.Call, row: Class, method: str) -> cst.BaseExpression:
        arguments: list[cst.Arg] = []
        for each in updated.args:
            if keyword(each) == "verified":
                self._leave_as_it_is("verified: the API does not document it for Languages.")
            elif isinstance(each.value, (cst.List, cst.Tuple)):
                arguments += [cst.Arg(element.value) for element in each.value.elements]
            else:
                arguments.append(each.with_changes(keyword=None, equal=cst.MaybeSentinel.DEFAULT))
        target = cst.Attribute(self._target(row.to), cst.Name(method))
        return updated.with_changes(func=target, args=with_commas(arguments))

    def _model(self, original: cst.Call, updated: cst.Call, row: Class) -> cst.BaseExpression:
        arguments = [
            named_argument(each, row.positional[index])
            if keyword(each) is None and not each.star and index < len(row.positional)
            else each
            for index, each in enumerate(updated.args)
        ]
        arguments = [self._renamed(each, row) for each in arguments]
        arguments = [each for each in arguments if not is_none(each.value) and keyword(each) not in row.drop]
        if row.to == "tb.Template" and any(keyword(each) == "config" for each in arguments):
            return self._with_config(updated, row, arguments)
        arguments = [self._filter_argument(each, original) for each in arguments]
        before = updated.whitespace_before_args
        if row.keys:
            return self._keyed(updated, row, arguments)
        if row.inner and not any(keyword(each) == row.within for each in arguments):
            arguments = self._inner(arguments, row, before)
            before = cst.SimpleWhitespace("")
        elif row.to.startswith("models."):
            arguments = self._fitting(arguments, row.to.removeprefix("models."), row, before)
        made: cst.BaseExpression = updated.with_changes(
            func=self._target(row.to), args=with_commas(arguments), whitespace_before_args=before
        )
        return method_of(made, row.suffix.strip(".()")) if row.suffix else made

    def _renamed(self, argument: cst.Arg, row: Class) -> cst.Arg:
        name = row.rename.get(keyword(argument) or "")
        return named_argument(argument, name) if name else argument

    def _filter_argument(self, argument: cst.Arg, original: cst.Call) -> cst.Arg:
        if keyword(argument) not in ("filter", "recipients_filter"):
            return argument
        before = next((each.value for each in original.args if keyword(each) == keyword(argument)), None)
        if before is None:
            return argument
        return argument.with_changes(value=self._as_model(before, argument.value))

    def _keyed(self, updated: cst.Call, row: Class, arguments: Sequence[cst.Arg]) -> cst.BaseExpression:
        elements = [
            cst.DictElement(
                cst.SimpleString(f'"{(keyword(each) or "").removeprefix("key_")}"'),
                each.value,
                comma=each.comma,
            )
            for each in arguments
        ]
        before = updated.whitespace_before_args
        brace = cst.LeftCurlyBrace(whitespace_after=before)
        keys = cst.Arg(cst.Dict(elements, lbrace=brace), keyword=cst.Name(row.keys), equal=EQUAL)
        return updated.with_changes(
            func=self._target(row.to), args=[keys], whitespace_before_args=cst.SimpleWhitespace("")
        )

    def _inner(
        self, arguments: Sequence[cst.Arg], row: Class, before: cst.BaseParenthesizableWhitespace
    ) -> list[cst.Arg]:
        inside = [each for each in arguments if not row.inner_fields or keyword(each) in row.inner_fields]
        beside = [each for each in arguments if each not in inside]
        made = [constant_argument(name, value) for name, value in row.constants.items()]
        if inside:
            fitting = inside
            if row.inner.startswith("models."):
                fitting = self._fitting(
                    inside, row.inner.removeprefix("models."), Class(name=row.name, to=row.inner), before
                )
            inner = cst.Call(self._target(row.inner), with_commas(fitting), whitespace_before_args=before)
            made.append(argument(inner, row.within))
        return [*made, *beside]

    def _with_config(self, updated: cst.Call, row: Class, arguments: list[cst.Arg]) -> cst.BaseExpression:
        config = next(each for each in arguments if keyword(each) == "config")
        others = [each for each in arguments if each is not config]
        if isinstance(config.value, cst.Call) and dotted(config.value.func)[-1:] == ("Template",):
            made = config.value.with_changes(args=with_commas([*config.value.args, *others]))
            return method_of(made, "to_view_spec")
        fitting = self._fitting(arguments, "TemplateBuilderViewSpec", row)
        return updated.with_changes(
            func=self._target("models.TemplateBuilderViewSpec"), args=with_commas(fitting)
        )

    def _fitting(
        self,
        arguments: Sequence[cst.Arg],
        model: str,
        row: Class,
        before: cst.BaseParenthesizableWhitespace | None = None,
    ) -> list[cst.Arg]:
        """The arguments that a model has, with those that it needs."""
        known = fields_of(model)
        kept: list[cst.Arg] = []
        for each in arguments:
            name = keyword(each)
            if name is None or name in known:
                kept.append(each)
            elif not is_none(each.value):
                text = " ".join(cst.Module([]).code_for_node(each.value).split())
                self._leave_as_it_is(f"{row.name}: there is no {name} here, which was {text}.")
        given = {keyword(each) for each in kept}
        added = [constant_argument(name, value) for name, value in row.constants.items() if name not in given]
        if row.to == "models.PoolForm" and self.knowledge.has_rules and "quality_control" not in given:
            rules = f"{self.knowledge.name_of('models')}.QualityControl(configs=[])"
            added.append(argument(cst.parse_expression(rules), "quality_control"))
            given.add("quality_control")
        if row.to == "models.QualityControl" and "configs" not in given:
            added.append(argument(cst.List([]), "configs"))
        given |= {*row.constants}
        starred = any(each.star for each in kept)
        if not starred:
            for name, is_required in known.items():
                if is_required and name not in given:
                    added.append(argument(self._missing(name, row), name))
        return placed_before(added, kept, before)

    def _missing(self, name: str, row: Class) -> cst.BaseExpression:
        """What stands for a required argument that is not given: what toloka-kit sends, or UNSET."""
        code = "UNSET" if name in self.knowledge.attributes else row.defaults.get(name, "UNSET")
        for each in ("UNSET", "models"):
            if each in code:
                code = code.replace(each, self.knowledge.name_of(each))
        return cst.parse_expression(code)

    def _client(self, updated: cst.Call, to: str) -> cst.BaseExpression:
        names = ("token", "environment", "retries", "timeout", "url")
        arguments: list[cst.Arg] = []
        for index, each in enumerate(updated.args):
            name = keyword(each) or (names[index] if index < len(names) else "")
            if name == "environment":
                arguments.append(named_argument(each.with_changes(value=environment_of(each.value)), name))
            elif name == "url":
                arguments.append(named_argument(each, "base_url"))
            elif name in ("token", "timeout"):
                arguments.append(named_argument(each, name))
            elif not is_none(each.value):
                note = table().others["TolokaClient"].note
                self._leave_as_it_is(f"TolokaClient: {name} is left out. {note}")
        given = {keyword(each) for each in arguments}
        if "base_url" in given:
            arguments = [each for each in arguments if keyword(each) != "environment"]
        elif "environment" not in given and updated.args:
            arguments.append(argument(cst.SimpleString('"production"'), "environment"))
        return updated.with_changes(func=cst.Name(to), args=with_commas(arguments))
