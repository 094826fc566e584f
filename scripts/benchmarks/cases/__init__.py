"""What is timed. A module holds one thing to do, a function for each peer that does it, side by side.

Each function runs in a fresh process, is given the server's address, and returns its figures: `cpu` and
`wall` in seconds, `memory` in bytes. It imports its peer itself, so that nobody pays for another's imports.
"""
