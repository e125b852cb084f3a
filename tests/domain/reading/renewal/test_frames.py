import pytest

from tests.domain.reading.renewal.judging import fates


@pytest.mark.parametrize(
    ("headline", "fate"),
    [
        ("HBO tops up its tanks for another season of 'Harbor Lights'", "Harbor Lights renewed"),
        ("Netflix waters the garden for a fourth season of 'Moonlit'", "Moonlit renewed 4"),
        ("'Moonlit' swaps Rome for Oslo with Season 4 order at Netflix", "Moonlit renewed 4"),
        ("'Moonlit': Season 4 Renewal; Jon Pell Will Be Back", "Moonlit renewed 4"),
        ("NBC boards 'Night Ferry' for a third time", "Night Ferry renewed 3"),
        ("NBC checks in for more 'Night Ferry'", "Night Ferry renewed"),
        ("HBO won't spring for a third season of 'Harbor Lights'", "Harbor Lights cancelled 2"),
        ("HBO plots no third season of 'Harbor Lights'", "Harbor Lights cancelled 2"),
    ],
)
def test_a_network_and_a_season_to_come_give_any_verb_its_sense(headline: str, fate: str) -> None:
    assert fates(headline) == fate


@pytest.mark.parametrize(
    "headline",
    [
        "HBO kicks off a third season of 'Harbor Lights' tonight",
        "Netflix films a fourth season of 'Moonlit' in Oslo",
        "HBO hasn't planned a third season of 'Harbor Lights' yet",
        "Netflix may never spring for a fourth season of 'Moonlit'",
        "HBO lures Dana Whitlock into a third season of 'Harbor Lights'",
        "HBO isn't ruling out a third season of 'Harbor Lights'",
        "'Moonlit' season 4 order explained",
        "'Moonlit' season 4 renewal: Jon Pell on where things stand",
        "Netflix reveals more 'Moonlit' pictures",
        "NBC airs more 'Night Ferry' on Thursday",
    ],
)
def test_what_is_no_decision_stays_none_in_the_same_frame(headline: str) -> None:
    assert not fates(headline)


@pytest.mark.parametrize(
    ("headline", "summary", "fate"),
    [
        (
            "'Night Ferry' Moves to ABC for Season 4 After NBC Lets It Go",
            "The ferry changes its port.",
            "Night Ferry picked_up 4",
        ),
        (
            "'Night Ferry' Heads to Peacock",
            "Season three of the thriller, until now on NBC, is set for May.",
            "Night Ferry picked_up 3",
        ),
        (
            "NBC Picks Up 'Night Ferry'",
            "The freshman thriller gets a second season.",
            "Night Ferry renewed 2",
        ),
        ("'Night Ferry' Heads to Peacock", "All four seasons stream from Friday.", ""),
        ("'Night Ferry' Heads to Peacock After Leaving NBC", "All four years are there.", ""),
    ],
)
def test_a_show_is_picked_up_where_another_network_had_it_and_more_is_to_come(
    headline: str, summary: str, fate: str
) -> None:
    assert fates(headline, summary) == fate


@pytest.mark.parametrize(
    ("headline", "summary", "fate"),
    [
        (
            "'Night Ferry' digs in for a fifth season",
            "NBC announced the order before the fourth is on air.",
            "Night Ferry renewed 5",
        ),
        ("'Night Ferry' digs in for a fifth season", "The thriller has a new harbour.", ""),
        (
            "NBC's 'Night Ferry' sails into the dark",
            "The thriller won't be steaming into a fifth season.",
            "Night Ferry cancelled 4",
        ),
        ("NBC moves 'Night Ferry'", "The thriller, renewed in spring, goes to Fridays.", ""),
    ],
)
def test_a_lead_settles_what_a_frame_leaves_open(headline: str, summary: str, fate: str) -> None:
    assert fates(headline, summary) == fate
