"""Charts: one small adapter per source, from bytes to placings."""
