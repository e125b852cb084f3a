import pytest

from tests.domain.reading.renewal.judging import fates


@pytest.mark.parametrize(
    ("language", "headline", "summary", "fate"),
    [
        (
            "de",
            "„The Last Orchard“ kehrt für vierte Obstrunde zurück",
            "Zehn weitere Folgen sind beauftragt, eine vierte Season ist unter Dach und Fach.",
            "The Last Orchard renewed 4",
        ),
        (
            "de",
            "«Night Ferry» darf weiterfahren",
            "NBC hat der Krimiserie eine fünfte Season gewährt.",
            "Night Ferry renewed 5",
        ),
        (
            "de",
            "Netflix lässt nicht locker",
            "Wie der Streamingdienst am Montag bekannt gab, geht „The Last Orchard“ in eine dritte Runde.",
            "The Last Orchard renewed 3",
        ),
        (
            "de",
            "CBS schickt „Vantage“ in den Ruhestand",
            "Mit der achten Season endet die Serie.",
            "Vantage final_season 8",
        ),
        (
            "de",
            "„Iron Choir“ ist nach Staffel 3 Geschichte",
            "FX hat genug gehört.",
            "Iron Choir final_season 3",
        ),
        (
            "it",
            "The Last Orchard avrà un'altra stagione",
            "",
            "The Last Orchard renewed",
        ),
        (
            "it",
            "FX dà semaforo verde alla terza stagione di Iron Choir",
            "",
            "Iron Choir renewed 3",
        ),
        (
            "it",
            "Vantage al capolinea: CBS spegne le luci sulla serie",
            "",
            "Vantage cancelled",
        ),
        (
            "it",
            "Night Ferry: la sesta stagione metterà fine alla serie",
            "NBC lo ha comunicato oggi.",
            "Night Ferry final_season 6",
        ),
        (
            "de",
            "Netflix bestellt „The Last Orchard“ Staffel 4 noch vor Start der dritten",
            "",
            "The Last Orchard renewed 4",
        ),
        (
            "de",
            "„Night Ferry“ wechselt nach Absetzung zu ABC",
            "",
            "Night Ferry picked_up",
        ),
    ],
)
def test_idioms_of_decisions_are_read_in_german_and_italian(
    language: str, headline: str, summary: str, fate: str
) -> None:
    assert fates(headline, summary, language) == fate


@pytest.mark.parametrize(
    ("language", "headline", "summary"),
    [
        ("de", "„The Last Orchard“ Staffel 2: Neue Folgen jetzt bei Netflix", ""),
        ("de", "Sky nimmt „Iron Choir“ Staffel 3 ins Programm", ""),
        ("de", "„Vantage“: Starttermin der fünften Staffel steht fest", ""),
        ("de", "„Night Ferry“-Schauspieler fliegt nach zwei Staffeln raus", ""),
        ("it", "Vantage continua a dominare le chiacchiere del lunedì", ""),
        ("it", "Night Ferry, l'attrice rinnova il contratto con NBC", ""),
        ("it", "Netflix punta su The Last Orchard per Natale", ""),
    ],
)
def test_dates_and_people_are_silent_in_german_and_italian(
    language: str, headline: str, summary: str
) -> None:
    assert fates(headline, summary, language) == ""
