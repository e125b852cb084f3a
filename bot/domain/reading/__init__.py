"""What happened, to which show, who said it: from an item to its claims.

    item -> cleaned fields, shows with evidence        (bot.domain.titles)
         -> passage: sentences with marks              (parse: cues, seasons, people, names)
         -> topics: each show, subject or in passing   (topics)
    for each topic that is a subject:
        for each kind: verdict, yes or no, with reasons     (renewal, interview, top10)
        verdicts that the wording does not bear out, or that it alone gives     (weighing)
        what the headline tells is a claim each, else the strongest yes; none: a silence  (verdict)
    the article's page, where it was read, completes and answers, and tells no news     (page)

A kind's file is one function, ``judge(passage, topic) -> Verdict | None``: None where nothing in the
passage even sounds like the kind. The kinds know nothing of each other; how strong a verdict is
says which is the news and which is background. Words live in ``languages/<code>.toml``, logic here.
"""

from collections.abc import Iterable
from dataclasses import replace

from bot.domain.model import Claim, Item, Reading, Show, Silence
from bot.domain.reading import interview, renewal, top10
from bot.domain.reading.page import with_page
from bot.domain.reading.parse import parse
from bot.domain.reading.passage import Passage
from bot.domain.reading.passing import notes_of
from bot.domain.reading.topics import Topic, topics_of
from bot.domain.reading.verdict import Verdict, decide
from bot.domain.reading.weighing import weighed
from bot.domain.titles import Titles

KINDS = (renewal.judge, interview.judge, top10.judge)


class Reader:
    """Reads items for the watched shows; made anew when those change (well under a second)."""

    def __init__(self, shows: Iterable[Show]) -> None:
        self._titles = Titles(shows)

    def read(self, item: Item) -> Reading:
        """Claims, at most one a show and kind; a reasoned silence for each other show; never raises."""
        passage = parse(replace(item, text="") if item.text else item, self._titles)
        if passage is None:
            return Reading()
        page = parse(item, self._titles) if item.text else None
        topics = topics_of(passage)
        answers = [with_page(_answer(passage, topic), passage, topic, page) for topic in topics]
        return Reading(
            claims=tuple(
                claim for answer in answers if isinstance(answer, tuple) for claim in answer
            ),
            silences=tuple(answer for answer in answers if isinstance(answer, Silence)),
            mentions=tuple(passage.mentions()),
            notes=tuple(note for topic in topics for note in notes_of(page or passage, topic)),
        )


def _answer(passage: Passage, topic: Topic) -> tuple[Claim, ...] | Silence:
    if topic.passing:
        return Silence(topic.show, (topic.passing,))
    return decide(topic.show, weighed(passage, topic, verdicts_of(passage, topic)))


def verdicts_of(passage: Passage, topic: Topic) -> list[Verdict]:
    """What the rules of each kind say of a subject, where they hear anything at all."""
    verdicts = (judge(passage, topic) for judge in KINDS)
    return [verdict for verdict in verdicts if verdict is not None]


__all__ = ["Reader"]
