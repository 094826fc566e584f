# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

"""What this package was generated from."""

SPEC_VERSION = "1.0.0"
SPEC_SHA256 = "7b623c00c65d1b880e8c67f7dec3f6eb11bfae6fee98f9c8f163e8bbb7acf24f"
"""Hash of openapi.json in this folder."""
GENERATOR = "openapi-python-client 0.29.1"
SERVERS: dict[str, str] = {
    "production": "https://toloka.dev/api/v1",
    "sandbox": "https://sandbox.toloka.dev/api/v1",
}
"""The base URL of each environment."""
