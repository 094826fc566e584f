"""The API as the spec states it: its endpoints, its schemas, and what breaks them."""
