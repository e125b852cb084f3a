"""What the lead goes on to tell of a chart, in idioms of the trade."""

import pytest

from tests.domain.reading.top10.judging import ranks


@pytest.mark.parametrize(
    ("headline", "summary", "found"),
    [
        (
            "‘Harbor Lights’ Arrival Went Better Than Anybody Dreamed at Netflix",
            "So much for fairy tales: the island monster hunt came in third on the platform.",
            {"Harbor Lights": 3},
        ),
        (
            "One of the Greatest Shows of All Time Is Doing Numbers on Netflix",
            "They are back, so to speak: Harbor Lights rose from ninth to sixth on Monday.",
            {"Harbor Lights": 6},
        ),
        (
            "Netflix: a thriller and a comedy fight for the crown",
            "Harbor Lights has the number two spot. Salt Road is third.",
            {"Harbor Lights": 2, "Salt Road": 3},
        ),
        (
            "Salt Road is only second on Netflix. First is a show of another sort",
            "The new leader: Harbor Lights.",
            {"Salt Road": 2, "Harbor Lights": 1},
        ),
        (
            "Glass Mountain is having a moment",
            "The comedy shot from nowhere to fourth among shows on Netflix.",
            {"Glass Mountain": 4},
        ),
        (
            "Glass Mountain rises",
            "The cartoon has popped into the service's Top 10 in one country.",
            {"Glass Mountain": None},
        ),
        (
            "Netflix Top 10 Report: ‘Harbor Lights’ Opens Below S4",
            "The list came out today.",
            {"Harbor Lights": None},
        ),
        (
            "Netflix zombie show ‘Harbor Lights’ rises from the dead on its trending list",
            "It entered at number ten.",
            {"Harbor Lights": 10},
        ),
    ],
)
def test_a_place_is_told_in_many_turns(
    headline: str, summary: str, found: dict[str, int | None]
) -> None:
    assert ranks(headline, summary) == found


@pytest.mark.parametrize(
    "summary",
    [
        "The list is topped by a film. The drama has fans, too.",
        "The Other Island came in third on the platform.",
    ],
)
def test_a_chart_or_a_name_that_opens_a_sentence_is_not_the_show(summary: str) -> None:
    assert ranks("‘Harbor Lights’ is worth a look on Netflix", summary) == {}


@pytest.mark.parametrize(
    ("headline", "summary", "found"),
    [
        ("‘Harbor Lights’ Bumps ‘The Tin Crown’ to Second on Netflix", "", {"Harbor Lights": 1}),
        (
            "‘Harbor Lights’ Knocks ‘Salt Road’ Down to Third on Netflix",
            "",
            {"Harbor Lights": 2},
        ),
        ("Peacock breaks into Nielsen top 10 with ‘Paper Tigers’", "", {"Paper Tigers": None}),
        ("Move over, Salt Road: Harbor Lights is Netflix's new champion", "", {"Harbor Lights": 1}),
        (
            "Netflix Top 10 today",
            "New entries include Harbor Lights (3) and Glass Mountain (7).",
            {"Harbor Lights": 3, "Glass Mountain": 7},
        ),
        (
            "A Forgotten Crime Drama Is Suddenly Dominating Netflix",
            "Harbor Lights has shot up to the fourth spot in the daily ranking since Monday.",
            {"Harbor Lights": 4},
        ),
        (
            "The Show That Stays",
            "Harbor Lights ended years ago. This week it's seventh on Netflix.",
            {"Harbor Lights": 7},
        ),
        (
            "Harbor Lights leads the pack on Netflix; Salt Road close behind",
            "",
            {"Harbor Lights": 1},
        ),
        (
            "Viewers Are Flocking to ‘Harbor Lights’ on Netflix",
            "Since its arrival, the saga has not left the top three.",
            {"Harbor Lights": None},
        ),
        (
            "‘Harbor Lights’ scales new heights on Netflix",
            "Nearly a decade after its finale, the show went from seventh to fifth overnight.",
            {"Harbor Lights": 5},
        ),
    ],
)
def test_a_rank_may_be_told_by_what_stands_around_it(
    headline: str, summary: str, found: dict[str, int | None]
) -> None:
    assert ranks(headline, summary) == found


@pytest.mark.parametrize(
    ("headline", "summary", "found"),
    [
        (
            "Netflix's Most Expensive Cancelled Drama Is Back on the Charts",
            "Harbor Lights has returned to the platform's Top 10 in nine countries.",
            {"Harbor Lights": None},
        ),
        (
            "Ann Reed's Forgotten Thriller ‘Salt Road’ Finds a Second Wind",
            "It's eighth today on Prime Video.",
            {"Salt Road": 8},
        ),
        (
            "Why is everyone watching ‘Harbor Lights’?",
            "Harbor Lights leads Nielsen's list of streamed series.",
            {"Harbor Lights": 1},
        ),
        (
            "‘Salt Road’ climbs to number three on Netflix",
            "It gained two places. Harbor Lights still leads.",
            {"Salt Road": 3, "Harbor Lights": 1},
        ),
        (
            "‘Salt Road’ Debuts With 48M Hours, Falls Short of #1",
            "The drama reached third on Netflix's English list.",
            {"Salt Road": 3},
        ),
        (
            "Salt Road premiere numbers revealed",
            "Salt Road had 829 million minutes, good for second on Nielsen's list.",
            {"Salt Road": 2},
        ),
    ],
)
def test_the_lead_places_a_show_that_the_headline_only_praises(
    headline: str, summary: str, found: dict[str, int | None]
) -> None:
    assert ranks(headline, summary) == found
