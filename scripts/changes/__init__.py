"""Changes since an earlier version, whom they break, and the version number that they require."""
