"""What is known of a whole program before anything is rewritten."""

from __future__ import annotations

import libcst as cst

from ._names import dotted, imported, imports_all


class Knowledge:
    """What is known of a whole program, which may be several cells.

    Attributes:
        names: What is imported from toloka-kit, by the name that it has.
        bound: Every name that the program binds or reads.
        clients: Names and attributes that clients are assigned to.
        others: Names and attributes that something else is assigned to.
        texts: Names that texts are assigned to.
        attributes: Attributes that are assigned to.
        has_rules: Whether quality control is added to pools.
        has_place: Whether the place is known where the imports will be.
        imports_all: Whether everything of a module of toloka-kit is imported.
        needed: Imports that the rewritten program needs.
        helpers: Functions that it needs.
    """

    def __init__(self) -> None:
        self.names: dict[str, tuple[str, ...]] = {}
        self.bound: set[str] = set()
        self.clients: set[str] = set()
        self.others: set[str] = set()
        self.types: dict[str, str] = {}
        self.has_rules = False
        self.has_place = False
        self.imports_all = False
        self.texts: set[str] = set()
        self.attributes: set[str] = set()
        self.needed: dict[str, str] = {}
        self.helpers: set[str] = set()

    def name_of(self, thing: str) -> str:
        """The name under which the program has something of ours, and an import of it."""
        for alias, path in self.names.items():
            if thing == "tb" and path[-1] == "template_builder":
                self.needed[thing] = alias
                return alias
        taken = thing in self.bound and self.names.get(thing) is None
        name = f"toloka_{thing.lower()}" if taken else thing
        self.needed[thing] = name
        return name


class Survey(cst.CSTVisitor):
    """Finds what is known of a program before anything is rewritten."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge

    def visit_Import(self, node: cst.Import) -> None:
        self.knowledge.names.update(imported(node))

    def visit_ImportFrom(self, node: cst.ImportFrom) -> None:
        self.knowledge.names.update(imported(node))
        self.knowledge.imports_all = self.knowledge.imports_all or imports_all(node)

    def visit_Name(self, node: cst.Name) -> None:
        self.knowledge.bound.add(node.value)

    def visit_Attribute(self, node: cst.Attribute) -> None:
        if node.attr.value in ("quality_control", "set_captcha_frequency", "set_training_requirement"):
            self.knowledge.has_rules = True

    def visit_Assign(self, node: cst.Assign) -> None:
        for target in node.targets:
            self._assigned(target.target, node.value)

    def visit_AnnAssign(self, node: cst.AnnAssign) -> None:
        if node.value is not None:
            self._assigned(node.target, node.value)

    def _assigned(self, target: cst.BaseExpression, value: cst.BaseExpression) -> None:
        name = ".".join(dotted(target))
        if isinstance(target, cst.Attribute):
            self.knowledge.attributes.add(target.attr.value)
        if name and isinstance(value, (cst.SimpleString, cst.FormattedString)):
            self.knowledge.texts.add(name)
        if not name or not isinstance(value, cst.Call):
            return
        path = self.path(value.func)
        is_client = bool(path) and path[-1] in ("TolokaClient", "AsyncTolokaClient", "from_sync_client")
        (self.knowledge.clients if is_client else self.knowledge.others).add(name)

    def visit_Param(self, node: cst.Param) -> None:
        if node.annotation is not None and self._is_client(node.annotation.annotation):
            self.knowledge.clients.add(node.name.value)

    def visit_WithItem(self, node: cst.WithItem) -> None:
        if node.asname is not None:
            self._assigned(node.asname.name, node.item)

    def _is_client(self, annotation: cst.BaseExpression) -> bool:
        path = self.path(annotation)
        return bool(path) and path[-1] in ("TolokaClient", "AsyncTolokaClient")

    def path(self, node: cst.BaseExpression) -> tuple[str, ...]:
        """The full name in toloka-kit, if it is one of its names."""
        names = dotted(node)
        known = self.knowledge.names.get(names[0]) if names else None
        return (*known, *names[1:]) if known else ()
