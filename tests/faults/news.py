"""News of a show, and of nothing."""

from datetime import timedelta

from bot.domain.model import Item
from tests.builders import renewed, story, telling
from tests.rig import Rig

TOLD = story(1, telling(renewed(2)))


def piece(rig: Rig, headline: str, name: str) -> Item:
    link = f"https://reel.example/{name}"
    return Item(link, link, headline, "", "Reel", published=rig.clock() - timedelta(minutes=5))


def news(rig: Rig, season: int = 2) -> Item:
    headline = f"Prime Video Renews ‘Harbour Lights’ for Season {season}"
    return piece(rig, headline, f"season-{season}")
