"""What a training makes of its Tolokers' answers."""

from __future__ import annotations

from ..._http.messages import Document
from ..._state.state import State
from ..issuing import has_more_for
from ..training_skills import give_training_skill
from .collectors import correctness
from .memory import Numbers, keep, recall


def after_training(state: State, training: Document, assignment: Document) -> None:
    """Counts the answers to a suite of a training, and gives the skill to who has done enough of them."""
    place, toloker = f"training:{training['id']}", assignment["user_id"]
    entries: Numbers = [1, 0, 0]
    for task, solution in zip(assignment["tasks"], assignment["solutions"], strict=True):
        if task.get("known_solutions"):
            entries += (0, 1, correctness(task, solution["output_values"]))
    memory = recall(state, place, toloker).with_entries(entries, [None], 3)
    keep(state, place, toloker, memory)
    suites, answers, right = memory.sums
    required = training.get("task_suites_required_to_pass")
    is_done = not has_more_for(state, training, toloker) if required is None else suites >= required
    if is_done and answers:
        give_training_skill(state, training, toloker, 100 * right / answers)
