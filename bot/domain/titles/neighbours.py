"""What the words right beside a title say for and against its being one."""

from collections.abc import Iterator

from bot.domain.titles.fold import Text
from bot.domain.titles.occurrence import LONG, Clue, Occurrence
from bot.domain.titles.words import context, everyday, known, strict_seasons
from bot.domain.titles.writing import joined

_NAME = 2  # words of a name
_YEAR = 4  # digits
_STOPS = frozenset(",;:.!?")
_ON = ("on", "sobre", "sur", "uber", "su")


def of_neighbours(seen: Occurrence) -> Iterator[Clue]:
    """The words before and after."""
    yield from _of_season(seen)
    words = seen.text.words
    before, after = words[max(0, seen.first - 3) : seen.first], words[seen.last : seen.last + 3]
    own = after[1:] if after[:1] == ("s",) else after
    told = own[:1] if set(own[:1]) & context()["function"] else own[:2]
    if _leads_on(seen):
        return
    yield from _of_people(seen, told)
    if len(before) > 1 and before[-1] in context()["of"] and before[-2] in context()["trade"]:
        yield 2.0, "somebody of it is named"
    if before and before[-1] in context()["before"]:
        yield 1.2, "a word that shows go with stands before it"
    if (before and before[-1] in context()["film"]) or (own and own[0] in context()["film"]):
        yield -3.0, "a film is named beside it"
    if before and before[-1] in ("a", "an") and seen.name.words == 1:
        yield -1.5, "an article stands before it"
    if _is_dated(seen, before[-1:], after):
        yield -2.0, "a day is meant"
    if _longer_name(seen):
        yield -3.0, "a part of a longer name"
    yield from _of_a_character(seen)
    yield from _of_its_year(seen)


def _of_a_character(seen: Occurrence) -> Iterator[Clue]:
    """Somebody in a story: "the character Ann", "who is playing Ann"."""
    before = seen.text.words[max(0, seen.first - 1) : seen.first]
    if seen.name.words == 1 and not context()["plays"].isdisjoint(before):
        yield -2.5, "somebody plays it"


def _of_its_year(seen: Occurrence) -> Iterator[Clue]:
    """Another year in brackets after it: "Ghosts (2019)"."""
    text, own = seen.text, seen.name.show.year
    year = text.words[seen.last] if seen.last < len(text.words) else ""
    bracketed = year.isdecimal() and len(year) == _YEAR and "(" in text.gap(seen.last)
    if own and bracketed and abs(int(year) - own) > 1:
        yield -4.0, f"of {year}, and the show is of {own}"


def is_owned(seen: Occurrence) -> bool:
    """Whether it is quoted after whoever made it, as songs are: "Jane Doe's “Halo”"."""
    text, own = seen.text, seen.first - 1
    quoted = (seen.first, seen.last) in text.quotes and own > 0 and text.words[own] == "s"
    return quoted and text.capitalised(own - 1) and text.words[own - 1] not in known()


def by_another(seen: Occurrence) -> bool:
    """Whether an author follows, as books and songs have one: "City on Fire by Don Winslow"."""
    text, last = seen.text, seen.last
    return (
        text.words[last : last + 1] == ("by",)
        and not set(text.gap(last)) & set(",;:.?!")
        and _is_name(text, last + 1)
    )


