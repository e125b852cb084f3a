"""What only the summary tells: who is heard there, of what, and whether the item is about it."""

import pytest

from tests.domain.reading.interview.judging import interview

FEATURES = (
    (
        "Jane Doe finds the story in ‘Harbor Lights’",
        "What drew her were the boats. “I wanted to be a sailor once,” Doe, Jane Doe, says by phone.",
    ),
    (
        "Jane Doe Kept the Oilskin",
        "Ten years at sea. As ‘Harbor Lights’ ends, the Scot talks about an ending that she never saw.",
    ),
    (
        "Max Lindt Planned Five Winters. Then He Counted the Boats",
        "Nobody had the money, the writer tells Rolling Stone. So ‘Harbor Lights’ skips a year.",
    ),
    (
        "Jane Doe Has Thoughts on How the Captain Drowned",
        "The ‘Harbor Lights’ star has not seen the episode. “It felt odd,” she told the BBC.",
    ),
    (
        "“We Had One Week Left on the Pier”",
        "Max Lindt was there when the plug was pulled. The ‘Harbor Lights’ creator recalls the calls.",
    ),
    (
        "Jane Doe Never Wanted You to Like Ann",
        "“I got bored of being nice on ‘Harbor Lights’.” Then the line goes dead in Bergen.",
    ),
    (
        "Where is the lighthouse? Even its architect had to ask",
        "Max Lindt, who met Jane Doe on ‘Harbor Lights’, admitted to Vulture that he forgot.",
    ),
    (
        "The fog was real",
        "Jane Doe was on the set of ‘Harbor Lights’ when it came in. “I lost my way,” says the actress.",
    ),
    (
        "The ‘Harbor Lights’ ferry does not exist, but it might",
        (
            "Trains were tried first. They looked cheap. Showrunner Ed Unknown said that nobody minds. "
            "“I don't think we fooled a soul, and"
        ),
    ),
    (
        "More rain, please",
        "The executive producer of ‘Harbor Lights’ was at a festival and told the tent about it.",
    ),
    (
        "Max Lindt lost sleep over one hallway",
        "The director of ‘Harbor Lights’ takes Variety through it, with a very patient camera.",
    ),
    (
        "Why the baby had to swim",
        "Nobody liked it. The maker of ‘Harbor Lights’ answers the question that we got most.",
    ),
    (
        "Jane Doe on playing her first mother role in ‘Harbor Lights’",
        "She swam, the 41-year-old told the BBC.",
    ),
    (
        "Keeping the light on",
        "Jane Doe turned it down three times. “I was tired,” sighs the lead of ‘Harbor Lights’.",
    ),
)


@pytest.mark.parametrize(("headline", "lead"), FEATURES)
def test_a_headline_without_a_word_of_speech_may_open_an_interview(
    headline: str, lead: str
) -> None:
    assert interview(headline, lead) is not None


NO_TALK = (
    (
        "FX's John Landgraf on When ‘Harbor Lights’ Will Return",
        "Jane Doe is busy. The network head was asked for a date. “I don't know,” he answered.",
    ),
    (
        "‘Harbor Lights’ to go off air on this date",
        "Jane Doe stars. Sad news for fans: the makers have confirmed that it ends in October.",
    ),
    (
        "‘Harbor Lights’ drops anchor in May",
        "Jane Doe will be in six episodes. The firm is also said to mull a pilot.",
    ),
    (
        "The Series That Is Blowing Up",
        "Jane Doe swims in ‘Harbor Lights’, number seven in the United States.",
    ),
    (
        "Jane Doe Wears Green to the ‘Harbor Lights’ Premiere",
        "“I wanted to look like the sea,” she told Vogue of the dress.",
    ),
    (
        "Jane Doe's Band Goes on Tour",
        "The ‘Harbor Lights’ star explains that singing scares her more than killing.",
    ),
    (
        "Max Lindt Has Found His Next Shore",
        "The ‘Harbor Lights’ creator told Variety that his new film is about sheep.",
    ),
    (
        "‘Harbor Lights’ Season 4? Drama Paused at Netflix",
        "There are no plans, as Jane Doe takes a break to play music, Netflix said in a statement.",
    ),
    (
        "Harbor Towns of the North",
        "Sailor Ed Unknown says that ‘Harbor Lights’ made Bergen full. The mayor agrees.",
    ),
    (
        "‘Harbor Lights’ drops anchor on Friday",
        (
            "Jane Doe and John Roe are back. “It is a joy,” Netflix boss Peter Friedlander said. "
            "He added that he can hardly wait."
        ),
    ),
)


