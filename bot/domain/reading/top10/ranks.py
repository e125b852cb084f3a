"""Where a text names places of a ranking: "No. 3", "#7", "third place", "opened fifth", "1. ..." before a title."""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.domain.reading.language import Language
from bot.domain.reading.marks import RankMark, ShowMark
from bot.domain.reading.passage import Sentence

_LIST = 3  # words of "the top five"
_REACH = 4  # words from "most watched" to "series"
_LEADS = 4  # words from a place to the chart: "third on the English"
_APART = frozenset(":–—(")
_WAY = 5  # words from a verb to the place that it leads to: "rose two places to"
_PAIR = 3  # words from "from" to the second place: "from seven to"
_VERBS = ("top10.enter", "top10.climb", "top10.stay", "top10.back")
LAST = 10
"""The last place of a Top 10."""

_GLUED = re.compile(r"n[or]?(\d{1,2})")  # "n°1" and "nº1" fold to one word
_STOPS = frozenset(",;:.!?)–—|")
AFTER_NUMBER = (". ", ") ", ": ")
"""What stands between the number and the title of a list: "7. Title"."""


@lru_cache(64)
def ranks_of(sentence: Sentence, language: Language) -> tuple[RankMark, ...]:
    """The places, 1 to 10, that a sentence names, in order."""
    marks = [*_marks(sentence, language), *_superlatives(sentence, language)]
    return tuple(sorted(marks, key=lambda mark: mark.first))


def _marks(sentence: Sentence, language: Language) -> Iterator[RankMark]:
    numbers = _numbers(sentence, language)
    if not numbers:
        return
    charts = sentence.find("top10.chart", "top10.noise")  # the 10 of "Top 10" is no place
    taken = {n for mark in (*sentence.shows, *charts) for n in range(mark.first, mark.last)}
    starts = {mark.first for mark in sentence.shows}
    most = {cue.first for cue in sentence.find("top10.most")}
    for n in numbers:
        if n in taken:
            continue
        number = _numbered(sentence, n, language, starts)
        rank = number or _ordinal(sentence, n, language, starts)
        if rank and rank <= LAST:
            after = sentence.text.words[n + 1 : n + 2]
            sure = number or n + 1 in most or set(after) & language.ranks.noun
            sure = sure or _is_reached(sentence, n, rank)
            yield RankMark(n, n + 1, rank, sure=bool(sure))


def _is_reached(sentence: Sentence, n: int, rank: int) -> bool:
    """Whether a verb leads to a place: "sits 10th", "came in at third", "from ninth to sixth", "‘X’ Third"."""
    words, sets = sentence.text.words, sentence.language.sets
    light = sets.get("top10.light")
    if light is None:
        return False
    stops = n + 1 >= sentence.last or set(sentence.text.gap(n + 1)) & _STOPS
    alone = n == sentence.first or set(sentence.text.gap(n)) & _APART
    if stops and (alone or any(mark.last == n for mark in sentence.shows)):
        return True  # "‘X’ Third", "it is there: ninth"
    if _counts(sentence, n) or (rank == 1 and not stops):
        return False  # "sets a third, final season", "premieres first on Hulu"
    if _is_in_chart(sentence, n):
        return True
    near = n - _WAY if words[n - 1] in sets["top10.reaches"] else n  # "rose two places to third"
    verbs = (cue.last for cue in sentence.find(*_VERBS) if near <= cue.last <= n)
    return _is_second(sentence, n) or any(
        words[last - 1] not in light and not _parts(sentence, last, n) for last in verbs
    )


