"""Quality control: a collector gives figures, conditions are held against them, actions follow."""
