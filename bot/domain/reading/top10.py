"""The show entered, climbed in or tops a streaming service's Top 10 or most-watched chart.

headline, then lead: does the sentence speak of a chart of what people stream, and place the show in it?
    out: lost places, other lists (critics, all-time, films, broadcast), what is denied, asked, hoped, or past
    the headline's word decides; the lead's counts if the headline tells nothing else
    a show beside the headline's own must have come to its place just now; without a title in the
    headline the item presents the chart, and every place counts
"""

from bot.domain.model import Certainty, Kind, Top10
from bot.domain.reading.passage import Cue, Mark, Passage, Sentence, ShowMark
from bot.domain.reading.placement import Placement, is_yardstick, placement_of
from bot.domain.reading.ranks import ranks_of
from bot.domain.reading.topics import Topic, asides_of, lead_of
from bot.domain.reading.verdict import Verdict, no, yes

_OTHER_SORTS = ("recap", "review", "trailer", "guide", "obituary", "private")
_FILM = 3  # words between "movie" and the title, or the chart, that it goes with


def judge(passage: Passage, topic: Topic) -> Verdict | None:
    """Whether the item's news is the show's place in a chart."""
    telling = (*passage.headline, *lead_of(passage))
    charted = [sentence for sentence in telling if _of_a_chart(passage, telling, sentence)]
    if not charted or not _streamed(telling):
        return None
    reasons: list[str] = []
    for sentence in charted:
        for mark in _marks(sentence, topic):
            placement = placement_of(sentence, passage.language, mark)
            if placement is None:
                continue
            bar = _bar(passage, topic, sentence, mark, placement)
            if bar is None:
                return _verdict(passage, topic, sentence, placement)
            reasons.append(bar)
            if sentence.headline:
                return no(Kind.TOP10, *reasons)
    return no(Kind.TOP10, *(reasons or ["no place of the show is named"]))


def _streamed(telling: tuple[Sentence, ...]) -> bool:
    """Whether anything is said of streaming."""
    return any(
        name.sort in ("streamers", "charts") for sentence in telling for name in sentence.names
    ) or any(
        sentence.find("top10.streaming") or "stream" in sentence.written.lower()
        for sentence in telling
    )


def _marks(sentence: Sentence, topic: Topic) -> tuple[ShowMark | None, ...]:
    """Where a sentence speaks of the show; None where it does so without its title: "The thriller is No. 1"."""
    asides = asides_of(sentence)
    marks = tuple(mark for mark in sentence.named(topic.show) if mark.first not in asides)
    others = [mark for mark in sentence.shows if not is_yardstick(sentence, mark, asides)]
    if marks or not topic.alone or others or _of_another(sentence):
        return marks
    described = bool(sentence.find("top10.what"))
    return (None,) if described or (topic.in_headline and not sentence.headline) else ()


def _of_another(sentence: Sentence) -> bool:
    """Whether a sentence without a watched title has one in quotation marks, or a name for its subject."""
    if any(
        sentence.first <= first < sentence.last and sentence.text.capitalised(first)
        for first, _ in sentence.text.quotes
    ):
        return True
    if sentence.headline or sentence.find("top10.what"):
        return False
    named = {n for name in sentence.names for n in range(name.first, name.last)}
    until = min((cue.first for cue in sentence.find("top10.*")), default=sentence.last)
    return any(
        n not in named and sentence.text.capitalised(n) for n in range(sentence.first + 1, until)
    )


def _of_a_chart(passage: Passage, telling: tuple[Sentence, ...], sentence: Sentence) -> bool:
    """Whether the sentence speaks of a chart: by name, or as a place at a service."""
    if any(one.find("top10.chart") for one in (sentence, *passage.headline)):
        return True
    first = sentence.find("top10.first", "top10.most", "top10.beaten", "top10.dethrone")
    if any("stream" in sentence.text.slice(cue.first, cue.last).lower() for cue in first):
        return True
    ranks = ranks_of(sentence, passage.language)
    tracked = any(name.sort == "charts" for name in sentence.names)
    if first or any(rank.sure or tracked for rank in ranks):
        return any(name.sort in ("streamers", "charts") for one in telling for name in one.names)
    return False


def _bar(
    passage: Passage,
    topic: Topic,
    sentence: Sentence,
    mark: ShowMark | None,
    placement: Placement,
) -> str | None:
    """Why the place is no news of the show; None if it is."""
    said = sentence.text.slice(placement.cue.first, placement.cue.last)
    if placement.lost:
        return f"lost its place, or has none (“{said}”)"
    if passage.genre("review", "recap", "obituary"):
        return "the headline is of another sort"
    bar = _another_list(sentence, placement, mark) or _unsaid(sentence, placement, mark)
    if bar or sentence.headline:
        return bar
    return _headline_differs(passage, topic, sentence, placement)


