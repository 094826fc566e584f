"""What the emulator keeps: documents in SQLite, IDs, timers, operations, events."""
