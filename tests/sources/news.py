"""A little made-up news for the press to print."""

from datetime import UTC, datetime, timedelta

from bot.domain.model import Item

NOON = datetime(2025, 4, 25, 12, tzinfo=UTC)


def items(count: int = 3) -> list[Item]:
    return [
        Item(
            guid=f"tag:daily.example,2025:{number}",
            link=f"https://daily.example/{number}",
            headline=f"Étoile & other dances, part {number}",
            summary=f"What the lead of “Étoile” said to us, part {number}.",
            outlet="The Daily",
            published=NOON - timedelta(hours=number),
            tags=("TV", "Ballet"),
        )
        for number in range(count)
    ]
