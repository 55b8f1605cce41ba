"""What the text says of a table, and the table's own totals, tied to its cells."""
