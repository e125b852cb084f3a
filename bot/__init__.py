"""Encore: thinks (`domain`), sees (`sources`), and walks (`intake`, `outbox`)."""
