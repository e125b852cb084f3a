import pytest

from tests.domain.reading.renewal.judging import fates


@pytest.mark.parametrize(
    ("headline", "summary", "fate"),
    [
        ("The Last Orchard 3. Sezon Onayını Aldı", "", "The Last Orchard renewed 3"),
        ("Netflix, The Last Orchard dizisini iptal etti", "", "The Last Orchard cancelled"),
        (
            "Netflix fişi çekti: The Last Orchard tek sezonda kaldı",
            "",
            "The Last Orchard cancelled 1",
        ),
        (
            "The Last Orchard hayranlarına müjde",
            "Netflix, diziye üçüncü sezon onayını verdi.",
            "The Last Orchard renewed 3",
        ),
        (
            "Night Ferry sona eriyor",
            "NBC dizisinin beşinci sezonu son olacak.",
            "Night Ferry final_season 5",
        ),
    ],
)
def test_decisions_are_read_in_turkish(headline: str, summary: str, fate: str) -> None:
    assert fates(headline, summary, "tr") == fate


@pytest.mark.parametrize(
    ("headline", "summary"),
    [
        ("The Last Orchard 3. sezon olacak mı?", "Hayranlar onay bekliyor."),
        ("The Last Orchard 3. sezon fragmanı yayınlandı", ""),
        ("The Last Orchard neden iptal edildi?", ""),
        ("The Last Orchard 3. sezon ne zaman?", "Netflix tarihi henüz açıklamadı."),
        ("The Last Orchard oyuncusu diziye veda ediyor", ""),
    ],
)
def test_questions_dates_and_departures_are_silent_in_turkish(headline: str, summary: str) -> None:
    assert fates(headline, summary, "tr") == ""
