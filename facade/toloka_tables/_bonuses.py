"""Bonuses, from a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from toloka_api.models import FieldSpec, UserBonusForm
from toloka_sdk import UNSET

from ._errors import OnError
from ._rows import Column, Layout, RowErrors, Values, read_rows
from ._sources import Table, opened

LANGUAGES = ("EN", "RU", "TR", "ID", "FR")
TEXT, AMOUNT, FLAG = FieldSpec(type="string"), FieldSpec(type="float"), FieldSpec(type="boolean")
COLUMNS = {
    "user_id": Column("", "user_id", TEXT),
    "amount": Column("", "amount", AMOUNT),
    "assignment_id": Column("", "assignment_id", TEXT),
    "private_comment": Column("", "private_comment", TEXT),
    "without_message": Column("", "without_message", FLAG),
    **{
        f"{section}:{language}": Column(section, language, TEXT)
        for section in ("public_title", "public_message")
        for language in LANGUAGES
    },
}
LAYOUT = Layout(COLUMNS.get, [*COLUMNS], ("user_id", "amount"))


def user_bonus_forms(table: Table, *, on_error: OnError = None) -> Iterator[UserBonusForm]:
    """Reads bonuses from a table, a row a bonus.

    Its columns are `user_id` and `amount` in dollars, and if you want `assignment_id`, `private_comment`,
    `without_message` (`true` or `false`), and `public_title:EN` and `public_message:EN`, likewise for `RU`,
    `TR`, `ID` and `FR`. Empty rows are passed over.

    Args:
        table: The path of a file (tab-separated, CSV, or Excel with the extra `excel`), an open text file,
            rows as dicts, a data frame of pandas, or (with the extra `arrow`) of polars, pyarrow or DuckDB.
        on_error: Is called with each error in a row, and the row is left out. By default the first is raised.

    Returns:
        The forms, made while they are iterated.

    Raises:
        TableError: The header is wrong, or a row is. It names the row, the column, and what to write.
    """
    source = opened(table)
    rows = read_rows(source, LAYOUT, RowErrors(source.name, on_error))
    return (_form(row.values) for row in rows if row.values)


def _form(values: Values) -> UserBonusForm:
    fields: dict[str, Any] = values[""]
    absent = None if fields.get("without_message") else UNSET  # the service wants to be told
    return UserBonusForm(
        **fields,
        public_title=values.get("public_title", absent),
        public_message=values.get("public_message", absent),
    )
