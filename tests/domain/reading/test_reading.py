import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.model import Claim, Interview, Kind, Reading
from bot.domain.reading import Reader
from tests.domain.shows import DR_DEATH, ETOILE, MAISEL, SHOWS, item

READER = Reader(SHOWS)

ETOILE_NEWS = item(
    "'Étoile' Star Charlotte Gainsbourg Would 'Love to Go Back' for Season 2",
    "Speaking with Le Parisien, the lead of the Prime Video ballet series by Amy Sherman-Palladino and "
    "Daniel Palladino, known for The Marvelous Mrs. Maisel, said that she would “love to go back”. "
    "The show got a two-season order in 2023, as Deadline reported at the time. "
    "It did not crack Prime Video's Top 10 on its first day. Luke Kirby of Dr. Death also stars.",
)


def claims(headline: str, summary: str = "", **more: str) -> tuple[Claim, ...]:
    return READER.read(item(headline, summary, **more)).claims


def test_the_etoile_story_is_one_interview_and_nothing_else() -> None:
    reading = READER.read(ETOILE_NEWS)
    [claim] = reading.claims

    assert (claim.show, claim.kind) == (ETOILE, Kind.INTERVIEW)
    assert isinstance(claim.details, Interview)
    assert claim.details.people == ("Charlotte Gainsbourg",)
    assert claim.details.to == "Le Parisien"
    assert claim.details.quote is not None
    assert "ove to go back" in claim.details.quote.lower()
    assert {silence.show for silence in reading.silences} == {MAISEL, DR_DEATH}


def test_an_item_without_a_watched_show_is_read_as_nothing() -> None:
    assert READER.read(item("Rain expected", "Take an umbrella.")) == Reading()


def test_a_show_that_nothing_happened_to_is_a_reasoned_silence() -> None:
    reading = READER.read(item("'Squid Game' costumes sell out"))

    assert reading.claims == ()
    assert reading.silences[0].reasons


def test_two_things_that_the_headline_tells_of_a_show_are_two_claims() -> None:
    told = claims("‘Squid Game’ Renewed for Season 3 as It Tops Netflix's Top 10")

    assert {claim.kind for claim in told} == {Kind.TOP10, Kind.RENEWAL}


def test_what_only_the_lead_tells_beside_the_headline_is_background() -> None:
    [claim] = claims(
        "Netflix renews ‘Squid Game’ for season 3",
        "Squid Game climbed to No. 1 in Netflix's Top 10.",
    )

    assert claim.kind is Kind.RENEWAL
    assert any(reason.startswith("top10 is background") for reason in claim.reasons)


HOSTILE = (
    "a" * 100_000,
    "' " * 50_000,
    "“" * 100_000,
    "<" * 100_000,
    "&amp" * 25_000,
    "season " * 15_000,
    "'Squid Game' renewed " * 5_000,
    "RELATED STORIES " * 6_000,
    " - " * 33_000,
    "Ünï ελλ 日本 ❤️ " * 7_000,
)


@pytest.mark.parametrize("text", HOSTILE, ids=[text[:16] for text in HOSTILE])
def test_hostile_text_takes_no_runaway_time(text: str) -> None:
    began = time.perf_counter()
    READER.read(item(text, text))
    READER.read(item("'Squid Game' " + text, text))

    assert time.perf_counter() - began < 5  # seconds; run-away patterns take minutes


PIECES = (
    "'Squid Game'|Étoile|renewed|cancelled|for season|3|third|Netflix|star|Jenna Ortega|told|Variety|No. 1"
    "|Top 10|?|. |, |“|”|not|could|- |and|<b>|&amp;|RELATED STORIES|creator|says|final season|: |…"
)


def some_pieces(most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(PIECES.split("|")), max_size=most)


@settings(max_examples=200, deadline=None)
@given(some_pieces(25), some_pieces(40))
def test_evidence_lies_in_the_text_and_reading_repeats_itself(
    first: list[str], then: list[str]
) -> None:
    news = item(" ".join(first), " ".join(then))
    reading = READER.read(news)

    assert reading == READER.read(news)
    for claim in reading.claims:
        assert claim.words in news.headline or claim.words in news.summary
        assert claim.reasons
    for mention in reading.mentions:
        assert mention.words == getattr(news, mention.field)[mention.start : mention.end]


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=150), st.text(max_size=300))
def test_reading_never_raises(headline: str, summary: str) -> None:
    READER.read(item(f"{headline} 'Squid Game' renewed", summary))
