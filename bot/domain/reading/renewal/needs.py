"""Whether all is there that the words of a form need to mean a decision."""

from collections.abc import Callable

from bot.domain.model import Decision
from bot.domain.reading.marks import Cue, SeasonMark
from bot.domain.reading.renewal.edges import ends_at, is_cut, overlap
from bot.domain.reading.renewal.forms import Form, Needs, Side
from bot.domain.reading.renewal.outline import Outline
from bot.domain.reading.renewal.terms import season_after, season_of
from bot.domain.reading.seasons import stands_alone

_WHOSE = 6  # words from "will be" to "last"


def is_complete(outline: Outline, cue: Cue, form: Form) -> bool:
    """Whether what a form needs is there, its season above all."""
    return _CHECKS.get(form.needs, _has_season)(outline, cue, form)


def _is_plain(outline: Outline, cue: Cue, form: Form) -> bool:
    """Whether nothing turns the words aside: "to end Season 3", "to end with a two-part finale"."""
    if form.decision is not Decision.FINAL_SEASON:
        return True
    _, end = outline.part(cue)
    begun = any(mark.first == cue.last for mark in outline.sentence.seasons)
    words, numbers = outline.sentence.text.words, outline.numbers
    begun |= bool(numbers.season.intersection(words[cue.last : cue.last + 1]))  # "end season early"
    return not begun and not outline.other & set(range(cue.last, end))


def _never(_: Outline, __: Cue, ___: Form) -> bool:
    return False


def _has_season(outline: Outline, cue: Cue, form: Form) -> bool:
    return season_of(outline, cue, form)[0] is not None


def _is_ended(outline: Outline, cue: Cue, form: Form) -> bool:
    """Whether it is over after a season, or "for good", or dropped "by NBC", in a headline "at NBC"."""
    return (
        _has_season(outline, cue, form)
        or _is_for_good(outline, cue)
        or _is_by_network(outline, cue, form)
    )


def _is_for_good(outline: Outline, cue: Cue) -> bool:
    """Whether a clause ends with "for good", and has only light words or a title before it."""
    sentence = outline.sentence
    said = sentence.within(cue.last, outline.part(cue)[1], "decision.for_good")
    return any(
        ends_at(sentence, good.last) and outline.light_between(cue.last, good.first)
        for good in said
    )


def _is_by_network(outline: Outline, cue: Cue, form: Form) -> bool:
    """Whether a network is named as who did it: "dropped by NBC"."""
    passive = form.decision is Decision.CANCELLED and form.side is Side.BEFORE
    groups = ("phrase.by", "phrase.housed") if outline.sentence.headline else ("phrase.by",)
    agents = outline.sentence.within(cue.last, cue.last + 1, *groups) if passive else ()
    return any(name.first == agent.last for name in outline.networks for agent in agents)


def _is_booked(outline: Outline, cue: Cue, _: Form) -> bool:
    """Whether a headline has nothing but a season to come and its network after a word."""
    sentence = outline.sentence
    end = outline.part(cue)[1]
    season = season_after(outline, cue, end) if sentence.headline and sentence.seasons else None
    if season is None or not outline.light_between(cue.last, season.first):
        return False
    return any(
        name.first == season.last + 1 and ends_at(outline.sentence, name.last)
        for name in outline.networks
    )


def _is_networks(outline: Outline, cue: Cue, _: Form) -> bool:
    """Whether a network does it to a show and to nothing of it: "ITV to axe X", not "X's trailer"."""
    if not outline.is_by_network(cue):
        return False
    for show in outline.sentence.shows:
        if show.first >= cue.last and outline.light_between(cue.last, show.first):
            return ends_at(outline.sentence, show.last)
    return False


def _has_particle(outline: Outline, cue: Cue, form: Form) -> bool:
    """Whether a verb's particle stands where its clause ends: "setzt X nach einer Staffel ab"."""
    sentence = outline.sentence
    particles = sentence.within(cue.last, sentence.last, form.particle)
    return any(ends_at(outline.sentence, one.last) for one in particles)


def _closes_with_last(outline: Outline, cue: Cue, _: Form) -> bool:
    """Whether "its last" means a season: nothing else follows that it could be the last of."""
    if any(overlap(mark, cue) for mark in outline.sentence.seasons):
        return True
    mark = SeasonMark(cue.first, cue.last)
    return stands_alone(outline.sentence.text, mark, outline.numbers)


def _leads_to_last(outline: Outline, cue: Cue, _: Form) -> bool:
    """The same, where the "last" stands a few words on: "will be the Emmy winner's last"."""
    text, numbers = outline.sentence.text, outline.numbers
    for word in range(cue.last, min(cue.last + _WHOSE, outline.sentence.last)):
        if is_cut(outline.sentence, word):
            return False
        if text.words[word] in numbers.last | numbers.final:
            return stands_alone(text, SeasonMark(cue.first, word + 1), numbers)
    return False


_CHECKS: dict[Needs, Callable[[Outline, Cue, Form], bool]] = {
    Needs.NOTHING: _is_plain,
    Needs.HOME: _is_plain,
    Needs.PROMISED: _never,
    Needs.LAST: _closes_with_last,
    Needs.LAST_OF: _leads_to_last,
    Needs.PARTICLE: _has_particle,
    Needs.BOOKED: _is_booked,
    Needs.END: _is_ended,
    Needs.AGENT: _is_networks,
}
