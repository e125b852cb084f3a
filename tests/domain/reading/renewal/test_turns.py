import pytest

from tests.domain.reading.renewal.judging import fates


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("Good news, 'Night Ferry' fans: NBC has ordered season 4", "Night Ferry renewed 4"),
        ("Great news for Night Ferry fans as NBC orders fourth season", "Night Ferry renewed 4"),
        ("Sorry, 'Vantage' fans: CBS has pulled the plug", "Vantage cancelled"),
        ("'Night Ferry' star says NBC has ordered a new drama", ""),
    ],
)
def test_what_a_shows_fans_are_told_is_told_of_the_show(headline: str, told: str) -> None:
    assert fates(headline) == told


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        (
            "'Vantage,' 'Paper Wolves' renewed at CBS and ABC",
            "Vantage renewed, Paper Wolves renewed",
        ),
        ("From the creator of 'Glass Kings', 'Moonlit' renewed at Apple", "Moonlit renewed"),
        ("Like 'Harbor Lights', 'Iron Choir' will end with season 4", "Iron Choir final_season 4"),
        (
            "'Vantage,' 'Cold Meridian' among five CBS shows renewed for next season",
            "Vantage renewed, Cold Meridian renewed",
        ),
    ],
)
def test_a_comma_joins_the_titles_that_a_headline_begins_with(headline: str, told: str) -> None:
    assert fates(headline) == told


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("'Vantage' is this fall's first cancellation", "Vantage cancelled"),
        ("'Vantage' becomes first casualty of the fall season", "Vantage cancelled"),
        ("'Vantage': No Season 4 at CBS", "Vantage cancelled 3"),
        ("CBS announces the end of 'Vantage'", "Vantage final_season"),
        ("'Vantage' sets season 3 renewal at CBS", "Vantage renewed 3"),
        ("'Vantage' sets season 3 premiere date", ""),
        ("'Vantage' scores third-season pick-up", "Vantage renewed 3"),
        ("CBS gives 'Vantage' season 3 the go-ahead", "Vantage renewed 3"),
        (
            "Netflix announces 'The Last Orchard' season 3 with first teaser",
            "The Last Orchard renewed 3",
        ),
        ("'The Last Orchard' season 3 teaser announced", ""),
    ],
)
def test_nouns_tell_decisions_too(headline: str, told: str) -> None:
    assert fates(headline) == told


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        (
            "Harbor Lights: series from the Glass Kings creator axed after one season",
            "Harbor Lights cancelled 1",
        ),
        ("Harbor Lights: Glass Kings axed after one season", "Glass Kings cancelled 1"),
        ("The end is near for 'Moonlit': Season 3 to be its last", "Moonlit final_season 3"),
        (
            "The Last Orchard season 3: Netflix confirms the hit drama will return",
            "The Last Orchard renewed 3",
        ),
        ("The Last Orchard season 3: the hit drama will return in May", ""),
    ],
)
def test_what_follows_a_colon_is_said_of_the_show_before_it(headline: str, told: str) -> None:
    assert fates(headline) == told


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("NBC saves 'Night Ferry' with last-minute renewal", "Night Ferry renewed"),
        ("Hulu reverses course on 'Glass Kings,' cancels season 3", "Glass Kings reversed 3"),
        ("Hulu reverses 'Glass Kings' cancellation, orders season 3", "Glass Kings reversed 3"),
        (
            "Peacock cancels 'Sugar Street' after renewing it for season 2",
            "Sugar Street reversed 2",
        ),
        ("BBC commissions two more series of The Kettle", "The Kettle renewed"),
        ("CBS opts not to move forward with 'Vantage' season 4", "Vantage cancelled 3"),
        ("NBC cancels 'Night Ferry' live event", ""),
        ("Night Ferry star says NBC has renewed show for season 4", "Night Ferry renewed 4"),
        ("Night Ferry star moves on, singer cancels show after protests", ""),
    ],
)
def test_small_words_decide_what_is_decided(headline: str, told: str) -> None:
    assert fates(headline) == told


