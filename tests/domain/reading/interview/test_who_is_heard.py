"""Who is heard of those near a word of speech, and what is said within the show itself."""

import pytest

from tests.domain.reading.interview.judging import interview

HEARD = (
    (
        "Co-Creator Of Netflix's 'Harbor Lights' Max Lindt Shares Why The Boats Had To Burn",
        "A short piece.",
        ("Max Lindt",),
    ),
    (
        "Harbor Lights: Ida Moon and Carl Wren Break Down Those Farewells & More",
        "The Netflix drama lost two of its own.",
        ("Ida Moon", "Carl Wren"),
    ),
    (
        "Harbor Lights almost sank on dry land",
        'All of it was weighed "for weeks", showrunner Ida Moon told Collider, and then forgotten.',
        ("Ida Moon",),
    ),
    (
        "Harbor Lights' Jane Doe Struggles to Shake Off the Captain's Temper",
        "It follows her home, she told Variety.",
        ("Jane Doe",),
    ),
)
WITHIN = (
    "Harbor Lights Weekend: Jane Doe tells housemates 'I did not want to come here'",
    "Harbor Lights judge Jane Doe tells singer 'you are a star'",
    "Harbor Lights' Jane Doe shuts down guest in tense clash",
)


@pytest.mark.parametrize(("headline", "lead", "people"), HEARD)
def test_somebody_is_heard_wherever_the_name_stands(
    headline: str, lead: str, people: tuple[str, ...]
) -> None:
    told = interview(headline, lead)

    assert told is not None
    assert set(told.people) == set(people)


@pytest.mark.parametrize("headline", WITHIN)
def test_words_said_within_the_show_are_no_interview(headline: str) -> None:
    assert interview(headline) is None


def test_a_mother_who_speaks_is_not_the_host_named_before_her() -> None:
    lead = "Jane Doe fell silent when the mother of two spoke about the day the doctor called."

    assert interview("Harbor Lights guest breaks down over a rare illness", lead) is None


def test_years_that_something_took_are_no_seasons_of_the_show() -> None:
    lead = "The Harbor Lights star told Vogue that the fabric took two years."

    assert interview("Jane Doe reveals the secret of her new scarves", lead) is None


def test_words_are_those_of_the_name_that_stands_behind_them() -> None:
    headline = "Jane Doe to leave ‘Harbor Lights’ next year"

    assert interview(headline, "“I wish she could stay longer”, said George Reeve.") is None
