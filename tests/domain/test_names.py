from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.model import Chart, Placing, Show
from bot.domain.names import Doubt, Names, settling_key

NETFLIX = Chart("netflix", "Netflix", "global", "TV (English)")
FOREIGN = Chart("netflix", "Netflix", "global", "TV (Non-English)")
PRIME = Chart("justwatch", "Prime Video", "US", "TV")

ETOILE = Show(1, "Étoile", year=2025, network="Prime Video", language="en", imdb="tt0000001")
PRAIRIE = Show(2, "Little House on the Prairie", year=1974, end_year=1983, network="NBC")
NEW_PRAIRIE = Show(3, "Little House on the Prairie", year=2026, network="Netflix")
GHOSTS_UK = Show(4, "Ghosts", year=2019, network="BBC One", country="GB")
GHOSTS_US = Show(5, "Ghosts", year=2021, network="CBS", country="US")
HEIST = Show(6, "La casa de papel", ("Money Heist",), 2017, network="Netflix", language="es")


def row(
    title: str, chart: Chart = NETFLIX, year: int | None = None, key: str | None = None
) -> Placing:
    return Placing(chart, date(2026, 7, 19), 1, title, key=key, year=year)


@pytest.mark.parametrize(
    "title",
    ["Étoile", "ETOILE", "étoile", "Étoile: Season 2", "Étoile – Limited Series", "Étoile (2025)"],
)
def test_a_title_means_its_show_in_any_spelling(title: str) -> None:
    assert Names([ETOILE]).meaning(row(title)) == ETOILE


def test_a_title_that_is_no_shows_means_none() -> None:
    assert Names([ETOILE]).meaning(row("Étoiles")) is None


def test_an_alias_means_the_show_unless_another_has_it_as_its_title() -> None:
    other = Show(7, "Money Heist", year=2020)

    assert Names([HEIST]).meaning(row("Money Heist", FOREIGN)) == HEIST
    assert Names([HEIST, other]).meaning(row("Money Heist", FOREIGN)) == other


def test_two_shows_of_one_name_are_a_doubt() -> None:
    doubt = Names([GHOSTS_UK, GHOSTS_US]).meaning(row("Ghosts"))

    assert doubt == Doubt("2 shows have this name", (GHOSTS_UK, GHOSTS_US))


def test_of_two_shows_the_one_at_home_in_the_service_is_meant() -> None:
    ours = Show(8, "Ghosts", year=2022, network="Netflix")

    assert Names([GHOSTS_UK, GHOSTS_US, ours]).meaning(row("Ghosts")) == ours


@pytest.mark.parametrize(
    ("title", "year"), [("Ghosts", 2021), ("Ghosts (2021)", None), ("Ghosts (US)", None)]
)
def test_year_or_country_tell_namesakes_apart(title: str, year: int | None) -> None:
    assert Names([GHOSTS_UK, GHOSTS_US]).meaning(row(title, PRIME, year)) == GHOSTS_US


def test_the_country_of_british_shows_is_written_in_two_ways() -> None:
    assert Names([GHOSTS_UK, GHOSTS_US]).meaning(row("Ghosts (UK)")) == GHOSTS_UK


def test_an_old_show_is_not_taken_for_its_remake() -> None:
    doubt = Names([PRAIRIE]).meaning(row("Little House on the Prairie"))

    assert isinstance(doubt, Doubt)
    assert doubt.reason == (
        "Little House on the Prairie (1974, NBC) ended in 1983; "
        "this may be a new show of the same name"
    )


def test_the_remake_is_meant_where_it_is_known() -> None:
    assert Names([PRAIRIE, NEW_PRAIRIE]).meaning(row("Little House on the Prairie")) == NEW_PRAIRIE


def test_a_show_that_has_not_premiered_yet_is_not_meant() -> None:
    future = Show(9, "Ghosts", year=2027, network="Netflix")

    assert Names([future]).meaning(row("Ghosts")) is None


def test_a_show_of_another_language_than_the_chart_is_a_doubt() -> None:
    doubt = Names([HEIST]).meaning(row("Money Heist", NETFLIX))

    assert isinstance(doubt, Doubt)
    assert "is not of the chart TV (English)" in doubt.reason


def test_an_id_counts_for_more_than_a_title() -> None:
    namesake = Show(10, "Étoile", year=2025, network="Prime Video")

    assert Names([namesake, ETOILE]).meaning(row("Étoile", PRIME, key="tt0000001")) == ETOILE


def test_an_id_with_another_title_and_no_year_is_a_doubt() -> None:
    island = Show(11, "Temptation Island", year=2001, imdb="tt0313135")

    found = Names([island]).meaning(row("Temptation Island BNL", PRIME, 2016, "tt0313135"))

    assert found == Doubt("its id is that of another title", (island,))


def test_an_id_with_a_translated_title_of_the_same_year_is_enough() -> None:
    assert Names([ETOILE]).meaning(row("Stern", PRIME, 2025, "tt0000001")) == ETOILE


def test_a_namesake_with_another_id_is_not_meant() -> None:
    assert Names([ETOILE]).meaning(row("Étoile", PRIME, key="tt9999999")) is None


@pytest.mark.parametrize(("decision", "meant"), [(5, GHOSTS_US), (None, None)])
def test_a_moderators_decision_settles_it(decision: int | None, meant: Show | None) -> None:
    settled = {settling_key(row("Ghosts")): decision}

    assert Names([GHOSTS_UK, GHOSTS_US], settled).meaning(row("GHOSTS")) == meant


names = st.text(min_size=1, max_size=12)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.builds(Show, st.integers(1, 99), names, st.tuples(names)), max_size=5), names)
def test_no_title_whatever_breaks_the_search(shows: list[Show], title: str) -> None:
    found = Names(shows).meaning(row(title))

    assert found is None or isinstance(found, (Show, Doubt))
