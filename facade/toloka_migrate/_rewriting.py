"""Rewrites the syntax tree of a program."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeVar, cast

import libcst as cst
from libcst.metadata import ExpressionContext, ExpressionContextProvider

from ._names import Meaning, dotted, imported, imports_all, meaning
from ._survey import Knowledge
from ._syntax import (
    COMMA,
    EQUAL,
    argument,
    commented,
    constant_argument,
    environment_of,
    is_none,
    is_plain,
    keyword,
    member,
    method_of,
    named_argument,
    placed_before,
    text_of,
    with_commas,
)
from .table import Class, Method, Other, fields_of, table

Node = TypeVar("Node", bound=cst.CSTNode)

PLACE = "__toloka_migrate_imports__"
"""Stands where the imports will be."""
MASK = "__toloka_migrate_line_"
"""What the name begins with that stands for a line of a notebook that is not Python."""

_OPERATORS: dict[type[cst.BaseCompOp], str] = {
    cst.Equal: "EQ",
    cst.NotEqual: "NE",
    cst.GreaterThan: "GT",
    cst.GreaterThanEqual: "GTE",
    cst.LessThan: "LT",
    cst.LessThanEqual: "LTE",
}
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
_CLIENTS = re.compile(r"(toloka_?|tlk_?)?client|toloka", re.IGNORECASE)
"""What a client is called whose origin isn't seen."""


class _NotUnderstood(Exception):
    """A call stays as it is; the message says why."""


