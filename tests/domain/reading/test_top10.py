import pytest

from bot.domain.model import Claim, Kind, Move, Show, Top10
from bot.domain.reading import Reader
from tests.domain.shows import item

SHOWS = tuple(
    Show(number, title, aliases, year=2024, network=network)
    for number, (title, network, aliases) in enumerate(
        (
            ("Harbor Lights", "Netflix", ("Luces del puerto", "Les Lumières du port")),
            ("Salt Road", "Prime Video", ()),
            ("Glass Mountain", "Hulu", ()),
            ("The Tin Crown", "Netflix", ()),
            ("Paper Tigers", "Peacock", ()),
            ("Who Is Ann Reed?", "Netflix", ()),
        ),
        start=1,
    )
)
READER = Reader(SHOWS)


def charted(headline: str, summary: str = "", language: str = "en") -> dict[str, Top10]:
    claims = READER.read(item(headline, summary, language=language)).claims
    return {c.show.title: c.details for c in claims if isinstance(c.details, Top10)}


def ranks(headline: str, summary: str = "", language: str = "en") -> dict[str, int | None]:
    return {title: top.rank for title, top in charted(headline, summary, language).items()}


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
    "headline",
    [
        "‘Harbor Lights’ Dethroned in Netflix's Top 10 by a New Show",
        "‘Harbor Lights’ Knocked Off the No. 1 Spot in Netflix's Top 10",
        "‘Harbor Lights’ Fails to Crack Netflix's Top 10",
        "‘Harbor Lights’ Misses Nielsen's Streaming Top 10",
        "‘Harbor Lights’ Falls Out of Netflix's Top 10 After Just Two Weeks",
        "‘Harbor Lights’ Never Cracked Netflix's Top 10. Here's Why",
        "‘Harbor Lights’ Slips to No. 4 on the Netflix Top 10",
        "‘Harbor Lights’ Disappears From the Netflix Chart",
        "Why isn't ‘Harbor Lights’ in Netflix's Top 10?",
        "Could ‘Harbor Lights’ become Netflix's No. 1 show?",
        "‘Harbor Lights’ could top Netflix's chart this weekend",
        "‘Harbor Lights’ Is One of the 10 Best Shows on Netflix",
        "‘Harbor Lights’ Tops Critics' List of the Best Shows of the Year",
        "‘Harbor Lights’ Is Rotten Tomatoes' No. 1 Netflix Series",
        "‘Harbor Lights’ soundtrack tops Billboard album chart",
        "‘Harbor Lights’ song hits No. 1 on Spotify after Netflix debut",
        "‘Harbor Lights’ tops Thursday ratings in live-plus-same-day viewing",
        "‘Harbor Lights’ Renewed After Topping Netflix's Top 10",
        "‘Harbor Lights’ Canceled Despite Reaching No. 1 on Netflix",
        "‘Harbor Lights’ Is Netflix's Fourth Most-Watched Series of All Time",
        "Netflix's top 10 movies: where is the ‘Harbor Lights’ film?",
        "‘Harbor Lights’ star is Netflix's number one fan",
        "Every Episode of ‘Harbor Lights’ on Netflix, Ranked From No. 10 to No. 1",
    ],
)
def test_lost_places_other_lists_and_mere_hopes_are_no_news(headline: str) -> None:
    assert ranks(headline) == {}


def test_a_chart_that_is_presented_places_every_show() -> None:
    summary = (
        "Salt Road leads the list with 12 million views. Harbor Lights is second, Paper Tigers third "
        "and The Tin Crown debuts at No. 5."
    )

    assert ranks("Netflix Top 10: what everybody watched this week", summary) == {
        "Salt Road": 1,
        "Harbor Lights": 2,
        "Paper Tigers": 3,
        "The Tin Crown": 5,
    }


def test_a_numbered_list_places_its_shows() -> None:
    summary = "1. Harbor Lights 2. The Tin Crown 3. Salt Road"

    assert ranks("The Netflix Top 10 series of the week", summary) == {
        "Harbor Lights": 1,
        "The Tin Crown": 2,
        "Salt Road": 3,
    }


