"""Which shows a cue is about, and in which season: the grammar of news in outline.

    verb + object      "Netflix renews the drama X and Y for Season 2"   no preposition, no other noun before X
    subject + words    "X, the drama with Z, has been renewed"           only light words next to X and to the cue
    season + words     "Season 3 of X is confirmed"

A subject or object that is no title but "the series" stands for the show that the item is about.
"""

from collections.abc import Iterator, Sequence
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
_UNTIL = 3  # words from "after" to its season: "after its critically acclaimed first season"
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
    refused: bool = False
    """Whether it is told as what will not come: "won't return"."""
    weak: bool = False
    """Whether only the season makes it a decision: "gets Season 3" may be on air at last."""


def decisions_of(sentence: Sentence, numbers: Numbers) -> tuple[Told, ...]:
    """All that a sentence tells, in reading order, at most one decision a cue."""
    if not sentence.find("renewal.*"):
        return ()
    outline = _Outline(sentence, numbers)
    return tuple(told for cue in sentence.find("renewal.*") for told in outline.told(cue))


def hints_of(sentence: Sentence, numbers: Numbers) -> frozenset[Decision]:
    """The decisions whose words and season a sentence has, whatever they are about."""
    outline = _Outline(sentence, numbers)
    return frozenset(
        form.decision
        for cue in sentence.find("renewal.*")
        for form in forms_of(cue)
        if outline.has_season(cue, form)
    )


def part_of(sentence: Sentence, cue: Cue) -> tuple[int, int]:
    """The words around a cue up to the next comma, break, or conjunction."""
    first, last = sentence.clause(cue.first)
    commas = [n for n in range(first + 1, last) if "," in sentence.text.gap(n)]
    start = max((n for n in commas if n <= cue.first), default=first)
    return start, min((n for n in commas if n > cue.first), default=last)


