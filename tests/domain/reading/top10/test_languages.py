import pytest

from tests.domain.reading.top10.judging import ranks


@pytest.mark.parametrize(
    ("headline", "language", "rank"),
    [
        ("«Harbor Lights» en tête du classement Netflix", "fr", 1),
        ("Netflix : la série «Harbor Lights» se hisse à la deuxième place du top 10", "fr", 2),
        ("«Harbor Lights» détrône «Salt Road» et devient numéro 1 sur Netflix", "fr", 1),
        ("«Harbor Lights» lidera el top 10 de Netflix", "es", 1),
        ("«Harbor Lights» se cuela en el top 10 de Netflix", "es", None),
        ("«Harbor Lights», la serie más vista de Netflix en España", "es", 1),
        ("«Harbor Lights» escala hasta el tercer puesto del ranking de Netflix", "es", 3),
        ("»Harbor Lights« stürmt auf Platz 1 der Netflix-Charts", "de", 1),
        ("»Harbor Lights« steigt auf Platz drei der Netflix-Charts ein", "de", 3),
        ("»Harbor Lights« ist die meistgesehene Serie auf Netflix", "de", 1),
        ("«Harbor Lights» è in cima alla classifica di Netflix", "it", 1),
        ("«Harbor Lights» debutta al terzo posto della top 10 Netflix", "it", 3),
        ("'Harbor Lights' lidera o ranking da Netflix", "pt", 1),
        ("'Harbor Lights' entra no top 10 da Netflix em quarto lugar", "pt", 4),
    ],
)
def test_other_languages_have_charts_too(headline: str, language: str, rank: int | None) -> None:
    assert ranks(headline, language=language) == {"Harbor Lights": rank}


@pytest.mark.parametrize(
    ("headline", "language"),
    [
        ("«Harbor Lights» quitte le top 10 de Netflix", "fr"),
        ("«Harbor Lights» détrônée dans le top 10 de Netflix", "fr"),
        ("«Harbor Lights» sale del top 10 de Netflix", "es"),
        ("«Harbor Lights», destronada en el top 10 de Netflix", "es"),
        ("»Harbor Lights« fliegt aus den Netflix-Charts", "de"),
        ("Netflix-Top-10: »Harbor Lights« fliegt schon wieder raus", "de"),
        ("«Harbor Lights» esce dalla top 10 di Netflix", "it"),
        ("'Harbor Lights' sai do top 10 da Netflix", "pt"),
    ],
)
def test_other_languages_lose_places_too(headline: str, language: str) -> None:
    assert ranks(headline, language=language) == {}


@pytest.mark.parametrize(
    ("headline", "summary", "language", "rank"),
    [
        (
            "Netflix feiert starken Start für »Harbor Lights«",
            "Mit 12 Millionen Views steht die deutsche Miniserie an der Spitze der Charts.",
            "de",
            1,
        ),
        (
            "»Harbor Lights« bricht bei Netflix Rekord",
            "Laut Nielsen sah man sie oft wie nie. Zum fünften Mal belegt sie damit Platz eins.",
            "de",
            1,
        ),
        ("»Harbor Lights« erobert Netflix", "Seit Freitag rangiert sie auf Platz eins.", "de", 1),
        ("Top 10 da Netflix", "Harbor Lights é a sexta mais assistida.", "pt", 6),
        (
            "«Harbor Lights» entra fra i dieci titoli più visti di Netflix in 28 Paesi",
            "",
            "it",
            None,
        ),
        ("«Harbor Lights» en tête sur Netflix, mais boudée par la critique", "", "fr", 1),
    ],
)
def test_other_languages_tell_places_in_their_own_order(
    headline: str, summary: str, language: str, rank: int | None
) -> None:
    assert ranks(headline, summary, language) == {"Harbor Lights": rank}
