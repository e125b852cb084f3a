from bot.domain.model import Decision, Kind, Renewal, Show, Top10
from bot.domain.reading.parse import parse
from bot.domain.reading.passage import Passage
from bot.domain.reading.topics import Topic, topics_of
from bot.domain.reading.verdict import BACKGROUND, Verdict, no, yes
from bot.domain.reading.weighing import NEVER, SURE, decision_by, kind_by, weighed
from bot.domain.titles import Titles
from tests.domain.shows import item

HARBOR = Show(1, "Harbor Lights", year=2023, network="NBC")
FERRY = Show(2, "Night Ferry", year=2021, network="HBO")
TITLES = Titles((HARBOR, FERRY))
RENEWED = (
    "‘Harbor Lights’ Renewed for Season 3 at NBC",
    "NBC has picked up ‘Harbor Lights’ for a third season, Deadline reports.",
)
TRAILER = ("‘Harbor Lights’ Season 2 Trailer: Dana Goes Home", "Watch the first look.")
RECIPE = ("‘Harbor Lights’ cake recipe", "Flour, sugar, butter and half an hour in the oven.")


def taken_apart(headline: str, summary: str) -> tuple[Passage, Topic]:
    passage = parse(item(headline, summary), TITLES)
    assert passage is not None
    return passage, topics_of(passage)[0]


def heard(passage: Passage) -> Verdict:
    return yes(Renewal(Decision.RENEWED, 3), passage.headline[0], "heard", strength=0.9)


def test_the_wording_tells_what_the_rules_do_not_hear() -> None:
    passage, topic = taken_apart(*RENEWED)
    [verdict] = weighed(passage, topic, [])

    assert verdict.details == Renewal(Decision.RENEWED, 3)
    assert verdict.words == passage.headline[0].written
    assert "worded as such news is" in verdict.reasons[0]


def test_it_tells_what_the_rules_could_not_place() -> None:
    passage, topic = taken_apart(*RENEWED)
    [verdict] = weighed(passage, topic, [no(Kind.RENEWAL, "not")])
    assert verdict.details is None

    interview, renewal = weighed(passage, topic, [no(Kind.INTERVIEW, BACKGROUND)])
    assert (interview.kind, renewal.kind) == (Kind.INTERVIEW, Kind.RENEWAL)
    assert renewal.details is not None


def test_what_the_rules_have_something_against_is_theirs_to_say() -> None:
    passage, topic = taken_apart(*RENEWED)

    assert weighed(passage, topic, [no(Kind.RENEWAL, "denied")]) == [no(Kind.RENEWAL, "denied")]


def test_it_adds_nothing_to_what_the_rules_hear() -> None:
    passage, topic = taken_apart(*RENEWED)

    assert weighed(passage, topic, [heard(passage)]) == [heard(passage)]


def test_it_tells_nothing_of_a_show_among_others() -> None:
    passage, topic = taken_apart("NBC Renews ‘Harbor Lights’ and ‘Night Ferry’", RENEWED[1])

    assert not topic.alone
    assert weighed(passage, topic, []) == []


def test_what_is_never_worded_so_is_doubted_and_says_why() -> None:
    passage, topic = taken_apart(*TRAILER)
    place = yes(Top10(None, 1), passage.headline[0], "heard", strength=0.9)
    [verdict] = weighed(passage, topic, [place])

    assert verdict.details is None
    assert verdict.reasons == ("heard", "but hardly any news of this kind is worded so")


def test_a_recipe_is_no_news() -> None:
    assert weighed(*taken_apart(*RECIPE), []) == []


def test_a_kind_must_be_all_but_certain() -> None:
    odds: dict[str, float] = {**dict.fromkeys(Kind, -5.0)}

    assert kind_by(odds) is None
    assert kind_by({**odds, Kind.RENEWAL: 2.0}) is None
    assert kind_by({**odds, Kind.RENEWAL: 5.0}) is Kind.RENEWAL


def test_no_wording_makes_a_place_in_a_chart() -> None:
    assert kind_by({**dict.fromkeys(Kind, -5.0), Kind.TOP10: 9.0}) is None


def test_a_decision_must_be_one_and_no_other() -> None:
    odds: dict[str, float] = {**dict.fromkeys(Decision, 0.0)}

    assert decision_by({**odds, Decision.CANCELLED: 0.5}) is None
    assert decision_by({**odds, Decision.CANCELLED: 2.0}) is Decision.CANCELLED


def test_between_doubt_and_certainty_there_is_room() -> None:
    assert 0 < NEVER < 0.5 < SURE < 1
