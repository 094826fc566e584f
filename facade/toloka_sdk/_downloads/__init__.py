"""Files that are downloaded, to a place or into memory."""
