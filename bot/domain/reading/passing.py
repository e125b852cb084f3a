"""What an item says of a show in passing: seasons ordered before, a Top 10 that was missed.

No news and no claim: the ledger wants it, with its words. A sentence counts if it names the show,
or no show at all and the item is about this one alone.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.domain.model import Aside, Note
from bot.domain.reading.passage import Passage, Sentence
from bot.domain.reading.topics import Topic

_WORDS = Path(__file__).with_name("passing.toml")
_YEAR = re.compile(r"\b20[0-4]\d\b")
_STREAMERS = "streamers"
_CHART = "top "  # without these letters no chart is searched for, in any language


@dataclass(frozen=True, slots=True)
class _Words:
    noun: str
    ordered: re.Pattern[str]
    uncharted: re.Pattern[str]
    first_day: re.Pattern[str]
    counts: Mapping[str, int]


def notes_of(passage: Passage, topic: Topic) -> tuple[Note, ...]:
    """What the passage says of the show in passing, at most one note of each sort."""
    words = _words().get(passage.language.code)
    if words is None or topic.passing or topic.beside:
        return ()
    found: dict[Aside, Note] = {}
    for sentence in passage.sentences:
        if not sentence.question and _is_about(sentence, topic):
            for note in _notes(sentence, topic, words):
                found.setdefault(note.about, note)
    return tuple(found.values())


def _is_about(sentence: Sentence, topic: Topic) -> bool:
    if sentence.shows:
        return {mark.show.id for mark in sentence.shows} == {topic.show.id}
    return topic.alone


def _notes(sentence: Sentence, topic: Topic, words: _Words) -> Iterator[Note]:
    said = sentence.written
    plain = said.lower()
    if words.noun in plain and (order := words.ordered.search(plain)):
        count = next(number for number in order.groups() if number)
        year = _YEAR.search(plain)
        yield Note(
            topic.show,
            Aside.ORDERED,
            said,
            seasons=words.counts.get(count) or int(count),
            year=int(year[0]) if year else None,
        )
    if _CHART in plain and words.uncharted.search(plain):
        services = (name.name for name in sentence.names if name.sort == _STREAMERS)
        yield Note(
            topic.show,
            Aside.UNCHARTED,
            said,
            service=next(services, None),
            first_day=bool(words.first_day.search(plain)),
        )


@lru_cache(maxsize=1)
def _words() -> Mapping[str, _Words]:
    tables = tomllib.loads(_WORDS.read_text(encoding="utf-8"))
    return {code: _compiled(table) for code, table in tables.items()}


def _compiled(table: Mapping[str, Any]) -> _Words:
    return _Words(
        table["noun"],
        re.compile("|".join(table["ordered"])),
        re.compile("|".join(table["uncharted"])),
        re.compile(table["first_day"]),
        table["counts"],
    )
