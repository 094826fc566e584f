"""Quality control: a collector gives figures, conditions are held against them, actions follow.

Of collectors there are `ASSIGNMENTS_ASSESSMENT`, `GOLDEN_SET` and `MAJORITY_VOTE`, of actions
`CHANGE_OVERLAP`, `SET_SKILL` and `SET_SKILL_FROM_OUTPUT_FIELD`.
"""
