"""Text to claims: numerals, bounds, units, measures, entities, periods, speakers."""
