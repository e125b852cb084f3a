"""What the command line shows: the bench (`read`), the examination (`check`), the log."""
