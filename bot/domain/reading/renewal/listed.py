"""More shows of which a sentence tells the same: "along with X", "five dramas, including X", "and X for a second"."""

from collections.abc import Iterator

from bot.domain.reading.marks import Cue, Mark, SeasonMark, ShowMark
from bot.domain.reading.renewal.edges import is_cut
from bot.domain.reading.renewal.outline import Outline
from bot.domain.reading.seasons import stands_alone

_NEAR = 8  # words from "picked up" to "its slate"
_BETWEEN = 5  # words of ", while newcomers" between two parts of a list
_TO_SEASON = 2  # words of "after its" from a show to its season

Run = tuple[ShowMark, ...]


def besides(outline: Outline, cue: Cue) -> Iterator[Run]:
    """The shows of which the same is told: "has been cancelled, along with X and Y"."""
    for along in outline.sentence.within(cue.last, outline.sentence.last, "phrase.along"):
        for run in outline.runs:
            if run[0].first >= along.last and outline.light_between(along.last, run[0].first):
                yield run
                break


def counted(outline: Outline, cue: Cue) -> Run:
    """The shows that are listed after a count of them: "renews five dramas: X and Y", "18 series, X among them"."""
    sentence = outline.sentence
    several = sentence.find("passing.several", "phrase.slate") if len(sentence.shows) else ()
    for count in several:
        before = count.last <= cue.first and outline.light_between(count.last, cue.first)
        after = cue.last <= count.last <= cue.last + _NEAR
        if before or after:
            start, end = max(count.last, cue.last), outline.part(cue)[1]
            runs = (run for run in outline.runs if start <= run[0].first < end)
            return tuple(mark for run in runs if _is_listed(outline, start, run) for mark in run)
    return ()


def _is_listed(outline: Outline, start: int, run: Run) -> bool:
    """Whether a colon, a dash or "including" leads up to shows, or "among them" follows."""
    sentence, first, last = outline.sentence, run[0].first, run[-1].last
    if any(cue.first == last for cue in sentence.find("phrase.among_them")):
        return True
    opened = any({":", "–", "—"} & set(sentence.text.gap(n)) for n in range(start, first + 1))
    return opened or bool(sentence.within(start, first, "phrase.including"))


def gapped(outline: Outline, cue: Cue, season: Mark | None) -> Iterator[tuple[Run, SeasonMark]]:
    """The shows and seasons that spare the verb: "X is renewed for a fourth season, Y for a second"."""
    if not isinstance(season, SeasonMark) or season.first < cue.last:
        return
    at, end = season.last, outline.part(cue)[1]
    for run in outline.runs:
        if not at <= run[0].first < end:
            continue
        mark = _own_season(outline, run[-1].last)
        if mark is None or not _joins(outline, at, run[0].first):
            return
        yield run, mark
        at = mark.last


def _own_season(outline: Outline, title_end: int) -> SeasonMark | None:
    """The season right behind a title and a preposition: "X for a second", "X after two"."""
    text, numbers = outline.sentence.text, outline.numbers
    until = {one.first for one in outline.sentence.find("decision.until")}
    if title_end not in outline.joint | until:
        return None
    for mark in outline.sentence.seasons:
        if title_end < mark.first <= title_end + _TO_SEASON:
            near = all(not is_cut(outline.sentence, n) for n in range(title_end, mark.first + 1))
            return mark if near and stands_alone(text, mark, numbers) else None
    return None


def _joins(outline: Outline, first: int, last: int) -> bool:
    """Whether nothing but "and", "while newcomers" stands between two parts of a list."""
    numbers, words = outline.numbers, outline.sentence.text.words
    turns = {one.first for one in outline.sentence.find("general.clause")}
    said = (n for n in range(first, last) if n not in outline.light | turns)
    return last - first <= _BETWEEN and all(
        words[n] in numbers.joins or words[n] in numbers.cohort for n in said
    )
