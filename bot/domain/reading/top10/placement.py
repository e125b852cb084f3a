"""What a sentence says of a show's place in a chart.

"7. X", "the No. 1 show is X", "dethroned by X"                     -> placed, by the words right before
"X tops", "X at No. 1", "X enters", "X third", "X dethrones Y"      -> placed, by those after, up to the next show
"X slips", "X dethroned", "X misses", "Y dethrones X"               -> lost
"Three shows enter the Top 10: X, Y and Z"                          -> placed, by those before the colon
"""

from dataclasses import replace

from bot.domain.reading.language import Language
from bot.domain.reading.marks import Cue, RankMark, ShowMark
from bot.domain.reading.passage import Sentence
from bot.domain.reading.top10.clash import clash_of, in_a_chart
from bot.domain.reading.top10.cues import FIRST, cues_after, tells_loss
from bot.domain.reading.top10.order import moves_of, rank_of, rises, sinks
from bot.domain.reading.top10.ranks import AFTER_NUMBER, is_bracketed, ranks_of
from bot.domain.reading.top10.slot import (
    BEATS,
    NEAR,
    Placement,
    Slot,
    belongs,
    is_label,
    main_clause,
    overcome,
    parted,
    placed,
    slot_of,
)

_TO = 2  # words between "first" and "No. 3" in "from first to No. 3"
_INVERTED = 9  # words from "topping" to the title: "Topping Nielsen's weekly streaming list was X"
_BARE = 3  # words between a show and a place without a verb: "Beef (No. 3)", "Beef is third"


def placement_of(sentence: Sentence, language: Language, mark: ShowMark | None) -> Placement | None:
    """The place of the show at ``mark``, or, for None, of what the whole sentence is about."""
    ranks = ranks_of(sentence, language)
    if mark is None:
        here = main_clause(sentence)
        slot = Slot(sentence, ranks, here, here, here, sentence.last, opens=True)
        return _behind(slot) or in_a_chart(slot)
    listed = _listed(sentence, ranks, mark)
    if listed:
        return listed
    fought = clash_of(sentence, mark)
    if fought:
        return fought
    slot = slot_of(sentence, ranks, mark)
    beaten = overcome(sentence, slot.start, opens=slot.opens)
    if beaten:
        return beaten
    behind = _behind(slot)
    if behind and (behind.lost or behind.rank or behind.moves):
        return behind
    return _ahead(slot) or _announced(slot) or behind or _labelled(slot) or in_a_chart(slot)


def _listed(sentence: Sentence, ranks: tuple[RankMark, ...], mark: ShowMark) -> Placement | None:
    """A line of a list: "2. Title", "Title (2)"."""
    for rank in ranks:
        numbered = rank.last == mark.first and sentence.text.gap(mark.first)[:2] in AFTER_NUMBER
        if numbered or is_bracketed(sentence, rank.first, mark):
            return replace(placed(rank, rank.rank), listed=True)
    return None


def _behind(slot: Slot) -> Placement | None:
    """What the words after a show say of it, up to the end of the clause that says something."""
    sentence, last = slot.sentence, slot.following
    said = cues_after(slot)
    if not said:
        return _bare(slot)
    if _is_beaten(slot, said[0]):
        return Placement(said[0], lost=True)
    if tells_loss(sentence, said[0]):
        again = _now(slot, said)
        return _behind(again) if again else _still(sentence, said)
    if not belongs(said[0], BEATS):  # "dethrones Y as the most-watched series"
        last = min(last, sentence.clause(said[0].first)[1])
    last = next((cue.first for cue in said if tells_loss(sentence, cue)), last)
    if sinks(slot):
        return Placement(said[0], lost=True)
    kept = [cue for cue in said if cue.first < last]
    rank = (
        None
        if slot.several
        else rank_of(
            sentence, kept, [place for place in slot.ranks if slot.end <= place.first < last]
        )
    )
    rank = _one_above(slot, kept[0], rank)
    if rank is None and last < slot.following and _goes_on(sentence, last):
        end = min(slot.following, sentence.clause(last)[1])
        rank = next((place.rank for place in slot.ranks if last <= place.first < end), None)
    return Placement(kept[0], rank, moves_of(kept, rank))


def _is_beaten(slot: Slot, beat: Cue) -> bool:
    """Whether what a sentence is about is the object of another's deed: "One series was so weak, even Y beat it"."""
    itself = slot.sentence.language.sets.get("top10.itself", frozenset())
    described = slot.start == slot.end and belongs(beat, BEATS)
    return described and slot.sentence.text.words[beat.last] in itself


