from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.cards import COLOUR, MOST, card
from bot.domain.model import Certainty, Decision, Details, Move, Show
from tests.builders import HARBOUR, placed, renewed, spoke, story, telling


@pytest.mark.parametrize(
    ("details", "line"),
    [
        (renewed(2), "Harbour Lights: renewed for season 2"),
        (renewed(None), "Harbour Lights: renewed"),
        (renewed(1, Decision.CANCELLED), "Harbour Lights: cancelled after season 1"),
        (renewed(4, Decision.FINAL_SEASON), "Harbour Lights: ends with season 4"),
        (renewed(None, Decision.PICKED_UP), "Harbour Lights: picked up by a new home"),
        (renewed(2, Decision.REVERSED), "Harbour Lights: season 2 called off after all"),
        (spoke("Ada Quill"), "Harbour Lights: Ada Quill speaks"),
        (spoke("Ada Quill", to="Le Phare"), "Harbour Lights: Ada Quill speaks to Le Phare"),
        (spoke("A B", "C D"), "Harbour Lights: A B and C D speak"),
        (spoke("A", "B", "C", "D"), "Harbour Lights: A, B and others speak"),
        (placed(3), "Harbour Lights: enters Netflix's Top 10 at number 3"),
        (placed(1), "Harbour Lights: is number 1 in Netflix's Top 10"),
        (
            placed(5, moves=(Move.REENTERED,)),
            "Harbour Lights: returns to Netflix's Top 10 at number 5",
        ),
    ],
)
def test_the_line_says_what_happened(details: Details, line: str) -> None:
    assert card(story(1, telling(details))).line == line


def test_the_quote_stands_in_the_body() -> None:
    told = story(1, telling(spoke(quote="I'd sail back")))

    assert "“I'd sail back”" in card(told).body


def test_a_veiled_quote_hides_behind_spoiler_bars() -> None:
    told = story(1, telling(spoke(quote="I'd sail back")))

    assert "||“I'd sail back”||" in card(told, veiled=True).body


def test_a_season_of_a_chart_is_named_without_the_shows_title() -> None:
    told = story(1, telling(placed(3, season="Harbour Lights: Season 1")))

    assert card(told).body.splitlines()[0] == "Season 1"


def test_every_outlet_is_named_the_first_with_its_link_and_host() -> None:
    told = story(1, telling(), telling(outlet="Second Screen"), telling(outlet="Kanal 9"))

    body = card(told).body

    assert body.startswith(
        "[The Daily Reel](https://thedailyreel.example/0) (thedailyreel.example)"
    )
    assert body.endswith("also: Second Screen, Kanal 9")


@pytest.mark.parametrize("certainty", Certainty)
def test_certainty_shows_in_words_and_colour(certainty: Certainty) -> None:
    shown = card(story(1, telling(certainty=certainty)))

    assert shown.colour == COLOUR[certainty]
    assert certainty.name.capitalize() in shown.footer


text = st.text(max_size=700)


@given(text, text, text, text, st.lists(text, max_size=6))
def test_eight_cards_of_any_text_fit_into_one_message(
    title: str, outlet: str, quote: str, to: str, people: list[str]
) -> None:
    show = replace(HARBOUR, title=title) if title.strip() else Show(1, "X")
    told = [
        replace(telling(spoke(*people, to=to, quote=quote), show=show), outlet=outlet + str(n))
        for n in range(7)
    ]

    shown = card(story(1, *told))

    assert len(shown.line) <= 200
    assert len(shown.title) + len(shown.body) + len(shown.footer) <= MOST
    assert "@everyone" not in shown.line + shown.title + shown.body
