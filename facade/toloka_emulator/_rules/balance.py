"""The money of the one account: items of apps, assignments and bonuses are paid from it.

An assignment's reward and fee are promised while it is active, taken once it is submitted, and given back
when it is rejected. What is promised can't be spent on anything else, so whatever was begun can be paid.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .._http.messages import Document
from .._state.state import State
from .._state.tables import POOLS
from .issuing import has_more
from .pools import close_pool

INITIAL = 1000.0
MOST = 1_000_000_000
"""The most that can be set, in US dollars."""
_COUNTER = "balance"
_PROMISED = "promised"
# Dollars are counted in millionths, so that sums of prices are exact.
_MILLIONTHS = 1_000_000


def balance(state: State) -> float:
    """How much there is, in US dollars."""
    return _read(state) / _MILLIONTHS


def set_balance(state: State, dollars: float) -> None:
    """Sets how much there is."""
    state.transaction.set_count(_COUNTER, round(dollars * _MILLIONTHS))


def pay(state: State, price: float, most: int) -> int:
    """Pays as many things of one price as there is money for, without a fee.

    Args:
        state: The state.
        price: The price of one, in US dollars.
        most: How many are to be paid.

    Returns:
        How many were paid.
    """
    each = round(price * _MILLIONTHS)
    paid = min(most, max(0, _free(state)) // each) if each else most
    _add(state, _COUNTER, -paid * each)
    return paid


def affordable(state: State, prices: Iterable[float]) -> Iterator[bool]:
    """Whether there is money for each of several bonuses, if those before it for which there is are paid."""
    left = _free(state)
    for price in prices:
        cost = _cost(state, price)
        yield cost <= left
        left -= cost if cost <= left else 0


def pay_bonuses(state: State, prices: Iterable[float]) -> None:
    """Pays bonuses with their fees."""
    _add(state, _COUNTER, -sum(_cost(state, price) for price in prices))


def can_issue(state: State, pool: Document, reward: float | None) -> bool:
    """Whether there is money for one more assignment of a pool. If not, a pool that has more to do closes."""
    cost = _cost(state, reward)
    if cost == 0 or cost <= _free(state):
        return True
    if pool["status"] == "OPEN" and has_more(state, pool):
        close_pool(state, POOLS, pool["id"], "NOT_ENOUGH_BALANCE")
    return False


def promise(state: State, assignment: Document) -> None:
    """Sets money aside for an assignment that was issued."""
    _add(state, _PROMISED, _cost(state, assignment.get("reward")))


def take_back(state: State, assignment: Document) -> None:
    """Frees the money that was set aside for an active assignment."""
    # Those that a test has loaded were promised nothing.
    left = _read(state, _PROMISED) - _cost(state, assignment.get("reward"))
    state.transaction.set_count(_PROMISED, max(0, left))


def charge(state: State, assignment: Document) -> None:
    """Takes reward and fee of an assignment, even if that leaves less than nothing."""
    _add(state, _COUNTER, -_cost(state, assignment.get("reward")))


def refund(state: State, assignment: Document) -> None:
    """Gives reward and fee of a rejected assignment back."""
    _add(state, _COUNTER, _cost(state, assignment.get("reward")))


def _cost(state: State, price: float | None) -> int:
    price = price or 0.0
    return round(price * _MILLIONTHS) + round(state.fee.of(price) * _MILLIONTHS)


def _free(state: State) -> int:
    return _read(state) - _read(state, _PROMISED)


def _read(state: State, name: str = _COUNTER) -> int:
    counted = state.transaction.count(name)
    if counted is not None:
        return counted
    return round(INITIAL * _MILLIONTHS) if name == _COUNTER else 0


def _add(state: State, name: str, millionths: int) -> None:
    if millionths:
        state.transaction.set_count(name, _read(state, name) + millionths)
