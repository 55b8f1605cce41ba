"""What the commands do: one function each, which returns the exit code."""
