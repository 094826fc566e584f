"""Reads the service's documentation and sets what it says against the spec."""
