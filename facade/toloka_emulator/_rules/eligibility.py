"""Who may work in a pool or a training."""

from __future__ import annotations

from datetime import timedelta

from .._http.messages import Document
from .._openapi.timestamps import format_timestamp
from .._state.state import State
from .._state.tables import ACTIVE
from .filters import matches
from .pools import is_training
from .profiles import filter_facts
from .restrictions import is_banned
from .training_skills import required_training, training_skill


def is_eligible(state: State, pool: Document, user_id: str) -> bool:
    """Whether a Toloker may work in a pool, or do a training."""
    if is_training(pool):
        # It isn't shown to those who have the skill.
        has_skill = training_skill(state, pool["project_id"], user_id) is not None
        return not has_skill and not is_banned(state, user_id, pool)
    return (
        is_admitted(state, pool, user_id)
        and _is_trained(state, pool, user_id)
        and _is_among_the_best(state, pool, user_id)
    )


def is_admitted(state: State, pool: Document, user_id: str) -> bool:
    """Whether neither a ban nor the filter of a pool shuts a Toloker out."""
    if is_banned(state, user_id, pool) or not matches(state, pool.get("filter"), user_id):
        return False
    facts = filter_facts(state, user_id) if pool.get("may_contain_adult_content") else None
    return facts is None or bool(facts["adult_allowed"])


def _is_trained(state: State, pool: Document, user_id: str) -> bool:
    """Whether a Toloker has passed the training that a pool asks for."""
    requirement = required_training(pool)
    if not requirement:
        return True
    skill = training_skill(state, pool["project_id"], user_id)
    if skill is None:
        return filter_facts(state, user_id) is None
    config: Document = pool.get("training_config") or {}
    days = config.get("training_skill_ttl_days")
    if days is not None and skill["modified"] <= format_timestamp(state.now - timedelta(days=days)):
        return False
    return bool(skill["exact_value"] >= requirement["training_passing_skill_value"])


def _is_among_the_best(state: State, pool: Document, user_id: str) -> bool:
    """Whether the balance of speed and quality that a pool asks for lets a Toloker in."""
    balance: Document = pool.get("speed_quality_balance") or {}
    execute = state.transaction.execute
    if balance.get("type") == "BEST_CONCURRENT_USERS_BY_QUALITY" and "count" in balance:
        count = (
            f"SELECT count(DISTINCT user_id) FROM {ACTIVE}"
            " WHERE pool_id = ? AND status = 'ACTIVE' AND user_id != ?"
        )
        others: int = execute(count, [pool["id"], user_id]).fetchone()[0]
        return bool(others < balance["count"])
    if balance.get("type") == "TOP_PERCENTAGE_BY_QUALITY" and "percent" in balance:
        own = execute("SELECT rating FROM profiles WHERE toloker = ?", [user_id]).fetchone()
        if own is None:
            return True
        known: int = execute("SELECT count(*) FROM profiles").fetchone()[0]
        let_in = -(-known * balance["percent"] // 100)
        last = "SELECT rating FROM profiles ORDER BY rating DESC LIMIT 1 OFFSET ?"
        return bool(own[0] >= execute(last, [let_in - 1]).fetchone()[0])
    return True
