import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from bot.pictures.text import fitted, width, write

SCRIPTS = {
    "Arabic": "مسلسل",
    "Armenian": "Սիրո",
    "Bengali": "ভালোবাসা",
    "Chinese": "愛情狂想曲",
    "Cyrillic": "Ґудзик",
    "Devanagari": "रामायण",
    "Ethiopic": "ፍቅር",
    "Georgian": "სიყვარული",
    "Greek": "Αγάπη",
    "Gujarati": "પ્રેમ",
    "Gurmukhi": "ਪਿਆਰ",
    "Hebrew": "שטיסל",
    "Japanese": "シーズンの愛",
    "Kannada": "ಪ್ರೀತಿ",
    "Khmer": "ស្នេហា",
    "Korean": "사랑의 불시착 뷁",
    "Lao": "ຄວາມຮັກ",
    "Latin": "Ångström Đorđević Şahsiyet",
    "Malayalam": "സ്നേഹം",
    "Myanmar": "အချစ်",
    "Sinhala": "ආදරය",
    "Tamil": "காதல்",
    "Telugu": "ప్రేమ",
    "Thai": "ขวัญ",
    "Vietnamese": "Thương ngày nắng về",
}


def painted(text: str, *, bold: bool = False) -> bytes:
    image = Image.new("L", (600, 60))
    write(ImageDraw.Draw(image), (10, 40), text, 30, "white", bold=bold)
    return image.tobytes()


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("bold", [True, False])
def test_no_letter_of_a_script_is_left_out(script: str, bold: bool) -> None:  # noqa: FBT001 - a parameter of the test
    for letter in set(SCRIPTS[script]) - {" "}:
        assert any(painted(letter, bold=bold)), letter


def test_no_letter_is_shown_as_a_box() -> None:
    assert painted("\u0bff\ufdd0") == painted("")


def test_the_space_between_two_scripts_stays() -> None:
    assert width("שטיסל A", 30) > width("שטיסלA", 30)
    assert width("사랑 사랑", 30) > width("사랑사랑", 30)


def test_a_text_that_fits_is_left_as_it_is() -> None:
    assert fitted("Étoile", 30, 500) == "Étoile"


def test_a_text_too_long_ends_with_an_ellipsis() -> None:
    shown = fitted("A Very Long Title of a Show", 30, 200)

    assert shown == "A Very Long…"


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=80), st.integers(40, 900), st.booleans())
def test_whatever_is_said_fits_into_its_room(said: str, room: int, bold: bool) -> None:  # noqa: FBT001 - a parameter of the test
    assert width(fitted(said, 30, room, bold=bold), 30, bold=bold) <= room
