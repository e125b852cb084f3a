"""Where a text names seasons: "Season 3", "third season", "S03", "two more seasons", "fourth and final".

Left to right over the words, no phrase twice. What a number is, is the language's business.
"""

import re
from collections.abc import Iterator
from itertools import compress, count, pairwise

from bot.domain.reading.counting_words import Numbers
from bot.domain.reading.counts import Counting, counted_from
from bot.domain.reading.marks import SeasonMark
from bot.domain.reading.numerals import cardinal_at, tens_before
from bot.domain.titles.fold import Text

_MANY = 10  # years that are no count of seasons
_OF = 2  # words of "of its" between a part and its season
_SHORT = re.compile(r"s0?(\d{1,2})")
_DASHES = frozenset("-–—/")
_STOPS = frozenset(",.;:!?–—-()[]\"'“”‘’«»…")


def seasons_of(
    text: Text, numbers: Numbers, titled: frozenset[int] = frozenset()
) -> tuple[SeasonMark, ...]:
    """The seasons that a text names, in order; none begins in a title ("The Rookie")."""
    marks = tuple(_marks(text, numbers, titled))
    parts = {m for m, season in pairwise(marks) if _is_part_of(text, m, season, numbers)}
    return tuple(mark for mark in marks if mark not in parts) if parts else marks


def _is_part_of(text: Text, mark: SeasonMark, season: SeasonMark, numbers: Numbers) -> bool:
    """Whether one mark is a part of the season that follows: "Part 2 of Season 5"."""
    words = text.words
    part = words[mark.first] in numbers.nouns - numbers.season
    return part and words[mark.last] in numbers.of and season.first - mark.last <= _OF


def _marks(text: Text, numbers: Numbers, titled: frozenset[int]) -> Iterator[SeasonMark]:
    done = 0
    openers = numbers.openers
    opening = compress(count(), map(openers.__contains__, text.words))
    for at in sorted({*opening, *text.figures}):
        if at < done or at in titled or _is_article(text.words, at, numbers):
            continue
        mark = _after_noun(text, at, numbers) or _before_noun(text, at, numbers)
        if mark:
            yield mark
            done = mark.last


def _is_article(words: tuple[str, ...], at: int, numbers: Numbers) -> bool:
    """Whether a word that counts is only an article here: "eine dritte Staffel", "una nuova stagione"."""
    following = words[at + 1] if at + 1 < len(words) else ""
    counts = following in numbers.ordinal or following in numbers.more | numbers.final
    return words[at] in numbers.article and counts


def _after_noun(text: Text, at: int, numbers: Numbers) -> SeasonMark | None:
    """The noun first: "Season 3", "seasons 3 and 4", "season three", "S03", "season IV", "Part 2"."""
    words = text.words
    short = _SHORT.fullmatch(words[at])
    if short and int(short[1]):
        return SeasonMark(at, at + 1, (int(short[1]),))
    if words[at] not in numbers.nouns:
        return None
    here = at + 1
    if here < len(words) and words[here] in numbers.number:
        here += 1
    found, here = _listed(text, here, numbers)
    return SeasonMark(at, here, found) if found else None


def _listed(text: Text, here: int, numbers: Numbers) -> tuple[tuple[int, ...], int]:
    """The numbers from a word on, and where they end: "3 and 4", "3-5", "twenty-two"."""
    words = text.words
    found: list[int] = []
    while here < len(words) and (number := cardinal_at(text, here, numbers)):
        if (_STOPS - _DASHES) & set(text.gap(here)):
            break
        tens = tens_before(text, here, numbers) if found else 0
        found[-1 if tens else len(found) :] = [tens + number]
        here += 1
        if not _DASHES & set(text.gap(here)):
            joined = here < len(words) and words[here] in numbers.joins
            if not joined or here + 1 == len(words) or not cardinal_at(text, here + 1, numbers):
                break
            here += 1
    return tuple(found), here


