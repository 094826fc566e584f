"""Benchmarks of the SDK and its peers: the rows, the timed code, and the table of results."""