def _one_above(slot: Slot, beat: Cue, rank: int | None) -> int | None:
    """The place of a show that sends another down to ``rank``: "bumps ‘Y’ to second"."""
    down = slot.sentence.language.sets.get("top10.down", frozenset())
    for place in slot.ranks if belongs(beat, BEATS) and rank and rank > 1 else ():
        begins = range(place.first - _TO, place.first)
        named = any(beat.last <= mark.first < place.first for mark in slot.sentence.shows)
        if (
            place.rank == rank
            and named
            and any(slot.sentence.text.words[n] in down for n in begins)
        ):
            return rank - 1
    return rank


def _still(sentence: Sentence, said: list[Cue]) -> Placement:
    """The first place that a show keeps in spite of a loss: "dips, but still leads"; else the loss."""
    still = sentence.language.sets.get("top10.still", frozenset())
    kept = (cue for cue in said[1:] if belongs(cue, FIRST))
    near = (
        cue for cue in kept if not still.isdisjoint(sentence.text.words[cue.first - _TO : cue.last])
    )
    first = next(near, None)
    return placed(first, 1) if first else Placement(said[0], lost=True)


def _now(slot: Slot, said: list[Cue]) -> Slot | None:
    """What is so now, after a loss: "fell out in May, but now it is back at No. 4"."""
    sentence = slot.sentence
    now = sentence.within(said[0].last, slot.following, "top10.now")
    for what in sentence.within(said[0].last, slot.following, "top10.what"):
        if any(one.last == what.first or 0 <= one.first - what.last < _TO for one in now):
            return replace(slot, start=what.last, end=what.last)
    return None


def _goes_on(sentence: Sentence, word: int) -> bool:
    """Whether a clause tells more of the chart: "the Top 10, where it sits third"."""
    return sentence.text.words[word] in sentence.language.sets["top10.where"]


def _bare(slot: Slot) -> Placement | None:
    """A place without a verb that we know: "Beef (No. 3)", "Beef third"."""
    reaches = slot.sentence.clause(slot.end)[1] if slot.sentence.headline and slot.opens else 0
    if slot.start == slot.end:
        reaches = slot.sentence.last  # the show is all that the sentence is about
    for rank in slot.ranks:
        reach = max(NEAR, reaches - slot.end) if rank.sure else _BARE
        if slot.end <= rank.first < min(slot.following, slot.end + reach + 1):
            better = rises(slot, rank)
            return placed(better or rank, (better or rank).rank)
    return None


def _ahead(slot: Slot) -> Placement | None:
    """What stands right before a show: "the new No. 1 is X", "led by X"; after another show: ", third X"."""
    near = max(slot.previous, slot.start - (NEAR if slot.opens else _BARE))
    if any(cue.last == slot.start for cue in slot.sentence.find("general.clause")):
        return None  # "A stranger tops the chart as X drops"
    ranks = [Cue(rank.first, rank.last, frozenset()) for rank in slot.ranks]
    places = {rank.first: rank.rank for rank in slot.ranks}
    for cue in reversed([*ranks, *slot.sentence.find("top10.first", "top10.lead")]):
        inverted = cue.first == slot.sentence.first and cue.last > slot.start - _INVERTED
        if (
            (near < cue.last or inverted)
            and cue.last <= slot.start
            and not parted(slot.sentence, cue.last, slot.start)
        ):
            begins = range(max(slot.previous, cue.first - 1), cue.first + 1)
            if slot.opens or any(set(slot.sentence.text.gap(n)) & set(",;") for n in begins):
                return placed(cue, places.get(cue.first, 1))
    return None


def _announced(slot: Slot) -> Placement | None:
    """What a sentence says of all the shows that it lists after a colon, or by which a service got there."""
    if not slot.opens or not (":" in slot.sentence.text.gap(slot.start) or _is_means(slot)):
        return None
    here = slot.sentence.first
    said = _behind(Slot(slot.sentence, slot.ranks, here, here, here, slot.start, opens=True))
    return said if said and said.moves else None


def _is_means(slot: Slot) -> bool:
    """Whether a service has a place by a show: "Peacock breaks into the Top 10 with ‘X’"."""
    text, sets = slot.sentence.text, slot.sentence.language.sets
    owner = any(
        name.first == slot.sentence.first and name.sort == "streamers"
        for name in slot.sentence.names
    )
    return owner and text.words[slot.start - 1] in sets.get("top10.with", frozenset())


def _labelled(slot: Slot) -> Placement | None:
    """A show that a headline names under a chart's label: "Streaming Top 10: ‘X’ Gushes"."""
    sentence = slot.sentence
    charts = (cue for cue in sentence.find("top10.chart") if cue.last <= slot.start)
    label = next((cue for cue in charts if is_label(sentence, cue)), None)
    return Placement(label) if label and sentence.headline else None
