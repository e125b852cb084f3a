"""Speech by a verb: the voice before it, or after it where the sentence is turned round."""

from collections.abc import Iterator

from bot.domain.reading.interview.voices import Voice
from bot.domain.reading.marks import Cue, Mark
from bot.domain.reading.passage import Sentence
from bot.domain.reading.spelling import JOINS, is_owner

Said = tuple[Voice, Mark]
"""Who speaks, and the words that say so."""

OTHERS = ("interview.outsider", "interview.nobody", "interview.executive")
STOPS = frozenset(":;?!|–—")
_VERBS = ("interview.speech", "interview.to", "interview.reaction")
_BEFORE_OBJECT = ("interview.object", "interview.to", "interview.met")
_GIFTS = tuple(
    (f"interview.{verb}", f"interview.{noun}")
    for verb, noun in (("give", "gift"), ("gets", "candid"), ("takes", "along"))
)
_PLACES = ("interview.to", "interview.plain", "interview.asked", "interview.venue")
_GIVING = tuple(verb for verb, _ in _GIFTS)
_AUXILIARY = 2  # words of "is also"
_NEAR = 3  # words between a voice and its verb
_FAR = 16  # the same where prose puts a comma: "Jane Doe, who plays Ann, says"
_GIFT = 7  # words between "gives" and "update"


def says(sentence: Sentence, voices: tuple[Voice, ...]) -> Iterator[Said]:
    """As in "Jane Doe teases the finale"; in a headline also as in "Jane Doe wants a wedding"."""
    verbs: list[Mark] = [
        verb
        for verb in sentence.find(*_verbs(sentence))
        if _active(sentence, verb) and not _is_turned(sentence, verb)
    ]
    for verb in (*verbs, *_gifts(sentence)):
        before = [v for v in voices if v.last <= verb.first and is_subject(sentence, v)]
        apposed = [v for v in before if _is_apposed(sentence, v)]
        voice = next(
            (v for v in (*apposed, *before[-1:]) if _reaches(sentence, v.last, verb)), None
        )
        if voice:
            yield voice, verb


def _is_apposed(sentence: Sentence, voice: Voice) -> bool:
    """Whether prose tells more of somebody between commas."""
    return not sentence.headline and "," in sentence.text.gap(voice.last)


def _verbs(sentence: Sentence) -> tuple[str, ...]:
    return (*_VERBS, "interview.thought") if sentence.headline else _VERBS


def _active(sentence: Sentence, verb: Cue) -> bool:
    """Whether a form is that of somebody who speaks: not "is said to", and headlines leave out the "is"."""
    passive = "interview.passive" in verb.groups
    return not passive or not (
        sentence.headline or sentence.within(verb.first - _AUXILIARY, verb.first, "interview.be")
    )


def _is_turned(sentence: Sentence, verb: Cue) -> bool:
    """Whether words in quotation marks stand before a verb, and a name after it: "'...', said Jane Doe"."""
    text, titles = sentence.text, {mark.last for mark in sentence.shows}
    quoted = any(last == verb.first and last not in titles for _, last in text.quotes)
    named = verb.last < sentence.last and text.capitalised(verb.last)
    return quoted and named and "interview.said" in verb.groups


def _gifts(sentence: Sentence) -> Iterator[Mark]:
    """The words from verb to noun of "gives a season 6 update", of "gets very, very candid"."""
    giving = sentence.find(*_GIVING)
    for gives, gifts in _GIFTS if giving else ():
        verbs = [verb for verb in giving if gives in verb.groups]
        nouns = sentence.find(gifts) if verbs else ()
        for verb in verbs:
            noun = next((n for n in nouns if 0 <= n.first - verb.last <= _GIFT), None)
            if noun:
                yield Mark(verb.first, noun.last)


def is_subject(sentence: Sentence, voice: Voice) -> bool:
    """Whether a voice can be who does something: not "with Jane Doe", not "Jane Doe's thriller"."""
    text = sentence.text
    before = sentence.within(sentence.first, voice.first, *_BEFORE_OBJECT)
    if any(cue.last == voice.first for cue in before) and "," not in text.gap(voice.first):
        return False
    works = sentence.language.sets.get("passing.works", frozenset())
    plain = text.words[voice.last : voice.last + 1] and text.gap(voice.last) == " "
    labels = plain and bool(voice.names) and text.words[voice.last] in works  # "the Jane Doe drama"
    return not labels and not is_owner(text, voice.last)


