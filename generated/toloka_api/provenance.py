# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

"""What this package was generated from."""

SPEC_VERSION = "1.0.0"
SPEC_SHA256 = "b56fea5f0bcea66b83f1d52c5555dd866b2c6904af6ef3cfafc569180d2c2248"
"""Hash of openapi.json in this folder."""
GENERATOR = "openapi-python-client 0.29.1"
SERVERS: dict[str, str] = {
    "production": "https://toloka.dev/api/v1",
    "sandbox": "https://sandbox.toloka.dev/api/v1",
}
"""The base URL of each environment."""
