"""Text to quantities: sentences, tokens, numerals, magnitudes, units, bounds, ranges; and what is no quantity."""
