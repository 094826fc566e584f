"""The spec as one file, and how it is written for other teams."""
