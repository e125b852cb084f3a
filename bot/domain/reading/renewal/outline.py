"""What the words of a sentence are good for: titles, light words, turns, other things than a show."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.domain.lazy import lazy
from bot.domain.reading.asides import asides_of
from bot.domain.reading.counting_words import Numbers
from bot.domain.reading.lists import lists_of
from bot.domain.reading.marks import Cue, Mark, NameMark, ShowMark
from bot.domain.reading.passage import Sentence
from bot.domain.reading.renewal.edges import is_cut, overlap
from bot.domain.reading.renewal.forms import plain_cues
from bot.domain.reading.spelling import JOINS

NETWORKS = ("streamers", "channels")
_ONE_OF = 5  # words of "one of its most-watched dark" before "dramas"
_DESCRIBED = 5  # words from "the" to "drama": "the gritty Jane Doe crime drama"
_STOPS = frozenset(";|")

Shows = tuple[ShowMark, ...] | None
"""What a cue is about: shows; none, but "the series"; or, if None, something else."""


@dataclass(frozen=True)
class Outline:
    """A sentence by what its words do; sets hold word numbers."""

    sentence: Sentence
    numbers: Numbers

    def part(self, cue: Cue) -> tuple[int, int]:
        """The words around a cue that no other decision and no aside claims."""
        if cue not in self._parts:
            self._parts[cue] = self._part(cue)
        return self._parts[cue]

    @lazy
    def _parts(self) -> dict[Cue, tuple[int, int]]:
        return {}

    def _part(self, cue: Cue) -> tuple[int, int]:
        others = [other for other in self._plain if not overlap(other, cue)]
        start = max((o.last for o in others if o.last <= cue.first), default=self.sentence.first)
        bounds = [o.first for o in others if o.first >= cue.last]
        bounds += [aside.first for aside in self._asides if aside.first >= cue.last]
        bounds += [n for n in self.sentence.breaks if n > cue.first and self._stops(n)]
        return start, min(bounds, default=self.sentence.last)

    def _stops(self, word: int) -> bool:
        return bool(set(self.sentence.text.gap(word)) & _STOPS)

    def cuts(self, first: int, last: int) -> list[int]:
        """The words from ``first`` to ``last`` before which punctuation parts the sentence."""
        return [n for n in range(first, last + 1) if is_cut(self.sentence, n)]

    def verb_start(self, cue: Cue) -> int:
        """Where a verb begins: "has", "have now quietly", "confirma que" belong to it."""
        at = cue.first
        while at - 1 in self._adverbs:
            at -= 1
        while at - 1 in self._having:
            at -= 1
        return at

    def is_by_network(self, cue: Cue) -> bool:
        """Whether a network does it: "HBO has now renewed"."""
        start = self.verb_start(cue)
        return any(name.last == start for name in self.networks)

    def is_second(self, cue: Cue) -> bool:
        """Whether it is a second verb with its object right behind: "renewed X and cancelled Y"."""
        joined = self.sentence.text.words[max(cue.first - 1, 0)] in self.numbers.joins
        titles = {show.first for show in self.sentence.shows}
        verbs = self.sentence.within(self.sentence.first, cue.first, "renewal.*")
        return joined and cue.last in titles and bool(verbs)

    def light_between(self, first: int, last: int) -> bool:
        """Whether next to both ends there are only light words; an apposition in commas may be anything."""
        cuts = self.cuts(first, last)
        if len(cuts) < 2:  # noqa: PLR2004 - an apposition has a comma at each end
            return all(n in self.light for n in range(first, last))
        return all(n in self.light for n in (*range(first, cuts[0]), *range(cuts[-1], last)))

    def is_of_show(self, season: Mark, last: int) -> bool:
        """Whether nothing but the show and its people follows: "Season 2 of the spy comedy with Jane Doe"."""
        if self.light_between(season.last, last):
            return True
        words = self.sentence.text.words
        said = _words(self.sentence.people) | self.light | self.joint
        described = [
            stand.last for stand in self.standing(season.last, last) if self.is_known(stand)
        ]
        between = range(max(described, default=season.last), last)
        return season.last in self.joint and all(n in said or words[n] in JOINS for n in between)

    def is_itself(self, mark: ShowMark) -> bool:
        """Whether the show is meant, not its star, its spinoff or a creator's earlier work."""
        owner = self.sentence.text.words[mark.last : mark.last + 1] == ("s",)
        after = mark.last + owner
        person = owner and any(person.first == after for person in self.sentence.people)
        return mark.first not in self._passing and after not in self.other and not person

    def is_somebodys(self, first: int, last: int) -> bool:
        """Whether a show is named there only for somebody or something of it: "X star's new series"."""
        marks = [mark for mark in self.sentence.shows if first <= mark.first < last]
        return any(not self.is_itself(mark) and not self.is_addressed(mark) for mark in marks)

    def is_known(self, word: Cue) -> bool:
        """Whether "the show" is one already known: "X creator says the show is ending", "the Jane Doe drama"."""
        words, cuts = self.sentence.text.words, self.cuts(word.first - _DESCRIBED, word.first)
        for before in range(word.first - 1, word.first - 1 - _DESCRIBED, -1):
            if before < self.sentence.first or before + 1 in cuts or before in self.joint:
                return False
            if words[before] in self.numbers.definite:
                return True
            if words[before] in self.numbers.more or words[before] in self.numbers.article:
                return False
        return False

    def is_addressed(self, mark: ShowMark) -> bool:
        """Whether the show's fans are told: "Good news, X fans: NBC has ordered Season 4"."""
        after = mark.last + (self.sentence.text.words[mark.last : mark.last + 1] == ("s",))
        return bool(self.sentence.within(after, after + 1, "phrase.audience"))

    @lazy
    def runs(self) -> tuple[tuple[ShowMark, ...], ...]:
        """The shows, those of one list together."""
        return lists_of(self.sentence)

    @lazy
    def named(self) -> tuple[ShowMark, ...]:
        """The shows that are not named in passing."""
        return tuple(mark for mark in self.sentence.shows if mark.first not in self._passing)

    @lazy
    def networks(self) -> tuple[NameMark, ...]:
        """The streamers and channels."""
        return tuple(name for name in self.sentence.names if name.sort in NETWORKS)

    @lazy
    def light(self) -> set[int]:
        """Words that say nothing by themselves between a show and what is said of it."""
        marks = (
            *self.sentence.find("phrase.light", "renewal.order"),
            *self.stands,
            *self.sentence.names,
            *self.sentence.seasons,
            *self.sentence.shows,
        )
        first, last = self.sentence.first, self.sentence.last
        said = enumerate(self.sentence.text.words[first:last], first)
        counts = {n for n, w in said if w.isdecimal() or w in self.numbers.cardinal}
        return _words(marks) | counts

    @lazy
    def other(self) -> set[int]:
        """Somebody or something of a show: its star, its finale."""
        found = _words(self.sentence.find("phrase.other")) - self.titled
        return {n for n in found if not self._is_in_name(n)}

    def _is_in_name(self, word: int) -> bool:
        """Whether a word of a summary belongs to a name: "Harbour Films", "Star Wars"."""
        text = self.sentence.text
        inside = word > self.sentence.first and not self.sentence.headline
        return inside and text.capitalised(word)

    @lazy
    def _adverbs(self) -> set[int]:
        return _words(self.sentence.find("phrase.adverb"))

    @lazy
    def having(self) -> tuple[Cue, ...]:
        """Auxiliaries: "has", "was"."""
        return self.sentence.find("phrase.having")

    @lazy
    def _having(self) -> set[int]:
        return _words(self.having)

    @lazy
    def joint(self) -> set[int]:
        """Prepositions: what follows them is no subject or object."""
        return _words(self.sentence.find("phrase.joint"))

    @lazy
    def titled(self) -> set[int]:
        """Titles and seasons."""
        return _words((*self.sentence.shows, *self.sentence.seasons))

    @lazy
    def orders(self) -> set[int]:
        """Where "renewal", "season order" begin."""
        return {cue.first for cue in self.sentence.find("renewal.order")}

    @lazy
    def _plain(self) -> tuple[Cue, ...]:
        return plain_cues(self.sentence)

    @lazy
    def _asides(self) -> tuple[Cue, ...]:
        """What explains; "after two seasons" does not, but says how much there was."""
        counts = {mark.first for mark in self.sentence.seasons if mark.counted and not mark.more}
        counts |= {first - 1 for first in counts}
        return tuple(c for c in self.sentence.find("decision.aside") if c.last not in counts)

    @lazy
    def stands(self) -> tuple[Cue, ...]:
        """The words that may stand for a show: "the series", "one of its best dramas"."""
        several = self.sentence.find("phrase.kinds")
        ones = [cue.last for cue in self.sentence.find("phrase.one_of")] if several else []
        ones += [cue.last for cue in self.sentence.find("phrase.both")] if several else []
        one = [c for c in several if any(0 <= c.first - last <= _ONE_OF for last in ones)]
        alone = [*self.sentence.find("phrase.series"), *self._compounds()]
        seasons = _words(self.sentence.seasons)
        stands = {cue for cue in (*alone, *one) if cue.first not in seasons}
        return tuple(sorted(stands, key=lambda cue: cue.first))

    def _compounds(self) -> Iterator[Cue]:
        """The words that are such a one with more before it: "Geisterserie"."""
        heads = tuple(self.sentence.language.sets.get("phrase.heads", ()))
        if not heads:
            return
        known = {cue.first for cue in self.sentence.find("phrase.series")}
        for n in range(self.sentence.first, self.sentence.last):
            word = self.sentence.text.words[n]
            if word.endswith(heads) and word not in heads and n not in known:
                yield Cue(n, n + 1, frozenset())

    def standing(self, first: int, last: int) -> tuple[Cue, ...]:
        """The same, only between two words."""
        return tuple(cue for cue in self.stands if first <= cue.first and cue.last <= last)

    @lazy
    def _passing(self) -> dict[int, str]:
        return asides_of(self.sentence)


def _words(marks: Iterable[Mark]) -> set[int]:
    return {n for mark in marks for n in range(mark.first, mark.last)}
