"""What a renewal's headline gives away: which decisions, of which show, and what it keeps back."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.lazy import lazy
from bot.domain.model import Decision, Show
from bot.domain.reading.passage import Passage, Sentence
from bot.domain.reading.renewal.edges import ends_at
from bot.domain.reading.renewal.grammar import decisions_of, hints_of
from bot.domain.reading.renewal.outline import NETWORKS

_ACT = 5  # words from a network to the show that it acts on
_ELSE = ("decision.idle", "decision.date", "decision.elsewhere", "general.hope", "top10.chart")


@dataclass(frozen=True)
class Heading:
    """A headline as the lead is read after it."""

    passage: Passage

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The headline's sentences."""
        return self.passage.headline

    @lazy
    def hints(self) -> frozenset[Decision]:
        """The decisions that its words mean, of whatever show."""
        return frozenset(_hints(self.passage))

    @lazy
    def nameless(self) -> bool:
        """Whether it names no show."""
        return not any(_names(sentence, self.passage) for sentence in self.sentences)

    @lazy
    def keeps_back(self) -> bool:
        """Whether it says "series" instead of naming it: "Best Series in Years Is Coming Back"."""
        return any(s.find("phrase.series", "phrase.kinds") for s in self.sentences)

    @property
    def tells_fate(self) -> bool:
        """Whether it is about what becomes of a show."""
        groups = ("decision.fate", "decision.stirs")
        return any(s.find(*groups) and not s.question for s in self.sentences)

    @property
    def asks_else(self) -> bool:
        """Whether it asks for something else than a decision: "how many episodes are left?"."""
        return any(s.question and s.find("page.else") for s in self.sentences)

    @lazy
    def leaves(self) -> frozenset[Decision]:
        """The decisions that it leaves to the lead to tell of which shows; of a date it says no more."""
        left = self.hints if self.nameless or self.counts else frozenset[Decision]()
        return left - {Decision.RENEWED} if self.is_dated else left

    def leads_to(self, decision: Decision) -> bool:
        """Whether a decision that the lead tells is what it is about."""
        return decision in self.hints or self.tells_fate

    def acts_on(self, show: Show) -> bool:
        """Whether all it says is what a network does to the show: "Netflix fires X"."""
        return any(_acts_on(sentence, show) for sentence in self.sentences)

    @property
    def promises_one(self) -> bool:
        """Whether it tells what becomes of one show that it does not name, and of no other."""
        several = self.counts or any(s.find("phrase.kinds") for s in self.sentences)
        return self.nameless and bool(self.hints) and not several

    @property
    def counts(self) -> bool:
        """Whether it promises several shows: "cancels X and two more"."""
        groups = ("passing.several", "decision.kept", "decision.lost")
        return any(s.find(*groups) for s in self.sentences)

    @property
    def is_dated(self) -> bool:
        """Whether it says when a show is on air."""
        return any(sentence.find("decision.date") for sentence in self.sentences)


@lru_cache(4)
def heading_of(passage: Passage) -> Heading:
    """What the passage's headline gives away."""
    return Heading(passage)


def _names(sentence: Sentence, passage: Passage) -> bool:
    """Whether a headline names the show that it is about, and not only another one beside."""
    if not sentence.shows or not sentence.find("phrase.series", "phrase.kinds"):
        return bool(sentence.shows)
    told = decisions_of(sentence, passage.language.numbers)
    return not (told and told[0].apart)


def _hints(passage: Passage) -> Iterator[Decision]:
    for sentence in passage.headline:
        if not sentence.question:
            yield from hints_of(sentence, passage.language.numbers)
            if sentence.find("decision.kept"):
                yield Decision.RENEWED
            if sentence.find("decision.lost"):
                yield Decision.CANCELLED


def _acts_on(sentence: Sentence, show: Show) -> bool:
    shows, people = sentence.named(show), sentence.people
    if sentence.question or not shows or people or sentence.find("phrase.other", *_ELSE):
        return False
    first = sentence.clause(shows[0].first)[0]
    networks = [n for n in sentence.names if n.sort in NETWORKS and first <= n.first <= first + 1]
    ends = ends_at(sentence, shows[0].last)
    return ends and any(0 < shows[0].first - name.last <= _ACT for name in networks)