def test_places_in_brackets_are_read() -> None:
    headline = "Netflix Top 10: ‘Harbor Lights’ (No. 1), ‘The Tin Crown’ (No. 4)"

    assert ranks(headline) == {"Harbor Lights": 1, "The Tin Crown": 4}


def test_a_show_beside_the_headlines_own_must_have_come_to_its_place_just_now() -> None:
    summary = (
        "Harbor Lights was watched most by far. Salt Road stays second, while Paper Tigers enters the "
        "list at No. 6."
    )

    assert ranks("‘Harbor Lights’ tops Netflix's Top 10", summary) == {
        "Harbor Lights": 1,
        "Paper Tigers": 6,
    }


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


def test_a_film_that_the_headline_names_is_not_the_leads_show() -> None:
    summary = "The film beat Harbor Lights by a few views."

    assert ranks("Action Movie ‘Iron Rain’ Tops Netflix's Top 10", summary) == {}


def test_the_rank_may_stand_in_the_lead() -> None:
    summary = "The smuggling drama opened third with nine million views."

    assert ranks("‘Harbor Lights’ enters Netflix's Top 10", summary) == {"Harbor Lights": 3}


def test_a_place_in_the_background_of_another_story_is_none() -> None:
    summary = (
        "Harbor Lights is gone. The drama spent five weeks in Netflix's Top 10 and was No. 1 twice."
    )

    assert ranks("Netflix cancels ‘Harbor Lights’ after one season", summary) == {}
    assert ranks("‘Harbor Lights’ Season 2: Everything We Know", summary) == {}


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


@pytest.mark.parametrize(
    ("headline", "summary", "found"),
    [
        (
            "‘Salt Road’ Finally Dethroned as Netflix's #1 Show by ‘Harbor Lights’",
            "",
            {"Harbor Lights": 1},
        ),
        ("‘Salt Road’ Loses No. 1 Spot on Netflix to ‘Harbor Lights’", "", {"Harbor Lights": 1}),
        (
            "Salt Road Has Been Dethroned as Netflix's Most-Watched Show",
            "After its return, Harbor Lights has overtaken it, the streamer says.",
            {"Harbor Lights": 1},
        ),
        (
            "‘Harbor Lights’ Fends Off ‘Salt Road’ to Remain No. 1 on Netflix Chart",
            "",
            {"Harbor Lights": 1},
        ),
        ("‘Harbor Lights’ Beaten to No. 1 on Netflix by True Crime Series", "", {}),
    ],
)
def test_whoever_takes_a_lost_place_has_it(
    headline: str, summary: str, found: dict[str, int]
) -> None:
    assert ranks(headline, summary) == found


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("Iron Rain Tops Netflix Film Chart, ‘Harbor Lights’ Leads TV", {"Harbor Lights": 1}),
        (
            "‘Iron Rain’ Is the No. 1 Movie on Netflix and ‘Harbor Lights’ the No. 1 Show",
            {"Harbor Lights": 1},
        ),
        (
            "Netflix Top 10: ‘Iron Rain’ Sets Film Record; ‘Harbor Lights’ Rises to No. 2 in TV",
            {"Harbor Lights": 2},
        ),
        (
            "‘Harbor Lights’ Passes a Billion Minutes, but ‘Iron Rain’ Keeps Top Spot on Netflix Chart",
            {},
        ),
    ],
)
def test_films_and_unknown_titles_have_their_own_part_of_a_sentence(
    headline: str, found: dict[str, int]
) -> None:
    assert ranks(headline) == found


def test_verbs_that_nobody_listed_move_a_show_up_or_into_a_chart() -> None:
    assert ranks("‘Harbor Lights’ Gallops Up Netflix Charts") == {"Harbor Lights": None}
    assert ranks("‘Harbor Lights’ waddles into Netflix's Top 10") == {"Harbor Lights": None}


