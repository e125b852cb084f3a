from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.titles.cleaning import clean_fields
from tests.domain.shows import item


def cleaned(headline: str, summary: str = "", outlet: str = "Variety") -> list[str]:
    return [
        " ".join(text.clean.split())
        for text in clean_fields(item(headline, summary, outlet=outlet))
    ]


def test_the_outlets_name_at_the_end_goes() -> None:
    assert cleaned("‘Tin Hearts’ Renewed - Variety") == ["‘Tin Hearts’ Renewed"]


def test_news_after_a_dash_stays() -> None:
    assert cleaned("‘Tin Hearts’ Renewed — and it will move to Mondays") == [
        "‘Tin Hearts’ Renewed — and it will move to Mondays"
    ]


def test_a_name_after_a_long_dash_stays_if_it_is_not_the_outlets() -> None:
    assert cleaned("‘Tin Hearts’ Finale — Jane Doe Interview - Variety") == [
        "‘Tin Hearts’ Finale — Jane Doe Interview"
    ]


def test_labels_before_the_news_go() -> None:
    assert cleaned("EXCLUSIVE: A new season", "SPOILER ALERT: The end is near.") == [
        "A new season",
        "The end is near.",
    ]


def test_markup_and_entities_go_and_words_stay() -> None:
    assert cleaned("A &amp; B", "<em>Tin</em> Hearts is back <a href='x'>Read more...</a>")[
        1
    ].startswith("Tin Hearts")


def test_related_headlines_go_up_to_the_prose() -> None:
    summary = "RELATED STORIES Other Show Axed Third Show Renewed In this one the old house burns down at last."

    assert cleaned("News", summary)[1] == "In this one the old house burns down at last."


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200), st.text(max_size=200))
def test_cleaning_keeps_every_offset(headline: str, summary: str) -> None:
    for text in clean_fields(item(headline, summary)):
        assert len(text.clean) == len(text.source)
