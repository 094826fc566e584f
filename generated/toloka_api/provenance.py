# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

"""What this package was generated from."""

SPEC_VERSION = "1.0.0"
SPEC_SHA256 = "b09f8cbf76daee47c12a24184c0ed9e9f69d1b4a0ae74e7970ba8e595757e58e"
"""Hash of openapi.json in this folder."""
GENERATOR = "openapi-python-client 0.29.1"
SERVERS: dict[str, str] = {
    "production": "https://toloka.dev/api",
    "sandbox": "https://sandbox.toloka.dev/api",
}
"""The base URL of each environment."""
