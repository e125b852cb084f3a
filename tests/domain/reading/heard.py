"""What the rules of all kinds make of an item, whatever its wording weighs."""

from bot.domain.model import Claim, Item
from bot.domain.reading import verdicts_of
from bot.domain.reading.parse import parse
from bot.domain.reading.topics import topics_of
from bot.domain.reading.verdict import decide
from bot.domain.titles import Titles


def heard(item: Item, titles: Titles) -> tuple[Claim, ...]:
    """The claims of all shows that are no mere mentions."""
    passage = parse(item, titles)
    topics = topics_of(passage) if passage else ()
    told = [
        decide(topic.show, verdicts_of(passage, topic))
        for topic in topics
        if passage and not topic.passing
    ]
    return tuple(claim for claims in told if isinstance(claims, tuple) for claim in claims)
