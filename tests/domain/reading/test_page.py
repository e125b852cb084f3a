import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.model import Aside, Decision, Interview, Item, Kind, Reading, Renewal
from bot.domain.reading import Reader
from tests.domain.shows import SHOWS, SQUID_GAME, item

READER = Reader(SHOWS)
ASKED = item("Will ‘Squid Game’ Return for Season 4? Here's What We Know")
HELD_BACK = item("Netflix Decides Fate of ‘Squid Game’")
TALKS = item("‘Étoile’ Star Charlotte Gainsbourg Talks the Ballet Drama's Future")


def read(of: Item, *paragraphs: str) -> Reading:
    """What is made of the item whose page has these paragraphs."""
    return READER.read(replace(of, text="\n".join(paragraphs)))


def interview(of: Item, *paragraphs: str) -> Interview:
    [claim] = read(of, *paragraphs).claims
    assert isinstance(claim.details, Interview)
    return claim.details


@pytest.mark.parametrize("of", [ASKED, HELD_BACK])
def test_a_question_is_open_until_the_page_is_read(of: Item) -> None:
    [silence] = READER.read(of).silences

    assert silence.open


@pytest.mark.parametrize(
    "headline",
    [
        "When Does ‘Squid Game’ Return for Season 4?",
        "Why Was ‘Squid Game’ Cancelled?",
        "‘Squid Game’ Returns With a Bang",
        "Is ‘Squid Game’ the Best Thing on Netflix?",
        "Will ‘Squid Game’ or ‘Wednesday’ Be Renewed?",
    ],
)
def test_a_question_of_another_sort_is_not_open(headline: str) -> None:
    assert not any(silence.open for silence in READER.read(item(headline)).silences)


@pytest.mark.parametrize("of", [ASKED, HELD_BACK])
@pytest.mark.parametrize(
    ("answer", "details"),
    [
        ("Netflix has renewed Squid Game for season 4.", Renewal(Decision.RENEWED, 4)),
        ("Squid Game has been canceled by Netflix after three seasons.", Renewal(Decision.CANCELLED, 3)),
        ("Netflix announced on Tuesday that Squid Game has been renewed for a fourth season.", Renewal(Decision.RENEWED, 4)),
        ("Netflix has canceled Squid Game. The drama will not return for a fourth season.", Renewal(Decision.CANCELLED)),
        ("The series has been renewed for a fourth and final season.", Renewal(Decision.FINAL_SEASON, 4)),
    ],
)  # fmt: skip
def test_an_open_question_is_answered_by_the_opening(
    of: Item, answer: str, details: Renewal
) -> None:
    [claim] = read(
        of, "Fans of Squid Game have been waiting for word.", answer, "The cast is to return."
    ).claims

    assert (claim.show, claim.details) == (SQUID_GAME, details)
    assert claim.words == answer.partition(".")[0]
    assert "the headline leaves it open" in claim.reasons


@pytest.mark.parametrize(
    "text",
    [
        "Netflix has not renewed Squid Game yet.",
        "Squid Game has been renewed for season 4. Netflix has not renewed Squid Game, a fan says.",
        "Netflix might renew Squid Game for season 4.",
        "Has Netflix renewed Squid Game for season 4?",
        "Netflix renewed Squid Game for season 2 in 2022.",
        "Netflix announced on March 3 that Squid Game has been renewed for season 3.",
        "Netflix has renewed Wednesday for season 3.",
        "Wednesday is back. The series has been renewed for season 3.",
        "Squid Game has been renewed for season 4. Netflix has cancelled Squid Game.",
        "“Netflix has renewed Squid Game for season 4,” a fan wrote.",
        "",
    ],
)
def test_what_is_no_plain_answer_leaves_it_open(text: str) -> None:
    reading = read(ASKED, text)

    assert reading.claims == ()


def test_an_answer_far_down_the_page_is_background() -> None:
    reading = read(
        ASKED, *["The cast is large."] * 12, "Netflix has renewed Squid Game for season 4."
    )

    assert reading.claims == ()
    assert any("the article does not say" in why for why in reading.silences[0].reasons)


@pytest.mark.parametrize(
    "headline",
    [
        "‘Squid Game’ costumes sell out",
        "Squid Game ending explained: what the update means",
        "Review: Squid Game has no future",
        "Fans of Squid Game need another season of ‘Wednesday’",
    ],
)
def test_the_page_makes_no_news_where_the_headline_asks_nothing(headline: str) -> None:
    reading = read(item(headline), "Netflix has renewed Squid Game for season 4.")

    assert not any(claim.show == SQUID_GAME for claim in reading.claims)


