"""Which shows a cue is about, and in which season: the grammar of news in outline.

    verb + object      "Netflix renews the drama X and Y for Season 2"   no preposition, no other noun before X
    subject + words    "X, the drama with Z, has been renewed"           only light words next to X and to the cue
    season + words     "Season 3 of X is confirmed"

A subject or object that is no title but "the series" stands for the show that the item is about.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from bot.domain.model import Decision
from bot.domain.reading.language import Numbers
from bot.domain.reading.lists import lists_of
from bot.domain.reading.passage import Cue, Mark, SeasonMark, Sentence, ShowMark
from bot.domain.reading.renewal.forms import Form, Needs, Side, forms_of, plain_cues
from bot.domain.reading.seasons import stands_alone
from bot.domain.reading.topics import asides_of

_OBJECT = 14  # words between a verb and its object: "cancels its big-budget ... drama X"
_NAMELESS = 8  # the same, where the object is "another fan-favorite series"
_SEASON = 8  # words between a cue and its season, titles not counted
NETWORKS = ("streamers", "channels")
_PARTS = frozenset(",;:–—()|")


@dataclass(frozen=True, slots=True)
class Told:
    """A decision that a sentence tells, true or not; no ``shows``: of "the series", "it"."""

    decision: Decision
    cue: Cue
    sentence: Sentence
    shows: tuple[ShowMark, ...]
    season: SeasonMark | None
    """The season that it is about, or the last."""
    missing: bool = False
    """Whether ``season`` is the one that will not come."""
    conditional: bool = False
    """Whether it needs a show that lost its home."""
    weak: bool = False
    """Whether only the season makes it a decision: "gets Season 3" may be on air at last."""


def decisions_of(sentence: Sentence, numbers: Numbers) -> tuple[Told, ...]:
    """All that a sentence tells, in reading order, at most one decision a cue."""
    if not sentence.find("renewal.*"):
        return ()
    outline = _Outline(sentence, numbers)
    told = (outline.told(cue) for cue in sentence.find("renewal.*"))
    return tuple(one for one in told if one)


@dataclass(frozen=True)
class _Outline:
    sentence: Sentence
    numbers: Numbers

    def told(self, cue: Cue) -> Told | None:
        """What a cue tells, by the first of its forms that fits."""
        return next((told for form in forms_of(cue) if (told := self._fits(cue, form))), None)

    def _fits(self, cue: Cue, form: Form) -> Told | None:
        start, end = self._part(cue)
        season, missing = self._season(cue, form, start, end)
        if season is None and form.needs in (Needs.SEASON, Needs.SAID_OF_SEASON, Needs.END):
            return None
        if form.needs is Needs.LAST and not self._closes_with_last(cue):
            return None
        shows = self._shows(cue, form, start, end)
        if shows is None:
            return None
        mark = season if isinstance(season, SeasonMark) else None
        conditional = form.needs is Needs.HOME
        weak = form.needs in (Needs.SEASON, Needs.SAID_OF_SEASON)
        return Told(
            form.decision, cue, self.sentence, shows, mark, missing, conditional=conditional, weak=weak
        )

    def _part(self, cue: Cue) -> tuple[int, int]:
        """The words around a cue that no other decision and no aside claims."""
        others = [other for other in self._plain if not _overlap(other, cue)]
        start = max((o.last for o in others if o.last <= cue.first), default=self.sentence.first)
        bounds = [o.first for o in others if o.first >= cue.last]
        bounds += [a.first for a in self._asides if a.first >= cue.last]
        bounds += [n for n in self.sentence.breaks if n > cue.first and self._stops(n)]
        return start, min(bounds, default=self.sentence.last)

    def _stops(self, word: int) -> bool:
        return bool(set(self.sentence.text.gap(word)) & set(";|"))

    # which season

    def _season(self, cue: Cue, form: Form, start: int, end: int) -> tuple[Mark | None, bool]:
        """The season, or the order, that a cue is about, and whether it is one that will not come."""
        if form.needs is Needs.SAID_OF_SEASON:
            return self._season_before(cue, start), form.missing
        over = form.decision in (Decision.CANCELLED, Decision.FINAL_SEASON)
        if over and form.needs is not Needs.SEASON:
            last = self._season_of_end(cue, self.sentence.last)
            if last or not form.missing:
                return last, False
        season = self._season_after(cue, end)
        if season is None and form.needs is Needs.SEASON and not form.missing:
            return self._order_after(cue, end), False
        return season, form.missing and season is not None

    def _season_after(self, cue: Cue, end: int) -> SeasonMark | None:
        for mark in self.sentence.seasons:
            if cue.last <= mark.first < end and self._reaches(cue.last, mark.first):
                return mark if self._is_to_come(mark) else None
        return None

    def _order_after(self, cue: Cue, end: int) -> Mark | None:
        orders = self.sentence.within(cue.last, end, "renewal.order")
        return next((order for order in orders if self._reaches(cue.last, order.first)), None)

    def _season_before(self, cue: Cue, start: int) -> SeasonMark | None:
        before = [m for m in self.sentence.seasons if start <= m.first and m.last <= cue.first]
        for mark in before[-1:]:
            if self._is_to_come(mark, alone=False) and self._light_between(mark.last, cue.first):
                return mark
        return None

    def _season_of_end(self, cue: Cue, end: int) -> SeasonMark | None:
        """The season after which it is over: "with its fourth", "after two seasons", "final season"."""
        for mark in self.sentence.seasons:
            if cue.last <= mark.first < end and self._reaches(cue.last, mark.first):
                said = self.sentence.find("decision.until")
                after = any(cue.last <= u.first and 0 <= mark.first - u.last <= 3 for u in said)
                return mark if after and (mark.numbers or mark.counted or mark.final) else None
        return None

    def _reaches(self, first: int, last: int) -> bool:
        """Whether words lead on to a season: "gets X a surprise", not "gets a new star for"."""
        between = [n for n in range(first, last) if n not in self._titled]
        turn = max((n for n in between if n in self._joint), default=first)
        light = all(n in self._light for n in between if n < turn)
        return len(between) <= _SEASON and light and not set(between) & self._other

    def _is_to_come(self, mark: SeasonMark, *, alone: bool = True) -> bool:
        """Whether it is a season beyond the first, and not only whose trailer or cast it is."""
        later = max(mark.numbers, default=0) > 1 or mark.more or mark.final
        ordered = bool(mark.counted) and mark.last in self._order_starts
        text = self.sentence.text
        free = not alone or mark.last in self._order_starts | self._show_starts | self._joint
        return (later or ordered) and (free or stands_alone(text, mark, self.numbers))

    def _closes_with_last(self, cue: Cue) -> bool:
        if any(_overlap(mark, cue) for mark in self.sentence.seasons):
            return True
        text = self.sentence.text
        return stands_alone(text, SeasonMark(cue.first, cue.last), self.numbers)

    # which shows

    def _shows(self, cue: Cue, form: Form, start: int, end: int) -> tuple[ShowMark, ...] | None:
        """The shows a cue is about; none for "the series"; None where it is about something else."""
        side = form.side
        if side is Side.BEFORE and self._acts(cue, start):
            side = Side.AFTER
        found = None
        if side is not Side.AFTER:
            found = self._subjects(cue, start)
        if found is None and side is not Side.BEFORE:
            found = self._objects(cue, form, end)
        return found

    def _acts(self, cue: Cue, start: int) -> bool:
        """Whether words for a state are a verb here: "Netflix cancelled X", "Cancelled: X"."""
        if cue.last < self.sentence.last and ":" in self.sentence.text.gap(cue.last):
            return cue.first == start
        agent = any(cue.first - 2 <= name.last <= cue.first for name in self._agents)
        subject = any(start <= show.first and show.last <= cue.first for show in self._named)
        return agent and not subject and "decision.series" not in self._kinds_before(cue)

    def _kinds_before(self, cue: Cue) -> set[str]:
        near = self.sentence.within(max(self.sentence.first, cue.first - 3), cue.first, "decision.*")
        return {group for one in near for group in one.groups}

    def _objects(self, cue: Cue, form: Form, end: int) -> tuple[ShowMark, ...] | None:
        if self.sentence.text.words[cue.first - 1] in self.numbers.article and cue.first:
            return None  # "the cancelled X"
        bridge = form.needs is Needs.SEASON
        found: list[ShowMark] = []
        for run in lists_of(self.sentence):
            inside = [m for m in run if cue.last <= m.first < end and self._is_itself(m)]
            if not inside:
                continue
            joined = found and self._joins(found[-1].last, inside[0].first)
            if joined or (not found and self._leads_to(cue.last, inside[0].first, bridge=bridge)):
                found += inside
        if found:
            return tuple(found)
        stands = self.sentence.within(cue.last, min(end, cue.last + _NAMELESS), "decision.series")
        if any(self._leads_to(cue.last, one.first, bridge=bridge) for one in stands):
            return ()
        return self._earlier(cue) if bridge else None

    def _earlier(self, cue: Cue) -> tuple[ShowMark, ...] | None:
        """An object that is left out: "'X': Netflix orders a third season"."""
        before = [mark for mark in self._named if mark.last <= cue.first]
        return (before[-1],) if before else ()

    def _leads_to(self, first: int, last: int, *, bridge: bool) -> bool:
        """Whether words between a verb and a title leave the title its object."""
        between = set(range(first, last))
        if len(between) > _OBJECT or between & self._other:
            return False
        turns = [n for n in sorted(between) if n in self._joint]
        if not turns:
            return True
        things = {m.first for m in self.sentence.seasons} | self._order_starts
        return bridge and any(first <= thing < turns[0] for thing in things)

    def _joins(self, first: int, last: int) -> bool:
        """Whether a title carries on a list: "A for Season 2, B for 3", "A with X and the comedy B"."""
        text = self.sentence.text
        here = last
        while here > first and "," not in text.gap(here):
            if text.words[here - 1] in self.numbers.joins:
                return True
            if here - 1 not in self._light:
                return False
            here -= 1
        return "," in text.gap(here)

    def _subjects(self, cue: Cue, start: int) -> tuple[ShowMark, ...] | None:
        if self._stands_before_noun(cue, start):
            return None
        runs = [run for run in lists_of(self.sentence) if start <= run[0].first <= cue.first]
        runs = [run for run in runs if run[-1].last <= cue.first]
        subject = runs[-1] if runs else ()
        if subject and self._light_between(subject[-1].last, cue.first):
            for run in reversed(runs[:-1]):
                if run[-1].last + 1 < subject[0].first or "," not in self.sentence.text.gap(subject[0].first):
                    break
                subject = (*run, *subject)
            return tuple(mark for mark in subject if self._is_itself(mark)) or None
        stands = self.sentence.within(start, cue.first, "decision.series")
        if any(self._light_between(one.last, cue.first) for one in stands[-1:]):
            return ()
        agent = any(start <= name.first < cue.first for name in self._agents)
        if self._light_between(start, cue.first) and not subject and not agent:
            return () if start == self.sentence.first else self._earlier(cue)
        return None

    def _stands_before_noun(self, cue: Cue, start: int) -> bool:
        """Whether it only describes what follows: "canceled CBS sitcom X changed her life"."""
        following = [m.first for m in (*self._named, *self.sentence.find("decision.series"))]
        near = any(cue.last <= n <= cue.last + 2 for n in following)
        subject = any(start <= m.first and m.last <= cue.first for m in self._named)
        return near and not subject

    def _light_between(self, first: int, last: int) -> bool:
        """Whether next to both ends there are only light words; an apposition in commas may be anything."""
        cuts = [n for n in range(first, last + 1) if _PARTS & set(self.sentence.text.gap(n))]
        if len(cuts) < 2:  # noqa: PLR2004 - an apposition has a comma at each end
            return all(n in self._light for n in range(first, last))
        return all(n in self._light for n in (*range(first, cuts[0]), *range(cuts[-1], last)))

    def _is_itself(self, mark: ShowMark) -> bool:
        """Whether the show is meant, not its star, its spinoff or a creator's earlier work."""
        owner = self.sentence.text.words[mark.last : mark.last + 1] == ("s",)
        after = mark.last + owner
        person = owner and any(p.first == after for p in self.sentence.people)
        return mark.first not in self._passing and after not in self._other and not person

    # the words of the sentence, by what they do

    @cached_property
    def _plain(self) -> tuple[Cue, ...]:
        return plain_cues(self.sentence)

    @cached_property
    def _asides(self) -> tuple[Cue, ...]:
        return self.sentence.find("decision.aside")

    @cached_property
    def _named(self) -> tuple[ShowMark, ...]:
        return tuple(m for m in self.sentence.shows if m.first not in self._passing)

    @cached_property
    def _passing(self) -> dict[int, str]:
        return asides_of(self.sentence)

    @cached_property
    def _agents(self) -> tuple[Mark, ...]:
        return tuple(name for name in self.sentence.names if name.sort in NETWORKS)

    @cached_property
    def _light(self) -> set[int]:
        marks: Iterator[Mark] = iter(
            (
                *self.sentence.find("decision.light", "decision.series", "renewal.order"),
                *self.sentence.names,
                *self.sentence.seasons,
                *self.sentence.shows,
            )
        )
        return _words(marks) | {n for n, w in enumerate(self.sentence.text.words) if w.isdecimal()}

    @cached_property
    def _other(self) -> set[int]:
        return _words(self.sentence.find("decision.other")) - self._titled

    @cached_property
    def _joint(self) -> set[int]:
        return _words(self.sentence.find("decision.joint"))

    @cached_property
    def _titled(self) -> set[int]:
        return _words((*self.sentence.shows, *self.sentence.seasons))

    @cached_property
    def _order_starts(self) -> set[int]:
        return {cue.first for cue in self.sentence.find("renewal.order")}

    @cached_property
    def _show_starts(self) -> set[int]:
        return {mark.first for mark in self.sentence.shows}


def _words(marks: Iterator[Mark] | tuple[Mark, ...]) -> set[int]:
    return {n for mark in marks for n in range(mark.first, mark.last)}


def _overlap(one: Mark, other: Mark) -> bool:
    return one.first < other.last and other.first < one.last
