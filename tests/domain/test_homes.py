import pytest

from bot.domain.homes import home


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Prime Video", "Amazon Prime Video"),
        ("Disney+", "Disney Plus"),
        ("Max", "HBO"),
        ("Apple TV+", "Apple TV"),
        ("Paramount+", "Paramount Plus"),
        ("NETFLIX", "Netflix"),
    ],
)
def test_a_service_is_one_home_whatever_it_is_called(one: str, other: str) -> None:
    assert home(one) == home(other)


def test_other_services_are_other_homes() -> None:
    assert len({home(name) for name in ("Netflix", "Prime Video", "Disney+", "BBC One")}) == 4
