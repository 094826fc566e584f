# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

"""What this package was made from."""

SPEC_VERSION = "1.0.0"
SPEC_SHA256 = "1ca411ef610085f9867e774776fc193cd539c1907b3c8cbb6af132a50bd6a442"
"""Of openapi.json, which lies beside this file."""
GENERATOR = "openapi-python-client 0.29.1"
SERVERS: dict[str, str] = {
    "production": "https://toloka.dev/api/v1",
    "sandbox": "https://sandbox.toloka.dev/api/v1",
}
"""The base URL of each environment."""
