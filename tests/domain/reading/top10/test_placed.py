import pytest

from bot.domain.model import Claim, Kind, Move
from tests.domain.reading.heard import heard
from tests.domain.reading.top10.judging import TITLES, charted, ranks
from tests.domain.shows import item


@pytest.mark.parametrize(
    ("headline", "rank"),
    [
        ("‘Harbor Lights’ Tops Netflix's Weekly Top 10", 1),
        ("‘Harbor Lights’ Debuts at No. 1 on Netflix", 1),
        ("‘Harbor Lights’ Is Netflix's New No. 1 Show", 1),
        ("‘Harbor Lights’ Season 2 Shoots to the Top of Netflix's Charts", 1),
        ("Netflix Top 10: ‘Harbor Lights’ Holds Top Spot for a Third Week", 1),
        ("Netflix Top 10: ‘Harbor Lights’ Opens at No. 3", 3),
        ("‘Harbor Lights’ dethrones ‘Salt Road’ as Netflix's most-watched show", 1),
        ("‘Harbor Lights’ Knocks ‘Salt Road’ Off the Top of Netflix's Top 10", 1),
        ("‘Salt Road’ Dethroned by ‘Harbor Lights’ in Netflix's Top 10", 1),
        ("‘Harbor Lights’ Overtakes ‘Salt Road’ at No. 1 on Netflix", 1),
        ("‘Harbor Lights’ cracks Nielsen's streaming top 10", None),
        ("‘Harbor Lights’ Enters Netflix Top 10 in 40 Countries", None),
        ("‘Harbor Lights’ Climbs to #2 on the Netflix Top 10", 2),
        ("‘Harbor Lights’ Re-Enters Netflix's Top 10 Three Years Later", None),
        ("‘Harbor Lights’ Returns to the Netflix Top 10 at No. 7", 7),
        ("‘Harbor Lights’ Lands in Second Place on Nielsen Streaming Chart", 2),
        ("Nielsen Streaming Chart: ‘Harbor Lights’ Leads With 1.2 Billion Minutes", 1),
        ("‘Harbor Lights’ reigns supreme on the streaming charts", 1),
        ("‘Harbor Lights’ becomes the most-watched series on Netflix this week", 1),
        ("Netflix's No. 1 Show Right Now Is ‘Harbor Lights’", 1),
        ("Harbor Lights storms Netflix chart days after release", None),
        ("Harbor Lights rockets to number one on Netflix within 24 hours", 1),
        ("Netflix hit Harbor Lights breaks into top five of global chart", None),
        ("Netflix viewers send Harbor Lights straight to number two in the charts", 2),
    ],
)
def test_a_headline_that_places_a_show_in_a_chart_is_news(headline: str, rank: int | None) -> None:
    found = ranks(headline)

    assert found == {"Harbor Lights": rank}


@pytest.mark.parametrize(
    ("headline", "rank"),
    [
        ("‘Harbor Lights’ Retains Crown in Netflix's Weekly Rankings", 1),
        ("‘Harbor Lights’ Digs Out a Spot in Nielsen's Originals Top 10", None),
        ("‘Harbor Lights’ Slides Into Second Place on Nielsen Originals Ranking", 2),
        ("‘Harbor Lights’ says ‘I do’ to Netflix's No. 2 spot", 2),
        ("‘Harbor Lights’ hits the first spot on Netflix's TV chart in 84 countries", 1),
        ("‘Harbor Lights’ Jumps From Nowhere to No. 4 on the Netflix Top 10", 4),
        ("‘Harbor Lights’ sizzles on Netflix's TV chart", None),
        ("‘Harbor Lights’ climbs a step to second on Nielsen's list of originals", 2),
        ("‘Harbor Lights’ Sneaks Into Luminate's Top 10 in Premiere Week", None),
        ("‘Harbor Lights’ Is Climbing Netflix's Top 10 and No One Saw It Coming", None),
    ],
)
def test_there_are_many_ways_to_a_place(headline: str, rank: int | None) -> None:
    assert ranks(headline) == {"Harbor Lights": rank}


def test_verbs_that_nobody_listed_move_a_show_up_or_into_a_chart() -> None:
    assert ranks("‘Harbor Lights’ Gallops Up Netflix Charts") == {"Harbor Lights": None}
    assert ranks("‘Harbor Lights’ waddles into Netflix's Top 10") == {"Harbor Lights": None}


def test_who_tops_a_service_tops_its_chart() -> None:
    assert ranks("‘Harbor Lights’ Tops Hulu; ‘Salt Road’ Trails") == {"Harbor Lights": 1}
    assert ranks("‘Harbor Lights’ Leads Netflix's Emmy Nominations") == {}


@pytest.mark.parametrize(
    "headline",
    [
        "Luminate Streaming Top 10: ‘Salt Road’ Gushes",
        "‘Salt Road’ Debuts at No. 3",
        "‘Salt Road’ Is a Hit on Prime Video's Chart 20 Years After Cancellation",
    ],
)
def test_a_label_its_network_or_an_old_fate_leave_a_headline_its_place(headline: str) -> None:
    assert set(ranks(headline)) == {"Salt Road"}


def test_whose_chart_it_is_and_what_the_show_did_are_kept() -> None:
    top = charted("‘Harbor Lights’ Enters Nielsen's Streaming Top 10 at No. 1")["Harbor Lights"]

    assert (top.service, top.moves) == ("Nielsen", (Move.ENTERED, Move.TOPPED))


def test_a_chart_claim_is_reported_and_says_why() -> None:
    [claim] = heard(item("‘Harbor Lights’ Tops Netflix's Top 10"), TITLES)

    assert isinstance(claim, Claim)
    assert claim.kind is Kind.TOP10
    assert claim.reasons[0] == "the headline says “Tops” of a chart"


@pytest.mark.parametrize(
    "headline",
    [
        "‘Harbor Lights’ Sinks Its Teeth Into Netflix's Top 10",
        "‘Harbor Lights’ Slays the Competition on Netflix's Weekly Rankings",
        "‘Harbor Lights’ Crowds the Netflix Top 10",
        "Harbor Lights not so quietly soars on Netflix's top 10 list",
        "‘Harbor Lights’ kills it in Netflix's rankings with its final season",
    ],
)
def test_an_unknown_verb_before_a_chart_is_a_way_into_it(headline: str) -> None:
    assert set(ranks(headline)) == {"Harbor Lights"}


def test_a_headline_that_goes_on_with_now_tells_its_news() -> None:
    headline = "‘Glass Mountain’ Was Canceled in May. Now It's No. 1 on Hulu"

    assert ranks(headline) == {"Glass Mountain": 1}


def test_a_show_may_keep_or_regain_what_it_lost() -> None:
    dips = "Harbor Lights dips in its third week, but still leads Netflix's chart"
    again = "Harbor Lights fell out of Netflix's Top 10 in May, but now it is back at No. 4"

    assert ranks(dips) == {"Harbor Lights": 1}
    assert ranks(again) == {"Harbor Lights": 4}
