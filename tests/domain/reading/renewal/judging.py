"""What the kind makes of headlines about shows that do not exist."""

from bot.domain.model import Person, Renewal, Show
from bot.domain.reading.parse import parse
from bot.domain.reading.renewal import judge
from bot.domain.reading.topics import topics_of
from bot.domain.reading.verdict import Verdict
from bot.domain.titles import Titles
from tests.domain.shows import item

SHOWS = tuple(
    Show(number, title, year=2021, network=network, people=(Person(star),))
    for number, (title, network, star) in enumerate(
        (
            ("Harbor Lights", "HBO", "Dana Whitlock"),
            ("The Last Orchard", "Netflix", "Ruth Okafor"),
            ("Night Ferry", "NBC", "Leo Marsh"),
            ("Glass Kings", "Hulu", "Ines Duarte"),
            ("Paper Wolves", "ABC", "Tom Hale"),
            ("Cold Meridian", "CBS", "Mara Quill"),
            ("Sugar Street", "Peacock", "Abe Stone"),
            ("Vantage", "CBS", "Nia Brook"),
            ("Moonlit", "Apple TV+", "Jon Pell"),
            ("The Kettle", "BBC One", "Kit Vane"),
            ("Iron Choir", "FX", "Sol Reyes"),
        ),
        start=1,
    )
)
TITLES = Titles(SHOWS)


def verdicts(headline: str, summary: str = "", language: str = "en") -> dict[str, Verdict]:
    """The answer for each show of an item that sounds like a decision, by title."""
    passage = parse(item(headline, summary, language=language), TITLES)
    if passage is None:
        return {}
    answers = {
        topic.show.title: judge(passage, topic) for topic in topics_of(passage) if not topic.passing
    }
    return {title: verdict for title, verdict in answers.items() if verdict}


def judged(
    headline: str, summary: str = "", language: str = "en"
) -> dict[str, tuple[str, int | None]]:
    """Decision and season of each show that the item brings news of."""
    return {
        title: (str(verdict.details.decision), verdict.details.season)
        for title, verdict in verdicts(headline, summary, language).items()
        if isinstance(verdict.details, Renewal)
    }


def fates(headline: str, summary: str = "", language: str = "en") -> str:
    """The same as one line: ``Night Ferry renewed 3, Vantage cancelled``."""
    return ", ".join(
        " ".join(str(part) for part in (title, *fate) if part is not None)
        for title, fate in judged(headline, summary, language).items()
    )
