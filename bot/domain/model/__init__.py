"""The words of the house: one frozen type per station of the walk.

    Item -> Mention -> Claim -> Story -> Delivery -> Card      (news)
    Placing -> Claim                                           (charts join here)

All times are aware and in UTC. A show is known by its id (TVmaze's), never by its name alone.
"""

from bot.domain.model.charts import Chart, ChartMove, Move, Placing
from bot.domain.model.claims import (
    KIND_OF,
    Certainty,
    Claim,
    Decision,
    Details,
    Interview,
    Kind,
    Renewal,
    Top10,
)
from bot.domain.model.items import Item, Mention
from bot.domain.model.readings import Aside, Note, Noted, Reading, Silence
from bot.domain.model.shows import Episode, Person, Role, Season, Show
from bot.domain.model.stories import Story, Telling
from bot.domain.model.watches import ChartWatch, Watch

__all__ = [
    "KIND_OF",
    "Aside",
    "Certainty",
    "Chart",
    "ChartMove",
    "ChartWatch",
    "Claim",
    "Decision",
    "Details",
    "Episode",
    "Interview",
    "Item",
    "Kind",
    "Mention",
    "Move",
    "Note",
    "Noted",
    "Person",
    "Placing",
    "Reading",
    "Renewal",
    "Role",
    "Season",
    "Show",
    "Silence",
    "Story",
    "Telling",
    "Top10",
    "Watch",
]
