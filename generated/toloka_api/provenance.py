# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

"""What this package was made from."""

SPEC_VERSION = "1.0.0"
SPEC_SHA256 = "88cf02155ac48a8f85dcce4065ce24d4f47a0cf1f6c05bd9d1b83a7fe1430ec6"
"""Of openapi.json, which lies beside this file."""
GENERATOR = "openapi-python-client 0.29.1"
SERVERS: dict[str, str] = {
    "production": "https://toloka.dev/api/v1",
    "sandbox": "https://sandbox.toloka.dev/api/v1",
}
"""The base URL of each environment."""
