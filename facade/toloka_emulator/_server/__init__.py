"""The emulator on a port: server, ASGI application, controls and reference page."""
