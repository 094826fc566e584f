"""Requests, responses and errors, free of any server or client; and the transport of httpx."""
