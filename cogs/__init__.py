"""Where people and the clock come in: thin cogs, one file per subject."""
