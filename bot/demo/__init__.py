"""A Discord and a press of our own on this machine, with a page to look at."""
