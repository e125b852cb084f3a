from tests.rig import ada, bob, catalog, described, guild, local, rig, town, tv

__all__ = ["ada", "bob", "catalog", "described", "guild", "local", "rig", "town", "tv"]
