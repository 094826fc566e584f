"""What the service does by its own rules, whichever call or Toloker sets it off."""
