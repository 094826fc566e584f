# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

"""What this package was made from."""

SPEC_VERSION = "1.0.0"
SPEC_SHA256 = "ea2ff9e41554816faae056bd97e4bd976daad681fe44d10463a0f39e38a9b31a"
"""Of openapi.json, which lies beside this file."""
GENERATOR = "openapi-python-client 0.29.1"
SERVERS: dict[str, str] = {
    "production": "https://toloka.dev/api/v1",
    "sandbox": "https://sandbox.toloka.dev/api/v1",
}
"""The base URL of each environment."""