def _is_dated(seen: Occurrence, before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Whether the name is a day's, and stands like one: "said Wednesday", "Wednesday evening"."""
    if seen.name.folded not in context()["day"] or (seen.first, seen.last) in seen.text.quotes:
        return False
    led = before and before[0] in context()["dated"] and seen.text.gap(seen.first) == " "
    return bool(led) or not context()["clock"].isdisjoint(after[:1])


def _of_people(seen: Occurrence, told: tuple[str, ...]) -> Iterator[Clue]:
    """Somebody beside it: "X star", "X director Jane Doe", "X's Jane Doe", "X: Jane Doe says"."""
    text, last = seen.text, seen.last
    owned = text.words[last : last + 1] == ("s",) or text.gap(last)[:1] in ("'", "’")
    first = last + (text.words[last : last + 1] == ("s",))
    if set(told) & context()["role"]:
        yield 1.5, "somebody of a show, or its fate, is named beside it"
    if set(told) & context()["trade"] and _is_name(text, first + 1):
        yield 2.0, "a name stands beside it, and what that person does for a show"
    elif owned and _is_name(text, first) and _speaks(text, first + _NAME):
        yield 3.2, "somebody of it speaks"
    elif seen.name.words > 1 and _is_spoken_of(seen):
        yield 1.5, "somebody is quoted on it"
    elif seen.first == 0 and ":" in text.gap(last) and _is_name(text, last):
        yield 1.0, "it stands before a name as the label of a headline"


def _is_spoken_of(seen: Occurrence) -> bool:
    """Whether a headline begins "Jane Doe on X:"."""
    text, on = seen.text, seen.first - 1
    named = on == _NAME and text.words[on] in _ON and _is_name(text, 0)
    return named and text.field == "headline" and ":" in text.gap(seen.last)


def _is_name(text: Text, first: int) -> bool:
    """Whether two words look like somebody's name."""
    words = text.words[first : first + _NAME]
    return len(words) == _NAME and all(
        text.capitalised(first + n) and not word.isdigit() and word not in known()
        for n, word in enumerate(words)
    )


def _speaks(text: Text, word: int) -> bool:
    """Whether what follows a name lets it speak: a verb of speech, "on", a colon and a quotation."""
    gap = text.gap(word)
    quoted = ":" in gap and any(first == word for first, _ in text.quotes)
    return quoted or (gap == " " and set(text.words[word : word + 1]) <= context()["speech"])


def _of_season(seen: Occurrence) -> Iterator[Clue]:
    """Seasons beside it: "X season 3", "season 3 of X"; without a number "season" says less, "series" nothing."""
    words = seen.text.words
    if _leads_on(seen):
        return
    after = words[seen.last : seen.last + 4]
    after = after[1:] if after[:1] == ("s",) else after
    numbered = len(after) > 1 and (after[1].isdecimal() or after[1] in context()["ordinal"])
    before = words[max(0, seen.first - 4) : seen.first]
    counted = (
        len(before) > 1
        and before[-1] in context()["of"]
        and context()["season"] & set(before)
        and not set(seen.text.gap(seen.first - 1)) & _STOPS  # "season 3 ending: Do Ann and ..."
    )
    ordered = (
        len(after) > 1 and after[0] in context()["ordinal"] and after[1] in context()["season"]
    )
    if (after and after[0] in context()["season"] and numbered) or counted or ordered:
        yield 2.5, "a season is named beside it"
    elif after and after[0] in strict_seasons():
        yield 1.0, "a season is named beside it"


def _leads_on(seen: Occurrence) -> bool:
    """Whether it is a small word in a sentence: "dropped from season 1 to 3", "Saved From Cancellation"."""
    if seen.name.folded not in context()["leading"] or seen.text.shouted(seen.first):
        return False
    return not (_begins(seen, seen.first) or (seen.first, seen.last) in seen.text.quotes)


def _longer_name(seen: Occurrence) -> bool:
    """Whether a capitalised word joins on, or one across "of", in a text that does not capitalise all."""
    text, first, last = seen.text, seen.first, seen.last
    if (first, last) in text.quotes:
        return False
    if (
        text.gap(last) == " "
        and text.words[last : last + 1] == ("of",)
        and joined(text, last + 1, last + 1)
    ):
        return True
    if text.field == "headline" and _title_case(seen):
        return _ends_a_subject(seen)
    if _has_subtitle(seen) or (text.words[last : last + 1] != ("s",) and joined(text, last, last)):
        return True
    if text.words[max(0, first - 1) : first] == ("of",) and text.gap(first) == " ":
        return _joins(text, first - 2, first - 1) and not _begins(seen, first - 2)
    begins = _begins(seen, first - 1) and seen.name.words > 1
    return _joins(text, first - 1, first) and not begins


def _has_subtitle(seen: Occurrence) -> bool:
    """Whether a colon and a capital follow within prose: "two spin-offs, X: Abroad and X: Undercover"."""
    text, last = seen.text, seen.last
    goes_on = last < len(text.words) and text.gap(last) == ": " and text.capitalised(last)
    return goes_on and text.field != "headline" and not _begins(seen, seen.first)


def _ends_a_subject(seen: Occurrence) -> bool:
    """Whether one word stands before a common one where all are capitalised: "Animal Kingdom Renewed"."""
    text, told = seen.text, seen.text.words[seen.last : seen.last + 1]
    subject = bool(set(told) & (context()["fate"] | context()["role"] | context()["placed"]))
    common = seen.first == 1 and seen.name.folded in everyday()
    small = text.words[0] in context()["function"] or text.words[0].endswith("ing")
    return subject and common and not small and _joins(text, 0, 1)


def _joins(text: Text, word: int, gap: int) -> bool:
    return bool(joined(text, word, gap)) and ":" not in text.gap(gap)


def _title_case(seen: Occurrence) -> bool:
    """Whether the headline capitalises its words, so that a capital letter says nothing."""
    words = [
        n
        for n, word in enumerate(seen.text.words)
        if len(word) > LONG and not seen.first <= n < seen.last
    ]
    return sum(map(seen.text.capitalised, words)) * 3 > len(words) * 2


def _begins(seen: Occurrence, word: int) -> bool:
    """Whether a sentence begins with a word: then its capital says nothing."""
    gap = seen.text.gap(word) if word >= 0 else ""
    return word <= 0 or bool(set(gap) & set(".!?:…\n"))
