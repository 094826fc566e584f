"""How every call is answered, and the patterns that several resources share."""
