"""Programs written with toloka-kit, run against the emulator on a port."""