@dataclass(frozen=True)
class _Outline:
    sentence: Sentence
    numbers: Numbers

    def told(self, cue: Cue) -> Iterator[Told]:
        """What a cue tells, by the first of its forms that fits, conditional ones aside."""
        for form in forms_of(cue):
            if told := self._fits(cue, form):
                yield told
                if not told.conditional:
                    return

    def _fits(self, cue: Cue, form: Form) -> Told | None:
        shows = self._shows(cue, form, *self._part(cue)) if self.has_season(cue, form) else None
        if shows is None:
            return None
        season, missing = self._season(cue, form)
        mark = season if isinstance(season, SeasonMark) else None
        return Told(
            form.decision,
            cue,
            self.sentence,
            shows,
            mark,
            missing,
            conditional=form.needs is Needs.HOME,
            refused=form.missing,
            weak=form.needs in (Needs.SEASON, Needs.SAID_OF_SEASON),
        )

    def has_season(self, cue: Cue, form: Form) -> bool:
        """Whether the season that a form needs is there."""
        if form.needs is Needs.LAST:
            return self._closes_with_last(cue)
        wanted = form.needs in (Needs.SEASON, Needs.SAID_OF_SEASON, Needs.END)
        return not wanted or self._season(cue, form)[0] is not None

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

    def _season(self, cue: Cue, form: Form) -> tuple[Mark | None, bool]:
        """The season, or the order, that a cue is about, and whether it is one that will not come."""
        start, end = self._part(cue)
        if form.needs is Needs.SAID_OF_SEASON:
            return self._season_before(cue, start), form.missing
        if form.needs is Needs.LAST:
            before = [m for m in self.sentence.seasons if m.last <= cue.first and m.numbers]
            return (before[-1] if before else None), False
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
            cut = any(_parts(self.sentence, n) for n in range(mark.last, cue.first + 1))
            if not cut and self._is_to_come(mark, alone=False) and self._light_between(mark.last, cue.first):
                return mark
        return None

    def _season_of_end(self, cue: Cue, end: int) -> SeasonMark | None:
        """The season after which it is over: "with its fourth", "after two seasons", "nach Staffel 2"."""
        said = [until.last for until in self.sentence.find("decision.until")]
        for mark in self.sentence.seasons:
            after = any(0 <= mark.first - last <= _UNTIL for last in said)
            names = mark.numbers or mark.counted or mark.final
            if after and names and self._is_near(cue, mark, end):
                return mark
        return None

    def _is_near(self, cue: Cue, mark: SeasonMark, end: int) -> bool:
        """Whether a season follows a cue, or leads up to it, as the verb stands last in German."""
        if mark.first >= cue.last:
            return mark.first < end and self._reaches(cue.last, mark.first)
        return self._light_between(mark.last, cue.first)

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
        acts = form.needs is Needs.NOTHING and self._acts(cue, start)
        if form.side is Side.AFTER or acts:
            return self._objects(cue, form, end)
        subjects = self._subjects(cue, start)
        if subjects is None and form.needs in (Needs.SAID_OF_SEASON, Needs.LAST):
            return self._of_season(cue, start)  # "X creator confirms Season 4 will be the last"
        return subjects

    def _of_season(self, cue: Cue, start: int) -> tuple[ShowMark, ...] | None:
        """The show whose season stands right before a cue."""
        before = [mark for mark in self._named if start <= mark.first and mark.last <= cue.first]
        seasons = [m for m in self.sentence.seasons if m.last <= cue.first]
        if not before or not seasons or before[-1].last > seasons[-1].first:
            return None
        show, season = before[-1], seasons[-1]
        first = show.first if show.last == season.first else season.first
        named = first - 1 not in self._joint and self._light_between(season.last, cue.first)
        return (show,) if named else None

    def _acts(self, cue: Cue, start: int) -> bool:
        """Whether words for a state are a verb here: "Netflix cancelled X", "Cancelled: X"."""
        if cue.last < self.sentence.last and ":" in self.sentence.text.gap(cue.last):
            return cue.first == start
        agent = any(cue.first - 2 <= name.last <= cue.first for name in self._agents)
        subject = any(start <= show.first and show.last <= cue.first for show in self._named)
        series = self.sentence.within(max(start, cue.first - 3), cue.first, "phrase.series")
        return agent and not subject and not series

    def _objects(self, cue: Cue, form: Form, end: int) -> tuple[ShowMark, ...] | None:
        if self.sentence.text.words[cue.first - 1] in self.numbers.article and cue.first:
            return None  # "the cancelled X"
        found: list[ShowMark] = []
        for run in lists_of(self.sentence):
            inside = [m for m in run if cue.last <= m.first < end and self._is_itself(m)]
            if not inside:
                continue
            joined = found and self._joins(found[-1].last, inside[0].first)
            if joined or (not found and self._leads_to(cue.last, inside[0].first)):
                found += inside
        if found:
            return tuple(found)
        if self._another(cue.first, end) or self._another(self.sentence.first, cue.first):
            return None
        stands = self.sentence.within(cue.last, min(end, cue.last + _NAMELESS), "phrase.series")
        if any(self._leads_to(cue.last, one.first) for one in stands):
            return ()
        speaks = any(name.last == cue.first for name in self._agents)
        left_out = form.needs in (Needs.SEASON, Needs.HOME)
        return self._earlier(cue) if left_out and speaks else None

    def _another(self, first: int, last: int) -> bool:
        """Whether a show is named there only for somebody or something of it: "X star's new series"."""
        marks = [mark for mark in self.sentence.shows if first <= mark.first < last]
        return any(not self._is_itself(mark) for mark in marks)

    def _earlier(self, cue: Cue) -> tuple[ShowMark, ...] | None:
        """What is left out: "'X': Netflix orders a third season", "X wins a prize, is canceled"."""
        before = [mark for mark in self.sentence.shows if mark.last <= cue.first]
        if before and not self._is_itself(before[-1]):
            return None
        return (before[-1],) if before else ()

    def _leads_to(self, first: int, last: int) -> bool:
        """Whether the title is a verb's object: "renews X", "orders Season 2 of X", not "plans for X"."""
        between = set(range(first, last))
        if len(between) > _OBJECT or between & self._other:
            return False
        turns = [n for n in sorted(between) if n in self._joint]
        if not turns:
            return True
        things = {m.first for m in self.sentence.seasons} | self._order_starts
        return any(first <= thing < turns[0] for thing in things)

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
            return self._whole(subject, runs[:-1])
        if self._another(start, cue.first):
            return None
        if subject and self._shares(subject, cue, start):
            return self._whole(subject, ())
        stands = self.sentence.within(start, cue.first, "phrase.series")[-1:]
        if any(self._light_between(one.last, cue.first) for one in stands):
            return () if all(self._may_stand(one) for one in stands) else None
        begin = max((n for n in range(start, cue.first) if _parts(self.sentence, n)), default=start)
        agent = any(begin <= name.first < cue.first for name in self._agents)
        left_out = begin > self.sentence.first and self._light_between(begin, cue.first)
        return self._earlier(cue) if left_out and not subject and not agent else None

    def _shares(self, subject: tuple[ShowMark, ...], cue: Cue, start: int) -> bool:
        """Whether a second verb has the same subject: "X has a winner, gets Season 2"."""
        between = range(subject[-1].last, cue.first + 1)
        commas = [n for n in between if "," in self.sentence.text.gap(n)]
        if not commas or subject[0].first > start + 1:
            return False
        person = any(subject[-1].last <= p.first < cue.first for p in self.sentence.people)
        return not person and all(n in self._light for n in range(commas[-1], cue.first))

    def _whole(
        self, subject: tuple[ShowMark, ...], before: Sequence[tuple[ShowMark, ...]]
    ) -> tuple[ShowMark, ...] | None:
        """The subject with titles before it that only a comma parts; None for "scenes in X"."""
        text = self.sentence.text
        for run in reversed(before):
            if run[-1].last < subject[0].first or "," not in text.gap(subject[0].first):
                break
            subject = (*run, *subject)
        first = self._phrase_start(subject[0].first)
        if first - 1 in self._joint and not text.gap(first).strip("\"'“‘«„ "):
            return None
        return tuple(mark for mark in subject if self._is_itself(mark)) or None

    def _phrase_start(self, first: int) -> int:
        """Where "Season 3 of X" begins."""
        for mark in self.sentence.seasons:
            if mark.last == first or (mark.last == first - 1 and first - 1 in self._joint):
                return mark.first
        return first

    def _may_stand(self, word: Cue) -> bool:
        """Whether "it" or "the series" can mean the show: a headline's "it" may be anything."""
        pronoun = self.sentence.text.words[word.first] in self.numbers.pronoun
        return not pronoun or (not self.sentence.headline and word.first == self.sentence.first)

    def _stands_before_noun(self, cue: Cue, start: int) -> bool:
        """Whether it only describes what follows: "canceled CBS sitcom X changed her life"."""
        following = [m.first for m in (*self._named, *self.sentence.find("phrase.series"))]
        near = any(cue.last <= n <= cue.last + 2 for n in following)
        subject = any(start <= m.first and m.last <= cue.first for m in self._named)
        return near and not subject

    def _light_between(self, first: int, last: int) -> bool:
        """Whether next to both ends there are only light words; an apposition in commas may be anything."""
        cuts = [n for n in range(first, last + 1) if _parts(self.sentence, n)]
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
                *self.sentence.find("phrase.light", "phrase.series", "renewal.order"),
                *self.sentence.names,
                *self.sentence.seasons,
                *self.sentence.shows,
            )
        )
        return _words(marks) | {n for n, w in enumerate(self.sentence.text.words) if w.isdecimal()}

    @cached_property
    def _other(self) -> set[int]:
        return _words(self.sentence.find("phrase.other")) - self._titled

    @cached_property
    def _joint(self) -> set[int]:
        return _words(self.sentence.find("phrase.joint"))

    @cached_property
    def _titled(self) -> set[int]:
        return _words((*self.sentence.shows, *self.sentence.seasons))

    @cached_property
    def _order_starts(self) -> set[int]:
        return {cue.first for cue in self.sentence.find("renewal.order")}

    @cached_property
    def _show_starts(self) -> set[int]:
        return {mark.first for mark in self.sentence.shows}


def _parts(sentence: Sentence, word: int) -> bool:
    """Whether punctuation stands before a word that parts it from the one before."""
    gap = sentence.text.gap(word)
    return " - " in gap or bool(set(gap) & _PARTS)


def _words(marks: Iterator[Mark] | tuple[Mark, ...]) -> set[int]:
    return {n for mark in marks for n in range(mark.first, mark.last)}


def _overlap(one: Mark, other: Mark) -> bool:
    return one.first < other.last and other.first < one.last
