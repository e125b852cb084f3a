import pytest

from tests.domain.reading.renewal.judging import fates


@pytest.mark.parametrize(
    ("language", "headline", "summary"),
    [
        ("de", "Wird „The Last Orchard“ verlängert?", ""),
        (
            "de",
            "„The Last Orchard“: Starttermin für Staffel 3 steht fest",
            "Netflix hatte die Serie im Mai verlängert.",
        ),
        (
            "de",
            "„The Last Orchard“: Alles zur 3. Staffel",
            "Netflix hat die Serie bereits verlängert.",
        ),
        ("de", "Kommt eine dritte Staffel von „The Last Orchard“?", ""),
        ("de", "„The Last Orchard“: Trailer zur dritten Staffel", ""),
        ("de", "Nach der Absetzung: Ruth Okafor über „The Last Orchard“", ""),
        ("de", "„The Last Orchard“-Star Ruth Okafor steigt nach Staffel 3 aus", ""),
        ("fr", "« The Last Orchard » : y aura-t-il une saison 3 ?", ""),
        ("fr", "« The Last Orchard » : la saison 3 arrive en mai sur Netflix", ""),
        ("fr", "« The Last Orchard » : la série sera-t-elle renouvelée ?", ""),
        ("fr", "« The Last Orchard » : la bande-annonce de la saison 3 dévoilée", ""),
        ("fr", "« The Last Orchard » : pourquoi la série a été annulée", ""),
        ("fr", "Ruth Okafor réagit à l'annulation de « The Last Orchard »", ""),
        ("fr", "Le tournage de la saison 3 de « The Last Orchard » a commencé", ""),
        ("es", "¿Tendrá 'The Last Orchard' segunda temporada?", ""),
        ("es", "'The Last Orchard': fecha de estreno de la temporada 3", ""),
        ("es", "¿Habrá temporada 3 de 'The Last Orchard'?", ""),
        ("es", "'The Last Orchard': todo lo que sabemos de la temporada 3", ""),
        ("es", "Los fans piden a Netflix que renueve 'The Last Orchard'", ""),
        ("es", "Por qué Netflix canceló 'The Last Orchard'", ""),
        ("es", "'The Last Orchard' estrena su tercera temporada en mayo", ""),
        ("es", "Tráiler de la temporada final de 'The Last Orchard'", ""),
        ("it", "The Last Orchard 3 si farà? Ecco cosa sappiamo", ""),
        ("it", "The Last Orchard: ci sarà una terza stagione?", ""),
        ("it", "The Last Orchard, la data di uscita della terza stagione", ""),
        ("it", "Perché The Last Orchard è stata cancellata", ""),
        ("pt", "The Last Orchard terá terceira temporada?", ""),
        ("pt", "The Last Orchard vai ter 3ª temporada? Veja o que sabemos", ""),
        ("pt", "Trailer da terceira temporada de The Last Orchard", ""),
        ("pt", "Fãs pedem que Netflix renove The Last Orchard", ""),
    ],
)
def test_questions_dates_and_reasons_are_silent_in_other_languages(
    language: str, headline: str, summary: str
) -> None:
    assert fates(headline, summary, language) == ""
