"""Reads the service's documentation and compares it with the spec."""
