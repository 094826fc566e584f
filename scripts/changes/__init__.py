"""What changed since an earlier version, whom it breaks, and which version number that asks for."""
