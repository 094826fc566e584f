# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

"""What this package was made from."""

SPEC_VERSION = "1.0.0"
SPEC_SHA256 = "ef938ecba104d09af8756982ab30e7150580a6bad4db1b06bcf5856f7a73dfcb"
"""Of openapi.json, which lies beside this file."""
GENERATOR = "openapi-python-client 0.29.1"
SERVERS: dict[str, str] = {
    "production": "https://toloka.dev/api/v1",
    "sandbox": "https://sandbox.toloka.dev/api/v1",
}
"""The base URL of each environment."""