@pytest.mark.parametrize(("headline", "lead"), NO_TALK)
def test_words_beside_other_news_of_somebody_are_no_interview(headline: str, lead: str) -> None:
    assert interview(headline, lead) is None


def test_whoever_is_the_director_of_a_museum_is_nobody_of_a_show_named_later() -> None:
    lead = "Director Ed Unknown told the Guardian that ‘Harbor Lights’ had doubled the visitors."

    assert interview("Museum opens a new wing", lead) is None


def test_a_decision_leaves_room_for_whoever_answered_a_question_about_it() -> None:
    headline = "‘Harbor Lights’ Is Cancelled, but Jane Doe Got Very (Very) Candid About Why"

    assert interview(headline, "She was asked about it by Variety on a red carpet.") is not None
    assert interview(headline, "In a statement she thanks everybody who came along.") is None
    assert interview("‘Harbor Lights’ Renewed, Jane Doe Confirms", "She told Variety so.") is None


def test_a_talk_that_is_written_down_names_who_speaks_in_capitals() -> None:
    told = interview(
        "‘Harbor Lights’, line by line", "ROSS: Why boats, Max Lindt? LINDT: I cannot swim."
    )

    assert told is not None
    assert told.people == ("Max Lindt",)


@pytest.mark.parametrize(
    "headline",
    [
        "“That One Was Hard”: Jane Doe and John Roe Look for Ann in ‘Harbor Lights’",
        "‘Harbor Lights’ Season 3 Is “Wet” and “Wild”: Jane Doe",
        "‘Harbor Lights’ will be back before the winter: Jane Doe",
        "A Q&A With Jane Doe on ‘Harbor Lights’",
        "Jane Doe Makes Startling Claims About the ‘Harbor Lights’ Set",
        "‘Harbor Lights’ Star Jane Doe: Ann Is a Survivor",
        "Harbor Lights: Ed Unknown on the Captain's Broken Oar",
        "Interview | Max Lindt: Why I told Harbor Lights from her side",
        "‘Harbor Lights’ creator Lindt: “We never had a plan for the fog”",
        "Ahead of the ‘Harbor Lights’ Finale, Creator Max Lindt Reflects on Its Run",
    ],
)
def test_a_colon_or_a_noun_tells_whose_words_a_headline_is_made_of(headline: str) -> None:
    assert interview(headline) is not None


@pytest.mark.parametrize(
    ("headline", "lead", "people"),
    [
        (
            "The ‘Harbor Lights’ creator explains the fire",
            "Max Lindt wrote it twice. What Jane Doe said of it made him laugh.",
            ("Max Lindt",),
        ),
        (
            "Jane Doe loves the fog of ‘Harbor Lights’",
            "She can't look at it as weather, she says. Producer Ed Unknown explains the lamps.",
            ("Jane Doe", "Ed Unknown"),
        ),
        (
            "Playing the keeper",
            "Jane Doe came to ‘Harbor Lights’ late. A keeper saves words, explains the actor to us.",
            ("Jane Doe",),
        ),
        (
            "‘Harbor Lights’ judge Dame Ann Unknown on why she quit the show",
            "She was never asked back, she told a podcast.",
            ("Ann Unknown",),
        ),
        (
            "‘Harbor Lights’: showrunner explains what just happened",
            "Ann is gone. Ed Unknown has now told NBC Insider why it had to be.",
            ("Ed Unknown",),
        ),
        (
            "Why ‘Harbor Lights’ Creator Max Lindt Keeps Drowning Jane Doe",
            "He shrugged, and the President of the club left. “I keep a file,” said the filmmaker to us.",
            ("Max Lindt",),
        ),
        (
            "Is Ann drowned? The ‘Harbor Lights’ EP has an answer",
            "No. Ed Unknown points out that the sea was warm.",
            ("Ed Unknown",),
        ),
    ],
)
def test_whoever_is_only_called_something_gets_the_name_that_was_named_before(
    headline: str, lead: str, people: tuple[str, ...]
) -> None:
    told = interview(headline, lead)

    assert told is not None
    assert set(told.people) == set(people)
