"""The money of the one account, from which the items of apps are paid. Rewards and bonuses take none."""

from __future__ import annotations

from .._state.state import State

INITIAL = 1000.0
MOST = 1_000_000_000
"""The most that can be set, in US dollars."""
_COUNTER = "balance"
# Dollars are counted in millionths, so that sums of prices are exact.
_MILLIONTHS = 1_000_000


def balance(state: State) -> float:
    """How much there is, in US dollars."""
    return _read(state) / _MILLIONTHS


def set_balance(state: State, dollars: float) -> None:
    """Sets how much there is."""
    _write(state, round(dollars * _MILLIONTHS))


def pay(state: State, price: float, most: int) -> int:
    """Pays as many things of one price as there is money for.

    Args:
        state: The state.
        price: The price of one, in US dollars.
        most: How many are to be paid.

    Returns:
        How many were paid.
    """
    left, each = _read(state), round(price * _MILLIONTHS)
    paid = min(most, left // each) if each else most
    _write(state, left - paid * each)
    return paid


def _read(state: State) -> int:
    read = "SELECT value FROM counters WHERE name = ?"
    row = state.transaction.execute(read, [_COUNTER]).fetchone()
    return round(INITIAL * _MILLIONTHS) if row is None else int(row[0])


def _write(state: State, millionths: int) -> None:
    state.transaction.execute("INSERT OR REPLACE INTO counters VALUES (?, ?)", [_COUNTER, millionths])
