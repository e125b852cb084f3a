"""Where people and the clock come in: thin cogs, one file per subject.

discord.py executes an extension anew when it loads it, so nothing imports from these modules; what
several of them share is in `bot.client`.
"""

EXTENSIONS = (
    "cogs.alerts",
    "cogs.charts",
    "cogs.chartwatches",
    "cogs.follows",
    "cogs.patrol",
    "cogs.places",
    "cogs.privacy",
    "cogs.settings",
    "cogs.shows",
    "cogs.sources",
    "cogs.watches",
)
"""What `bot.client.Encore` is to load."""
