"""Where a text names seasons: "Season 3", "third season", "S03", "two more seasons", "fourth and final".

Left to right over the words, no phrase twice. What a number is, is the language's business.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import compress, count

from bot.domain.reading.language import Numbers
from bot.domain.reading.marks import SeasonMark
from bot.domain.titles.fold import Text

MOST = 60  # seasons; a higher number is a year, an episode or a view count
_MANY = 10  # years that are no count of seasons
_LONGEST = 10  # words of "a third and a fourth and final ten-episode season"
_SHORT = re.compile(r"s0?(\d{1,2})")
_ROMAN = {"ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
_DASHES = frozenset("-–—/")
_STOPS = frozenset(",.;:!?–—-()[]\"'“”‘’«»…")


def seasons_of(
    text: Text, numbers: Numbers, titled: frozenset[int] = frozenset()
) -> tuple[SeasonMark, ...]:
    """The seasons that a text names, in order; none begins in a title ("The Rookie")."""
    return tuple(_marks(text, numbers, titled))


def _marks(text: Text, numbers: Numbers, titled: frozenset[int]) -> Iterator[SeasonMark]:
    done = 0
    openers = numbers.openers
    opening = compress(count(), map(openers.__contains__, text.words))
    for at in sorted({*opening, *text.figures}):
        if at < done or at in titled:
            continue
        mark = _after_noun(text, at, numbers) or _before_noun(text, at, numbers)
        if mark:
            yield mark
            done = mark.last


def _after_noun(text: Text, at: int, numbers: Numbers) -> SeasonMark | None:
    """The noun first: "Season 3", "seasons 3 and 4", "season three", "S03", "season IV", "Part 2"."""
    words = text.words
    short = _SHORT.fullmatch(words[at])
    if short and int(short[1]):
        return SeasonMark(at, at + 1, (int(short[1]),))
    if words[at] not in numbers.nouns:
        return None
    found: list[int] = []
    here = at + 1
    while here < len(words) and (number := _cardinal(text, here, numbers)):
        if (_STOPS - _DASHES) & set(text.gap(here)):
            break
        found.append(number)
        here += 1
        if not _DASHES & set(text.gap(here)):
            joined = here < len(words) and words[here] in numbers.joins
            if not joined or here + 1 == len(words) or not _cardinal(text, here + 1, numbers):
                break
            here += 1
    return SeasonMark(at, here, tuple(found)) if found else None


@dataclass(slots=True)
class _Counting:
    """What the words before a noun have said so far."""

    ordinals: list[int] = field(default_factory=list)
    counted: int | None = None
    more: bool = False
    final: bool = False

    def take(self, text: Text, at: int, numbers: Numbers) -> bool:
        """Whether a word counts, and if so, takes it in."""
        word = text.words[at]
        ordinal = _ordinal(text, at, numbers)
        cardinal = None if ordinal else _cardinal(text, at, numbers)
        if ordinal:
            self.ordinals.append(ordinal)
        elif word in numbers.final or word in numbers.last:
            self.final = True
        elif word in numbers.more:
            self.more = True
        elif cardinal and not self.counted:
            self.counted = cardinal
        else:
            return False
        return True

    def mark(
        self, first: int, last: int, *, numbers: tuple[int, ...] = (), bare: bool = False
    ) -> SeasonMark:
        numbers = numbers or tuple(self.ordinals)
        counted = None if numbers else self.counted
        return SeasonMark(first, last, numbers, counted, self.more, self.final, bare)


def _before_noun(text: Text, at: int, numbers: Numbers) -> SeasonMark | None:
    """The noun last: "third season", "sixth and final season", "two more seasons", or left out."""
    told, here = _counted(text, at, numbers)
    noun = text.words[here] if here < len(text.words) else ""
    if told == _Counting():
        last = _with_trailing(text, at, told, numbers) if noun in numbers.season else at
        return told.mark(at, last) if told.final else None
    numbered = _after_noun(text, here, numbers) if noun else None
    if numbered:  # "a final Season 3", "une saison 3"
        return told.mark(at, numbered.last, numbers=numbered.numbers)
    if noun in numbers.season:
        last = _with_trailing(text, here, told, numbers)
        return None if _only_last(text, at, here, numbers) else told.mark(at, last)
    if noun in numbers.part and _counts_rounds(text, at, here, told, numbers):
        return told.mark(at, here + 1)
    if _is_bare(text, at, told, numbers):
        here = _without_trailing(text.words, at, here, numbers)
        return told.mark(at, here, bare=True) if _closes(text, here, numbers) else None
    return None


def _with_trailing(text: Text, noun: int, told: _Counting, numbers: Numbers) -> int:
    """The word past a noun, and past an adjective that follows it: "dos temporadas más"."""
    word = text.words[noun + 1] if noun + 1 < len(text.words) else ""
    if word not in numbers.behind or text.gap(noun + 1) != " ":
        return noun + 1
    told.final |= word in numbers.final
    told.more |= word not in numbers.final
    return noun + 2


def _counts_rounds(text: Text, at: int, here: int, told: _Counting, numbers: Numbers) -> bool:
    """Whether a noun like "series" or "run" means seasons: "two more series of X", "another run"."""
    if text.words[here] in numbers.years and (told.counted or 0) >= _MANY:
        return False
    if not told.more:
        return True
    counts = bool(told.counted) or text.words[at] in numbers.another
    whose = here + 1 < len(text.words) and text.words[here + 1] in numbers.of
    led = bool(at) and text.words[at - 1] in numbers.follow  # "back for two more series"
    return counts and (whose or led or text.words[here] in numbers.round)


def _is_bare(text: Text, at: int, told: _Counting, numbers: Numbers) -> bool:
    """Whether the noun may be left out: "ordered a fifth", "put in for two more", "done after two"."""
    before = text.words[at - 1] if at else ""
    if told.ordinals and before in numbers.own - numbers.article:
        return True
    if max(told.ordinals, default=1) > 1:
        return before in numbers.article
    counts = bool(told.counted) and text.words[at] in numbers.cardinal
    return counts and (told.more or before in numbers.until)


def _counted(text: Text, at: int, numbers: Numbers) -> tuple[_Counting, int]:
    """What the words from ``at`` on count, and where they end."""
    words = text.words
    told = _Counting()
    here = at
    while here < min(len(words), at + _LONGEST):
        if _counts_parts(words, here, numbers):
            here += 2
        elif told.take(text, here, numbers) or _fills(words[here], at, here, numbers):
            here += 1
        else:
            break
    return told, here


def _counts_parts(words: tuple[str, ...], here: int, numbers: Numbers) -> bool:
    """Whether a number counts episodes: "third ten-episode season"."""
    following = words[here + 1 : here + 2]
    counts = words[here] in numbers.cardinal or words[here].isdecimal()
    return counts and bool(following) and following[0] in numbers.between


def _fills(word: str, at: int, here: int, numbers: Numbers) -> bool:
    return here > at and (
        word in numbers.joins or word in numbers.article or word in numbers.between
    )


def _only_last(text: Text, at: int, here: int, numbers: Numbers) -> bool:
    """Whether "last season" may be the one before: nothing says which."""
    alone = here - at == 1 and text.words[at] in numbers.last
    return alone and not (at and text.words[at - 1] in numbers.article | numbers.own)


def _without_trailing(words: tuple[str, ...], at: int, here: int, numbers: Numbers) -> int:
    while here > at + 1 and words[here - 1] in numbers.joins | numbers.article:
        here -= 1
    return here


def _closes(text: Text, here: int, numbers: Numbers) -> bool:
    """Whether no noun can follow: the phrase ends before ``here``."""
    if here == len(text.words) or _STOPS & set(text.gap(here).strip()):
        return True
    return text.words[here] in numbers.follow | numbers.joins


def stands_alone(text: Text, mark: SeasonMark, numbers: Numbers) -> bool:
    """Whether the season is meant itself, rather than its trailer, finale, cast or date."""
    owner = text.words[mark.last : mark.last + 1] == ("s",)
    return not owner and _closes(text, mark.last, numbers)


def _cardinal(text: Text, at: int, numbers: Numbers) -> int | None:
    word = text.words[at]
    number = int(word) if word.isdecimal() and len(word) <= 2 else None  # noqa: PLR2004 - years have four
    number = number or numbers.cardinal.get(word)
    if number is None and word in _ROMAN and text.slice(at, at + 1).isupper():
        number = _ROMAN[word]
    return number if number and 0 < number <= MOST else None


def _ordinal(text: Text, at: int, numbers: Numbers) -> int | None:
    word = text.words[at]
    if word in numbers.ordinal:
        return numbers.ordinal[word]
    digits = word.rstrip("abcdefghijklmnopqrstuvwxyz")
    if not digits.isdecimal() or len(digits) > 2:  # noqa: PLR2004 - years have four
        return None
    ending = word[len(digits) :] or text.gap(at + 1)[:1]
    return int(digits) if ending in numbers.endings else None
