import pytest

from tests.domain.reading.top10.judging import ranks


@pytest.mark.parametrize(
    "headline",
    [
        "This Thriller Is Already No. 1 on Netflix",
        "A new crime drama has climbed to No. 1 on Netflix",
        "Netflix's New Series Debuts at No. 1",
    ],
)
def test_a_show_that_the_headline_only_describes_is_the_leads(headline: str) -> None:
    assert ranks(headline, "Harbor Lights follows a family of smugglers.") == {"Harbor Lights": 1}


def test_the_rank_may_stand_in_the_lead() -> None:
    summary = "The smuggling drama opened third with nine million views."

    assert ranks("‘Harbor Lights’ enters Netflix's Top 10", summary) == {"Harbor Lights": 3}


@pytest.mark.parametrize(
    ("headline", "summary", "found"),
    [
        (
            "Netflix's New #1 Show Is a Surprise",
            "Harbor Lights has taken over the number one spot from The Tin Crown.",
            {"Harbor Lights": 1},
        ),
        (
            "Everyone Is Watching This Forgotten Thriller",
            "Glass Mountain, cancelled in 2019, has resurfaced in Netflix's Top 10, where it sits eighth.",
            {"Glass Mountain": 8},
        ),
        (
            "An eight-year-old thriller is taking over Netflix",
            "Glass Mountain entered the service's Top 10 on Tuesday and is already third.",
            {"Glass Mountain": 3},
        ),
        (
            "This week's streaming winners: Salt Road and Paper Tigers",
            (
                "Luminate counts 900 million minutes for Salt Road, which keeps first place, and 600 million "
                "for Paper Tigers, up from sixth to second."
            ),
            {"Salt Road": 1, "Paper Tigers": 2},
        ),
        (
            "Netflix reveals its most-watched shows of the week",
            "At the head of the list is Harbor Lights with 20 million views. Paper Tigers is new at seven.",
            {"Harbor Lights": 1, "Paper Tigers": 7},
        ),
        (
            "A Decade Later, ‘Glass Mountain’ Reaches Its Highest Streaming Rank",
            "The mystery was seventh on Nielsen's list of acquired series.",
            {"Glass Mountain": 7},
        ),
        (
            "Harbor Lights has everyone hooked",
            (
                "The drama went straight to the summit of Netflix's Top 10 in Britain, where the film Iron Rain "
                "leads the other list."
            ),
            {"Harbor Lights": 1},
        ),
        (
            "‘Salt Road’ Climbs Prime Video Charts Ahead of Season 2",
            "Salt Road is the fifth most-watched show on Prime Video in the United States.",
            {"Salt Road": 5},
        ),
        (
            "Three shows enter Netflix Top 10: Harbor Lights and The Tin Crown",
            "",
            {"Harbor Lights", "The Tin Crown"},
        ),
        ("‘The Tin Crown’ Loses Its Crown to ‘Harbor Lights’ on Netflix", "", {"Harbor Lights"}),
        (
            "‘Harbor Lights’ Star Thanks Fans as Netflix Series Reaches No. 1",
            "",
            {"Harbor Lights": 1},
        ),
        (
            "‘Harbor Lights’ Lands at No. 2 on Netflix Behind ‘The Tin Crown’",
            "",
            {"Harbor Lights": 2},
        ),
        ("‘Harbor Lights’ Premieres Just Outside Netflix's Top 10", "", {}),
        ("‘Harbor Lights’ Creator on That Ending and Topping the Netflix Chart", "", {}),
        (
            "Jane Doe joins ‘Harbor Lights’",
            "The series, which led Netflix's chart in May, shoots in Wales.",
            {},
        ),
        (
            "The 10 most-watched Netflix shows of all time",
            "Harbor Lights is third with 142 million views.",
            {},
        ),
        ("‘Harbor Lights’ Was Netflix's Most Watched Show of 2024", "", {}),
        ("Netflix has a Top 10 problem", "Shows such as Harbor Lights vanish after two weeks.", {}),
    ],
)
def test_headline_and_lead_tell_a_place_together(
    headline: str, summary: str, found: dict[str, int] | set[str]
) -> None:
    told = ranks(headline, summary)

    assert (told if isinstance(found, dict) else set(told)) == found


def test_the_place_may_follow_the_chart_in_a_clause_of_its_own() -> None:
    summary = "Harbor Lights has broken into Netflix's top 10, where it sits at No. 6."

    assert ranks("A forgotten drama is a streaming hit", summary) == {"Harbor Lights": 6}


