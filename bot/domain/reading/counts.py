"""What the words before a noun count: "a third and a fourth and final ten-episode", "two more"."""

from dataclasses import dataclass, field

from bot.domain.reading.counting_words import Numbers
from bot.domain.reading.marks import SeasonMark
from bot.domain.reading.numerals import cardinal_at, ordinal_at, tens_before
from bot.domain.titles.fold import Text

_LONGEST = 10  # words of "a third and a fourth and final ten-episode season"
_ASIDE = 5  # words of "sixth and final (for real this time) season"


@dataclass(slots=True)
class Counting:
    """What the words before a noun have said so far."""

    ordinals: list[int] = field(default_factory=list)
    counted: int | None = None
    more: bool = False
    final: bool = False

    def take(self, text: Text, at: int, numbers: Numbers) -> bool:
        """Whether a word counts, and if so, takes it in."""
        word = text.words[at]
        tens = tens_before(text, at, numbers)
        ordinal = ordinal_at(text, at, numbers)
        cardinal = None if ordinal else cardinal_at(text, at, numbers)
        if tens or (cardinal and self.counted == 1):  # "thirty-two", "one single"
            self.counted = None
        if ordinal:
            self.ordinals.append(tens + ordinal)
        elif word in numbers.final or word in numbers.last:
            self.final = True
        elif word in numbers.more:
            self.more = True
        elif cardinal and not self.counted:
            self.counted = tens + cardinal
        else:
            return False
        return True

    def mark(
        self, first: int, last: int, *, numbers: tuple[int, ...] = (), bare: bool = False
    ) -> SeasonMark:
        """The season that these words and a noun, or none, name."""
        numbers = numbers or tuple(self.ordinals)
        counted = None if numbers else self.counted
        return SeasonMark(first, last, numbers, counted, self.more, self.final, bare)


def counted_from(text: Text, at: int, numbers: Numbers) -> tuple[Counting, int]:
    """What the words from ``at`` on count, and where they end."""
    words = text.words
    told = Counting()
    here = at
    while here < min(len(words), at + _LONGEST):
        if past := _past_aside(text, here) if told != Counting() else None:
            here = past
        elif _counts_parts(words, here, numbers):
            here += 2
        elif told.take(text, here, numbers) or (here > at and _fills(words, here, numbers)):
            here += 1
        else:
            break
    return told, here


def _past_aside(text: Text, here: int) -> int | None:
    """The word after brackets that open before ``here``, where more of the phrase follows."""
    if not text.gap(here).endswith("("):
        return None
    ends = range(here + 1, min(len(text.words), here + _ASIDE))
    return next((n for n in ends if text.gap(n).startswith(")")), None)


def _counts_parts(words: tuple[str, ...], here: int, numbers: Numbers) -> bool:
    """Whether a number counts episodes: "third ten-episode season"."""
    following = words[here + 1 : here + 2]
    counts = words[here] in numbers.cardinal or words[here].isdecimal()
    return counts and bool(following) and following[0] in numbers.between


def _fills(words: tuple[str, ...], here: int, numbers: Numbers) -> bool:
    """Whether a word only stands between the number and its noun: "pair of short seasons"."""
    paired = words[here] in numbers.of and words[here - 1] in numbers.several
    return paired or words[here] in numbers.joins | numbers.article | numbers.between
