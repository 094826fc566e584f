# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

"""One module a tag of the spec, one function an operation: it makes a Call, and sends nothing."""
