"""How fast 10,000 watched shows are read: ``python -m tests.benchmarks.understanding``.

Prints the time and memory to build a reader, and the items a second on one core, for items in which
no watched title occurs and for items in which one does. Goals: 1 s, 100 MB, 10,000 and 1,000.
"""

import random
import resource
import time
from collections.abc import Sequence

from bot.domain.model import Item, Person, Show
from bot.domain.reading import Reader

SYLLABLES = ("ba", "den", "kor", "li", "mar", "nu", "pesh", "ri", "sol", "tam", "ver", "yor", "zed")
FILLER = (
    "The council met late on the matter of the bridge and nobody was surprised that it put off the vote, "
    "since the money that the town had saved for it went into the school roof two winters ago. Residents "
    "said they had hoped for better; a new report is due before the holidays."
)
NEWS = (
    "{network} renews ‘{title}’ for season 3",
    "‘{title}’ star {person} talks about the finale",
    "‘{title}’ tops {network}'s Top 10",
    "‘{title}’ season 2 trailer is here",
)


def word(dice: random.Random) -> str:
    return "".join(dice.choices(SYLLABLES, k=dice.randint(3, 4))).capitalize()


def shows(count: int, dice: random.Random) -> tuple[Show, ...]:
    return tuple(
        Show(
            number,
            " ".join(word(dice) for _ in range(dice.choice((1, 1, 2, 2, 3, 4)))),
            aliases=(f"{word(dice)} {word(dice)} {word(dice)}",),
            year=dice.randint(1990, 2026),
            network=dice.choice(("Netflix", "HBO", "Hulu")),
            people=tuple(Person(f"{word(dice)} {word(dice)}") for _ in range(8)),
        )
        for number in range(count)
    )


def news(watched: Sequence[Show], number: int, dice: random.Random) -> Item:
    show = dice.choice(watched)
    headline = dice.choice(NEWS).format(
        network=show.network, title=show.title, person=show.people[0].name
    )
    return Item(str(number), "", headline, f"{headline}. {FILLER}", "Wire")


def rate(reader: Reader, items: Sequence[Item]) -> float:
    began = time.perf_counter()
    for item in items:
        reader.read(item)
    return len(items) / (time.perf_counter() - began)


def main() -> None:
    dice = random.Random(1)
    watched = shows(10_000, dice)
    quiet = [
        Item(str(n), "", f"Bridge vote put off, day {n}", FILLER, "Wire") for n in range(20_000)
    ]
    loud = [news(watched, number, dice) for number in range(3_000)]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.perf_counter()
    reader = Reader(watched)
    built = time.perf_counter() - began
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(f"building for {len(watched):,} shows   {built:8.2f} s   {memory:.0f} MB")
    rate(reader, loud[:100])
    print(f"items without a watched title   {rate(reader, quiet):10,.0f} a second")
    print(f"items with one                  {rate(reader, loud):10,.0f} a second")


if __name__ == "__main__":
    main()
