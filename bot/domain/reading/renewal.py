"""A decision on a show's future: renewed, cancelled, final season, picked up, reversed.

For the headline, then the lead: which shows does each decision cue govern ("renews A, cancels B")?
A decision that is asked, hoped, denied, guessed or long past is none. The headline's outranks the
lead's; a headline of another sort silences the lead.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.domain.model import Certainty, Decision, Kind, Renewal
from bot.domain.reading.passage import Cue, Passage, SeasonMark, Sentence
from bot.domain.reading.topics import Topic, lead_of
from bot.domain.reading.verdict import Verdict, no, yes

_ACTIVE = ("renewal.renewed_active", "renewal.cancelled_active", "renewal.saved_active")
_CUES = {
    "renewal.final": Decision.FINAL_SEASON,
    "renewal.reversed": Decision.REVERSED,
    "renewal.saved_active": Decision.PICKED_UP,
    "renewal.saved_passive": Decision.PICKED_UP,
    "renewal.cancelled_active": Decision.CANCELLED,
    "renewal.cancelled_passive": Decision.CANCELLED,
    "renewal.renewed_active": Decision.RENEWED,
    "renewal.renewed_passive": Decision.RENEWED,
}
_OTHER_SORTS = ("recap", "review", "trailer", "guide", "list", "obituary", "private", "casting")


@dataclass(frozen=True, slots=True)
class _Found:
    decision: Decision
    cue: Cue
    sentence: Sentence


def judge(passage: Passage, topic: Topic) -> Verdict | None:
    """Whether the item's news is a decision on the show's future."""
    headline = [found for s in passage.headline for found in _decisions(s, topic)]
    lead = [found for s in lead_of(passage) for found in _decisions(s, topic) if not topic.beside]
    if not headline and not lead:
        return None
    reasons: list[str] = []
    sort = passage.genre(*_OTHER_SORTS)
    if sort:
        kind = passage.headline[0].text.slice(sort.first, sort.last)
        return no(Kind.RENEWAL, f"the headline is of another sort (“{kind}”)")
    for found in (*headline, *lead):
        bar = _bar(found, passage)
        if bar is None:
            return _verdict(found, passage)
        reasons.append(bar)
        if found.sentence.headline and not found.sentence.question:
            break
    return no(Kind.RENEWAL, *reasons)


def _decisions(sentence: Sentence, topic: Topic) -> Iterator[_Found]:
    """The decisions of a sentence that are about the show."""
    for group, decision in _CUES.items():
        for cue in sentence.find(group):
            if _governs(sentence, cue, topic, active=group in _ACTIVE):
                yield _Found(decision, cue, sentence)


def _governs(sentence: Sentence, cue: Cue, topic: Topic, *, active: bool) -> bool:
    """Whether a cue is about the show: active forms stand before their shows, passive ones after."""
    if not sentence.shows:
        return topic.alone
    others = [other for other in sentence.find("renewal.*") if other.last <= cue.first]
    later = [other for other in sentence.find("renewal.*") if other.first >= cue.last]
    after = [m for m in sentence.shows if m.first >= cue.last and not _beyond(later, m.first)]
    before = [m for m in sentence.shows if m.last <= cue.first]
    before = [m for m in before if not any(m.last <= other.first for other in others)] or before[
        -1:
    ]
    near = (after or before) if active else (before or after)
    return any(mark.show.id == topic.show.id for mark in near)


def _beyond(cues: list[Cue], word: int) -> bool:
    return any(cue.first < word for cue in cues)


def _bar(found: _Found, passage: Passage) -> str | None:
    """Why the decision is no news; None if it is."""
    sentence, cue = found.sentence, found.cue
    if sentence.question:
        return "only asked"
    first, _ = sentence.clause(cue.first)
    for group, why in (
        ("general.hope", "only hoped for or guessed"),
        ("general.negation", "denied"),
        ("renewal.not_a_decision", "another sort of order"),
        ("interview.reaction", "somebody's reaction to it"),
    ):
        for bar in sentence.within(first, cue.first, group):
            if bar.last <= cue.first:
                return f"{why} (“{sentence.text.slice(bar.first, bar.last)}”)"
    if not sentence.headline:
        past = sentence.within(sentence.first, sentence.last, "general.background")
        if past:
            words = sentence.text.slice(past[0].first, past[0].last)
            return f"told as background (“{words}”)"
        if any(s.find("interview.speech") and s.people for s in passage.headline):
            return "the headline is about what somebody says"
    return None


def _verdict(found: _Found, passage: Passage) -> Verdict:
    decision, sentence = found.decision, found.sentence
    everything = [
        mark for s in (sentence, *passage.headline, *lead_of(passage)) for mark in s.seasons
    ]
    if decision in (Decision.RENEWED, Decision.CANCELLED) and _final(found):
        decision = Decision.FINAL_SEASON
    season = next((n for mark in everything if (n := _season(mark, decision))), None)
    said = sentence.text.slice(found.cue.first, found.cue.last)
    return yes(
        Renewal(decision, season),
        sentence,
        f"{'the headline' if sentence.headline else 'the lead'} says “{said}”",
        certainty=_certainty(found, passage),
        strength=0.9 if sentence.headline else 0.6,
    )


def _final(found: _Found) -> bool:
    if found.decision is Decision.CANCELLED:
        return False
    return any(mark.final for mark in found.sentence.seasons)


def _season(mark: SeasonMark, decision: Decision) -> int | None:
    if mark.numbers:
        return mark.numbers[-1]
    return mark.counted if decision is Decision.CANCELLED and not mark.more else None


def _certainty(found: _Found, passage: Passage) -> Certainty:
    sentences = (found.sentence, *lead_of(passage))
    if found.sentence.find("general.rumour"):
        return Certainty.RUMOUR
    if any(sentence.find("general.official") for sentence in sentences):
        return Certainty.OFFICIAL
    return Certainty.REPORTED
