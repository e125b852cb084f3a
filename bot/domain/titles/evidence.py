"""What speaks for and against words being a show's title: each clue adds to, or takes from, the odds."""

import math
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from bot.domain.model import Show
from bot.domain.titles.names import ARTICLES, Name
from bot.domain.titles.namesakes import of_namesakes
from bot.domain.titles.neighbours import by_another, is_owned, of_neighbours
from bot.domain.titles.occurrence import LONG, Clue, Occurrence
from bot.domain.titles.surroundings import Surroundings
from bot.domain.titles.words import context, everyday
from bot.domain.titles.writing import joined, of_writing

_STOPS = frozenset(",;:.!?")
_AFTER_NUMBER = (".", ")", ":")
_MOST = 8  # words from "is" to "most-watched"
_MOST_WATCHED = frozenset(("most", said) for said in ("watched", "streamed", "popular", "viewed"))
_SHORTEST = 3  # letters of a title that is likelier an abbreviation


def weigh(seen: Occurrence, around: Surroundings) -> tuple[float, tuple[str, ...]]:
    """How sure it is, 0 to 1, that the words mean the show; and why, the strongest clue first."""
    beside = (*of_writing(seen), *of_neighbours(seen), *of_namesakes(seen))
    clues = [*_of_itself(seen.name), *beside, *_of_item(seen, around)]
    clues.sort(key=lambda clue: -abs(clue[0]))
    odds = sum([odds for odds, _ in clues])
    return 1 / (1 + math.exp(-odds)), tuple([why for _, why in clues])


@lru_cache(10_000)
def _of_itself(name: Name) -> tuple[Clue, ...]:
    return tuple(_of_its_words(name))


def _of_its_words(name: Name) -> Iterator[Clue]:
    words = name.folded.split()
    telling = [word for word in words if word not in ARTICLES]
    if all(word in context()["function"] or word.isdigit() for word in words):
        yield -3.0 if len(words) == 1 else len(words) - 3.0, "the title is made of everyday words"
    elif len(words) >= LONG:
        yield min(4.0, len(words)), "a title of several words"
    elif len(telling) > 1:
        yield 1.5, "a title of two words"
    else:
        yield (-1.2, "a title of one word") if len(words) == 1 else (-0.4, "a title of one word")
        yield from _of_its_word(telling[0] if telling else words[0])
    if name.clipped:
        yield -1.5, f"a part of “{name.written}” is left out"
    elif name.written == name.show.title:
        yield 0.2, "the very title"


def _of_its_word(word: str) -> Iterator[Clue]:
    if word in context()["generic"]:
        yield -4.0, "the word is one that any such item may use"
    elif word in everyday():
        yield -1.3, "the word is a common one"
    if len(word) <= _SHORTEST:
        yield -1.5, "a title of few letters"


def _of_item(seen: Occurrence, around: Surroundings) -> Iterator[Clue]:
    show, name = seen.name.show, seen.name
    if name.clipped:
        yield from _of_the_rest(seen, around)
    if name.words == 1 and name.folded in context()["common"] and around.foreign:
        yield 1.6, "the word is common in English, and the item is not English"
    person = around.person(show)
    if person:
        yield 3.0, f"{person} is named"
    elif by_another(seen) or (around.games and is_owned(seen)):
        yield -3.0, "the work of somebody who is none of the show's"
    if around.network(show):
        plain = name.words == 1 and name.folded in everyday()
        yield 0.7 if plain else 1.5, f"{show.network} is named"
    if show.year and f" {show.year} " in around.folded:
        yield 1.0, f"its year, {show.year}, is named"
    short = name.words < LONG
    yield from _of_subject(around, show, short=short)
    if short:
        yield from _of_its_uses(seen, around)
        yield from _of_its_place(seen, around)


