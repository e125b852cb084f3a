"""Whether a show that a network takes had lost its home, or is only kept.

"X moves to CMT after ABC gave it the ax"              two networks, one of them left: picked up
"ABC picks up X"  ...  "back for a sophomore year"     its own network, a season to come: renewed
"X heads to Netflix"  ...  "all four seasons"          reruns: neither
"""

from collections.abc import Iterator
from dataclasses import replace

from bot.domain.model import Decision
from bot.domain.reading.marks import NameMark
from bot.domain.reading.passage import Passage, Sentence
from bot.domain.reading.renewal.forms import Needs, Side
from bot.domain.reading.renewal.grammar import Told
from bot.domain.reading.renewal.outline import NETWORKS
from bot.domain.reading.topics import lead_of

_LOST = ("decision.cancellation", "decision.homeless")


def at_home(told: Told, passage: Passage) -> Told:
    """What is told, as a renewal where a network only picks up what it has."""
    if told.form.needs is not Needs.HOME or has_lost_home(told, passage):
        return told
    kept = told.form.side is Side.AFTER and not told.sentence.find("decision.unborn")
    if kept and told.sentence.headline and _comes(passage) and len(_homes(passage)) == 1:
        return replace(told, decision=Decision.RENEWED)
    return told


def has_lost_home(told: Told, passage: Passage) -> bool:
    """Whether headline or lead tells that another network had the show before."""
    ours = {mark.show.id for mark in told.shows}
    lost = (s for s in passage.sentences if s.find(*_LOST))
    if _moves(told) or any(_may_be_of(sentence, ours) for sentence in lost):
        return True
    goes = told.form.side is Side.BEFORE
    return goes and len(_homes(passage)) > 1 and _comes(passage)


def _may_be_of(sentence: Sentence, ours: set[int]) -> bool:
    """Whether a sentence names no show, or one of ours: another one's end is not our loss."""
    named = {mark.show.id for mark in sentence.shows}
    return not (named and ours) or bool(named & ours)


def _moves(told: Told) -> bool:
    """Whether a show goes from one network to another: "after seven seasons on NBC it moves to ABC"."""
    names, cue = list(_networks(told.sentence)), told.cue
    to = {name.name for name in names if name.first == cue.last}
    if to and any(name.name not in to for name in names if name.last <= cue.first):
        return True
    whence = {one.last for one in told.sentence.find("phrase.whence")}  # "hops from NBC to ABC"
    left = {name.name for name in names if name.first in whence and name.last > cue.first}
    return bool(left) and any(name.name not in left for name in names)


def _homes(passage: Passage) -> set[str]:
    """The networks that headline and lead name where no other show stands."""
    headline = passage.headline
    ours = {mark.show.id for sentence in headline for mark in sentence.shows}
    telling = [s for s in lead_of(passage) if all(mark.show.id in ours for mark in s.shows)]
    return {name.name.rstrip("+") for s in (*headline, *telling) for name in _networks(s)}


def _comes(passage: Passage) -> bool:
    """Whether headline or lead speaks of a season to come, or of new episodes."""
    return any(
        sentence.find("renewal.order")
        or any(mark.more or max(mark.numbers, default=0) > 1 for mark in sentence.seasons)
        for sentence in (*passage.headline, *lead_of(passage))
    )


def _networks(sentence: Sentence) -> Iterator[NameMark]:
    return (name for name in sentence.names if name.sort in NETWORKS)
