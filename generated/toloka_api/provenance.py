# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

"""What this package was generated from."""

SPEC_VERSION = "1.0.0"
SPEC_SHA256 = "b9ca2775f34f9f03983db7103a5b818019bbcbfbd5238aac9542f29c0bb94633"
"""Hash of openapi.json in this folder."""
GENERATOR = "openapi-python-client 0.29.1"
SERVERS: dict[str, str] = {
    "production": "https://toloka.dev/api",
    "sandbox": "https://sandbox.toloka.dev/api",
}
"""The base URL of each environment."""
