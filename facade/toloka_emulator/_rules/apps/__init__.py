"""Apps: which there are, what their projects ask for, and how the items of a batch are worked on."""
