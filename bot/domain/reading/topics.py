"""What an item is about, and what it names in passing."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.model import Show
from bot.domain.reading.passage import Passage, Sentence, ShowMark

_LEAD = 2  # sentences of the summary that tell the news; what follows is background


@dataclass(frozen=True, slots=True)
class Topic:
    """One show of a passage, and how the passage speaks of it."""

    show: Show
    in_headline: bool
    in_lead: bool
    alone: bool
    """Whether it is the only show that headline and lead are about."""
    beside: bool
    """Whether the headline is about another show, and this one comes in only after it."""
    passing: str | None
    """Why it is named in passing only; None for a subject."""


def topics_of(passage: Passage) -> tuple[Topic, ...]:
    """One topic per show, in the order in which they are first named."""
    shows = {mention.show.id: mention.show for mention in passage.mentions()}
    headline, lead = passage.headline, lead_of(passage)
    about = {
        show.id: (_subject_of(headline, show), _subject_of(lead, show)) for show in shows.values()
    }
    subjects = {id_ for id_, (first, _) in about.items() if first}
    subjects = subjects or {id_ for id_, (_, second) in about.items() if second}
    return tuple(
        Topic(
            show,
            in_headline=about[show.id][0],
            in_lead=about[show.id][1],
            alone=subjects == {show.id},
            beside=bool(subjects) and show.id not in subjects,
            passing=None if any(about[show.id]) else _why_passing(passage, show),
        )
        for show in shows.values()
    )


def lead_of(passage: Passage) -> tuple[Sentence, ...]:
    """The sentences after the headline that tell the news."""
    return passage.body[:_LEAD]


def _subject_of(sentences: Iterable[Sentence], show: Show) -> bool:
    return any(
        passing_cue(sentence, mark) is None
        for sentence in sentences
        for mark in sentence.named(show)
    )


def passing_cue(sentence: Sentence, mark: ShowMark) -> str | None:
    """The words that make a mention one in passing: "creator of X", "X spinoff", "like X"."""
    for cue in sentence.find("passing.before"):
        if 0 <= mark.first - cue.last <= 1:
            return sentence.text.slice(cue.first, cue.last)
    for cue in sentence.find("passing.after"):
        if 0 <= cue.first - mark.last <= 1:
            return sentence.text.slice(cue.first, cue.last)
    return None


def _why_passing(passage: Passage, show: Show) -> str:
    for sentence in passage.sentences:
        for mark in sentence.named(show):
            cue = passing_cue(sentence, mark)
            if cue:
                return f"named in passing (“{cue}”)"
    return "named only in the background"
