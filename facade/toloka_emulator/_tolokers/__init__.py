"""The Tolokers that the emulator plays."""
