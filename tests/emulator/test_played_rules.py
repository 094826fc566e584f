"""The table of the rules that the emulator plays."""

from __future__ import annotations

from emulator.played import NOT_PLAYED, PAGE, documented, played, table


def test_every_rule_of_the_spec_is_played_or_says_why_not() -> None:
    known = {(each.kind, each.name) for each in played()}
    assert set(documented()) - known == set(NOT_PLAYED)


def test_the_table_is_what_the_command_makes_of_the_tests() -> None:
    assert PAGE.read_text("utf-8") == table(), "Run python scripts/played_rules.py"
