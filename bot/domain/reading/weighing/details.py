"""What can be told of a decision or an interview where only the wording says which it is."""

from bot.domain.model import Decision, Interview, Renewal
from bot.domain.reading.interview.details import outlet_of, people_of, quote_of
from bot.domain.reading.interview.heart import announced, told_in
from bot.domain.reading.interview.speech import speeches_of
from bot.domain.reading.marks import Cue
from bot.domain.reading.passage import Passage, Sentence
from bot.domain.reading.renewal.counting import season_of
from bot.domain.reading.renewal.details import decision_of
from bot.domain.reading.renewal.forms import Form, Side
from bot.domain.reading.renewal.grammar import Told
from bot.domain.reading.topics import Topic


def renewal_of(passage: Passage, topic: Topic, sentence: Sentence, decision: Decision) -> Renewal:
    """A decision with its season, as far as headline and lead have it; ``sentence`` names the show."""
    shows = sentence.named(topic.show)[:1]
    first = shows[0].first if shows else sentence.first
    told = Told(
        decision,
        Cue(first, first + 1, frozenset()),
        sentence,
        shows,
        Form(decision, Side.BEFORE),
        reach=sentence.last,
        season=None,
    )
    return Renewal(decision_of(told), season_of(told, topic, passage, ()))


def interview_of(passage: Passage, topic: Topic) -> Interview:
    """Who speaks and to whom, as far as headline and lead have it."""
    lead = tuple(one for sentence in told_in(passage) for one in speeches_of(sentence, topic))
    people = announced(passage, topic) or people_of(passage, topic, (), lead)
    return Interview(people, outlet_of(passage, topic.show), quote_of(passage.sentences))
