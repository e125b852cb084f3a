"""What the kind makes of items about a show that does not exist."""

from bot.domain.model import Interview, Kind, Person, Role, Show
from bot.domain.titles import Titles
from tests.domain.reading.heard import heard
from tests.domain.shows import SHOWS, item

HARBOR = Show(
    100,
    "Harbor Lights",
    year=2023,
    network="Netflix",
    people=(
        Person("Jane Doe"),
        Person("John Roe"),
        Person("Ann-Marie Poe"),
        Person("Max Lindt", Role.CREATOR),
    ),
)
TITLES = Titles((*SHOWS, HARBOR))
NO_WORD = "A short piece."


def interview(
    headline: str, summary: str = NO_WORD, language: str = "en", outlet: str = "The Wire Desk"
) -> Interview | None:
    claims = heard(item(headline, summary, language=language, outlet=outlet), TITLES)
    told = [claim.details for claim in claims if claim.kind is Kind.INTERVIEW]
    assert all(isinstance(details, Interview) for details in told)
    return told[0] if told and isinstance(told[0], Interview) else None