def _before_noun(text: Text, at: int, numbers: Numbers) -> SeasonMark | None:
    """The noun last: "third season", "sixth and final season", "two more seasons", or left out."""
    told, here = counted_from(text, at, numbers)
    noun = text.words[here] if here < len(text.words) else ""
    if told == Counting():
        last = _with_trailing(text, at, told, numbers) if noun in numbers.season else at
        return told.mark(at, last) if told.final else None
    numbered = _after_noun(text, here, numbers) if noun and not told.ordinals else None
    if numbered:  # "a final Season 3", "une saison 3"
        return told.mark(at, numbered.last, numbers=numbered.numbers)
    if noun in numbers.season:
        last = _with_trailing(text, here, told, numbers)
        return None if _only_last(text, at, here, numbers) else told.mark(at, last)
    if noun in numbers.part:
        last = _with_trailing(text, here, told, numbers)
        if _counts_rounds(text, at, here, told, numbers):
            return told.mark(at, last)
    if _is_bare(text, at, here, told, numbers):
        here = _without_trailing(text.words, at, here, numbers)
        return told.mark(at, here, bare=True) if _closes(text, here, numbers) else None
    return None


def _with_trailing(text: Text, noun: int, told: Counting, numbers: Numbers) -> int:
    """The word past a noun, and past an adjective that follows it: "dos temporadas más"."""
    word = text.words[noun + 1] if noun + 1 < len(text.words) else ""
    if word in numbers.of and not numbers.surplus.isdisjoint(text.words[noun + 2 : noun + 3]):
        told.more = True
        return noun + 3
    if word not in numbers.behind or text.gap(noun + 1) != " ":
        return noun + 1
    told.final |= word in numbers.final
    told.more |= word not in numbers.final
    return noun + 2


def _counts_rounds(text: Text, at: int, here: int, told: Counting, numbers: Numbers) -> bool:
    """Whether a noun like "series" or "run" means seasons: "two more series of X", "another run"."""
    if text.words[here] in numbers.years and (told.counted or 0) >= _MANY:
        return False
    if text.words[here] in numbers.turn and not told.ordinals:
        return False
    if told.ordinals == [1] and text.gap(here) == "-" and text.words[here] not in numbers.years:
        return False  # "first-run rights"
    if not told.more:
        return True
    counts = bool(told.counted) or text.words[at] in numbers.another
    whose = here + 1 < len(text.words) and text.words[here + 1] in numbers.of
    led = bool(at) and text.words[at - 1] in numbers.follow  # "back for two more series"
    return counts and (whose or led or text.words[here] in numbers.round)


def _is_bare(text: Text, at: int, here: int, told: Counting, numbers: Numbers) -> bool:
    """Whether the noun may be left out: "ordered a fifth", "put in for two more", "done after two"."""
    before = text.words[at - 1] if at else ""
    if told.ordinals and before in numbers.own - numbers.article:
        return True
    if max(told.ordinals, default=1) > 1:
        return before in numbers.article
    following = text.words[here : here + 1]
    counts = bool(told.counted) and text.words[at] in numbers.cardinal
    counts = counts and numbers.time.isdisjoint(following)
    return counts and (told.more or before in numbers.until)


def _only_last(text: Text, at: int, here: int, numbers: Numbers) -> bool:
    """Whether "last season" may be the one before: nothing says which."""
    alone = here - at == 1 and text.words[at] in numbers.last
    return alone and not (at and text.words[at - 1] in numbers.article | numbers.own)


def _without_trailing(words: tuple[str, ...], at: int, here: int, numbers: Numbers) -> int:
    while here > at + 1 and words[here - 1] in numbers.joins | numbers.article:
        here -= 1
    return here


def _closes(text: Text, here: int, numbers: Numbers) -> bool:
    """Whether no noun can follow: the phrase ends before ``here``, and no "18th-century" begins."""
    if text.gap(here) == "-":
        return False
    if here == len(text.words) or _STOPS & set(text.gap(here).strip()):
        return True
    return text.words[here] in numbers.follow | numbers.joins


def stands_alone(text: Text, mark: SeasonMark, numbers: Numbers) -> bool:
    """Whether the season is meant itself, rather than its trailer, finale, cast or date."""
    owner = text.words[mark.last : mark.last + 1] == ("s",)
    return not owner and _closes(text, mark.last, numbers)
