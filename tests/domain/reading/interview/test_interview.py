import pytest

from tests.domain.reading.heard import heard
from tests.domain.reading.interview.judging import NO_WORD, TITLES, interview
from tests.domain.shows import item

SPEAKS = (
    "‘Harbor Lights’ Star Jane Doe on That Season 2 Finale",
    "Jane Doe Teases Season 3 of ‘Harbor Lights’",
    "Jane Doe and John Roe Break Down the ‘Harbor Lights’ Finale",
    "‘Harbor Lights’ creator hints at a second season",
    "Harbor Lights boss responds to twist in season 3 finale",
    "‘Harbor Lights’ season 2 director explains a fire scene",
    "The cast of ‘Harbor Lights’ talk about the last episode",
    "Creators of ‘Harbor Lights’ reveal how the finale was written",
    "‘Harbor Lights’ Season 4 Is the ‘Darkest Yet’, Says Jane Doe",
    "‘Harbor Lights’ ending explained by its showrunner",
    "‘Harbor Lights’: what season 2 will be, according to Jane Doe",
    "Jane Doe: ‘I was never afraid of Harbor Lights ending’",
    "‘Nobody was ready for that’: ‘Harbor Lights’ star Jane Doe on season 2",
    "‘Harbor Lights’ Season 2 Is “As Good As Done”: Jane Doe",
    "‘Harbor Lights’ Finale: Jane Doe Interview",
    "Q&A: John Roe Talks ‘Harbor Lights’",
    "Interview: Jane Doe, Star of ‘Harbor Lights’",
    "Ed Unknown Talks ‘Harbor Lights’ Season 2",
    "‘Harbor Lights’ star Ed Unknown reveals a cut scene",
    "Squid Game's Ed Unknown opens up about the season 2 finale",
    "Jane Doe gives Harbor Lights season 2 update",
    "Jane Doe Wants a Wedding in ‘Harbor Lights’ Season 2",
    "Jane Doe Isn't Sure ‘Harbor Lights’ Will See Season 5",
    "Jane Doe did not enjoy ‘Harbor Lights’ season 2: “I never asked for a boat”",
    "‘Harbor Lights’ season 2 is quite likely, says Ed Unknown",
    "Jane Doe (‘Harbor Lights’) on how the show changed her",
    "‘Harbor Lights’ finale postmortem: showrunner interview",
)


@pytest.mark.parametrize("headline", SPEAKS)
def test_a_headline_lets_somebody_of_the_show_speak(headline: str) -> None:
    assert interview(headline) is not None


@pytest.mark.parametrize(
    ("language", "headline"),
    [
        ("fr", "« Harbor Lights » : Jane Doe se confie sur la saison 2"),
        ("fr", "« Harbor Lights » n'est pas finie, selon son créateur Ed Unknown"),
        ("fr", "Les créateurs de « Harbor Lights » s'expliquent sur la fin"),
        ("fr", "INTERVIEW. Jane Doe (Harbor Lights) : « Elle va me manquer, cette fille »"),
        ("es", "Jane Doe habla del final de ‘Harbor Lights’"),
        ("es", "El creador de ‘Harbor Lights’ revela cómo acaba la temporada 2"),
        ("es", "Jane Doe, sobre la temporada 2 de ‘Harbor Lights’: “Estoy en negación”"),
        ("de", "Jane Doe verrät, wie die Staffel von „Harbor Lights“ endet"),
        ("de", "„Harbor Lights“-Star Jane Doe über die zweite Staffel"),
        ("de", "„Harbor Lights“-Macher Ed Unknown: „Das Ende stand von Anfang an fest“"),
        ("it", "Jane Doe racconta la seconda stagione di «Harbor Lights»"),
        ("it", "Il creatore di «Harbor Lights» parla del finale della serie"),
        ("pt", "Jane Doe fala sobre a segunda temporada de “Harbor Lights”"),
        ("pt", "Criador de “Harbor Lights” explica o final da série"),
    ],
)
def test_they_speak_in_other_languages_too(language: str, headline: str) -> None:
    assert interview(headline, "", language) is not None


@pytest.mark.parametrize(
    ("headline", "lead"),
    [
        ("How Jane Doe Prepared for ‘Harbor Lights’ Season 2", "She told Variety that she swam."),
        ("Is ‘Harbor Lights’ over? Not quite", "Creator Ed Unknown told Deadline there is more."),
        ("‘Harbor Lights’ season 2 spoilers", "‘Harbor Lights’ creator Ed Unknown unpacks it all."),
        ("Why that ‘Harbor Lights’ storyline ends", "We sat down with star Jane Doe to find out."),
        ("‘Harbor Lights’ season 3 is written", "Jane Doe, who plays Ann, has said so to CNN."),
    ],
)
def test_an_open_headline_lets_the_lead_speak(headline: str, lead: str) -> None:
    assert interview(headline, lead) is not None


