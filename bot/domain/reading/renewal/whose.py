"""Whose a season is, where an item speaks of several shows."""

from bot.domain.reading.asides import asides_of
from bot.domain.reading.lists import lists_of
from bot.domain.reading.marks import SeasonMark, ShowMark
from bot.domain.reading.passage import Sentence
from bot.domain.reading.renewal.edges import is_cut
from bot.domain.reading.topics import Topic


def is_anothers(sentence: Sentence, mark: SeasonMark, topic: Topic) -> bool:
    """Whether a season is that of other shows: "X after four seasons, Y after two", "a third season of X"."""
    runs = lists_of(sentence)
    for run in runs:
        if _is_of(sentence, mark, run[0].first):
            return not _is_in(run, topic)
    kin = {cue.first for cue in sentence.find("phrase.kin")}  # "the X spinoff" is not X
    aside = {run for run in runs if run[-1].last in kin or run[0].first in asides_of(sentence)}
    before = [run for run in runs if run[-1].last <= mark.first and run not in aside]
    if not before:
        return not topic.alone and _is_of_another_person(sentence, mark, topic)
    turns = _turns(sentence, before[-1][-1].last, mark)
    return turns and not topic.alone if _is_in(before[-1], topic) else not turns


def _is_of(sentence: Sentence, mark: SeasonMark, show: int) -> bool:
    """Whether a season leads on to a show: "a fourth season of X"."""
    joint = any(cue.first == mark.last for cue in sentence.find("phrase.joint"))
    near = show == mark.last or (joint and show == mark.last + 1)
    return near and not any(is_cut(sentence, n) for n in range(mark.last, show + 1))


def _is_in(run: tuple[ShowMark, ...], topic: Topic) -> bool:
    return any(show.show.id == topic.show.id for show in run)


def _is_of_another_person(sentence: Sentence, mark: SeasonMark, topic: Topic) -> bool:
    """Whether a clause names somebody of another show alone: "Jane Doe's sitcom gets a third"."""
    first = sentence.clause(mark.first)[0]
    before = [one for one in sentence.people if first <= one.first and one.last <= mark.first]
    if not before or not before[-1].shows or any(one.of(topic.show) for one in sentence.people):
        return False
    joins = sentence.language.numbers.joins
    return joins.isdisjoint(sentence.text.words[before[-1].last : mark.first])


def _turns(sentence: Sentence, first: int, mark: SeasonMark) -> bool:
    """Whether a show that is not named comes in between: "X ends after two, and the comedy after three"."""
    joins, words = sentence.language.numbers.joins, sentence.text.words
    had = [one.last for one in sentence.seasons if first <= one.first < mark.first]
    if had and not joins.isdisjoint(words[had[0] : mark.first]):
        return True
    return any(
        any(words[n] in joins or is_cut(sentence, n) for n in range(first, series.first))
        for series in sentence.within(first, mark.first, "phrase.series")
        if not is_cut(sentence, series.last)  # "X, the comedy, ends"
    )
