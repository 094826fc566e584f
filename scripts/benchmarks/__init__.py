"""What the SDK costs beside others: the rows, what is timed in them, and the table that is made of it."""
