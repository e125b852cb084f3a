import pytest

from tests.domain.reading.renewal.judging import fates


@pytest.mark.parametrize(
    ("language", "headline", "told"),
    [
        ("de", "Iron Choir: FX bestellt zweite Staffel", "Iron Choir renewed 2"),
        (
            "de",
            "Netflix verlängert „The Last Orchard“ um eine dritte Staffel",
            "The Last Orchard renewed 3",
        ),
        (
            "de",
            "„The Last Orchard“ wird nach zwei Staffeln abgesetzt",
            "The Last Orchard cancelled 2",
        ),
        (
            "de",
            "Netflix setzt „The Last Orchard“ nach einer Staffel ab",
            "The Last Orchard cancelled 1",
        ),
        ("de", "„The Last Orchard“ bekommt dritte Staffel", "The Last Orchard renewed 3"),
        ("de", "„The Last Orchard“: Netflix bestätigt 3. Staffel", "The Last Orchard renewed 3"),
        ("de", "„The Last Orchard“ endet mit Staffel 4", "The Last Orchard final_season 4"),
        (
            "de",
            "„The Last Orchard“ wird verlängert: Netflix bestellt zweite Staffel",
            "The Last Orchard renewed 2",
        ),
        (
            "de",
            "Netflix bestellt zweite Staffel von „The Last Orchard“",
            "The Last Orchard renewed 2",
        ),
        ("de", "„The Last Orchard“: Aus nach zwei Staffeln", "The Last Orchard cancelled 2"),
        (
            "de",
            "Netflix stellt „The Last Orchard“ nach zwei Staffeln ein",
            "The Last Orchard cancelled 2",
        ),
        (
            "de",
            "„The Last Orchard“ abgesetzt: Keine dritte Staffel bei Netflix",
            "The Last Orchard cancelled 2",
        ),
        (
            "de",
            "Schlechte Nachrichten für Fans: Netflix setzt „The Last Orchard“ ab",
            "The Last Orchard cancelled",
        ),
        (
            "de",
            "„The Last Orchard“ geht weiter: Dritte Staffel bestätigt",
            "The Last Orchard renewed 3",
        ),
        (
            "de",
            "„The Last Orchard“ geht mit der vierten Staffel zu Ende",
            "The Last Orchard final_season 4",
        ),
        (
            "de",
            "Netflix kündigt finale Staffel von „The Last Orchard“ an",
            "The Last Orchard final_season",
        ),
        ("de", "Hulu rettet abgesetzte Serie „The Last Orchard“", "The Last Orchard picked_up"),
        (
            "fr",
            "Netflix renouvelle « The Last Orchard » pour une saison 3",
            "The Last Orchard renewed 3",
        ),
        (
            "fr",
            "« The Last Orchard » renouvelée pour une troisième saison sur Netflix",
            "The Last Orchard renewed 3",
        ),
        (
            "fr",
            "« The Last Orchard » : Netflix annule la série après deux saisons",
            "The Last Orchard cancelled 2",
        ),
        (
            "fr",
            "« The Last Orchard » annulée par Netflix après une seule saison",
            "The Last Orchard cancelled 1",
        ),
        (
            "fr",
            "« The Last Orchard » : Netflix commande une saison 2",
            "The Last Orchard renewed 2",
        ),
        (
            "fr",
            "« The Last Orchard » s'arrêtera après la saison 4",
            "The Last Orchard final_season 4",
        ),
        ("fr", "« The Last Orchard » aura bien une saison 3", "The Last Orchard renewed 3"),
        ("fr", "« The Last Orchard » n'aura pas de saison 3", "The Last Orchard cancelled 2"),
        (
            "fr",
            "« The Last Orchard » : c'est officiel, il y aura une saison 3",
            "The Last Orchard renewed 3",
        ),
        (
            "fr",
            "« The Last Orchard » : la saison 3 officiellement confirmée par Netflix",
            "The Last Orchard renewed 3",
        ),
        (
            "fr",
            "Netflix annule « The Last Orchard » et « Glass Kings »",
            "The Last Orchard cancelled, Glass Kings cancelled",
        ),
        (
            "fr",
            "Netflix met fin à « The Last Orchard » après deux saisons",
            "The Last Orchard cancelled 2",
        ),
        (
            "fr",
            "« The Last Orchard » : pas de saison 3 pour la série de Netflix",
            "The Last Orchard cancelled 2",
        ),
        (
            "fr",
            "« The Last Orchard » ne reviendra pas pour une troisième saison",
            "The Last Orchard cancelled 2",
        ),
        (
            "fr",
            "« The Last Orchard » : la saison 4 sera la dernière",
            "The Last Orchard final_season 4",
        ),
        (
            "fr",
            "« The Last Orchard » renouvelée pour une quatrième et ultime saison",
            "The Last Orchard final_season 4",
        ),
        ("fr", "Annulée par ABC, « Paper Wolves » sauvée par Netflix", "Paper Wolves picked_up"),
        (
            "es",
            "Netflix renueva 'The Last Orchard' por una tercera temporada",
            "The Last Orchard renewed 3",
        ),
        (
            "es",
            "'The Last Orchard', renovada por una segunda temporada",
            "The Last Orchard renewed 2",
        ),
        (
            "es",
            "Netflix cancela 'The Last Orchard' tras dos temporadas",
            "The Last Orchard cancelled 2",
        ),
        (
            "es",
            "'The Last Orchard' cancelada: no habrá temporada 2",
            "The Last Orchard cancelled 1",
        ),
        (
            "es",
            "Cancelada 'The Last Orchard' después de una temporada",
            "The Last Orchard cancelled 1",
        ),
        (
            "es",
            "'The Last Orchard' terminará con su cuarta temporada",
            "The Last Orchard final_season 4",
        ),
        (
            "es",
            "'The Last Orchard' tendrá segunda temporada en Netflix",
            "The Last Orchard renewed 2",
        ),
        (
            "es",
            "Netflix confirma la segunda temporada de 'The Last Orchard'",
            "The Last Orchard renewed 2",
        ),
        (
            "es",
            "'The Last Orchard' ha sido renovada por una tercera temporada",
            "The Last Orchard renewed 3",
        ),
        (
            "es",
            "'The Last Orchard' no volverá para una tercera temporada",
            "The Last Orchard cancelled 2",
        ),
        (
            "es",
            "'The Last Orchard' no tendrá tercera temporada en Netflix",
            "The Last Orchard cancelled 2",
        ),
        (
            "es",
            "Netflix cancela 'The Last Orchard' y renueva 'Glass Kings'",
            "The Last Orchard cancelled, Glass Kings renewed",
        ),
        (
            "es",
            "La temporada 4 de 'The Last Orchard' será la última",
            "The Last Orchard final_season 4",
        ),
        (
            "es",
            "'The Last Orchard', renovada por una cuarta y última temporada",
            "The Last Orchard final_season 4",
        ),
        ("es", "Netflix salva 'Paper Wolves' tras la cancelación de ABC", "Paper Wolves picked_up"),
        (
            "it",
            "Netflix rinnova The Last Orchard per una seconda stagione",
            "The Last Orchard renewed 2",
        ),
        ("it", "The Last Orchard rinnovata per la terza stagione", "The Last Orchard renewed 3"),
        (
            "it",
            "The Last Orchard cancellata da Netflix dopo due stagioni",
            "The Last Orchard cancelled 2",
        ),
        (
            "it",
            "Netflix cancella The Last Orchard dopo una sola stagione",
            "The Last Orchard cancelled 1",
        ),
        ("it", "The Last Orchard non avrà una terza stagione", "The Last Orchard cancelled 2"),
        (
            "it",
            "The Last Orchard si concluderà con la quarta stagione",
            "The Last Orchard final_season 4",
        ),
        (
            "it",
            "The Last Orchard: Netflix conferma la terza stagione",
            "The Last Orchard renewed 3",
        ),
        ("it", "The Last Orchard 3 si farà: Netflix rinnova la serie", "The Last Orchard renewed"),
        (
            "it",
            "Netflix ha cancellato The Last Orchard dopo due stagioni",
            "The Last Orchard cancelled 2",
        ),
        (
            "it",
            "The Last Orchard, la quarta stagione sarà l'ultima",
            "The Last Orchard final_season 4",
        ),
        (
            "it",
            "The Last Orchard non tornerà per una terza stagione",
            "The Last Orchard cancelled 2",
        ),
        ("pt", "Netflix renova The Last Orchard para a 3ª temporada", "The Last Orchard renewed 3"),
        (
            "pt",
            "The Last Orchard é renovada para a segunda temporada",
            "The Last Orchard renewed 2",
        ),
        (
            "pt",
            "Netflix cancela The Last Orchard após duas temporadas",
            "The Last Orchard cancelled 2",
        ),
        ("pt", "The Last Orchard é cancelada após uma temporada", "The Last Orchard cancelled 1"),
        ("pt", "The Last Orchard terminará na quarta temporada", "The Last Orchard final_season 4"),
        (
            "pt",
            "Netflix confirma terceira temporada de The Last Orchard",
            "The Last Orchard renewed 3",
        ),
        (
            "pt",
            "The Last Orchard ganha terceira temporada na Netflix",
            "The Last Orchard renewed 3",
        ),
        ("pt", "The Last Orchard não terá terceira temporada", "The Last Orchard cancelled 2"),
        (
            "pt",
            "Netflix cancela The Last Orchard e Glass Kings",
            "The Last Orchard cancelled, Glass Kings cancelled",
        ),
        (
            "pt",
            "The Last Orchard: quarta temporada será a última",
            "The Last Orchard final_season 4",
        ),
    ],
)
def test_decisions_are_read_in_other_languages(language: str, headline: str, told: str) -> None:
    assert fates(headline, language=language) == told
