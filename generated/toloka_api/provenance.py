# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

"""What this package was generated from."""

SPEC_VERSION = "1.0.0"
SPEC_SHA256 = "dd93e30313edc05810ec44d42ab97fc58c3a7de7e170529eb12b586627b428d6"
"""Hash of openapi.json in this folder."""
GENERATOR = "openapi-python-client 0.29.1"
SERVERS: dict[str, str] = {
    "production": "https://toloka.dev/api",
    "sandbox": "https://sandbox.toloka.dev/api",
}
"""The base URL of each environment."""
