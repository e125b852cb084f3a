from datetime import date

import pytest

from bot.demo.catalog import open_catalog
from bot.demo.press import Press
from bot.demo.script import season
from bot.domain.model import Person, Role
from bot.sources.catalog.tvmaze import TVmaze
from bot.sources.web import Web


@pytest.fixture
def tvmaze(press: Press, web: Web) -> TVmaze:
    open_catalog(press, season().shows)
    return TVmaze(web, press.url())


async def test_a_show_is_found_by_a_part_of_its_title_without_its_accent(tvmaze: TVmaze) -> None:
    found = await tvmaze.search("etoi")

    assert [show.label for show in found] == ["Étoile (2025, Prime Video)"]


async def test_namesakes_are_both_found(tvmaze: TVmaze) -> None:
    found = await tvmaze.search("the night ferry")

    assert {show.label for show in found} == {
        "The Night Ferry (2024, BBC One)",
        "The Night Ferry (1998, Channel 4)",
    }


async def test_what_is_not_there_is_not_found(tvmaze: TVmaze) -> None:
    assert await tvmaze.search("nothing of the kind") == ()
    assert await tvmaze.show(999_999) is None


async def test_a_show_comes_with_its_people_and_other_titles(tvmaze: TVmaze) -> None:
    show = await tvmaze.show(101)

    assert show is not None
    assert show.aliases == ("Etoile",)
    assert Person("Daniel Palladino", Role.CREATOR) in show.people
    assert Person("Charlotte Gainsbourg", Role.CAST) in show.people


async def test_the_seasons_have_their_dates(tvmaze: TVmaze) -> None:
    show = await tvmaze.show(104)

    assert show is not None
    assert [season.episodes for season in show.seasons] == [8, 8, 10]
    assert show.seasons[2].premiered == date(2025, 2, 6)


async def test_only_a_show_that_is_over_has_ended(tvmaze: TVmaze) -> None:
    (maisel,) = await tvmaze.search("marvelous")
    (etoile,) = await tvmaze.search("étoile")

    assert (maisel.status, maisel.end_year) == ("Ended", 2023)
    assert (etoile.status, etoile.end_year) == ("Running", None)
