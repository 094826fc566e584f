"""Waiting for the work in a pool, and counting how much of it is done."""
