# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

"""What this package was generated from."""

SPEC_VERSION = "1.0.0"
SPEC_SHA256 = "4a67406cb2c97beb07495e3fffbfc300d7426f4a8089d046eeab5e3c7c0913ef"
"""Hash of openapi.json in this folder."""
GENERATOR = "openapi-python-client 0.29.1"
SERVERS: dict[str, str] = {
    "production": "https://toloka.dev/api",
    "sandbox": "https://sandbox.toloka.dev/api",
}
"""The base URL of each environment."""
