"""From an item to its passage: cleaned, its shows found, cut into sentences, its words marked."""

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import TypeVar

from bot.domain.model import Item, Show
from bot.domain.reading.language import Language, Phrases, detect
from bot.domain.reading.passage import Cue, Mark, NameMark, Passage, PersonMark, Sentence, ShowMark
from bot.domain.reading.people import people_of
from bot.domain.reading.seasons import seasons_of
from bot.domain.titles import Place, Titles
from bot.domain.titles.cleaning import clean_fields
from bot.domain.titles.fold import Text

M = TypeVar("M", bound=Mark)

_ABBREVIATIONS = frozenset(
    ("dr", "mr", "mrs", "ms", "st", "vs", "no", "sr", "jr", "dept", "u", "s", "e", "g", "vol", "nr")
)
_MOST_WORDS = 1500  # of a text that are read; news comes first


def parse(item: Item, titles: Titles) -> Passage | None:
    """The item taken apart; None where it names no watched show (the quick way out)."""
    texts = clean_fields(item)
    places = titles.places(texts, item.tags)
    if not places:
        return None
    language = detect(texts, item.language)
    shows = list({place.mention.show.id: place.mention.show for place in places}.values())
    known: dict[str, PersonMark] = {}
    sentences: list[Sentence] = []
    for text in texts:
        mine = [place for place in places if place.text is text]
        sentences += _sentences(text, mine, shows, language, known)
    return Passage(item, language, tuple(sentences))


def _sentences(
    text: Text,
    places: list[Place],
    shows: list[Show],
    language: Language,
    known: dict[str, PersonMark],
) -> list[Sentence]:
    titled = {word for place in places for word in range(place.first, place.last)}
    marks = [ShowMark(place.first, place.last, place.mention) for place in places]
    cues = [
        Cue(first, last, groups)
        for first, last, groups in language.phrases.find(text)
        if titled.isdisjoint(range(first, last))
    ]
    names = [mark for mark in _names(text) if titled.isdisjoint(range(mark.first, mark.last))]
    seasons = [
        mark
        for mark in seasons_of(text, language.numbers)
        if titled.isdisjoint(range(mark.first, mark.last))
    ]
    roles = [cue for cue in cues if "interview.role" in cue.groups]
    taken = titled | {w for mark in (*cues, *names) for w in range(mark.first, mark.last)}
    people = people_of(text, shows, roles, taken, known)
    return [
        Sentence(
            text,
            first,
            last,
            index,
            question="?" in text.gap(last),
            shows=_inside(marks, first, last),
            cues=_inside(cues, first, last),
            seasons=_inside(seasons, first, last),
            people=_inside(people, first, last),
            names=_inside(names, first, last),
        )
        for index, (first, last) in enumerate(_cuts(text, titled))
    ]


def _inside(marks: Iterable[M], first: int, last: int) -> tuple[M, ...]:
    return tuple(mark for mark in marks if first <= mark.first < last)


def _cuts(text: Text, titled: set[int]) -> list[tuple[int, int]]:
    """Where each sentence begins and ends; a title's own full stop ends none."""
    count = min(len(text.words), _MOST_WORDS)
    starts = [0]
    for word in range(1, count):
        inside_title = word in titled and word - 1 in titled
        if not inside_title and _ends(text, word):
            starts.append(word)
    return list(zip(starts, [*starts[1:], count], strict=True)) if count else []


def _ends(text: Text, word: int) -> bool:
    """Whether a sentence ends before ``word``."""
    gap = text.gap(word)
    if "?" in gap or "!" in gap or "…" in gap or "\n" in gap or "..." in gap:
        return True
    if "." not in gap or not (
        gap.rstrip().endswith((".", "”", '"', "»", "’", "'")) or gap[-1:] in "“\"‘'«("
    ):
        return False
    before = text.words[word - 1]
    return text.capitalised(word) and before not in _ABBREVIATIONS and any(c.isspace() for c in gap)


@cache
def _lexicon() -> tuple[Phrases, dict[str, tuple[str, str]]]:
    """The names of ``names.toml``, found by a key that says canonical name and table."""
    written = files("bot.domain.reading").joinpath("names.toml").read_text(encoding="utf-8")
    groups = {
        f"{sort}.{name}": forms
        for sort, names in tomllib.loads(written).items()
        for name, forms in names.items()
    }
    keys = {key: (key.partition(".")[2], key.partition(".")[0]) for key in groups}
    return Phrases(groups), keys


def _names(text: Text) -> list[NameMark]:
    phrases, keys = _lexicon()
    return [
        NameMark(first, last, *keys[group])
        for first, last, groups in phrases.find(text)
        for group in groups
        if text.capitalised(first)
    ]
