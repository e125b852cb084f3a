"""Whether a place is one in a list of another sort: of critics, of all time, of films, of broadcast television."""

from bot.domain.reading.marks import Cue, Mark, ShowMark
from bot.domain.reading.passage import Sentence
from bot.domain.reading.top10.slot import Placement, main_clause

_FILM = 3  # words between "movie" and the title, or the chart, that it goes with


def another_list(sentence: Sentence, placement: Placement, mark: ShowMark | None) -> str | None:
    first, last = _part(sentence, placement.cue)
    groups = ["top10.elsewhere", "top10.record"]
    if "stream" not in sentence.written.lower() and not sentence.find("top10.streaming"):
        groups.append("top10.linear")
    told = sentence.within(first, last, *groups)
    ends = placement.cue.first
    cue = next((one for one in told if not _describes(sentence, one, ends)), None)
    cue = cue or _labelled(sentence, placement)
    cue = cue or _film(sentence, placement, mark)
    return f"another sort of list (“{sentence.text.slice(cue.first, cue.last)}”)" if cue else None


def _describes(sentence: Sentence, record: Cue, place: int) -> bool:
    """Whether a record is only a word on what has the place: "the spin-off of its biggest-ever hit leads"."""
    nouns = sentence.find("top10.what", "top10.lead", "top10.most", "top10.first")
    before = record.last <= place and "top10.record" in record.groups
    return before and not any(abs(noun.last - record.first) <= 1 for noun in nouns)


def _part(sentence: Sentence, cue: Mark) -> tuple[int, int]:
    """The part between commas that a cue is in, where that names a chart or service; else the clause."""
    first, last = sentence.clause(cue.first)
    commas = [n for n in range(first + 1, last) if "," in sentence.text.gap(n)]
    start = max((n for n in commas if n <= cue.first), default=first)
    end = min((n for n in commas if n > cue.first), default=last)
    charts = any(start <= chart.first < end for chart in sentence.find("top10.chart"))
    named = any(
        start <= name.first < end and name.sort in ("streamers", "charts")
        for name in sentence.names
    )
    return (start, end) if charts or named else (first, last)


def _labelled(sentence: Sentence, placement: Placement) -> Cue | None:
    """Another list that a headline begins with: "Best-selling books: X tops the chart"."""
    if not sentence.headline:
        return None
    end = next(
        (n for n in range(sentence.first + 1, placement.cue.first) if ":" in sentence.text.gap(n)),
        0,
    )
    return next(iter(sentence.within(sentence.first, end, "top10.elsewhere")), None)


def _film(sentence: Sentence, placement: Placement, mark: ShowMark | None) -> Cue | None:
    films = sentence.find("top10.film")
    clause = sentence.clause(placement.cue.first)
    if mark is None:
        first = max(clause[0], main_clause(sentence))
        return next(iter(sentence.within(first, clause[1], "top10.film")), None)
    heads = [mark.first, *(chart.last for chart in sentence.find("top10.chart", "top10.first"))]
    near = (
        film
        for film in films
        if 0 <= mark.first - film.last < _FILM
        or (
            clause[0] <= film.first < clause[1]
            and any(abs(film.first - head) < _FILM for head in heads)
        )
    )
    return next((film for film in near if not _of_its_own(sentence, film, mark)), None)


def _of_its_own(sentence: Sentence, film: Cue, mark: ShowMark) -> bool:
    """Whether a film stands in another part of the sentence than a show: "tops the film list, X leads TV"."""
    first, last = (film.last, mark.first) if film.first < mark.first else (mark.last, film.first)
    joins = sentence.language.sets["passing.and"]
    parts = {cue.first for cue in sentence.find("general.clause")}
    return any(
        set(sentence.text.gap(n)) & set(",;") or n in parts or sentence.text.words[n] in joins
        for n in range(first, last + 1)
        if n < sentence.last
    )
