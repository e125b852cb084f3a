"""How charts are told of in French, Spanish, Portuguese, German and Italian."""

import pytest

from tests.domain.reading.top10.judging import ranks


@pytest.mark.parametrize(
    ("language", "headline", "rank"),
    [
        ("fr", "« Harbor Lights » squatte la première place du Top 10 Netflix", 1),
        ("fr", "« Harbor Lights » se fait une place dans le Top 10 de Netflix", None),
        ("es", "«Harbor Lights» arrebata el número 1 de Netflix", 1),
        ("es", "«Harbor Lights» se hizo con el primer lugar del ranking de Netflix", 1),
        ("pt", "“Harbor Lights” é o título mais assistido da Netflix", 1),
        ("pt", "“Harbor Lights” emplaca no Top 10 da Netflix", None),
        ("de", "„Harbor Lights“ feiert Comeback in den Netflix-Charts", None),
        ("de", "„Harbor Lights“ schießt an die Spitze der Netflix-Charts", 1),
        ("it", "“Harbor Lights” si fa strada nella Top 10 di Netflix", None),
        ("it", "“Harbor Lights” balza al terzo posto della Top 10 di Netflix", 3),
        ("it", "Dalla Rai a Netflix: “Harbor Lights” è la più vista su Netflix", 1),
    ],
)
def test_charts_are_told_of_in_idioms(language: str, headline: str, rank: int | None) -> None:
    assert ranks(headline, language=language) == {"Harbor Lights": rank}


@pytest.mark.parametrize(
    ("language", "headline"),
    [
        ("fr", "« Harbor Lights » éjectée du Top 10 Netflix"),
        ("es", "«Harbor Lights» ya no es lo más visto de Netflix"),
        ("pt", "“Harbor Lights” some do Top 10 da Netflix"),
        ("de", "„Harbor Lights“ rutscht in den Netflix-Charts ab"),
        ("it", "“Harbor Lights” crolla nella classifica di Netflix"),
    ],
)
def test_losses_are_told_of_in_idioms(language: str, headline: str) -> None:
    assert ranks(headline, language=language) == {}


@pytest.mark.parametrize(
    ("language", "headline", "lead"),
    [
        (
            "fr",
            "Oubliez « Salt Road » : la nouvelle série de Netflix est numéro 1",
            "« Harbor Lights » s'est imposée en deux épisodes comme le programme le plus vu.",
        ),
        (
            "pt",
            "Esqueça “Salt Road”: novo drama assume a liderança da Netflix",
            "“Harbor Lights” já é o título mais assistido da plataforma no Brasil.",
        ),
    ],
)
def test_what_a_headline_bids_forget_is_not_what_leads(
    language: str, headline: str, lead: str
) -> None:
    assert ranks(headline, lead, language) == {"Harbor Lights": 1}


@pytest.mark.parametrize(
    ("language", "lead"),
    [
        ("fr", "Un thriller avec Omar Unknown, la star de « Harbor Lights », arrive premier."),
        ("it", "Un thriller con Omar Unknown, star di “Harbor Lights”, guida la lista."),
    ],
)
def test_a_stars_film_gives_the_show_no_place(language: str, lead: str) -> None:
    assert ranks("Top 10 Netflix", lead, language) == {}
