"""Where a text names seasons: "Season 3", "third season", "S03", "two more seasons", "fourth and final".

Left to right over the words, no phrase twice. What a number is, is the language's business.
"""

import re
from collections.abc import Iterator

from bot.domain.reading.language import Numbers
from bot.domain.reading.passage import SeasonMark
from bot.domain.titles.fold import Text

MOST = 60  # seasons; a higher number is a year, an episode or a view count
_SHORT = re.compile(r"s0?(\d{1,2})")
_ROMAN = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
    "x": 10,
}


def seasons_of(text: Text, numbers: Numbers) -> tuple[SeasonMark, ...]:
    """The seasons that a text names, in order."""
    return tuple(_marks(text.words, numbers))


def _marks(words: tuple[str, ...], numbers: Numbers) -> Iterator[SeasonMark]:
    at = 0
    while at < len(words):
        mark = _after_noun(words, at, numbers) or _before_noun(words, at, numbers)
        if mark:
            yield mark
        at = mark.last if mark else at + 1


def _after_noun(words: tuple[str, ...], at: int, numbers: Numbers) -> SeasonMark | None:
    """The noun first: "Season 3", "seasons 3 and 4", "season three", "S03", "season IV"."""
    short = _SHORT.fullmatch(words[at])
    if short and int(short[1]):
        return SeasonMark(at, at + 1, (int(short[1]),))
    if words[at] not in numbers.season:
        return None
    found: list[int] = []
    here = at + 1
    while here < len(words):
        number = _cardinal(words[here], numbers) or _ROMAN.get(words[here])
        if number is None and not (found and words[here] in numbers.joins):
            break
        found += [number] if number else []
        here += 1
    if found and words[here - 1] in numbers.joins:
        here -= 1
    return SeasonMark(at, here, tuple(found)) if found else None


def _before_noun(words: tuple[str, ...], at: int, numbers: Numbers) -> SeasonMark | None:
    """The noun last: "third season", "sixth and final season", "two more seasons"."""
    ordinals: list[int] = []
    counted = None
    more = final = False
    here = at
    while here < len(words) and here - at < 8:  # noqa: PLR2004 - "a third and a fourth and final"
        word = words[here]
        ordinal = _ordinal(word, numbers)
        if ordinal:
            ordinals.append(ordinal)
        elif word in numbers.final or word in numbers.more:
            final, more = final or word in numbers.final, more or word in numbers.more
        elif (number := _cardinal(word, numbers)) and not counted:
            counted = number
        elif not (here > at and (word in numbers.joins or word in numbers.article)):
            break
        here += 1
    if here == at or not (ordinals or counted or more or final):
        return None
    if here < len(words) and words[here] in numbers.season - {"s"}:
        return SeasonMark(at, here + 1, tuple(ordinals), None if ordinals else counted, more, final)
    return None


def _cardinal(word: str, numbers: Numbers) -> int | None:
    number = int(word) if word.isdecimal() and len(word) <= 2 else None  # noqa: PLR2004
    number = number or numbers.cardinal.get(word)
    return number if number and 0 < number <= MOST else None


def _ordinal(word: str, numbers: Numbers) -> int | None:
    if word in numbers.ordinal:
        return numbers.ordinal[word]
    digits = word.rstrip("abcdefghijklmnopqrstuvwxyz")
    if digits.isdecimal() and len(digits) <= 2 and word[len(digits) :] in numbers.endings:  # noqa: PLR2004
        return int(digits)
    return None