def test_the_question_mark_of_a_title_ends_no_sentence() -> None:
    summary = "Here's what new show has knocked Who Is Ann Reed? off the #1 spot in Netflix's list."

    assert ranks("‘Who Is Ann Reed?’ Dethroned in Netflix's Top 10 List", summary) == {}
    assert ranks("‘Who Is Ann Reed?’ Tops Netflix's Top 10") == {"Who Is Ann Reed?": 1}


def test_who_tops_a_service_tops_its_chart() -> None:
    assert ranks("‘Harbor Lights’ Tops Hulu; ‘Salt Road’ Trails") == {"Harbor Lights": 1}
    assert ranks("‘Harbor Lights’ Leads Netflix's Emmy Nominations") == {}


def test_a_show_that_the_new_leader_is_not_has_no_place() -> None:
    headline = "Netflix Has a New #1 Show, and It's Not ‘Harbor Lights’"

    assert ranks(headline, "The Tin Crown took over the top spot on Friday.") == {
        "The Tin Crown": 1
    }


def test_an_amount_is_no_place() -> None:
    assert ranks("‘Harbor Lights’ Tops a Billion Minutes on Netflix") == {}


def test_the_place_may_follow_the_chart_in_a_clause_of_its_own() -> None:
    summary = "Harbor Lights has broken into Netflix's top 10, where it sits at No. 6."

    assert ranks("A forgotten drama is a streaming hit", summary) == {"Harbor Lights": 6}


def test_a_list_may_tell_figures_after_each_title() -> None:
    summary = "1. Harbor Lights (8.8M views); 2. The Tin Crown (5M); 3. Salt Road (4.1M)"

    assert ranks("Here's the Netflix Top 10 for the Week", summary) == {
        "Harbor Lights": 1,
        "The Tin Crown": 2,
        "Salt Road": 3,
    }


def test_a_chart_for_a_label_presents_the_chart_itself() -> None:
    summary = "The drama took the No. 1 spot. Also on the list: Salt Road at No. 4."

    assert ranks("Netflix Top 10: ‘Harbor Lights’ Strikes First", summary) == {
        "Harbor Lights": 1,
        "Salt Road": 4,
    }


def test_what_a_creator_made_since_is_not_the_show() -> None:
    summary = "A thriller by Jane Doe, who made Salt Road, is racing up the Netflix Top 10: Harbor Lights."

    assert ranks("Salt Road Creator's Crime Thriller Is Racing Up the Netflix Top 10", summary) == {
        "Harbor Lights": None
    }


def test_the_number_of_a_season_is_no_place() -> None:
    headline = "Harbor Lights Renewed for Season 2: The Tin Crown Spinoff Returns on Netflix"

    assert ranks(headline) == {}


def test_whose_chart_it_is_and_what_the_show_did_are_kept() -> None:
    top = charted("‘Harbor Lights’ Enters Nielsen's Streaming Top 10 at No. 1")["Harbor Lights"]

    assert (top.service, top.moves) == ("Nielsen", (Move.ENTERED, Move.TOPPED))


@pytest.mark.parametrize(
    ("headline", "language", "rank"),
    [
        ("«Harbor Lights» en tête du classement Netflix", "fr", 1),
        ("Netflix : la série «Harbor Lights» se hisse à la deuxième place du top 10", "fr", 2),
        ("«Harbor Lights» détrône «Salt Road» et devient numéro 1 sur Netflix", "fr", 1),
        ("«Harbor Lights» lidera el top 10 de Netflix", "es", 1),
        ("«Harbor Lights» se cuela en el top 10 de Netflix", "es", None),
        ("«Harbor Lights», la serie más vista de Netflix en España", "es", 1),
        ("«Harbor Lights» escala hasta el tercer puesto del ranking de Netflix", "es", 3),
        ("»Harbor Lights« stürmt auf Platz 1 der Netflix-Charts", "de", 1),
        ("»Harbor Lights« steigt auf Platz drei der Netflix-Charts ein", "de", 3),
        ("»Harbor Lights« ist die meistgesehene Serie auf Netflix", "de", 1),
        ("«Harbor Lights» è in cima alla classifica di Netflix", "it", 1),
        ("«Harbor Lights» debutta al terzo posto della top 10 Netflix", "it", 3),
        ("'Harbor Lights' lidera o ranking da Netflix", "pt", 1),
        ("'Harbor Lights' entra no top 10 da Netflix em quarto lugar", "pt", 4),
    ],
)
def test_other_languages_have_charts_too(headline: str, language: str, rank: int | None) -> None:
    assert ranks(headline, language=language) == {"Harbor Lights": rank}


