import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.model import Person, Show
from bot.domain.reading.parse import parse
from bot.domain.reading.topics import topics_of
from bot.domain.reading.weighing.wording import said_by, wording_of
from bot.domain.titles import Titles
from tests.domain.shows import item

HARBOR = Show(1, "Harbor Lights", year=2023, network="NBC", people=(Person("Jane Doe"),))
FERRY = Show(2, "Night Ferry", year=2021, network="HBO")
TITLES = Titles((HARBOR, FERRY))


def wording(headline: str, summary: str = "", show: Show = HARBOR) -> frozenset[str]:
    passage = parse(item(headline, summary), TITLES)
    assert passage is not None
    return next(wording_of(passage, topic) for topic in topics_of(passage) if topic.show is show)


def test_names_stand_for_what_they_name() -> None:
    traits = wording("Jane Doe Cheers as NBC Renews ‘Harbor Lights’ for Season 3")

    assert {"h:^ THEIRS cheers", "h:CHANNELS renews SHOW", "h:for SEASON $"} <= traits
    assert not any("jane" in trait or "harbor" in trait for trait in traits)


def test_another_show_is_another_one_from_each_side() -> None:
    headline = "NBC Renews ‘Harbor Lights’, Drops ‘Night Ferry’"

    assert "h:drops OTHER $" in wording(headline)
    assert "h:drops SHOW $" in wording(headline, show=FERRY)


def test_it_counts_on_which_side_of_the_show_a_word_stands_and_how_close() -> None:
    traits = wording("NBC’s ‘Harbor Lights’ is gone, and nobody in town knows quite why")

    assert {"h<CHANNELS", "h<<CHANNELS", "h>gone", "h>>gone", "h>why"} <= traits
    assert "h>>why" not in traits


def test_the_lead_is_told_from_the_headline() -> None:
    traits = wording("‘Harbor Lights’ news", "The drama sinks. It was fun. Nobody laughed.")

    assert "l:sinks" in traits
    assert "h:sinks" not in traits
    assert "l:laughed" not in traits


def test_it_counts_whether_the_item_is_about_nothing_else() -> None:
    assert "is:alone" in wording("‘Harbor Lights’ sinks")
    assert "is:alone" not in wording("‘Harbor Lights’ and ‘Night Ferry’ sink")


@pytest.mark.parametrize(
    ("trait", "words"),
    [
        ("h:renews SHOW for", "renews for"),
        ("l:sinks", "sinks"),
        ("h:SHOW", ""),
        ("h:on the SHOW", ""),
        ("h<netflix", ""),
        ("hg:renewal.gets", ""),
        ("is:alone", ""),
    ],
)
def test_a_reason_quotes_only_words_of_the_item(trait: str, words: str) -> None:
    assert said_by(trait) == words


@given(st.text(max_size=300), st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_text_has_a_wording_and_always_the_same(before: str, after: str) -> None:
    passage = parse(item(f"{before} ‘Harbor Lights’ {after}", after), TITLES)
    topics = topics_of(passage) if passage else ()

    for topic in topics:
        assert passage is not None
        assert wording_of(passage, topic) == wording_of(passage, topic)