OTHERS = (
    "Fans react to the ‘Harbor Lights’ finale",
    "Critics Weigh In on ‘Harbor Lights’ Season 2",
    "Netflix Boss Explains Why ‘Harbor Lights’ Had to End",
    "Netflix's Ted Sarandos Says ‘Harbor Lights’ Season 2 Costs Less",
    "‘Harbor Lights’ Season 2 Trailer Reveals a Fire",
    "‘Harbor Lights’ Season 2 Release Date, Cast and All Details",
    "‘Harbor Lights’ season 2 episode 3 recap: the captain speaks her mind",
    "New ‘Harbor Lights’ actors revealed during season 2 premiere",
    "Jane Doe joins ‘Harbor Lights’ as director on season 2",
    "YouTubers claim they tricked ‘Harbor Lights’ star Jane Doe into an interview",
    "Will Jane Doe be back for ‘Harbor Lights’ season 2?",
    "Jane Doe hasn't said a word about ‘Harbor Lights’ season 2",
    "Jane Doe to Discuss ‘Harbor Lights’ Season 2 at a Festival",
    "‘Harbor Lights’ Star Jane Doe Shares Season 2 Set Photos",
    "Jane Doe tweets about ‘Harbor Lights’ season 2",
    "Jane Doe, Who Once Said ‘Harbor Lights’ Season 2 Bored Her, Is Back",
)


@pytest.mark.parametrize("headline", OTHERS)
def test_where_nobody_of_the_show_speaks_to_anybody_there_is_no_interview(headline: str) -> None:
    assert interview(headline) is None


ELSEWHERE = (
    "‘Harbor Lights’ Star Jane Doe on Her New Film",
    "‘Harbor Lights’ Star Jane Doe Opens Up About Her Divorce",
    "‘Harbor Lights’ star John Roe talks skincare",
    "Jane Doe tells ‘Harbor Lights’ why she runs",
    "Jane Doe Reacts to Some News on ‘Harbor Lights’",
)


@pytest.mark.parametrize("headline", ELSEWHERE)
def test_a_show_that_only_tells_who_speaks_is_not_spoken_of(headline: str) -> None:
    assert interview(headline) is None


def test_talk_in_the_lead_of_other_news_is_no_interview() -> None:
    quoted = "Creator Ed Unknown told Variety that he was thrilled."

    assert interview("‘Harbor Lights’ Season 2 Review", quoted) is None
    assert interview("‘Harbor Lights’ casts a new villain", quoted) is None


def test_old_words_in_the_lead_are_background() -> None:
    lead = "In a recent interview Jane Doe said that she slept badly."

    assert interview("‘Harbor Lights’ sails into its second season", lead) is None


def test_people_are_those_who_speak_not_those_spoken_of() -> None:
    told = interview("‘Harbor Lights’ Stars Talk Jane Doe Pranking John Roe on Season 2")
    other = interview("Why is John Roe not in ‘Harbor Lights’?", "Jane Doe told Variety why.")

    assert told is not None
    assert told.people == ()
    assert other is not None
    assert other.people == ("Jane Doe",)


def test_the_lead_names_whom_the_headline_calls_by_a_role() -> None:
    told = interview(
        "‘Harbor Lights’ Creators Talk the Finale", "Ed Unknown and Al Known spoke to Deadline."
    )
    named = interview(
        "‘Harbor Lights’ Creator Talks the Finale", "Creator Ed Unknown told Deadline all."
    )

    assert told is not None
    assert named is not None
    assert named.people == ("Ed Unknown",)


@pytest.mark.parametrize(
    ("lead", "to"),
    [
        ("Jane Doe told Variety that it is over.", "Variety"),
        ("Speaking with the French daily Le Parisien, Jane Doe said no.", "Le Parisien"),
        ("Jane Doe told the magazine Tideland that it is over.", "Tideland"),
        ("Jane Doe was asked on a Comic-Con panel.", "Comic-Con"),
        ("On a boat at Comic-Con, Jane Doe said no.", None),
        ("Variety reports that Jane Doe said no.", None),
        ("Jane Doe told The Wire Desk that it is over.", None),
    ],
)
def test_to_is_another_outlet_that_was_spoken_to(lead: str, to: str | None) -> None:
    told = interview("‘Harbor Lights’: Jane Doe on Season 2", lead)

    assert told is not None
    assert told.to == to


def test_the_quote_is_speech_and_not_a_title() -> None:
    told = interview("Jane Doe on ‘Harbor Lights’ Season 2: ‘It Nearly Drowned Me’")

    assert told is not None
    assert told.quote == "It Nearly Drowned Me"


def test_a_show_in_brackets_says_whose_somebody_is() -> None:
    told = interview("Ed Unknown (‘Harbor Lights’) on how season 2 was shot")

    assert told is not None
    assert told.people == ("Ed Unknown",)