def _reaches(sentence: Sentence, first: int, verb: Mark) -> bool:
    """Whether nobody else, no negation and, in a headline, no other clause comes in between.

    What prose puts between commas right after a voice is no matter: "Jane Doe, who plays Ann with John Roe, says".
    """
    text, headline = sentence.text, sentence.headline
    stops = STOPS | {","} if headline else STOPS - {"–", "—"}
    commas = [n for n in range(first, verb.first + 1) if "," in text.gap(n)] if not headline else []
    joined = text.words[verb.first - 1] in JOINS  # "was there and told"
    far = not headline and (commas or joined or _ends_a_clause(sentence, verb))
    near = 0 if _is_noun_too(verb) else _FAR if far else _NEAR
    after = commas[-1] if commas else first
    if verb.first - first > near or (
        commas and any(map(text.capitalised, range(after, verb.first)))
    ):
        return False
    begin = after if commas and commas[0] == first else first
    return (
        not any(set(text.gap(n)) & stops for n in range(first, verb.first + 1))
        and not (headline and JOINS.intersection(text.words[first : verb.first]))
        and not any(begin <= m.first and m.last <= verb.first for m in _strangers(sentence, verb))
    )


def _ends_a_clause(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb comes last, as in German: "bei dem die Schöpferin über die letzte Staffel spricht"."""
    gap = sentence.text.gap(verb.last)
    return verb.last >= sentence.last or not set(gap).isdisjoint(",.")


def _is_noun_too(verb: Mark) -> bool:
    return isinstance(verb, Cue) and "interview.close" in verb.groups


def _strangers(sentence: Sentence, verb: Mark) -> Iterator[Mark]:
    """What parts a verb from a voice before it: another subject, "not", "will", "while"."""
    yield from sentence.people
    yield from (name for name in sentence.names if name.sort == "executives")
    yield from sentence.find(*OTHERS, *(("general.clause",) if sentence.headline else ()))
    for cue in sentence.find("general.negation", "interview.future"):
        if cue.last <= verb.first <= cue.last + ("general.negation" in cue.groups):
            yield cue


def turned(sentence: Sentence, voices: tuple[Voice, ...]) -> Iterator[Said]:
    """As in "'...', says Jane Doe" and "according to Jane Doe"."""
    text = sentence.text
    for verb in sentence.find("interview.turned", "interview.said"):
        if "interview.turned" not in verb.groups and not _active(sentence, verb):
            continue  # "her absence explained - Jane Doe"
        voice = next((v for v in voices if _follows(sentence, verb.last, v.first)), None)
        apart = "interview.turned" in verb.groups or set(text.gap(verb.first)) & set(",\"”’'»–—:-)")
        if voice and (apart or voice.last >= sentence.last or _is_placed(sentence, verb)):
            yield voice, verb


def _is_placed(sentence: Sentence, verb: Mark) -> bool:
    """Whether prose first says where it was said: "Im Interview mit der Zeit erklärte Jane Doe"."""
    places = () if sentence.headline else sentence.within(sentence.first, verb.first, *_PLACES)
    return bool(places)


def _follows(sentence: Sentence, last: int, first: int) -> bool:
    """Whether a voice stands right after a verb, but for "the" or the title: "says 'X' creator Jane Doe"."""
    if first <= last:
        return first == last
    between = (*sentence.within(last, first, "interview.article"), *sentence.shows)
    return any(one.first == last and one.last == first for one in between)


def met(sentence: Sentence, voices: tuple[Voice, ...]) -> Iterator[Said]:
    """The outlet as the subject: "we sat down with Jane Doe"; in a headline it may go without saying."""
    for verb in sentence.find("interview.met"):
        outlets = [name for name in sentence.names if name.sort == "outlets"]
        voice = next((v for v in voices if 0 <= v.first - verb.last <= 1), None)
        us = [*outlets, *sentence.find("interview.us")]
        ours = any(mark.last <= verb.first for mark in us)
        if voice and (ours or (sentence.headline and begins(sentence, verb.first))):
            yield voice, verb


def begins(sentence: Sentence, word: int) -> bool:
    """Whether a clause begins at the word."""
    return word == sentence.first or bool(set(sentence.text.gap(word)) & STOPS)
