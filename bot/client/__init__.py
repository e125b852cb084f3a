"""Discord, as this bot meets it: the client, what it posts, and what people press and pick."""

from bot.client.encore import Encore
from bot.client.post import DiscordPost

__all__ = ["DiscordPost", "Encore"]