@pytest.mark.parametrize(
    ("headline", "summary", "found"),
    [
        (
            "Netflix Just Gave a Canceled Smuggler Show the Audience It Always Deserved",
            "Six days is all it took: Glass Mountain jumped to No. 4 on the American Top 10.",
            {"Glass Mountain": 4},
        ),
        (
            "Loathed by Critics, and Yet",
            (
                "A score of 26% did not keep Harbor Lights out of the conversation: it shot into "
                "second place on Netflix's daily TV list."
            ),
            {"Harbor Lights": 2},
        ),
        (
            "Netflix viewers can't look away from a dating show",
            "Harbor Lights isn't very good, and it is No. 1 in America.",
            {"Harbor Lights": 1},
        ),
        (
            "‘Harbor Lights’ Breaks a Netflix Record Held by ‘Salt Road’ and ‘Paper Tigers’",
            "The smugglers hit the first spot on the TV chart in 84 countries.",
            {"Harbor Lights": 1},
        ),
        (
            "‘Harbor Lights’ Draws Few Views on Netflix",
            "After a slow weekend at No. 8, the drama rose to sixth among English-language series.",
            {"Harbor Lights": 6},
        ),
        (
            "What America streamed last week",
            "Salt Road took third with 800 million minutes and Paper Tigers ninth.",
            {"Salt Road": 3, "Paper Tigers": 9},
        ),
        (
            "Nielsen's streaming Top 10 for the week",
            (
                "It was a good week for old shows. Minutes were up by a fifth. Films did well. Sports "
                "did not. Salt Road is fourth."
            ),
            {"Salt Road": 4},
        ),
        (
            "‘Harbor Lights’ draws millions",
            "Netflix says so. A samurai docuseries earned second place on its chart.",
            {},
        ),
    ],
)
def test_an_opaque_headline_leaves_the_place_to_the_lead(
    headline: str, summary: str, found: dict[str, int | None]
) -> None:
    assert ranks(headline, summary) == found


@pytest.mark.parametrize(
    ("headline", "summary", "found"),
    [
        (
            "‘Harbor Lights’ Enters Nielsen's Streaming Top 10",
            "The drama started with 929 million minutes, enough for a fourth-place finish.",
            {"Harbor Lights": 4},
        ),
        (
            "‘Harbor Lights’ Slips Into the Netflix Top 10",
            "Ahead of the film, Ann Reed's smugglers rank No. 9 in America and No. 2 in Britain.",
            {"Harbor Lights": 9},
        ),
        (
            "‘Harbor Lights’ Joins Nielsen Top 10",
            "Harbor Lights was third on the acquired list and sixth overall.",
            {"Harbor Lights": 6},
        ),
        (
            "Netflix drama soars",
            "Harbor Lights has gone from fifth to first on the streamer's daily list.",
            {"Harbor Lights": 1},
        ),
        ("‘Harbor Lights’ went from No. 1 to No. 5 on Netflix in a week", "", {}),
        (
            "‘Harbor Lights’ surprises Netflix",
            "The drama debuted in the runner-up spot on the English TV chart.",
            {"Harbor Lights": 2},
        ),
        (
            "‘Harbor Lights’ and ‘The Tin Crown’ Again Dominate Netflix Ranking",
            "",
            {"Harbor Lights": None, "The Tin Crown": None},
        ),
    ],
)
def test_the_number_may_stand_anywhere(
    headline: str, summary: str, found: dict[str, int | None]
) -> None:
    assert ranks(headline, summary) == found


@pytest.mark.parametrize(
    ("headline", "summary", "found"),
    [
        (
            "‘Harbor Lights’ Gets Netflix's Attention",
            "BERLIN, Sept. 6 – The U.S.-made adaptation ranks first on the streamer's global list.",
            {"Harbor Lights": 1},
        ),
        (
            "Netflix viewers can't get enough of ‘Glass Mountain’",
            "Dropped by Starz in 2020, then by Max, the show has landed at No. 8 of Netflix's TV list.",
            {"Glass Mountain": 8},
        ),
        (
            "The history-making spin-off to one of Netflix's biggest-ever hits journeys to #1",
            "Romance is in. The list changed, even if Salt Road leads elsewhere. Harbor Lights is set in Wales.",
            {"Harbor Lights": 1},
        ),
        (
            "Netflix's Epic Slings Its Way Past ‘Salt Road’ on the Service",
            "Harbor Lights has had little press and yet sits in second place of its Top 10.",
            {"Harbor Lights": 2},
        ),
        (
            "‘Harbor Lights’ soars on Netflix's top 10 list",
            "Its new run has brought it back as the fifth most-watched series, added on October 1st.",
            {"Harbor Lights": 5},
        ),
    ],
)
def test_the_lead_tells_of_the_show_by_what_it_is(
    headline: str, summary: str, found: dict[str, int]
) -> None:
    assert ranks(headline, summary) == found