def _another_list(sentence: Sentence, placement: Placement, mark: ShowMark | None) -> str | None:
    first, last = _part(sentence, placement.cue)
    groups = ["top10.elsewhere", "top10.record"]
    if "stream" not in sentence.written.lower():
        groups.append("top10.linear")
    cue = next(iter(sentence.within(first, last, *groups)), None)
    cue = cue or _film(sentence, placement, mark)
    return f"another sort of list (“{sentence.text.slice(cue.first, cue.last)}”)" if cue else None


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


def _film(sentence: Sentence, placement: Placement, mark: ShowMark | None) -> Cue | None:
    films = sentence.find("top10.film")
    if mark is None:
        films = sentence.within(*sentence.clause(placement.cue.first), "top10.film")
        return films[0] if films else None
    heads = [mark.first, *(chart.last for chart in sentence.find("top10.chart"))]
    near = (
        film
        for film in films
        if 0 <= mark.first - film.last < _FILM
        or any(abs(film.first - head) < _FILM for head in heads)
    )
    return next(near, None)


def _unsaid(sentence: Sentence, placement: Placement, mark: ShowMark | None) -> str | None:
    """Asked, hoped, denied, or told of the past."""
    if sentence.question:
        return "only asked"
    first = (
        mark.last
        if mark and mark.last <= placement.cue.first
        else sentence.clause(placement.cue.first)[0]
    )
    for group, why in (
        ("general.negation", "denied"),
        ("general.hope", "only hoped for"),
        ("top10.past", "told of the past"),
    ):
        for cue in sentence.within(first, placement.cue.first, group):
            number = sentence.text.words[cue.last].isdecimal()  # "No. 1" denies nothing
            kept = any(loss.first == cue.last for loss in sentence.find("top10.lose"))
            if number or kept or _in_brackets(sentence, first, cue, placement.cue):
                continue
            return f"{why} (“{sentence.text.slice(cue.first, cue.last)}”)"
    return None


def _in_brackets(sentence: Sentence, first: int, cue: Cue, told: Mark) -> bool:
    """Whether a cue stands in a remark between commas: "X, cancelled in 2019, has resurfaced"."""
    commas = [n for n in range(first, told.first + 1) if "," in sentence.text.gap(n)]
    return any(n <= cue.first for n in commas) and any(n > cue.first for n in commas)


def _headline_differs(
    passage: Passage, topic: Topic, sentence: Sentence, placement: Placement
) -> str | None:
    """Why a place told in the lead is not the item's news; None if it is."""
    groups = ["top10.other_news", "top10.elsewhere"]
    if not sentence.find("top10.chart"):
        groups.append("top10.record")
    if passage.genre(*_OTHER_SORTS) or any(one.find(*groups) for one in passage.headline):
        return "the headline tells something else"
    titled = any(one.shows for one in passage.headline)
    asked = any(one.question for one in passage.headline)
    if asked and titled and not any(one.find("top10.chart") for one in passage.headline):
        return "the headline only asks"
    if titled and topic.beside and not placement.moves:
        return "the headline is about another show"
    return None


def _verdict(passage: Passage, topic: Topic, sentence: Sentence, placement: Placement) -> Verdict:
    said = sentence.text.slice(placement.cue.first, placement.cue.last)
    return yes(
        Top10(
            service=_service(passage, sentence),
            rank=placement.rank or _told_elsewhere(passage, topic, sentence),
            moves=placement.moves,
        ),
        sentence,
        f"{'the headline' if sentence.headline else 'the lead'} says “{said}” of a chart",
        certainty=Certainty.REPORTED,
        strength=0.85 if sentence.headline else 0.55,
    )


def _told_elsewhere(passage: Passage, topic: Topic, sentence: Sentence) -> int | None:
    """The place that the lead gives to the show, where the headline gives none."""
    for other in lead_of(passage):
        for mark in _marks(other, topic) if other is not sentence else ():
            placement = placement_of(other, passage.language, mark)
            if placement and not placement.lost and placement.rank:
                return placement.rank
    return None


def _service(passage: Passage, sentence: Sentence) -> str | None:
    """Whose chart it is: the one that the sentence names, before any that the item names."""
    near = [name for s in (sentence, *passage.headline, *lead_of(passage)) for name in s.names]
    named = [name for name in near if name.sort in ("charts", "streamers")]
    own = [name for name in named if name in sentence.names]
    charts = [name for name in own if name.sort == "charts"]
    return next((name.name for name in (*charts, *own, *named)), None)
