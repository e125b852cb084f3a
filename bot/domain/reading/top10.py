"""The show entered, climbed in or tops a streaming service's Top 10 or most-watched chart.

A sentence must name a chart, and the show with a place in it or a move into it. Films, critics' and
all-time lists and linear ratings are not such charts; who fell or left did not enter.
"""

from bot.domain.model import Certainty, Kind, Move, Top10
from bot.domain.reading.passage import Cue, Passage, Sentence
from bot.domain.reading.topics import Topic, lead_of
from bot.domain.reading.verdict import Verdict, no, yes

_REACH = 8  # words between a show and its place
_LAST = 10  # places of a Top 10


def judge(passage: Passage, topic: Topic) -> Verdict | None:
    """Whether the item's news is the show's place in a chart."""
    charted = [
        s for s in (*passage.headline, *lead_of(passage)) if s.find("top10.chart", "top10.first")
    ]
    if not charted:
        return None
    for sentence in charted:
        bar = _bar(passage, sentence)
        if bar:
            return no(Kind.TOP10, bar)
        move = _move(sentence, topic)
        if move is not None:
            return _verdict(passage, sentence, move)
    return no(Kind.TOP10, "no place or move of the show is named")


def _move(sentence: Sentence, topic: Topic) -> Cue | None:
    """The nearest cue of a move to the show, if it is an entry or a first place."""
    marks = sentence.named(topic.show)
    cues = sentence.find("top10.first", "top10.enter", "top10.lose")
    if not marks or not cues:
        return None
    nearest = min(
        cues, key=lambda cue: min(_distance(cue, mark.first, mark.last) for mark in marks)
    )
    near = min(_distance(nearest, mark.first, mark.last) for mark in marks) <= _REACH
    return nearest if near and "top10.lose" not in nearest.groups else None


def _distance(cue: Cue, first: int, last: int) -> int:
    return cue.first - last if cue.first >= last else first - cue.last


def _bar(passage: Passage, sentence: Sentence) -> str | None:
    for where in {id(s): s for s in (*passage.headline, sentence)}.values():
        cue = next(
            iter(where.find("top10.elsewhere", "genre.list", "renewal.cancelled_passive")), None
        )
        if cue:
            return f"another sort of list or news (“{where.text.slice(cue.first, cue.last)}”)"
    if sentence.question:
        return "only asked"
    doubt = next(iter(sentence.find("general.hope", "general.negation")), None)
    return (
        f"not said to be so (“{sentence.text.slice(doubt.first, doubt.last)}”)" if doubt else None
    )


def _verdict(passage: Passage, sentence: Sentence, move: Cue) -> Verdict:
    first = "top10.first" in move.groups
    names = [name for s in (sentence, *passage.headline, *lead_of(passage)) for name in s.names]
    names.sort(key=lambda name: name.sort != "charts")
    service = next((name.name for name in names if name.sort in ("charts", "services")), None)
    said = sentence.text.slice(move.first, move.last)
    return yes(
        Top10(
            service=service,
            rank=1 if first else _rank(passage, sentence),
            moves=(Move.TOPPED,) if first else (Move.ENTERED,),
        ),
        sentence,
        f"{'the headline' if sentence.headline else 'the lead'} says “{said}” of a chart",
        certainty=Certainty.REPORTED,
        strength=0.85 if sentence.headline else 0.55,
    )


def _rank(passage: Passage, sentence: Sentence) -> int | None:
    """The first ordinal of the sentence that can be a place."""
    numbers = passage.language.numbers
    for word in sentence.text.words[sentence.first : sentence.last]:
        rank = numbers.ordinal.get(word)
        if rank and rank <= _LAST:
            return rank
    return None
