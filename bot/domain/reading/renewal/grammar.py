"""What a sentence tells of which shows, true or not."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.domain.model import Decision
from bot.domain.reading.language import Numbers
from bot.domain.reading.passage import Cue, SeasonMark, Sentence, ShowMark
from bot.domain.reading.renewal.forms import Form, Needs, forms_of
from bot.domain.reading.renewal.outline import Outline
from bot.domain.reading.renewal.shows import shows_of
from bot.domain.reading.renewal.terms import is_complete, season_of


@dataclass(frozen=True, slots=True)
class Told:
    """A decision that a sentence tells; no ``shows``: of "the series", "it"."""

    decision: Decision
    cue: Cue
    sentence: Sentence
    shows: tuple[ShowMark, ...]
    form: Form
    reach: int
    """Where another decision, or an aside, begins."""
    season: SeasonMark | None
    """The season that it is about, or the last."""
    missing: bool = False
    """Whether ``season`` is the one that will not come."""

    @property
    def weak(self) -> bool:
        """Whether only the season makes it a decision: "gets Season 3" may be on air at last."""
        return self.form.needs in (Needs.SEASON, Needs.SAID_OF_SEASON, Needs.BETWEEN)


def decisions_of(sentence: Sentence, numbers: Numbers) -> tuple[Told, ...]:
    """All that a sentence tells, in reading order."""
    cues = sentence.find("renewal.*")
    if not cues:
        return ()
    outline = Outline(sentence, numbers)
    return tuple(told for cue in cues for told in _told(outline, cue))


def hints_of(sentence: Sentence, numbers: Numbers) -> frozenset[Decision]:
    """The decisions whose words and season a sentence has, whatever they are about."""
    outline = Outline(sentence, numbers)
    return frozenset(
        form.decision
        for cue in sentence.find("renewal.*")
        for form in forms_of(cue)
        if is_complete(outline, cue, form)
    )


def _told(outline: Outline, cue: Cue) -> Iterator[Told]:
    """What a cue tells by the first of its forms that fits, and by those that need more to be true."""
    for form in forms_of(cue):
        shows = shows_of(outline, cue, form) if is_complete(outline, cue, form) else None
        if shows is None:
            continue
        season, missing = season_of(outline, cue, form)
        mark = season if isinstance(season, SeasonMark) else None
        _, reach = outline.part(cue)
        yield Told(form.decision, cue, outline.sentence, shows, form, reach, mark, missing)
        if form.needs is not Needs.HOME:
            return