class Rewriter(cst.CSTTransformer):
    """Rewrites a program, or a cell of one.

    Attributes:
        left: The reasons of what could not be translated, in order.
    """

    METADATA_DEPENDENCIES = (ExpressionContextProvider,)

    def __init__(self, knowledge: Knowledge) -> None:
        super().__init__()
        self.knowledge = knowledge
        self.left: list[str] = []
        self._notes: list[list[str]] = [[]]
        self._depth = 0
        self._types: list[dict[str, str]] = [knowledge.types]
        self._in_annotation = 0
        self._suites = 0
        self._reads: dict[cst.CSTNode, tuple[str, cst.BaseExpression]] = {}
        """Calls after which an object is read again, which a statement can do."""
        self._alone: set[cst.CSTNode] = set()
        """Calls that are all that a statement does."""
        self._moments = 0
        self._setters: dict[cst.CSTNode, tuple[list[cst.AssignTarget], cst.BaseExpression]] = {}
        """What calls set, by what they call."""

    # What things are

    def _meaning(self, node: cst.BaseExpression) -> Meaning | None:
        names = dotted(node)
        known = self.knowledge.names.get(names[0]) if names else None
        return meaning((*known, *names[1:])) if known else None

    def _is_client(self, node: cst.BaseExpression) -> bool:
        names = dotted(node)
        if not names:
            return False
        name = ".".join(names)
        if name in self.knowledge.clients or names[-1] in self.knowledge.clients:
            return True
        return (
            name not in self.knowledge.others
            and names[0] not in self.knowledge.names
            and _CLIENTS.fullmatch(names[-1]) is not None
        )

    def _method(self, node: cst.BaseExpression) -> tuple[Method, cst.BaseExpression] | None:
        """The method of a client that is called, and the client."""
        if isinstance(node, cst.Attribute) and self._is_client(node.value):
            row = table().methods.get(node.attr.value)
            return (row, node.value) if row else None
        return None

    def _type(self, node: cst.BaseExpression) -> str:
        """What a value is, as far as that is known: the name of a class, or "handle", "filter", and so on."""
        if isinstance(node, cst.Await):
            return self._type(node.expression)
        names = dotted(node)
        if names:
            name = ".".join(names)
            return next((types[name] for types in reversed(self._types) if name in types), "")
        if isinstance(node, cst.BinaryOperation):
            return self._type(node.left) or self._type(node.right)
        if isinstance(node, cst.UnaryOperation):
            return self._type(node.expression)
        if isinstance(node, cst.Comparison):
            found = self._type(node.left) or self._named(node.left)
            return found if found == "filter" else ""
        if isinstance(node, cst.Call):
            return self._type_of_call(node)
        return ""

    def _type_of_call(self, node: cst.Call) -> str:
        method = self._method(node.func)
        if method is not None:
            row = method[0]
            if row.kind == "wait" and node.args:
                waited = self._type(node.args[0].value)
                return "progress" if waited == "progress" else "Operation"
            return f"[{row.gives}]" if row.kind == "list" else row.gives
        if isinstance(node.func, cst.Name) and node.func.value in ("next", "list", "iter") and node.args:
            inner = self._type(node.args[0].value)
            return inner.strip("[]") if node.func.value == "next" else inner
        return self._named(node.func)

    def _named(self, node: cst.BaseExpression) -> str:
        found = self._meaning(node) if not isinstance(node, cst.Call) else None
        if isinstance(node, cst.Call):
            found = self._meaning(node.func)
        if found is None or not isinstance(found.row, Class):
            return ""
        return "filter" if found.name.startswith("filter.") else found.name

    # Notes at the place

    def _leave_as_it_is(self, reason: str) -> None:
        if reason not in self._notes[-1]:
            self._notes[-1].append(reason)
            self.left.append(reason)

    def on_visit(self, node: cst.CSTNode) -> bool:
        if isinstance(node, cst.BaseStatement):
            self._notes.append([])
        return super().on_visit(node)

    def on_leave(
        self, original_node: Node, updated_node: Node
    ) -> Node | cst.RemovalSentinel | cst.FlattenSentinel[Node]:
        left: object = super().on_leave(original_node, updated_node)
        if isinstance(original_node, cst.BaseStatement):
            notes = self._notes.pop()
            if notes:
                left = commented(left, notes)
        return cast("Node", left)

    # Imports

    def leave_SimpleStatementLine(
        self, original_node: cst.SimpleStatementLine, updated_node: cst.SimpleStatementLine
    ) -> cst.BaseStatement | cst.FlattenSentinel[cst.BaseStatement] | cst.RemovalSentinel:
        kept: list[cst.BaseSmallStatement] = []
        is_import = False
        for small, new in zip(original_node.body, updated_node.body, strict=True):
            if isinstance(small, cst.ImportFrom) and imports_all(small):
                self._leave_as_it_is("import *: import what is used by name, and rewrite the program again.")
            if isinstance(small, (cst.Import, cst.ImportFrom)) and imported(small):
                is_import = True
                if isinstance(new, cst.Import):
                    names = [each for each in new.names if dotted(each.name)[:1] != ("toloka",)]
                    if names:
                        names[-1] = names[-1].with_changes(comma=cst.MaybeSentinel.DEFAULT)
                        kept.append(new.with_changes(names=names))
            else:
                kept.append(new)
        if is_import:
            return self._without_import(updated_node, kept)
        only = updated_node.body[0]
        if (
            isinstance(only, cst.Expr)
            and isinstance(only.value, cst.Call)
            and only.value.func in self._setters
        ):
            return updated_node.with_changes(body=[cst.Assign(*self._setters[only.value.func])])
        return self._read_again(original_node, updated_node)

    def _without_import(
        self, line: cst.SimpleStatementLine, kept: list[cst.BaseSmallStatement]
    ) -> cst.BaseStatement | cst.FlattenSentinel[cst.BaseStatement] | cst.RemovalSentinel:
        if not self._depth and not self.knowledge.has_place:
            self.knowledge.has_place = True
            place = cst.SimpleStatementLine([cst.Expr(cst.Name(PLACE))])
            if not kept:
                return line.with_changes(body=place.body)
            return cst.FlattenSentinel([line.with_changes(body=kept), place])
        if kept:
            return line.with_changes(body=kept)
        if self._depth:
            return line.with_changes(body=[cst.Pass()])
        comments = [each for each in line.leading_lines if each.comment]
        if line.trailing_whitespace.comment:
            comments.append(cst.EmptyLine(comment=line.trailing_whitespace.comment))
        if not comments:
            return cst.RemoveFromParent()
        return line.with_changes(
            body=[cst.Expr(cst.Name(f"{PLACE}nothing__"))],
            leading_lines=comments,
            trailing_whitespace=cst.TrailingWhitespace(),
        )

    def visit_ImportFrom(self, node: cst.ImportFrom) -> bool:
        return False

    def visit_Import(self, node: cst.Import) -> bool:
        return False

    def visit_IndentedBlock(self, node: cst.IndentedBlock) -> None:
        self._depth += 1

    def leave_IndentedBlock(
        self, original_node: cst.IndentedBlock, updated_node: cst.IndentedBlock
    ) -> cst.IndentedBlock:
        self._depth -= 1
        return updated_node

    # Scopes and types

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        self._types.append({})

    def leave_FunctionDef(
        self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef
    ) -> cst.FunctionDef:
        self._types.pop()
        return updated_node

    def visit_Param(self, node: cst.Param) -> None:
        if node.annotation is not None:
            found = self._meaning(node.annotation.annotation)
            self._types[-1][node.name.value] = found.name if found else ""
        else:
            self._types[-1].setdefault(node.name.value, "")

    def visit_Annotation(self, node: cst.Annotation) -> None:
        self._in_annotation += 1

    def leave_Annotation(self, original_node: cst.Annotation, updated_node: cst.Annotation) -> cst.Annotation:
        self._in_annotation -= 1
        return updated_node

    def visit_For(self, node: cst.For) -> None:
        found = self._type(node.iter)
        if isinstance(node.target, cst.Name):
            self._types[-1][node.target.value] = found.strip("[]") if found.startswith("[") else ""

    def visit_CompFor(self, node: cst.CompFor) -> None:
        found = self._type(node.iter)
        if isinstance(node.target, cst.Name) and found.startswith("["):
            self._types[-1][node.target.value] = found.strip("[]")

    def visit_Assign(self, node: cst.Assign) -> None:
        self._see_moment(node.value, any(self._is_moment(each.target) for each in node.targets))

    def leave_Assign(self, original_node: cst.Assign, updated_node: cst.Assign) -> cst.Assign:
        value = original_node.value
        self._moments -= any(self._is_moment(each.target) for each in original_node.targets)
        found = self._type(value)
        for target in original_node.targets:
            names = dotted(target.target)
            if names:
                self._types[-1][".".join(names)] = found
            if len(names) > 1 and names[-1] == "filter":
                updated_node = updated_node.with_changes(value=self._as_model(value, updated_node.value))
        return updated_node

    def _as_model(self, original: cst.BaseExpression, updated: cst.BaseExpression) -> cst.BaseExpression:
        """A filter as a model, if it is known to be one of the builders."""
        if self._type(original) != "filter" and self._named(original) != "filter":
            return updated
        if (
            isinstance(updated, (cst.BinaryOperation, cst.Comparison, cst.UnaryOperation))
            and not updated.lpar
        ):
            updated = updated.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
        return cst.Call(cst.Attribute(updated, cst.Name("to_model")))

    # Statements that read an object again

    def visit_SimpleStatementLine(self, node: cst.SimpleStatementLine) -> None:
        self._setters = {}
        if len(node.body) != 1:
            return
        small = node.body[0]
        value: cst.BaseExpression | None = None
        if isinstance(small, (cst.Expr, cst.Return)) or (
            isinstance(small, cst.Assign) and len(small.targets) == 1 and dotted(small.targets[0].target)
        ):
            value = small.value
        if isinstance(value, cst.Await):
            value = value.expression
        if isinstance(value, cst.Call):
            self._alone.add(value)

    def visit_Expr(self, node: cst.Expr) -> None:
        value = node.value.expression if isinstance(node.value, cst.Await) else node.value
        if isinstance(value, cst.Call):
            self._alone.add(value)

    def _read_again(
        self, original_node: cst.SimpleStatementLine, updated_node: cst.SimpleStatementLine
    ) -> cst.BaseStatement | cst.FlattenSentinel[cst.BaseStatement] | cst.RemovalSentinel:
        small = original_node.body[0]
        value = getattr(small, "value", None)
        awaits = isinstance(value, cst.Await)
        call = value.expression if isinstance(value, cst.Await) else value
        if not isinstance(call, cst.Call) or call not in self._reads or isinstance(small, cst.Expr):
            return self._unless_empty(updated_node)
        made, read = self._reads[call]
        new = updated_node.body[0]
        first: cst.BaseExpression = cast("cst.Expr", new).value
        begun: cst.BaseSmallStatement = cst.Expr(first)
        if made:
            begun = cst.Assign([cst.AssignTarget(cst.Name("operation"))], first)
        again: cst.BaseExpression = cst.Await(read) if awaits else read
        return cst.FlattenSentinel(
            [
                cst.SimpleStatementLine([begun], leading_lines=updated_node.leading_lines),
                updated_node.with_changes(body=[new.with_changes(value=again)], leading_lines=[]),
            ]
        )

    def _unless_empty(self, line: cst.SimpleStatementLine) -> cst.BaseStatement | cst.RemovalSentinel:
        """Takes out what has become `name = name`, such as a wait for what is had at once."""
        small = line.body[0]
        if len(line.body) == 1 and isinstance(small, cst.Assign) and len(small.targets) == 1:
            names = dotted(small.targets[0].target)
            if (
                len(names) == 1
                and names == dotted(small.value)
                and self._types[-1].get(names[0]) == "progress"
            ):
                return cst.RemoveFromParent()
        return line

    # Calls

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
            except _NotUnderstood as reason:
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
            raise _NotUnderstood(f"{row.name}: there is {row.instead}. {row.note}")
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
            raise _NotUnderstood(
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
            raise _NotUnderstood("wait_operation: it is called without an operation.")
        operation, found = given["op"].value, self._type(first)
        if found == "progress":
            return operation
        if found != "handle":
            handle = cst.Call(
                member(owner, "operations.handle"), [cst.Arg(cst.Attribute(operation, cst.Name("id")))]
            )
            operation = handle
        arguments: list[cst.Arg] = []
        if "timeout" in given:
            seconds = cst.Call(cst.Attribute(given["timeout"].value, cst.Name("total_seconds")))
            arguments = [argument(seconds, "timeout")]
        return cst.Call(cst.Attribute(operation, cst.Name("wait")), arguments)

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
        raise _NotUnderstood(f"get_analytics: {table().methods['get_analytics'].note}")

    # Arguments of a method

    def _arguments(self, original: cst.Call, updated: cst.Call, row: Method) -> Sequence[cst.Arg]:
        if any(each.star for each in updated.args) and (row.body or row.kind in ("list", "page")):
            return updated.args if row.kind == "list" else self._body_of(updated, row)
        if row.kind in ("list", "page"):
            return self._filters(original, updated, row)
        if row.body:
            return self._body_of(updated, row)
        found: list[cst.Arg] = []
        for index, each in enumerate(updated.args):
            name = keyword(each) or (row.arguments[index].rstrip("=") if index < len(row.arguments) else "")
            if name == "parameters":
                found += self._parameters(original.args[index], each)
            elif name in ("async_mode", "tier", "disable_progress") or is_none(each.value):
                continue
            elif f"{name}=" in row.arguments:
                found.append(named_argument(each, name))
            elif name in row.arguments:
                found.append(each.with_changes(keyword=None, equal=cst.MaybeSentinel.DEFAULT))
            else:
                found.append(each)
        return with_commas(found)

    def _parameters(self, original: cst.Arg, updated: cst.Arg) -> Sequence[cst.Arg]:
        if isinstance(original.value, cst.Call) and isinstance(updated.value, cst.Call):
            self._forget("Parameters")
            return [each for each in updated.value.args if keyword(each) != "async_mode"]
        if not is_none(original.value):
            raise _NotUnderstood("parameters: give what it holds by name, such as allow_defaults=True.")
        return []

    def _forget(self, ending: str) -> None:
        """Takes back that a class has no equivalent, where its use has one."""
        self._notes[-1] = [each for each in self._notes[-1] if ending not in each.partition(":")[0]]
        self.left = [each for each in self.left if ending not in each.partition(":")[0]]

    def _filters(self, original: cst.Call, updated: cst.Call, row: Method) -> Sequence[cst.Arg]:
        found: list[cst.Arg] = []
        for index, each in enumerate(updated.args):
            name = keyword(each) or (row.arguments[index] if index < len(row.arguments) else "")
            if name == "request":
                if isinstance(original.args[index].value, cst.Call) and isinstance(each.value, cst.Call):
                    self._forget("SearchRequest")
                    found += each.value.args
                elif row.first and self._is_text(each.value):
                    found.append(named_argument(each, row.first))
                elif not is_none(each.value):
                    raise _NotUnderstood("request: give what it holds by name, such as status='OPEN'.")
            elif name == "batch_size":
                found.append(named_argument(each, "limit"))
            elif is_none(each.value):
                continue
            elif name in ("sort", "limit"):
                found.append(named_argument(each, name))
            else:
                found.append(each)
        return with_commas(found)

    def _is_text(self, node: cst.BaseExpression) -> bool:
        is_literal = isinstance(node, (cst.SimpleString, cst.FormattedString, cst.ConcatenatedString))
        return is_literal or ".".join(dotted(node)) in self.knowledge.texts

    def _body_of(self, updated: cst.Call, row: Method) -> Sequence[cst.Arg]:
        """The arguments of a call with a body, which toloka-kit takes as an object or as its fields."""
        before, parameter = row.arguments[:-1], row.arguments[-1]
        first: list[cst.Arg] = []
        body: list[cst.Arg] = []
        options: list[cst.Arg] = []
        for index, each in enumerate(updated.args):
            name = keyword(each)
            if name is None and index < len(before):
                first.append(each)
            elif name is None and not each.star and index == len(before):
                if row.whole and not isinstance(each.value, cst.Call):
                    body.append(named_argument(each, row.whole))
                else:
                    first.append(each)
            elif name in before:
                first.append(each.with_changes(keyword=None, equal=cst.MaybeSentinel.DEFAULT))
            elif name == parameter:
                if row.whole:
                    body.append(each)
                else:
                    first.append(each.with_changes(keyword=None, equal=cst.MaybeSentinel.DEFAULT))
            elif name in row.options:
                options.append(each)
            elif name in ("tier", "async_mode") or is_none(each.value):
                continue
            else:
                body.append(each)
        if body:
            model = row.body
            if row.bodies:
                kinds = [each for each in body if keyword(each) == "type"]
                kind = text_of(kinds[0].value) if kinds else next(iter(row.bodies))
                if kind not in row.bodies:
                    raise _NotUnderstood(
                        f"{row.name}: its type decides which model it takes, and is not seen here."
                    )
                model = row.bodies[kind]
                body = [each for each in body if keyword(each) != "type"]
            name = f"{self.knowledge.name_of('models')}.{model}"
            multiline = isinstance(updated.whitespace_before_args, cst.ParenthesizedWhitespace) and not first
            form = cst.Call(
                cst.parse_expression(name),
                self._fitting(body, model, Class(name=row.name, to=f"models.{model}")),
                whitespace_before_args=updated.whitespace_before_args
                if multiline
                else cst.SimpleWhitespace(""),
            )
            first.append(cst.Arg(form))
            return with_commas([*first, *options])
        return with_commas([*first, *options])

    # Construction of models

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

    def _target(self, to: str) -> cst.BaseExpression:
        module, _, name = to.rpartition(".")
        if not module:
            return cst.Name(self.knowledge.name_of(to))
        return cst.Attribute(cst.Name(self.knowledge.name_of(module)), cst.Name(name))

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

    # Methods of values

    def _call_of_value(
        self, original: cst.Call, updated: cst.Call, func: cst.Attribute
    ) -> cst.BaseExpression:
        name, found = func.attr.value, self._type(func.value)
        owner = cast("cst.Attribute", updated.func).value
        if name in _STATES and not original.args and self._is_pool_like(func.value, found):
            comparison = cst.parse_expression(f'(x.status == "{_STATES[name]}")')
            return comparison.with_changes(left=cst.Attribute(owner, cst.Name("status")))
        if name == "add_action" and dotted(func.value)[-1:] == ("quality_control",):
            return self._add_action(updated, owner)
        if name == "is_completed" and found == "Operation":
            status = cst.Attribute(owner, cst.Name("status"))
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
        appended = cst.Attribute(cst.Attribute(owner, cst.Name("configs")), cst.Name("append"))
        return cst.Call(appended, [cst.Arg(config)])

    # Comparisons: conditions and filters

    def leave_Comparison(
        self, original_node: cst.Comparison, updated_node: cst.Comparison
    ) -> cst.BaseExpression:
        if len(original_node.comparisons) != 1:
            return updated_node
        target = updated_node.comparisons[0]
        operator = _OPERATORS.get(type(target.operator))
        found = self._meaning(original_node.left)
        if (
            found is not None
            and isinstance(found.row, Class)
            and found.name.startswith("conditions.")
            and operator
        ):
            models = self.knowledge.name_of("models")
            key = found.row.constants["key"]
            return cst.Call(
                cst.parse_expression(f"{models}.RuleCondition"),
                [
                    argument(cst.SimpleString(f'"{key}"'), "key", comma=True),
                    argument(cst.SimpleString(f'"{operator}"'), "operator", comma=True),
                    argument(target.comparator, "value"),
                ],
            )
        if self._type(original_node) == "filter" and is_none(target.comparator) and operator == "EQ":
            left = updated_node.left
            return method_of(left, "is_missing").with_changes(lpar=updated_node.lpar, rpar=updated_node.rpar)
        return updated_node

    def leave_UnaryOperation(
        self, original_node: cst.UnaryOperation, updated_node: cst.UnaryOperation
    ) -> cst.BaseExpression:
        made = updated_node.expression
        was_call = isinstance(original_node.expression, cst.Call)
        if isinstance(updated_node.operator, cst.Not) and was_call and isinstance(made, cst.Comparison):
            (target,) = made.comparisons
            if isinstance(target.operator, cst.Equal):
                unequal = target.with_changes(operator=cst.NotEqual())
                return made.with_changes(comparisons=[unequal], lpar=[], rpar=[])
        return updated_node

    def leave_BinaryOperation(
        self, original_node: cst.BinaryOperation, updated_node: cst.BinaryOperation
    ) -> cst.BaseExpression:
        """A filter of a pool that was read is no builder yet."""
        if self._type(original_node) != "filter":
            return updated_node
        for side in ("left", "right"):
            if dotted(getattr(original_node, side))[-1:] == ("filter",):
                filters = self.knowledge.name_of("filters")
                read = cst.parse_expression(f"{filters}.Filter.from_model")
                model = cst.Call(read, [cst.Arg(getattr(updated_node, side))])
                updated_node = updated_node.with_changes(**{side: model})
        return updated_node

    # Names and attributes

    def leave_Subscript(
        self, original_node: cst.Subscript, updated_node: cst.Subscript
    ) -> cst.BaseExpression:
        code = cst.Module([]).code_for_node(original_node)
        found = re.fullmatch(
            r"(\w+)\.details\[['\"]value['\"]\]\[0\]\[['\"]result['\"]\]\[['\"]value['\"]\]", code
        )
        if found and self._type(cst.Name(found[1])) == "progress":
            return cst.parse_expression(f"round(100 * ({found[1]}.fraction or 0))")
        return updated_node

    def visit_Attribute(self, node: cst.Attribute) -> bool:
        return self._meaning(node) is None

    def leave_Attribute(
        self, original_node: cst.Attribute, updated_node: cst.Attribute
    ) -> cst.BaseExpression:
        if not isinstance(
            self.get_metadata(ExpressionContextProvider, original_node, None), ExpressionContext
        ):
            return updated_node
        found = self._meaning(original_node)
        if found is not None:
            return self._reference(found, original_node, updated_node)
        base = original_node.value
        if (
            isinstance(base, cst.Attribute)
            and base.attr.value == "details"
            and self._type(base.value) == "Operation"
        ):
            name = cst.SimpleString(f'"{original_node.attr.value}"')
            return cst.Subscript(updated_node.value, [cst.SubscriptElement(cst.Index(name))])
        if original_node.attr.value == "content" and self._type(original_node.value) == "Page":
            return updated_node.with_changes(attr=cst.Name("items"))
        return updated_node

    def leave_Name(self, original_node: cst.Name, updated_node: cst.Name) -> cst.BaseExpression:
        context = self.get_metadata(ExpressionContextProvider, original_node, None)
        if context is not ExpressionContext.LOAD or original_node.value not in self.knowledge.names:
            return updated_node
        found = self._meaning(original_node)
        return self._reference(found, original_node, updated_node) if found else updated_node

    def _reference(
        self, found: Meaning, original: cst.BaseExpression, updated: cst.BaseExpression
    ) -> cst.BaseExpression:
        row = found.row
        if found.constant is not None:
            return cst.SimpleString(f'"{found.constant}"')
        if isinstance(row, Class):
            to = row.read if self._in_annotation and row.read else row.to
            target = self._target(to)
            for name in found.rest:
                target = cst.Attribute(target, cst.Name(name))
            return target
        if isinstance(row, Other) and row.to:
            if row.name.endswith("TolokaClient") and len(found.rest) == 1:
                method = table().methods.get(found.rest[0])
                if method is not None and method.to and self.knowledge.clients:
                    return cst.parse_expression(f"{min(self.knowledge.clients, key=len)}.{method.to}")
            target = self._target(row.to)
            for name in found.rest:
                target = cst.Attribute(target, cst.Name(name))
            return target
        if isinstance(row, Other) and row.helper:
            self.knowledge.helpers.add(row.helper)
            target = cst.Name(row.name)
            for name in found.rest:
                target = cst.Attribute(target, cst.Name(name))
            return target
        self._leave_as_it_is(row.reason if row is not None else f"{found.name}: it is not in the table.")
        return updated

    # Moments, which need a time zone here

    def _is_moment(self, target: cst.BaseExpression) -> bool:
        return dotted(target)[-1:] in (("will_expire",),)

    def visit_DictElement(self, node: cst.DictElement) -> None:
        self._moments += text_of(node.key) == "will_expire"

    def leave_DictElement(
        self, original_node: cst.DictElement, updated_node: cst.DictElement
    ) -> cst.DictElement:
        self._moments -= text_of(original_node.key) == "will_expire"
        return updated_node

    def _see_moment(self, value: cst.BaseExpression, is_moment: bool) -> None:
        self._moments += is_moment

    def _moment(self, node: cst.Call) -> cst.BaseExpression | None:
        """A time with a time zone. toloka-kit takes those without one as UTC."""
        names = dotted(node.func)
        if names[-1:] == ("utcnow",) and not node.args and len(names) > 1:
            return node.with_changes(
                func=cst.Attribute(cast("cst.Attribute", node.func).value, cst.Name("now")),
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
