"""Catalogs: who and what a show is."""
