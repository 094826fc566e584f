# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

"""One module per tag of the spec, one function per operation. A function makes a Call and sends nothing."""
