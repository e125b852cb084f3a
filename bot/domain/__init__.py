"""The thinking: decides on plain data and touches nothing (no await, no clock, no I/O)."""
