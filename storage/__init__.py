"""The memory: SQLite behind verbs; one file per subject."""
