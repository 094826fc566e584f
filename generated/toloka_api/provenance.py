# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

"""What this package was generated from."""

SPEC_VERSION = "1.0.0"
SPEC_SHA256 = "7ae2435a2a260114ba55bab41504341cb2ff4059ec63b5f0e4185e18cb27c7eb"
"""Hash of openapi.json in this folder."""
GENERATOR = "openapi-python-client 0.29.1"
SERVERS: dict[str, str] = {
    "production": "https://toloka.dev/api",
    "sandbox": "https://sandbox.toloka.dev/api",
}
"""The base URL of each environment."""