def test_an_interview_gets_its_words_and_its_outlet_from_the_page() -> None:
    found = interview(
        TALKS,
        "The ballet drama ended on a cliffhanger.",
        "“I would love to go back to Paris,” Gainsbourg told Le Parisien.",
    )

    assert found.people == ("Charlotte Gainsbourg",)
    assert found.quote == "I would love to go back to Paris"
    assert found.to == "Le Parisien"


def test_who_was_named_last_is_she() -> None:
    found = interview(
        TALKS,
        "Charlotte Gainsbourg plays the director of the company.",
        "“I would love to go back to Paris,” she told Variety.",
    )

    assert (found.quote, found.to) == ("I would love to go back to Paris", "Variety")


def test_the_words_of_others_are_not_hers() -> None:
    found = interview(
        TALKS,
        "“It is a very French show indeed,” Luke Kirby told Variety.",
        "“I always found it very hard,” he said.",
    )

    assert (found.quote, found.to) == (None, None)


def test_words_of_long_ago_are_left_alone() -> None:
    found = interview(TALKS, "“It is a gift to me,” Gainsbourg previously told Variety.")

    assert (found.quote, found.to) == (None, None)


def test_what_headline_and_summary_say_stands() -> None:
    of = item(
        "‘Étoile’ Star Charlotte Gainsbourg on Season 2: “I Want to Dance Again”",
        "She told Le Parisien that she never stopped.",
    )
    assert interview(of).to == "Le Parisien"

    found = interview(of, "“It is a very different show,” Gainsbourg told Variety.")

    assert found == interview(of)


def test_a_decision_gets_its_season_from_the_page() -> None:
    of = item("Netflix Renews ‘Squid Game’")

    [claim] = read(of, "Netflix has renewed Squid Game for a fourth season.").claims

    assert claim.details == Renewal(Decision.RENEWED, 4)


def test_an_older_order_gives_no_season() -> None:
    of = item("Netflix Renews ‘Squid Game’")

    [claim] = read(of, "Netflix had renewed Squid Game for season 2 in 2022.").claims

    assert claim.details == Renewal(Decision.RENEWED, None)


def test_the_background_of_a_page_is_noted_and_no_news() -> None:
    reading = read(TALKS, "Étoile got a two-season order in 2023.", "It streams in many countries.")

    assert [claim.kind for claim in reading.claims] == [Kind.INTERVIEW]
    assert [note.about for note in reading.notes] == [Aside.ORDERED]


@pytest.mark.parametrize(
    ("language", "headline", "answer"),
    [
        ("fr", "« Squid Game » : une saison 4 ou l'annulation ?", "Netflix a officiellement renouvelé Squid Game pour une saison 4."),
        ("de", "„Squid Game“: Wird die Serie verlängert oder abgesetzt?", "Netflix hat „Squid Game“ offiziell um eine vierte Staffel verlängert."),
        ("es", "¿Habrá temporada 4 de ‘Squid Game’ o será cancelada?", "Netflix ha renovado ‘Squid Game’ por una cuarta temporada."),
    ],
)  # fmt: skip
def test_questions_are_answered_in_other_languages(
    language: str, headline: str, answer: str
) -> None:
    [claim] = read(item(headline, language=language), answer).claims

    assert claim.details == Renewal(Decision.RENEWED, 4)


@pytest.mark.parametrize(
    "scrap", ["Étoile renewed ", "“", "' ", "Gainsbourg said “I want it all”. "]
)
def test_a_hostile_page_takes_no_time(scrap: str) -> None:
    began = time.perf_counter()

    read(TALKS, (scrap * 20_000)[:20_000])

    assert time.perf_counter() - began < 3


SCRAPS = st.sampled_from(
    ["Squid Game", "Étoile", "Netflix has renewed", "for season 4", "“", "”", "she said", "told Variety", "\n", ". ", "Gainsbourg", "?", "not"]
)  # fmt: skip


@given(st.lists(SCRAPS | st.text(max_size=10), max_size=60).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_whatever_a_page_says_the_headline_decides_what_is_news(text: str) -> None:
    for of in (ASKED, TALKS, item("‘Étoile’ costumes sell out")):
        plain, whole = READER.read(of), read(of, text)

        assert whole.mentions == plain.mentions
        assert {c.show for c in plain.claims} <= {c.show for c in whole.claims}
        opened = {silence.show for silence in plain.silences if silence.open}
        assert {c.show for c in whole.claims} - {c.show for c in plain.claims} <= opened
        assert all(c.words in of.headline or c.words in text for c in whole.claims)
