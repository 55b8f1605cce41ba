"""What stands around a number, and what its sentence says: its unit, its time, whose it is, which way it went."""
