"""The price of a task suite, which may depend on the Toloker."""

from __future__ import annotations

from .._http.messages import Document
from .._state.state import State
from .skills import user_skill


def reward(state: State, pool: Document, toloker: str) -> float | None:
    """What a Toloker gets for a suite of a pool that is issued now."""
    price: float | None = pool.get("reward_per_assignment")
    config: Document = pool.get("dynamic_pricing_config") or {}
    if config.get("type") != "SKILL":
        return price
    skill = user_skill(state, toloker, str(config["skill_id"]))
    if skill is None:
        return price
    for interval in config["intervals"]:
        lowest, highest = interval.get("from"), interval.get("to")
        # The intervals of the documentation's example, up to 60 and from 61, are of whole values.
        if (lowest or 0) <= skill["value"] <= (100 if highest is None else highest):
            interval_price: float = interval["reward_per_assignment"]
            return interval_price
    return price