def _of_the_rest(seen: Occurrence, around: Surroundings) -> Iterator[Clue]:
    """Whether the item has what a clipped name leaves out."""
    name = seen.name
    number, noun = (*name.folded.split(), "")[:2]
    if number in context()["ordinal"] and noun in context()["season"]:
        yield -4.0, "it counts seasons"
    if around.full(name):
        yield 3.0, "the whole title stands elsewhere"
    elif name.head:
        yield -4.0, "the whole title is nowhere named"
    elif not around.family(name):
        yield -2.5, "the rest of the title is nowhere named"


def _of_its_uses(seen: Occurrence, around: Surroundings) -> Iterator[Clue]:
    """What the name's other places in the item say."""
    if around.times(seen.name) <= 1:
        return
    if (seen.first, seen.last) not in seen.text.quotes and seen.name.folded in around.quoted:
        yield 2.5, "stands in quotation marks elsewhere"
    if seen.name.folded in around.surnames:
        yield -2.5, "somebody's surname elsewhere"
    if around.always_longer(seen.name):
        yield -4.0, "always a part of the same longer name"
    elif seen.name.folded not in context()["function"]:
        yield 0.7, "named more than once"


def _of_its_place(seen: Occurrence, around: Surroundings) -> Iterator[Clue]:
    """What is said right after it, in an item that names a chart or a numbered season."""
    auxiliary = context()["auxiliary"]
    after = next((word for word in seen.text.words[seen.last :] if word not in auxiliary), "")
    if around.chart and _is_placed(seen, after):
        yield 3.0, "what shows do in charts is said of it"
    elif around.chart and _is_told_of(seen, after):
        yield 1.0, "it is the subject of a sentence about a chart"
    elif after in context()["fate"] and around.seasons:
        yield 2.5, "what becomes of shows is said of it"
    elif around.seasons and _is_label(seen):
        yield 1.5, "it stands before a colon, and seasons are counted"


def _is_label(seen: Occurrence) -> bool:
    """Whether a headline begins with it and a colon, and it is no everyday word: "X: Season 3 is on"."""
    return (
        seen.first == 0
        and seen.text.field == "headline"
        and ":" in seen.text.gap(seen.last)
        and not joined(seen.text, seen.last, seen.last)
        and seen.name.folded not in everyday()
    )


def _is_told_of(seen: Occurrence, after: str) -> bool:
    """Whether a verb that titles share with much else follows; "is" only of rare words or before a place."""
    if after in context()["said"]:
        return True
    words = seen.text.words
    told = words[seen.last + 1 : seen.last + _MOST]
    placed = not context()["nth"].isdisjoint(told[:2]) or not _MOST_WATCHED.isdisjoint(
        pairwise(told)
    )
    return after in context()["be"] and (placed or seen.name.folded not in everyday())


def _is_placed(seen: Occurrence, after: str) -> bool:
    """Whether what titles have in charts stands beside it: "X leads", "X (Netflix)", "3. X", "behind X"."""
    text, gap = seen.text, seen.text.gap(seen.last)
    if after in context()["placed"] and not set(gap) & _STOPS:
        return True
    if "(" in gap or ("," in gap and after in context()["aside"]):
        return True
    before, gap = text.words[seen.first - 1] if seen.first else "", text.gap(seen.first)
    listed = before.isdecimal() and gap[:1] in _AFTER_NUMBER
    leads_up = before in context()["passed"] or (
        before == "of" and text.words[seen.first - 2 : seen.first - 1] == ("ahead",)
    )
    return listed or (leads_up and not set(gap) & _STOPS)


def _of_subject(around: Surroundings, show: Show, *, short: bool) -> Iterator[Clue]:
    """Whether the item speaks of television at all, which somebody of the show shows, or of games and sports."""
    if around.television:
        words = "a word" if around.television == 1 else "several words"
        yield 0.5 if around.television == 1 else 0.9, f"{words} of television around it"
    elif short and not (around.person(show) or (around.chart and around.network(show))):
        yield -2.0, "nothing around it speaks of television"
    if around.games and short:
        yield -1.5 if around.games == 1 else -3.0, "the item speaks of games or sports"