@pytest.mark.parametrize(
    ("headline", "language"),
    [
        ("«Harbor Lights» quitte le top 10 de Netflix", "fr"),
        ("«Harbor Lights» détrônée dans le top 10 de Netflix", "fr"),
        ("«Harbor Lights» sale del top 10 de Netflix", "es"),
        ("«Harbor Lights», destronada en el top 10 de Netflix", "es"),
        ("»Harbor Lights« fliegt aus den Netflix-Charts", "de"),
        ("«Harbor Lights» esce dalla top 10 di Netflix", "it"),
        ("'Harbor Lights' sai do top 10 da Netflix", "pt"),
    ],
)
def test_other_languages_lose_places_too(headline: str, language: str) -> None:
    assert ranks(headline, language=language) == {}


def test_a_chart_claim_is_reported_and_says_why() -> None:
    [claim] = READER.read(item("‘Harbor Lights’ Tops Netflix's Top 10")).claims

    assert isinstance(claim, Claim)
    assert claim.kind is Kind.TOP10
    assert claim.reasons[0] == "the headline says “Tops” of a chart"


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


@pytest.mark.parametrize(
    "headline",
    [
        "‘Harbor Lights’ Displaced From Netflix's Top 10 by a Western",
        "‘Harbor Lights’ Nudged From Netflix's Top Spot by a Korean Thriller",
        "‘Harbor Lights’ Breaks Up With Netflix Chart After 12 Weeks",
        "‘Harbor Lights’ Season 2: Everything We Know About the Hit That Topped the Netflix Charts",
        "‘Harbor Lights’ Was Top of the Netflix Charts. So Why Did They Cancel It?",
        "Best-selling books: ‘Harbor Lights’ tops Amazon chart again",
        "‘Harbor Lights’ Flops as Crime Doc ‘Iron Rain’ Tops Netflix Charts",
    ],
)
def test_what_pushed_it_out_labels_and_other_titles_tell_no_place(headline: str) -> None:
    assert ranks(headline) == {}


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
            "Hit series loses Netflix after five weeks",
            "Harbor Lights ousted The Tin Crown from the No. 1 position on Netflix on Sunday.",
            {"Harbor Lights": 1},
        ),
        (
            "‘The Tin Crown’ can't unseat ‘Harbor Lights’ as Netflix's No. 1",
            "",
            {"Harbor Lights": 1},
        ),
        (
            "This Netflix thriller just stole the crown from The Tin Crown",
            "Harbor Lights is now the streamer's No. 1 series.",
            {"Harbor Lights": 1},
        ),
    ],
)
def test_of_two_that_fight_for_a_place_one_has_it(
    headline: str, summary: str, found: dict[str, int | None]
) -> None:
    assert ranks(headline, summary) == found


@pytest.mark.parametrize(
    ("headline", "summary"),
    [
        ("Judge: ‘Harbor Lights’ case can go on", "The series led Netflix's chart last May."),
        ("‘Harbor Lights’ Season 2 is shot", "The first season led Netflix's English TV list."),
        ("‘Harbor Lights’ Adds Ann Reed to Its Cast", "The drama is No. 1 on Netflix."),
    ],
)
def test_places_of_long_ago_and_beside_other_news_are_none(headline: str, summary: str) -> None:
    assert ranks(headline, summary) == {}


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