def _parts(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a stop stands between two words."""
    return any(set(sentence.text.gap(n)) & _STOPS for n in range(first, last + 1))


def _is_in_chart(sentence: Sentence, n: int) -> bool:
    """Whether a chart or a service follows: "sixth on the English list", "sixth on Netflix"."""
    inside = sentence.language.sets.get("top10.inside", frozenset())
    charts = (chart.first for chart in sentence.find("top10.chart"))
    led = not inside.isdisjoint(sentence.text.words[n + 1 : n + 2])
    served = any(name.first == n + 2 and name.sort == "streamers" for name in sentence.names)
    return led and (served or any(1 <= first - n <= _LEADS for first in charts))


def _is_second(sentence: Sentence, n: int) -> bool:
    """Whether a number is where a show comes to from another: "from 23rd to 2nd", "from seven to four"."""
    words, sets = sentence.text.words, sentence.language.sets
    if n - sentence.first < _PAIR or words[n - 1] not in sets.get("top10.reaches", frozenset()):
        return False
    origin = words[n - _PAIR] in sets.get("top10.origin", frozenset())
    return origin and _is_number(words[n - 2], sentence.language)


def _is_number(word: str, language: Language) -> bool:
    in_words = word in language.ranks.ordinal or word in language.numbers.cardinal
    return in_words or not word.isalpha()


def _numbers(sentence: Sentence, language: Language) -> list[int]:
    """Where numbers stand, in words or digits."""
    ordinal, cardinal = language.ranks.ordinal, language.numbers.cardinal
    said = enumerate(sentence.text.words[sentence.first : sentence.last], sentence.first)
    return [n for n, word in said if not word.isalpha() or word in ordinal or word in cardinal]


def _numbered(sentence: Sentence, n: int, language: Language, titles: set[int]) -> int | None:
    """The number at a word, if something says that it is a place."""
    text = sentence.text
    glued = _GLUED.fullmatch(text.words[n])
    if glued:
        return int(glued[1])
    number = _cardinal(text.words[n], language)
    if number is None:
        return None
    before = text.words[n - 1] if n > sentence.first else ""
    if text.gap(n).endswith("#") or before in language.ranks.noun:
        return number
    if _is_second(sentence, n) and ends(sentence, n + 1):
        return number
    if any(is_bracketed(sentence, n, mark) for mark in sentence.shows):
        return number
    counts = _counts(sentence, n)
    in_a_list = n + 1 in titles and text.gap(n + 1)[:2] in AFTER_NUMBER and not counts
    closes = n + 1 in titles or ends(sentence, n + 1)
    at_its_place = before in language.ranks.at and closes
    return number if in_a_list or at_its_place else None


def is_bracketed(sentence: Sentence, n: int, mark: ShowMark) -> bool:
    """Whether a number stands in brackets of its own behind a show: "‘X’ (3)"."""
    gap = sentence.text.gap
    return n == mark.last and "(" in gap(n) and n + 1 <= sentence.last and gap(n + 1)[:1] == ")"


def _counts(sentence: Sentence, n: int) -> bool:
    """Whether a number is one of a season."""
    return any(season.first <= n < season.last for season in sentence.seasons)


def _superlatives(sentence: Sentence, language: Language) -> Iterator[RankMark]:
    """The first place in "the most-watched new series"; "the ten most-watched series" are a list."""
    if not sentence.find("top10.runner", "top10.last", "top10.most"):
        return
    for cue in sentence.find("top10.runner"):
        yield RankMark(cue.first, cue.last, 2, sure=True)
    for cue in sentence.find("top10.last"):
        words = sentence.text.words[cue.last : cue.last + _LIST]
        places = (_cardinal(word, language) for word in words)
        for place in filter(None, places):
            yield RankMark(cue.first, cue.last + _LIST, place, sure=True)
    kinds = [cue.first for cue in sentence.find("top10.what")]
    for cue in sentence.find("top10.most"):
        before = sentence.text.words[cue.first - 1] if cue.first > sentence.first else ""
        counted = _cardinal(before, language) or before in language.ranks.ordinal
        beside = any(
            cue.last <= kind < cue.last + _REACH or kind == cue.first - 1 for kind in kinds
        )
        several = sentence.language.sets.get("top10.several", frozenset())
        among = not several.isdisjoint(sentence.text.words[max(0, cue.first - 2) : cue.first])
        itself = before in language.numbers.definite and ends(sentence, cue.last) and not among
        if (beside or itself) and not counted:
            yield RankMark(cue.first, cue.last, 1, sure=True)


def _ordinal(sentence: Sentence, n: int, language: Language, titles: set[int]) -> int | None:
    word = sentence.text.words[n]
    digits = word.rstrip("abcdefghijklmnopqrstuvwxyzº")
    ending = word[len(digits) :]
    if digits.isdecimal() and ending and ending in language.numbers.endings:
        if n > sentence.first and sentence.text.capitalised(n - 1):
            return None  # "October 1st"
        rank = int(digits[:3])
    else:
        rank = language.ranks.ordinal.get(word, 0)
    return rank if rank and (n + 1 in titles or ends(sentence, n + 1)) else None


def ends(sentence: Sentence, n: int) -> bool:
    """Whether nothing follows that the number could count: "third", "third on the list", not "third week"."""
    if n >= sentence.last or set(sentence.text.gap(n)) & _STOPS:
        return True
    joined = sentence.text.words[n] in sentence.language.sets["passing.and"]
    if joined and any(mark.first == n + 1 for mark in sentence.shows):
        return True  # "X is fifth and Y ninth"
    return sentence.text.words[n] in sentence.language.ranks.follow


def _cardinal(word: str, language: Language) -> int | None:
    if word.isdecimal() and len(word) <= 2:  # noqa: PLR2004 - "10" is the last place
        return int(word)
    return language.numbers.cardinal.get(word)
