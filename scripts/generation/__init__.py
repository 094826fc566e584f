"""What stands between the bundled spec and openapi-python-client: its words, and our templates' filters."""
