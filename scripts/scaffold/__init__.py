"""The frame of a new endpoint, in every place that an endpoint has."""
