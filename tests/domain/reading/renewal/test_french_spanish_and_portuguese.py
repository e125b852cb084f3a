import pytest

from tests.domain.reading.renewal.judging import fates


@pytest.mark.parametrize(
    ("language", "headline", "told"),
    [
        ("fr", "Hulu et FX offrent une cinquième saison à Glass Kings", "Glass Kings renewed 5"),
        ("fr", "Night Ferry tient déjà sa saison 4", "Night Ferry renewed 4"),
        ("fr", "C'est déjà terminé pour Moonlit sur Apple TV+", "Moonlit cancelled"),
        (
            "es",
            "Night Ferry se muda con Peacock y asegura segunda temporada",
            "Night Ferry renewed 2",
        ),
        (
            "es",
            "Netflix ha decidido que 'The Last Orchard' baje el telón en su tercera entrega",
            "The Last Orchard final_season 3",
        ),
        (
            "es",
            "La temporada número 14 de 'Night Ferry' será la última",
            "Night Ferry final_season 14",
        ),
        ("es", "Hulu renuncia a seguir con 'Glass Kings'", "Glass Kings cancelled"),
        (
            "pt",
            "Night Ferry cumpre a missão na NBC e ganha terceira ronda",
            "Night Ferry renewed 3",
        ),
        (
            "pt",
            "A 12.ª temporada de Night Ferry foi encomendada pela NBC",
            "Night Ferry renewed 12",
        ),
        ("pt", "Apple TV+ apaga Moonlit", "Moonlit cancelled"),
        ("pt", "Iron Choir encerra viagem na quinta temporada", "Iron Choir final_season 5"),
    ],
)
def test_romance_idioms_tell_decisions(language: str, headline: str, told: str) -> None:
    assert told in fates(headline, language=language)


@pytest.mark.parametrize(
    ("language", "headline"),
    [
        ("fr", "Night Ferry : deux saisons de plus"),
        ("es", "Dos temporadas más de 'Night Ferry'"),
        ("pt", "Mais duas temporadas de Night Ferry"),
        ("en", "Night Ferry: Two More Seasons"),
    ],
)
def test_a_headline_of_nothing_but_more_seasons_renews(language: str, headline: str) -> None:
    assert "Night Ferry renewed" in fates(headline, language=language)


@pytest.mark.parametrize(
    ("language", "headline"),
    [
        ("fr", "HBO diffusera la troisième saison de Harbor Lights en mars"),
        ("fr", "HBO ne sait pas encore si Harbor Lights aura une saison 3"),
        ("es", "HBO estrena la tercera temporada de 'Harbor Lights'"),
        ("es", "Los fans quieren dos temporadas más de 'Harbor Lights'"),
        ("pt", "HBO estreia a terceira temporada de Harbor Lights"),
        ("pt", "Estrela da terceira temporada de Harbor Lights fala do filme"),
    ],
)
def test_a_season_that_is_only_shown_or_hoped_for_is_no_order(language: str, headline: str) -> None:
    assert fates(headline, language=language) == ""
