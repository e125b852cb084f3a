"""What the rules make of charts with shows that do not exist."""

from bot.domain.model import Show, Top10
from bot.domain.titles import Titles
from tests.domain.reading.heard import heard
from tests.domain.shows import item

SHOWS = tuple(
    Show(number, title, aliases, year=2024, network=network)
    for number, (title, network, aliases) in enumerate(
        (
            ("Harbor Lights", "Netflix", ("Luces del puerto", "Les Lumières du port")),
            ("Salt Road", "Prime Video", ()),
            ("Glass Mountain", "Hulu", ()),
            ("The Tin Crown", "Netflix", ()),
            ("Paper Tigers", "Peacock", ()),
            ("Who Is Ann Reed?", "Netflix", ()),
        ),
        start=1,
    )
)
TITLES = Titles(SHOWS)


def charted(headline: str, summary: str = "", language: str = "en") -> dict[str, Top10]:
    """The place of each show that the item brings news of."""
    claims = heard(item(headline, summary, language=language), TITLES)
    return {c.show.title: c.details for c in claims if isinstance(c.details, Top10)}


def ranks(headline: str, summary: str = "", language: str = "en") -> dict[str, int | None]:
    """The same as numbers; None where none is told."""
    return {title: top.rank for title, top in charted(headline, summary, language).items()}
