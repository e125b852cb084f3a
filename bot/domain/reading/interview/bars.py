"""What speaks against an interview: old words, words given out, other news, pieces of another sort."""

import re
from itertools import pairwise

from bot.domain.reading.interview.heart import in_person, is_asked, told_in
from bot.domain.reading.interview.quotes import spoken
from bot.domain.reading.interview.speech import Speech
from bot.domain.reading.marks import Cue
from bot.domain.reading.passage import Passage, Sentence
from bot.domain.reading.topics import lead_of

_NEAR = 6  # words after "said", among them those that date it
_SAID_OF = 4  # words after "said" from which on an old time is what is spoken of
_YEAR = re.compile(r"(19|20)\d\d")
_OTHER_SORTS = tuple(
    f"genre.{sort}"
    for sort in ("recap", "review", "trailer", "guide", "list", "obituary", "private", "casting")
)
_NO_TALK = tuple(f"genre.{sort}" for sort in ("review", "recap", "trailer", "obituary"))
_DECIDED = tuple(f"renewal.{key}" for key in ("renews", "renewed", "cancels", "cancelled"))
_NEWS = ("genre.obituary", "genre.casting", *_DECIDED)
_BARS = (
    ("interview.past_talk", "the words are old"),
    ("interview.silent", "nothing was said"),
    ("interview.inside", "it was said within the show"),
    ("interview.social", "it was written for the public, not said to anybody"),
    ("interview.showing", "something is shown, not said"),
    ("genre.review", "it is a review"),
)


def barred(sentences: tuple[Sentence, ...]) -> str | None:
    for group, why in _BARS:
        for sentence in sentences:
            for cue in unquoted(sentence, group):
                return f"{why} (“{sentence.text.slice(cue.first, cue.last)}”)"
    return None


def other_news(passage: Passage, told: tuple[Speech, ...]) -> str | None:
    """Whether the headline has news of another sort first, and words on it only after.

    A decision leaves room for an interview where somebody asked for the words.
    """
    for speech in told:
        sentence = speech.sentence
        for cue in unquoted(sentence, *_NEWS):
            decided = not cue.groups.isdisjoint(_DECIDED) and cue.last <= speech.voice.first
            after = cue.last <= speech.first and sentence.first == speech.after
            if after or (decided and not _is_answer(passage, speech)):
                return f"words on other news (“{sentence.text.slice(cue.first, cue.last)}”)"
    return None


def _is_answer(passage: Passage, speech: Speech) -> bool:
    """Whether words on a decision are told to somebody, not given out, and not the decision itself."""
    telling = (*passage.headline, *told_in(passage))
    official = speech.sentence.within(speech.first, speech.last, "general.official")
    given_out = any(sentence.find("interview.statement") for sentence in telling)
    return not official and not given_out and any(map(is_asked, telling))


def given_out(passage: Passage) -> str | None:
    """Whether words were posted or stated for everybody, and nobody is named to whom they were said."""
    lead = lead_of(passage)
    social = next((cue for one in lead for cue in one.find("interview.social")), None)
    if social and not any(one.find("interview.to", "interview.plain") for one in lead):
        return "it was written for the public, not said to anybody"
    aired = next((cue for one in lead for cue in unquoted(one, "interview.inside")), None)
    if aired and not any(map(is_asked, lead)):
        return "it was said within the show"
    telling = (*passage.headline, *lead)
    stated = any(one.find("interview.statement") for one in telling)
    if stated and not any(is_asked(one) for one in telling):
        return "it was given out, not said to anybody"
    return None


def of_another_sort(passage: Passage, *, named: bool) -> str | None:
    """What sort of piece else the headline promises; fewer count where it has ``named`` who speaks."""
    if any(sentence.question for sentence in passage.headline):
        sorts: tuple[str, ...] = ()
    else:
        sorts = _NO_TALK if named else _OTHER_SORTS
    groups = (*sorts, *(() if named or in_person(passage) else _DECIDED))
    cues = [cue for one in passage.headline for cue in unquoted(one, *groups)] if groups else []
    if not cues:
        return None
    words = passage.headline[0].text.slice(cues[0].first, cues[0].last)
    return f"the headline is of another sort (“{words}”)"


def deed(passage: Passage) -> str | None:
    """What the headline says that somebody did: a verb, which does not come first."""
    for sentence in passage.headline:
        own = {cue.last for cue in sentence.find("interview.me")}  # "Why I fired Ann"
        for cue in sentence.find("interview.deed"):
            if cue.first > sentence.first and cue.first not in own:
                return sentence.text.slice(cue.first, cue.last)
    return None


def is_background(speech: Speech) -> bool:
    """Whether words of the lead are older than the news: "told us last year", "said in 2019"."""
    sentence = speech.sentence
    near = sentence.text.words[speech.last : speech.last + _NEAR]
    dated = any(_YEAR.fullmatch(year) and word == "in" for word, year in pairwise(near))
    if not speech.voice.names and not is_asked(sentence):
        then = (cue.last for cue in sentence.find("interview.then"))
        dated |= speech.voice.first in then  # "was fired when she compared ..."
    first, last = sentence.clause(speech.first)
    cues = unquoted(sentence, "interview.earlier")
    earlier = [cue for cue in cues if first <= cue.first and cue.last <= last]
    return dated or any(cue.first - speech.last < _SAID_OF for cue in earlier)


def unquoted(sentence: Sentence, *groups: str) -> list[Cue]:
    """A sentence's cues that are not in somebody's mouth."""
    quoted = {word for span in spoken(sentence) for word in range(*span)}
    return [cue for cue in sentence.find(*groups) if cue.first not in quoted]
