"""What griffe, which reads code without running it, can't see: an extension of it.

A line of the SDK's table of calls becomes a method, and a class of attrs takes its fields as arguments.
"""

from __future__ import annotations

import ast
import inspect
from typing import Any

import griffe

from toloka_api.types import endpoint_of
from toloka_sdk import _resources

MODULES = ("_resources", "_uploads", "_following")
ATTRS = {"attrs.frozen", "attrs.define", "frozen", "define"}
KINDS = ("call", "paged", "starts")


class Calls(griffe.Extension):
    """Turns bindings into methods, and leaves of overloads those of the synchronous client."""

    def on_class(self, *, cls: griffe.Class, loader: griffe.GriffeLoader, **kwargs: Any) -> None:
        made_by = {str(decorator.value).partition("(")[0] for decorator in cls.decorators}
        if made_by & ATTRS and cls.docstring and "\nArgs:\n" in cls.docstring.value:
            cls.set_member("__init__", constructor(cls))

    def on_package(self, *, pkg: griffe.Module, loader: griffe.GriffeLoader, **kwargs: Any) -> None:
        if pkg.path == "toloka_sdk":
            loader.load("toloka_api")
            for cls in (cls for name in MODULES for cls in pkg[name].classes.values()):
                for member in list(cls.members.values()):
                    if is_binding(member):
                        cls.set_member(member.name, method(cls, member, loader))
                    elif isinstance(member, griffe.Function) and member.overloads:
                        keep_synchronous(member)


def constructor(cls: griffe.Class) -> griffe.Function:
    """The constructor that attrs makes."""
    own = griffe.Parameter("self", kind=griffe.ParameterKind.positional_only)
    fields = [
        griffe.Parameter(
            name, annotation=field.annotation, kind=griffe.ParameterKind.keyword_only, default=field.value
        )
        for name, field in cls.members.items()
        if isinstance(field, griffe.Attribute) and "instance-attribute" in field.labels
    ]
    return griffe.Function("__init__", parameters=griffe.Parameters(own, *fields))


def keep_synchronous(function: griffe.Function) -> None:
    overloads = function.overloads or []
    function.overloads = [
        each for each in overloads if "AsyncDriver" not in str(each.parameters[0].annotation)
    ]
    if len(function.overloads) == 1:
        function.parameters, function.returns = (
            function.overloads[0].parameters,
            function.overloads[0].returns,
        )
        function.overloads = None


def is_binding(member: griffe.Object | griffe.Alias) -> bool:
    value = member.value if isinstance(member, griffe.Attribute) else None
    return isinstance(value, griffe.ExprCall) and str(value.function) in KINDS


def method(cls: griffe.Class, line: griffe.Attribute, loader: griffe.GriffeLoader) -> griffe.Function:
    """The method of the synchronous client, with the parameters of the function that builds the call."""
    binding = vars(getattr(_resources, cls.name))[line.name]
    built = loader.modules_collection[f"{binding.build.__module__}.{binding.build.__name__}"]
    outcome = ast.parse(binding.annotation(endpoint_of(binding.build), False), mode="eval").body
    returns = griffe.get_annotation(outcome, built.module)
    for name in returns.iterate() if isinstance(returns, griffe.Expr) else ():
        if isinstance(name, griffe.ExprName) and name.name not in built.module.members:
            name.parent = loader.modules_collection["toloka_sdk._bindings"]
    own = griffe.Parameter("self", kind=griffe.ParameterKind.positional_only)
    made = griffe.Function(
        line.name,
        parameters=griffe.Parameters(own, *built.parameters),
        returns=returns,
        lineno=line.lineno,
        endlineno=line.endlineno,
    )
    documentation = inspect.cleandoc(binding.documentation())
    made.docstring = griffe.Docstring(documentation, parent=made, parser="google")
    return made
