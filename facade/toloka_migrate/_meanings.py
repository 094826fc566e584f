"""What the names and values of a program are, while it is rewritten."""

from __future__ import annotations

import re
from typing import TypeVar, cast

import libcst as cst

from ._names import Meaning, dotted, meaning
from ._survey import Knowledge
from ._syntax import commented, method_of, text_of
from .table import Class, Method, table

Node = TypeVar("Node", bound=cst.CSTNode)

_CLIENTS = re.compile(r"(toloka_?|tlk_?)?client|toloka", re.IGNORECASE)
"""What a client is called whose origin isn't seen."""


class Meanings(cst.CSTTransformer):
    """Knows what the names and values of a program are, and notes what is left at its place.

    Attributes:
        left: The reasons of what could not be translated, in order.
    """

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

    def _target(self, to: str) -> cst.BaseExpression:
        module, _, name = to.rpartition(".")
        if not module:
            return cst.Name(self.knowledge.name_of(to))
        return cst.Attribute(cst.Name(self.knowledge.name_of(module)), cst.Name(name))

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

    def _forget(self, ending: str) -> None:
        """Takes back that a class has no equivalent, where its use has one."""
        self._notes[-1] = [each for each in self._notes[-1] if ending not in each.partition(":")[0]]
        self.left = [each for each in self.left if ending not in each.partition(":")[0]]

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
        return method_of(updated, "to_model")

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