@pytest.mark.parametrize(
    "headline",
    [
        "Harbor Lights' Jane Doe was ‘gutted’ by the finale",
        "Harbor Lights' Jane Doe: “Nobody warns you about the boats”",
        "Jane Doe: Harbor Lights almost finished me",
        "‘Harbor Lights’ boss denies a spin-off is coming",
        "‘Harbor Lights’ finalist Ed Unknown opens up about that last episode",
        "‘Harbor Lights’ judge Ed Unknown reveals how deals close",
        "Harbor Lights' Ed Unknown “Can't Wait” for Fans to See the Finale",
        "Harbor Lights alum Ed Unknown says the show ‘could not be made today’",
        "‘Harbor Lights’ 17 winner Ed Unknown on how it felt",
        "Jane Doe, 89, on ‘Harbor Lights’: I'll go on until I drop",
        "‘Harbor Lights’ winner Mai reveals how she lost a boat",
        "‘Harbor Lights’ star Jane Doe talks Ann's close call",
        "Ed Unknown: ‘We wrote two finales for Harbor Lights’",
        "Jane Doe ‘heartbroken’ over Harbor Lights ending",
        "Jane Doe says she was treated differently on ‘Harbor Lights’",
        "Interview with Jane Doe, creator of ‘Harbor Lights’",
        "‘Harbor Lights’-Aus: Ed Unknown im Interview",
        "The creators of ‘Harbor Lights’ have always known the ending",
    ],
)
def test_turns_of_the_trade_let_somebody_speak(headline: str) -> None:
    german = "Interview" in headline
    assert interview(headline, language="de" if german else "en") is not None


@pytest.mark.parametrize(
    "headline",
    [
        "Former ‘Harbor Lights’ star Jane Doe on the death of a friend",
        "‘Harbor Lights’ star Jane Doe on her new whisky",
        "‘Harbor Lights’ star Jane Doe on her musical ‘Maybe Happy Ending’",
        "‘Harbor Lights’ star Jane Doe talks spin-off ‘Dancer’",
        "‘Harbor Lights’ alum Jane Doe talks her series ‘Dancer’",
        "‘Harbor Lights’ renewed: creator Ed Unknown says he is ‘thrilled’",
        "Jane Doe on ‘Big Film III’ and what ‘Harbor Lights’ taught her",
        "‘Harbor Lights’ star Jane Doe says she quit acting for farming",
        "‘Harbor Lights’ season 2: a long absence explained — Jane Doe",
        "‘Harbor Lights’ contestant list rumoured ahead of season 2",
    ],
)
def test_the_show_as_a_mere_label_of_somebody_makes_no_interview(headline: str) -> None:
    assert interview(headline) is None


def test_words_of_years_ago_are_no_news() -> None:
    told = "Its star, Jane Doe, debunked the rumours in 2019."

    assert interview("Was ‘Harbor Lights’ really cancelled over a boat?", told) is None


def test_a_headline_may_be_nothing_but_the_words_of_whom_the_lead_names() -> None:
    lead = "Director Ed Unknown says “I never slept”. The second season arrives in June."

    assert interview("‘Harbor Lights 2’: ‘I Won't Do This Again’", lead) is not None


def test_the_lead_names_whom_the_headline_calls_the_creator() -> None:
    lead = "Season 2 is coming. Jane Doe, who wrote it, tells how hard the first was."

    assert interview("‘Harbor Lights’: the creator lost six teeth to stress", lead) is not None


def test_of_two_shows_spoken_of_the_first_is_the_subject() -> None:
    headline = "Jane Doe on the ‘Squid Game’ finale and what she took from ‘Harbor Lights’"
    claims = heard(item(headline, NO_WORD), TITLES)

    assert [claim.show.title for claim in claims] == ["Squid Game"]


@pytest.mark.parametrize(
    ("headline", "summary"),
    [
        (
            "Ann Moor interview: 'I'm glad they asked me'",
            "The former Harbor Lights star tells Kit Vane why the drama Quiet Water was hers to do.",
        ),
        (
            "Ann Moor discusses being harassed by fans in rare interview",
            "The Harbor Lights star has been on TV for 12 years but says some fans frighten her.",
        ),
        (
            "Here's How Harbor Lights Season 3 Writes Jane Doe Off",
            (
                "Jane Doe led Harbor Lights, but the actress was dismissed over her temper; "
                "the final straw came when she compared her boss to a shark."
            ),
        ),
        (
            "Jane Doe Talks Plans For 'Quiet Water' Season 2 During 'Harbor Lights' Reunion Panel",
            "See the full 'Harbor Lights' cast reunion panel.",
        ),
        (
            (
                "Famed writer Ed Moor says he feels old after the Squid Game and Harbor Lights creator "
                "had his tour axed over his political views"
            ),
            "Ed Moor, 55, says he has become a character in Squid Game.",
        ),
    ],
)
def test_somebody_of_the_show_who_speaks_of_something_else_makes_no_interview(
    headline: str, summary: str
) -> None:
    assert interview(headline, summary) is None
