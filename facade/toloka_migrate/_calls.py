"""Calls of a client's methods, and of those of values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

import libcst as cst

from ._arguments import Arguments, NotUnderstood
from ._names import dotted
from ._syntax import (
    COMMA,
    EQUAL,
    argument,
    is_none,
    is_plain,
    keyword,
    member,
    method_of,
    named_argument,
    with_commas,
)
from .table import Class, Method, table

_STATES = {f"is_{state}": state.upper() for state in ("open", "closed", "archived", "locked")}
_SETTERS: Mapping[str, tuple[str, str]] = {
    "set_mixer_config": ("mixer_config", "models.MixerConfig"),
    "set_training_requirement": ("quality_control.training_requirement", "models.TrainingRequirement"),
    "set_captcha_frequency": ("quality_control.captcha_frequency", ""),
    "set_checkpoints_config": ("quality_control.checkpoints_config", "models.CheckpointsConfig"),
    "set_filter": ("filter", ""),
    "set_defaults": ("defaults", "models.PoolDefaults"),
    "set_dynamic_overlap_config": ("dynamic_overlap_config", "models.BasicDynamicOverlap"),
    "set_dynamic_pricing_config": ("dynamic_pricing_config", "models.SkillPricing"),
    "set_training_config": ("training_config", "models.TrainingConfig"),
}
"""Methods of a pool that set an attribute, and the model that takes their arguments."""


class Calls(Arguments):
    """Rewrites calls."""

    def visit_Call(self, node: cst.Call) -> None:
        found = self._meaning(node.func)
        if found is not None and found.name == "TaskSuite":
            self._suites += 1
        if found is not None or self._method(node.func):
            self._moments += 1

    def leave_Call(self, original_node: cst.Call, updated_node: cst.Call) -> cst.BaseExpression:
        found = self._meaning(original_node.func)
        if found is not None and found.name == "TaskSuite":
            self._suites -= 1
        method = self._method(original_node.func)
        if found is not None or method:
            self._moments -= 1
        if method is not None:
            try:
                return self._call(original_node, updated_node, *method)
            except NotUnderstood as reason:
                self._leave_as_it_is(str(reason))
                return updated_node
        if found is not None:
            return self._construction(original_node, updated_node, found)
        if self._moments and (moment := self._moment(updated_node)) is not None:
            return moment
        if isinstance(original_node.func, cst.Attribute):
            return self._call_of_value(original_node, updated_node, original_node.func)
        if isinstance(original_node.func, cst.Name) and original_node.func.value == "next":
            return self._next(original_node, updated_node)
        return updated_node

    def _next(self, original: cst.Call, updated: cst.Call) -> cst.BaseExpression:
        if original.args and self._type(original.args[0].value).startswith("["):
            first = updated.args[0]
            if isinstance(first.value, cst.Call) and not isinstance(original.args[0].value, cst.Name):
                iterator = cst.Call(cst.Name("iter"), [cst.Arg(first.value)])
                return updated.with_changes(args=[first.with_changes(value=iterator), *updated.args[1:]])
        return updated

    def _call(
        self, original: cst.Call, updated: cst.Call, row: Method, client: cst.BaseExpression
    ) -> cst.BaseExpression:
        func = cast("cst.Attribute", updated.func)
        owner = func.value
        if row.kind == "none":
            raise NotUnderstood(f"{row.name}: there is {row.instead}. {row.note}")
        if row.kind == "clone":
            if len(updated.args) != 1:
                raise NotUnderstood(f"{row.name}: use {row.instead}, with the project's ID alone.")
            source = updated.args[0].with_changes(keyword=None, equal=cst.MaybeSentinel.DEFAULT)
            name = cst.Name(self.knowledge.name_of("clone_project"))
            return updated.with_changes(func=name, args=[argument(owner, comma=True), source])
        if row.kind == "wait":
            return self._wait(original, updated, owner)
        if row.kind == "progress":
            return self._progress(original, updated, owner)
        if row.kind == "helper":
            self.knowledge.helpers.add(row.helper)
            return updated.with_changes(
                func=cst.Name(row.helper),
                args=[argument(owner, comma=bool(updated.args)), *updated.args],
            )
        arguments = self._arguments(original, updated, row)
        made = updated.with_changes(func=member(owner, row.to), args=arguments)
        if row.kind == "page":
            return method_of(made, "first_page")
        if row.kind in ("waits", "then"):
            return self._waiting(original, made, row, owner)
        return made

    def _waiting(
        self, original: cst.Call, made: cst.Call, row: Method, owner: cst.BaseExpression
    ) -> cst.BaseExpression:
        waited: cst.BaseExpression = method_of(made, "wait") if row.kind == "waits" else made
        argument = made.args[0].value if made.args else None
        if original not in self._alone or argument is None or (not row.made and not is_plain(argument)):
            raise NotUnderstood(
                f"{row.name}: {row.to}(…) does not give the object. Write it as a statement of its own, and "
                f"read the object by {row.then}(…)."
            )
        identifier = argument
        if row.made:
            identifier = cst.parse_expression(f'operation.details["{row.made}"]')
        read = cst.Call(member(owner, row.then), [cst.Arg(identifier)])
        self._reads[original] = (row.made, read)
        return waited

    def _wait(self, original: cst.Call, updated: cst.Call, owner: cst.BaseExpression) -> cst.BaseExpression:
        given = {
            keyword(each) or ("op", "timeout")[min(index, 1)]: each for index, each in enumerate(updated.args)
        }
        first = original.args[0].value if original.args else None
        if first is None or "op" not in given:
            raise NotUnderstood("wait_operation: it is called without an operation.")
        operation, found = given["op"].value, self._type(first)
        if found == "progress":
            return operation
        if found != "handle":
            handle = cst.Call(member(owner, "operations.handle"), [cst.Arg(member(operation, "id"))])
            operation = handle
        arguments: list[cst.Arg] = []
        if "timeout" in given:
            seconds = method_of(given["timeout"].value, "total_seconds")
            arguments = [argument(seconds, "timeout")]
        return cst.Call(member(operation, "wait"), arguments)

    def _progress(
        self, original: cst.Call, updated: cst.Call, owner: cst.BaseExpression
    ) -> cst.BaseExpression:
        stats = original.args[0].value if len(original.args) == 1 else None
        only = stats.elements[0].value if isinstance(stats, cst.List) and len(stats.elements) == 1 else None
        if isinstance(only, cst.Call):
            found = self._meaning(only.func)
            if (
                found is not None
                and found.name == "CompletionPercentagePoolAnalytics"
                and len(only.args) == 1
            ):
                self._notes[-1] = [each for each in self._notes[-1] if "PoolAnalytics" not in each]
                self.left = [each for each in self.left if not each.startswith("…PoolAnalytics")]
                return cst.Call(member(owner, "pools.progress"), [cst.Arg(only.args[0].value)])
        raise NotUnderstood(f"get_analytics: {table().methods['get_analytics'].note}")

    # Methods of values

    def _call_of_value(
        self, original: cst.Call, updated: cst.Call, func: cst.Attribute
    ) -> cst.BaseExpression:
        name, found = func.attr.value, self._type(func.value)
        owner = cast("cst.Attribute", updated.func).value
        if name in _STATES and not original.args and self._is_pool_like(func.value, found):
            comparison = cst.parse_expression(f'(x.status == "{_STATES[name]}")')
            return comparison.with_changes(left=member(owner, "status"))
        if name == "add_action" and dotted(func.value)[-1:] == ("quality_control",):
            return self._add_action(updated, owner)
        if name == "is_completed" and found == "Operation":
            status = member(owner, "status")
            ended = cast("cst.Comparison", cst.parse_expression('(x in ("SUCCESS", "FAIL"))'))
            return ended.with_changes(left=status)
        if name in ("unstructure", "to_json") and found and found[0].isupper():
            data = method_of(owner, "to_dict")
            if name == "unstructure":
                return data
            self.knowledge.needed["json"] = "json"
            return cst.Call(cst.parse_expression("json.dumps"), [cst.Arg(data)])
        return self._setting(original, updated, owner, func) if name in _SETTERS else updated

    def _is_pool_like(self, node: cst.BaseExpression, found: str) -> bool:
        return found in ("Pool", "Training", "Project") or any(
            part in (dotted(node) or ("",))[-1] for part in ("pool", "training")
        )

    def _setting(
        self, original: cst.Call, updated: cst.Call, owner: cst.BaseExpression, func: cst.Attribute
    ) -> cst.BaseExpression:
        """Remembers what a call like set_filter(…) sets; the statement becomes an assignment."""
        attribute, model = _SETTERS[func.attr.value]
        target = member(owner, attribute)
        if not model:
            value = updated.args[0].value if len(updated.args) == 1 else None
        elif len(updated.args) == 1 and keyword(updated.args[0]) is None:
            value = updated.args[0].value
        else:
            form = model.removeprefix("models.")
            arguments = [each for each in updated.args if not is_none(each.value)]
            row = next((each for each in table().classes.values() if each.to == model), None)
            row = row or Class(name=func.attr.value, to=model)
            fitting = self._fitting(arguments, form, row, updated.whitespace_before_args)
            value = updated.with_changes(func=self._target(model), args=with_commas(fitting))
        if value is None:
            self._leave_as_it_is(f"{func.attr.value}: set {attribute} of the pool.")
            return updated
        if attribute == "filter":
            value = self._as_model(original.args[0].value, value)
        self._setters[updated.func] = ([cst.AssignTarget(target)], value)
        return updated

    def _add_action(self, updated: cst.Call, owner: cst.BaseExpression) -> cst.BaseExpression:
        given = {keyword(each): each for each in updated.args}
        if set(given) != {"collector", "conditions", "action"}:
            self._leave_as_it_is("add_action: give collector, conditions and action by name.")
            return updated
        models = self.knowledge.name_of("models")
        collector = given["collector"]
        last = updated.args[-1]
        rule = cst.Call(
            cst.parse_expression(f"{models}.QualityControlRule"),
            with_commas([given["conditions"], given["action"].with_changes(comma=cst.MaybeSentinel.DEFAULT)]),
        )
        rules = cst.Arg(
            cst.List([cst.Element(rule)]),
            keyword=cst.Name("rules"),
            equal=EQUAL,
            comma=last.comma,
            whitespace_after_arg=last.whitespace_after_arg,
        )
        config = updated.with_changes(
            func=cst.parse_expression(f"{models}.QualityControlConfig"),
            args=[
                named_argument(collector, "collector_config").with_changes(
                    comma=collector.comma if isinstance(collector.comma, cst.Comma) else COMMA
                ),
                rules,
            ],
        )
        appended = member(owner, "configs.append")
        return cst.Call(appended, [cst.Arg(config)])

    # Moments, which need a time zone here

    def _moment(self, node: cst.Call) -> cst.BaseExpression | None:
        """A time with a time zone. toloka-kit takes those without one as UTC."""
        names = dotted(node.func)
        if names[-1:] == ("utcnow",) and not node.args and len(names) > 1:
            return node.with_changes(
                func=member(cast("cst.Attribute", node.func).value, "now"),
                args=[cst.Arg(self._utc(names[:-1]))],
            )
        if names[-2:] == ("datetime", "now") and not node.args:
            return node.with_changes(args=[cst.Arg(self._utc(names[:-1]))])
        has_zone = any(keyword(each) == "tzinfo" for each in node.args)
        if names[-1:] == ("datetime",) and len(node.args) >= 3 and not has_zone:
            return node.with_changes(args=with_commas([*node.args, argument(self._utc(names), "tzinfo")]))
        return None

    def _utc(self, names: tuple[str, ...]) -> cst.BaseExpression:
        if len(names) > 1:
            return cst.parse_expression(".".join((*names[:-1], "UTC")))
        self.knowledge.needed["UTC"] = "UTC"
        return cst.Name("UTC")
