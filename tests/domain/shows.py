"""A few shows for the tests of titles and reading."""

from bot.domain.model import Item, Person, Role, Show

ETOILE = Show(
    1,
    "Étoile",
    year=2025,
    network="Prime Video",
    people=(
        Person("Charlotte Gainsbourg"),
        Person("Luke Kirby"),
        Person("Amy Sherman-Palladino", Role.CREATOR),
        Person("Daniel Palladino", Role.CREATOR),
    ),
)
MAISEL = Show(2, "The Marvelous Mrs. Maisel", year=2017, network="Prime Video")
DR_DEATH = Show(3, "Dr. Death", year=2021, network="Peacock")
WEDNESDAY = Show(4, "Wednesday", year=2022, network="Netflix", people=(Person("Jenna Ortega"),))
FROM = Show(5, "From", year=2022, network="MGM+", people=(Person("Harold Perrineau"),))
HEIST = Show(6, "Money Heist", ("La casa de papel",), year=2017, network="Netflix")
SQUID_GAME = Show(7, "Squid Game", year=2021, network="Netflix")
CHALLENGE = Show(8, "Squid Game: The Challenge", year=2023, network="Netflix")
OFFICE_UK = Show(9, "The Office", year=2001, network="BBC Two", people=(Person("Ricky Gervais"),))
OFFICE_US = Show(10, "The Office", year=2005, network="NBC", people=(Person("Steve Carell"),))
SHOWS = (
    ETOILE,
    MAISEL,
    DR_DEATH,
    WEDNESDAY,
    FROM,
    HEIST,
    SQUID_GAME,
    CHALLENGE,
    OFFICE_UK,
    OFFICE_US,
)


def item(
    headline: str, summary: str = "", *, outlet: str = "The Wire Desk", language: str = "en"
) -> Item:
    """A news item of these words."""
    return Item("guid", "https://press.example/1", headline, summary, outlet, language)
