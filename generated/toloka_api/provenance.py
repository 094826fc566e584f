# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

"""What this package was made from."""

SPEC_VERSION = "1.0.0"
SPEC_SHA256 = "0e2f00273e334d9fddfda30c21a158e541f63af2f4f6c83ec14ea12991fc4c5f"
"""Of openapi.json, which lies beside this file."""
GENERATOR = "openapi-python-client 0.29.1"
SERVERS: dict[str, str] = {
    "production": "https://toloka.dev/api/v1",
    "sandbox": "https://sandbox.toloka.dev/api/v1",
}
"""The base URL of each environment."""
