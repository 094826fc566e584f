"""Rewrites the syntax tree of a program."""

from __future__ import annotations

import re
from typing import cast

import libcst as cst
from libcst.metadata import ExpressionContext, ExpressionContextProvider

from ._calls import Calls
from ._names import Meaning, dotted, imported, imports_all
from ._syntax import argument, is_none, member, method_of, with_other_quotes
from .table import Class, Other, table

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


class Rewriter(Calls):
    """Rewrites a program, or a cell of one."""

    METADATA_DEPENDENCIES = (ExpressionContextProvider,)

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
                return made.with_changes(
                    comparisons=[unequal], lpar=updated_node.lpar, rpar=updated_node.rpar
                )
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

    def leave_FormattedString(
        self, original_node: cst.FormattedString, updated_node: cst.FormattedString
    ) -> cst.BaseExpression:
        return with_other_quotes(updated_node)

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
        is_project_id = dotted(original_node)[-2:] == ("project", "id")
        if is_project_id and isinstance(base, cst.Attribute) and self._type(base.value) == "CloneReport":
            report = cst.ensure_type(updated_node.value, cst.Attribute).value
            return member(report, "project_id")
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
