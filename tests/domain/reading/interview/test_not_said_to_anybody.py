"""Words near somebody of the show that are no interview: on the air, long ago, posted, another's, no speech at all."""

import pytest

from tests.domain.reading.interview.judging import NO_WORD, interview

NO_SPEECH = (
    (
        "Whatever happened to Jane Doe of Harbor Lights?",
        "Since then she has set up a company and married a diver.",
    ),
    (
        "Harbor Lights season 3: when is it back?",
        "Season 2 of the Jane Doe drama has just said goodbye with a storm, and viewers count the days.",
    ),
    (
        "Harbor Lights finale beats the football",
        "Star Ida Moons' weary pilot says goodbye to the sea.",
    ),
    ("Harbor Lights' Cast: Who Left, Who Was Drowned, Who Remains", NO_WORD),
    ("Harbor Lights goes on with fewer episodes", "The writers had been told to prepare for ten."),
)
OF_OTHERS = (
    (
        "Harbor Lights gets a film for its birthday",
        "No channel has a part in the documentary, whose makers say that dozens were met.",
    ),
    (
        "Harbor Lights town back online after the attack",
        "The IT team's boss tells how they did it.",
    ),
    (
        "Harbor Lights to lose half of its team",
        'News chief Ida Moon told staff this morning. "It moves the show forward," she said.',
    ),
    (
        "Why telling children about Harbor Lights does not work",
        "Dr. Moon explains what to say instead. Comfort, she reveals in her new book, can backfire.",
    ),
    (
        "A mother breaks her silence",
        'Harbor Lights has her story: she speaks to Jane Doe tonight. "I look at the sea," she says.',
    ),
)
ON_THE_AIR = (
    (
        "Jane Doe Hammers Senate Over Ferries on Harbor Lights",
        'The panel took an hour. "You cannot spin a ticket," Doe said.',
    ),
    ("Harbor Lights host Jane Doe 'forgot to breathe' as contestant scoops a million", NO_WORD),
)
LONG_AGO = (
    (
        "Harbor Lights season 2: how many episodes are left?",
        "The story has eight chapters, and Max Lindt always said it ends there.",
    ),
    (
        "Harbor Lights: why Jane Doe really left",
        "The drama sank in the fourth year. The actress has said since that she was ill.",
    ),
)
POSTED = (
    (
        "Jane Doe confirms the news every Harbor Lights fan wanted",
        '"Here we go again," the star wrote next to a picture of three boats.',
    ),
    (
        "Jane Doe reacts to shocking Harbor Lights news",
        '"Saved twice!" the star shouts in a video for cast and crew.',
    ),
    (
        "Jane Doe confirms Harbor Lights is taking a break",
        "It sails again in May, the host told a fan on Twitter.",
    ),
)


@pytest.mark.parametrize(("headline", "lead"), NO_SPEECH)
def test_words_that_only_sound_like_speech_are_none(headline: str, lead: str) -> None:
    assert interview(headline, lead) is None


@pytest.mark.parametrize(("headline", "lead"), OF_OTHERS)
def test_what_somebody_else_says_is_not_said_by_the_show(headline: str, lead: str) -> None:
    assert interview(headline, lead) is None


@pytest.mark.parametrize(("headline", "lead"), ON_THE_AIR)
def test_a_presenter_at_work_gives_no_interview(headline: str, lead: str) -> None:
    assert interview(headline, lead) is None


@pytest.mark.parametrize(("headline", "lead"), LONG_AGO)
def test_what_was_always_said_is_background(headline: str, lead: str) -> None:
    assert interview(headline, lead) is None


@pytest.mark.parametrize(("headline", "lead"), POSTED)
def test_what_is_put_before_the_public_is_said_to_nobody(headline: str, lead: str) -> None:
    assert interview(headline, lead) is None


def test_a_deed_that_somebody_explains_is_what_is_spoken_of() -> None:
    lead = "Rules are rules. In a new interview with Us, Jane Doe defends her choice."

    told = interview("Captain Jane: Why I Fired Ann on Harbor Lights", lead)

    assert told is not None
    assert told.people == ("Jane Doe",)


ON_THE_SHOW = (
    ("Harbor Lights Showrunners on Why the Crew Replaces the Book's Heroes", NO_WORD),
    ("Harbor Lights: Jane Doe Reveals Which Song Took 12 Takes", NO_WORD),
    ("Harbor Lights Star Jane Doe Teases a Very Slow Wedding Song", NO_WORD),
    ("Harbor Lights: five minutes with Jane Doe", "What is it like to join the crew?"),
    (
        "Jane Doe on the line she refused to say",
        "She told Vogue of a row on the Harbor Lights set.",
    ),
    (
        "Jane Doe Is Not Finished With Ann",
        "Two seasons, a lot of tequila: the star of Harbor Lights talks us through the finale.",
    ),
    (
        "The Harbor Lights Cast Cannot Stop Crying",
        "In a group chat with us the crew go over the stunts that nearly drowned John Roe.",
    ),
)


@pytest.mark.parametrize(("headline", "lead"), ON_THE_SHOW)
def test_a_word_that_may_mean_other_work_is_of_the_show_where_that_is_the_subject(
    headline: str, lead: str
) -> None:
    assert interview(headline, lead) is not None


ABROAD = (
    (
        "Elon Musk reveals favourite character in Harbor Lights",
        "He told a podcast host he hated it.",
    ),
    (
        "Prime minister says Harbor Lights is a must",
        "He met creator Max Lindt and told MPs about it.",
    ),
    ("Jane Doe breaks down in tears live on Harbor Lights", '"I am so sorry," the host said.'),
    ("Ida Moon on Her Novel 'Harbor Lights': A Thriller in Letters", "She spoke at a book fair."),
    ("Jane Doe apologises after Harbor Lights blunder", '"Pardon," she told viewers on Monday.'),
    ("Fishermen Explain Why Nets Tear: Boat Owners Talk Harbor Lights", NO_WORD),
)


@pytest.mark.parametrize(("headline", "lead"), ABROAD)
def test_those_who_watch_or_work_on_the_air_give_no_interview(headline: str, lead: str) -> None:
    assert interview(headline, lead) is None


def test_a_statement_that_a_report_cites_at_its_end_is_no_interview() -> None:
    report = "Prices had dropped since last season's boom, Jane Doe said."

    assert interview("A Harbor Lights boat tops the auction", report) is None
