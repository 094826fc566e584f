"""Notifications, and the thread that sends them. It knows nothing of what they are about."""
