"""How French, Spanish, Portuguese, German and Italian press tells of decisions, in idioms of its own."""

import pytest

from tests.domain.reading.renewal.judging import fates

_RENEWED = [
    ("fr", "« Night Ferry » repart pour deux saisons supplémentaires", "Night Ferry renewed"),
    ("fr", "Feu vert pour une saison 3 de « Vantage »", "Vantage renewed 3"),
    ("fr", "C'est officiel : « Vantage » se poursuivra avec une saison 4", "Vantage renewed 4"),
    ("es", "Luz verde a la tercera temporada de ‘Night Ferry’", "Night Ferry renewed 3"),
    ("es", "‘Vantage’: confirmada la temporada 2", "Vantage renewed 2"),
    ("es", "CBS prolonga ‘Vantage’ con dos temporadas más", "Vantage renewed"),
    ("es", "‘Night Ferry’ zarpa de nuevo: renovada antes de volver", "Night Ferry renewed"),
    ("pt", "CBS confirma a 3ª temporada de “Vantage”", "Vantage renewed 3"),
    ("pt", "“Night Ferry” emplaca quarta temporada", "Night Ferry renewed 4"),
    ("pt", "“Vantage”: CBS já encomenda terceira temporada", "Vantage renewed 3"),
    ("de", "„Night Ferry“ um eine 3. Staffel verlängert", "Night Ferry renewed 3"),
    ("de", "CBS gibt grünes Licht für eine weitere Staffel von „Vantage“", "Vantage renewed"),
    ("it", "Via libera alla terza stagione di “Night Ferry”", "Night Ferry renewed 3"),
    ("it", "“Vantage”: confermata la seconda stagione", "Vantage renewed 2"),
]
_OVER = [
    ("fr", "CBS tire un trait sur « Vantage »", "Vantage cancelled"),
    ("fr", "« Night Ferry » ne connaîtra pas de saison 3", "Night Ferry cancelled 2"),
    ("fr", "« Night Ferry » s'arrête au bout d'une saison", "Night Ferry cancelled 1"),
    ("fr", "« Vantage » : la saison 5 sera l'ultime chapitre", "Vantage final_season 5"),
    ("es", "CBS da carpetazo a ‘Vantage’ tras dos temporadas", "Vantage cancelled 2"),
    ("es", "‘Vantage’: CBS confirma que no habrá temporada 3", "Vantage cancelled 2"),
    ("es", "‘Night Ferry’ tendrá temporada final", "Night Ferry final_season"),
    ("pt", "CBS desiste de “Vantage” após três temporadas", "Vantage cancelled 3"),
    ("pt", "“Night Ferry” chega ao fim com a 4ª temporada", "Night Ferry final_season 4"),
    ("de", "CBS setzt „Vantage“ nach zwei Staffeln ab", "Vantage cancelled 2"),
    ("de", "„Night Ferry“ geht mit der 5. Staffel zu Ende", "Night Ferry final_season 5"),
    ("de", "„Vantage“ um eine fünfte und letzte Staffel verlängert", "Vantage final_season 5"),
    ("it", "CBS stacca la spina a “Vantage”", "Vantage cancelled"),
    ("it", "“Vantage”: CBS conferma che non ci sarà una terza stagione", "Vantage cancelled 2"),
    ("it", "“Night Ferry” saluterà con la quarta stagione", "Night Ferry final_season 4"),
]
_LEADS = [
    (
        "fr",
        "« Vantage » n'a plus rien à cacher",
        "Deux mois après son retour, la série d'espionnage avec Nia Brook est arrêtée.",
        "Vantage cancelled",
    ),
    (
        "es",
        "Sin billete de vuelta para ‘Night Ferry’",
        "A pesar de sus fieles, el drama con Leo Marsh no tendrá segunda temporada.",
        "Night Ferry cancelled 1",
    ),
    (
        "pt",
        "“Vantage” ganha novo fôlego",
        "A comédia de ação com Nia Brook foi renovada para o segundo ano.",
        "Vantage renewed 2",
    ),
    (
        "de",
        "„Night Ferry“ läuft auf Grund",
        "Die Geisterserie mit Leo Marsh wird nach nur einer Staffel nicht fortgesetzt.",
        "Night Ferry cancelled 1",
    ),
    (
        "it",
        "“Vantage” perde la scommessa",
        "La piattaforma ha scelto di non rinnovare il dramma, in onda a maggio.",
        "Vantage cancelled",
    ),
    (
        "fr",
        "« Vantage » gagne encore",
        "Une deuxième saison de la comédie avec Nia Brook a été commandée.",
        "Vantage renewed 2",
    ),
]


@pytest.mark.parametrize(("language", "headline", "told"), [*_RENEWED, *_OVER])
def test_headlines_tell_decisions_in_idioms(language: str, headline: str, told: str) -> None:
    assert fates(headline, language=language) == told


@pytest.mark.parametrize(("language", "headline", "lead", "told"), _LEADS)
def test_a_summary_tells_what_a_play_on_words_keeps_back(
    language: str, headline: str, lead: str, told: str
) -> None:
    assert fates(headline, lead, language) == told


@pytest.mark.parametrize(
    ("language", "headline"),
    [
        ("fr", "« Vantage » : pourquoi il n'y aura pas de saison 3"),
        ("fr", "CBS annule sa soirée « Vantage » à Paris"),
        ("fr", "« Night Ferry » : le tournage de la saison 3 a commencé"),
        ("es", "CBS aún no ha renovado ‘Vantage’"),
        ("es", "La temporada 3 de ‘Night Ferry’ llega el 12 de mayo"),
        ("pt", "“Vantage”: 3ª temporada ganha trailer"),
        ("pt", "CBS ainda não renovou “Vantage”"),
        ("de", "CBS hat „Vantage“ noch nicht verlängert"),
        ("de", "CBS sagt „Vantage“-Event in Berlin ab"),
        ("de", "14 abgesetzte Serien, von „Vantage“ bis „Night Ferry“"),
        ("it", "Da “Vantage” a “Night Ferry”: 8 serie tv cancellate sul più bello"),
        ("it", "“Vantage”, la stagione 3 si farà?"),
    ],
)
def test_what_only_sounds_like_a_decision_is_none(language: str, headline: str) -> None:
    assert fates(headline, language=language) == ""


@pytest.mark.parametrize(
    ("language", "headline", "told"),
    [
        (
            "de",
            "CBS setzt „Vantage“ und „Night Ferry“ ab, „Moonlit“ darf bleiben",
            "Vantage cancelled, Night Ferry cancelled, Moonlit renewed",
        ),
        (
            "en",
            "CBS cancels ‘Vantage’ and ‘Night Ferry’, ‘Moonlit’ renewed",
            "Vantage cancelled, Night Ferry cancelled, Moonlit renewed",
        ),
    ],
)
def test_a_neighbour_in_a_list_has_a_fate_of_its_own(
    language: str, headline: str, told: str
) -> None:
    assert fates(headline, language=language) == told


def test_a_date_behind_a_comma_is_another_events() -> None:
    lead = "La plateforme ne donnera pas suite à « Vantage », lancée en mai avec Nia Brook."

    assert fates("Encore une série à la trappe", lead, "fr") == "Vantage cancelled"
