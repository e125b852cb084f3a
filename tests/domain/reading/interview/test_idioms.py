"""How people of a show are let speak in French, Spanish, Portuguese, German and Italian."""

import pytest

from tests.domain.reading.interview.judging import interview


@pytest.mark.parametrize(
    ("language", "headline"),
    [
        ("fr", "Jane Doe se remémore le tournage de « Harbor Lights »"),
        ("fr", "« Harbor Lights » : « Personne n'était prêt », confie Jane Doe"),
        ("fr", "« Harbor Lights » : la saison 2 est écrite, parole de Jane Doe"),
        ("es", "Jane Doe se sincera sobre el final de «Harbor Lights»"),
        ("es", "«Harbor Lights»: «Nadie estaba listo», bromea Jane Doe"),
        ("es", "Jane Doe rompe su silencio sobre «Harbor Lights»"),
        ("pt", "Jane Doe relembra bastidores de “Harbor Lights”"),
        ("pt", "“Ninguém estava pronto”, diz Jane Doe sobre “Harbor Lights”"),
        ("pt", "Jane Doe abre o jogo sobre “Harbor Lights”"),
        ("de", "Jane Doe spricht Klartext über „Harbor Lights“"),
        ("de", "„Harbor Lights“: „Niemand war bereit“, gesteht Jane Doe"),
        ("de", "Jane Doe plaudert über die Dreharbeiten zu „Harbor Lights“"),
        ("it", "Jane Doe si racconta: “Harbor Lights mi ha cambiato la vita”"),
        ("it", "“Harbor Lights”, Jane Doe si commuove sul finale"),
        ("it", "Jane Doe ripercorre le riprese di “Harbor Lights”"),
    ],
)
def test_headlines_let_people_speak_in_idioms(language: str, headline: str) -> None:
    assert interview(headline, "", language) is not None


@pytest.mark.parametrize(
    ("language", "headline"),
    [
        ("fr", "Jane Doe (« Harbor Lights ») attend un enfant"),
        ("fr", "Jane Doe, star de « Harbor Lights », publie une photo sur Instagram"),
        ("es", "Jane Doe, de «Harbor Lights», presenta su nueva película"),
        ("pt", "Estrela de “Harbor Lights”, Jane Doe anuncia gravidez"),
        ("de", "„Harbor Lights“-Star Jane Doe dreht neuen Kinofilm"),
        ("it", "Jane Doe di “Harbor Lights” lancia una linea di moda"),
    ],
)
def test_what_people_do_elsewhere_is_no_interview(language: str, headline: str) -> None:
    assert interview(headline, "", language) is None


@pytest.mark.parametrize(
    ("language", "headline", "summary"),
    [
        ("de", "Wer am Ende geht", "Gegenüber Variety erklärte Schöpfer Max Lindt, „Harbor Lights“ sei zu Ende erzählt."),
        ("de", "„Ich bin genau so“", "Ein Tag mit Max Lindt, bei dem der Schöpfer von „Harbor Lights“ über die letzte Staffel spricht."),
        ("fr", "Max Lindt s'explique sur la fin", "« Je voulais une mort d'opéra », raconte le créateur de Harbor Lights à Variety."),
        ("es", "Jane Doe: «El mar me cambió»", "La actriz de «Harbor Lights» nos atiende por videollamada."),
        ("it", "Jane Doe: «Il mare ero io»", "L'attrice di «Harbor Lights» si siede con noi per un caffè."),
    ],
)  # fmt: skip
def test_a_lead_lets_people_speak(language: str, headline: str, summary: str) -> None:
    assert interview(headline, summary, language) is not None
