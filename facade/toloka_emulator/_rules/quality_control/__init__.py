"""Quality control: a collector gives figures, conditions are held against them, actions follow.

Of collectors there is `ASSIGNMENTS_ASSESSMENT`, of actions `CHANGE_OVERLAP`.
"""
