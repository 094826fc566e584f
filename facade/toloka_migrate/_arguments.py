"""The arguments of a client's methods."""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst

from ._constructions import Constructions
from ._names import dotted
from ._syntax import is_none, keyword, named_argument, text_of, with_commas
from .table import Class, Method


class NotUnderstood(Exception):
    """A call stays as it is; the message says why."""


class Arguments(Constructions):
    """Rewrites what a method is called with."""

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
            raise NotUnderstood("parameters: give what it holds by name, such as allow_defaults=True.")
        return []

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
                    raise NotUnderstood("request: give what it holds by name, such as status='OPEN'.")
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
                    raise NotUnderstood(
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
