"""Other projects' generators and validators, tried with the spec."""
