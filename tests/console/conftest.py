from tests.rig import described, guild, local, town, tv

__all__ = ["described", "guild", "local", "town", "tv"]
