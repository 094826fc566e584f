"""Pieces of syntax, made and read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast

import libcst as cst

from ._names import dotted

MARK = "toloka-migrate:"
"""What a comment of this program begins with."""

EQUAL = cst.AssignEqual(cst.SimpleWhitespace(""), cst.SimpleWhitespace(""))
COMMA = cst.Comma(whitespace_after=cst.SimpleWhitespace(" "))

_LOOSE = (
    cst.Await,
    cst.BinaryOperation,
    cst.BooleanOperation,
    cst.Comparison,
    cst.IfExp,
    cst.Lambda,
    cst.NamedExpr,
    cst.UnaryOperation,
)
"""What binds less than the dot of an attribute."""


def keyword(argument: cst.Arg) -> str | None:
    return argument.keyword.value if argument.keyword is not None else None


def named_argument(argument: cst.Arg, name: str) -> cst.Arg:
    return argument.with_changes(keyword=cst.Name(name), equal=argument.equal if argument.keyword else EQUAL)


def argument(value: cst.BaseExpression, name: str = "", *, comma: bool = False) -> cst.Arg:
    made = cst.Arg(value, comma=COMMA if comma else cst.MaybeSentinel.DEFAULT)
    return named_argument(made, name) if name else made


def constant_argument(name: str, value: str) -> cst.Arg:
    return argument(cst.SimpleString(f'"{value}"'), name)


def with_commas(arguments: Sequence[cst.Arg]) -> list[cst.Arg]:
    """Arguments with a comma between each two."""
    made = [
        each if isinstance(each.comma, cst.Comma) else each.with_changes(comma=COMMA)
        for each in arguments[:-1]
    ]
    last = [*arguments[-1:]]
    if last and isinstance(last[0].comma, cst.Comma):
        after = last[0].comma.whitespace_after
        if not isinstance(after, cst.ParenthesizedWhitespace):
            last = [last[0].with_changes(comma=cst.MaybeSentinel.DEFAULT)]
    return [*made, *last]


def placed_before(
    added: Sequence[cst.Arg], kept: Sequence[cst.Arg], whitespace: cst.BaseParenthesizableWhitespace | None
) -> list[cst.Arg]:
    """Arguments with others before them, each on a line of its own if these are."""
    comma = COMMA
    if isinstance(whitespace, cst.ParenthesizedWhitespace) and kept:
        comma = cst.Comma(
            whitespace_after=whitespace.with_changes(first_line=cst.TrailingWhitespace(), empty_lines=[])
        )
    return with_commas([*(each.with_changes(comma=comma) for each in added), *kept])


def member(owner: cst.BaseExpression, path: str) -> cst.Attribute:
    """An attribute, or one of an attribute. LibCST puts no parentheses around what needs them."""
    made = owner
    if isinstance(owner, _LOOSE) and not owner.lpar:
        made = owner.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
    for name in path.split("."):
        made = cst.Attribute(made, cst.Name(name))
    return cast("cst.Attribute", made)


def method_of(value: cst.BaseExpression, name: str) -> cst.Call:
    return cst.Call(member(value, name))


def is_none(node: cst.BaseExpression) -> bool:
    return isinstance(node, cst.Name) and node.value == "None"


def is_plain(node: cst.BaseExpression) -> bool:
    """Whether it can stand twice: it has no effect."""
    if isinstance(node, cst.Subscript):
        return is_plain(node.value)
    return bool(dotted(node)) or isinstance(node, (cst.SimpleString, cst.Integer))


def text_of(node: cst.BaseExpression) -> str:
    return str(node.evaluated_value) if isinstance(node, cst.SimpleString) else ""


def with_other_quotes(text: cst.FormattedString) -> cst.FormattedString:
    """A formatted text whose quotes none of the texts within it has. Until Python 3.12 they must not."""
    if text.quote != '"':
        return text
    parts = [cast("cst.BaseFormattedStringContent", part.visit(_SingleQuotes())) for part in text.parts]
    return text.with_changes(parts=parts)


class _SingleQuotes(cst.CSTTransformer):
    """Puts texts into single quotes, where that is no other text."""

    def visit_FormattedString(self, node: cst.FormattedString) -> bool:
        return False

    def leave_SimpleString(
        self, original_node: cst.SimpleString, updated_node: cst.SimpleString
    ) -> cst.SimpleString:
        inner = updated_node.value.removeprefix('"').removesuffix('"')
        is_plain = updated_node.value == f'"{inner}"' and not {*inner} & {"'", '"', "\\"}
        return updated_node.with_changes(value=f"'{inner}'") if is_plain else updated_node


def environment_of(node: cst.BaseExpression) -> cst.BaseExpression:
    if isinstance(node, cst.SimpleString):
        return cst.SimpleString(node.value.lower())
    return method_of(node, "lower")


def commented(left: object, notes: Iterable[str]) -> object:
    """A statement with notes above it."""
    lines = [cst.EmptyLine(comment=cst.Comment(f"# {MARK} {note}")) for note in notes]
    if isinstance(left, cst.FlattenSentinel):
        first, *rest = cast("Sequence[cst.CSTNode]", [*left])
        return cst.FlattenSentinel([cast("cst.CSTNode", commented(first, notes)), *rest])
    if isinstance(left, cst.CSTNode):
        before: Sequence[cst.EmptyLine] = getattr(left, "leading_lines", ())
        return left.with_changes(leading_lines=[*before, *lines])
    return left