@pytest.mark.parametrize(
    ("headline", "lead", "told"),
    [
        (
            "One of HBO's most-watched dramas has been renewed for season 3",
            "Harbor Lights is coming back.",
            "Harbor Lights renewed 3",
        ),
        (
            "They did it: NBC's lost thriller returns",
            "It happened. It really did. NBC has renewed Night Ferry for season 3.",
            "Night Ferry renewed 3",
        ),
        (
            "CBS cancels fan-favorite series after three seasons",
            "Autumn is hard on dramas. Budgets are down all over town. The last to go is ‘Vantage’.",
            "Vantage cancelled 3",
        ),
        (
            "NBC cancels 'Night Ferry'",
            "CBS' Vantage, however, lands itself a third season.",
            "Night Ferry cancelled, Vantage renewed 3",
        ),
        (
            "Night Train finds new home at Hulu after cancellation",
            "Hulu has picked up the animated series. It takes its look from Glass Kings.",
            "",
        ),
        (
            "CBS cancels Vantage next to two game shows",
            "A schedule shake up means news all day.",
            "",
        ),
    ],
)
def test_the_lead_names_what_a_headline_keeps_back(headline: str, lead: str, told: str) -> None:
    assert fates(headline, lead) == told


@pytest.mark.parametrize(
    ("language", "headline", "told"),
    [
        ("es", "Adiós a 'The Last Orchard': Netflix la cancela", "The Last Orchard cancelled"),
        (
            "es",
            "'The Last Orchard' renueva por una segunda temporada",
            "The Last Orchard renewed 2",
        ),
        ("es", "Habrá tercera temporada de 'The Last Orchard'", "The Last Orchard renewed 3"),
        ("fr", "Une saison 3 pour « The Last Orchard »", "The Last Orchard renewed 3"),
        ("fr", "Une saison 3 pour « The Last Orchard » ?", ""),
        ("fr", "Un nouveau rôle pour la star de « The Last Orchard »", ""),
        ("fr", "Netflix annonce la fin de « The Last Orchard »", "The Last Orchard final_season"),
        ("de", "Netflix verlängert „The Last Orchard“ nicht", "The Last Orchard cancelled"),
        ("de", "Netflix bringt „The Last Orchard“ zurück", "The Last Orchard renewed"),
        (
            "de",
            "„The Last Orchard“ kehrt für eine dritte Staffel zurück",
            "The Last Orchard renewed 3",
        ),
        ("it", "The Last Orchard avrà una terza stagione", "The Last Orchard renewed 3"),
        ("pt", "The Last Orchard vai ter terceira temporada", "The Last Orchard renewed 3"),
        ("de", "Darum wurde „The Last Orchard“ abgesetzt", ""),
    ],
)
def test_other_languages_have_turns_of_their_own(language: str, headline: str, told: str) -> None:
    assert fates(headline, language=language) == told


@pytest.mark.parametrize(
    ("headline", "lead", "told"),
    [
        ("Night Ferry season 2 confirmed: when will it premiere?", "", "Night Ferry renewed 2"),
        ("Night Ferry season 2: will it be confirmed?", "", ""),
        ("CBS comedies axed: 'Vantage' and two more", "", "Vantage cancelled"),
        ("'Iron Choir' to conclude with two-part finale", "", ""),
        (
            "'Night Ferry' finale: showrunner explains that ending",
            "The drama has been renewed for a fourth season at NBC.",
            "",
        ),
        (
            "Sugar Street season 3: will it happen?",
            "Unfortunately, Peacock has cancelled Sugar Street.",
            "Sugar Street cancelled",
        ),
    ],
)
def test_a_question_hides_only_what_it_asks(headline: str, lead: str, told: str) -> None:
    assert fates(headline, lead) == told
