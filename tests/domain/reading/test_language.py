import pytest

from bot.domain.folding import spaced
from bot.domain.reading.language import detect, languages
from bot.domain.reading.phrases import Phrases, expand
from bot.domain.titles.fold import Text

SENTENCES = {
    "en": "The show will be back for more, and nobody knows what it is about",
    "fr": "La série revient pour une saison de plus, mais elle n'est pas encore datée",
    "es": "La serie vuelve con una temporada más, pero aún no se sabe cuándo será",
    "de": "Die Serie geht weiter, aber es ist noch nicht klar, wann sie zu sehen ist",
    "it": "La serie torna con una nuova stagione, ma non si sa ancora quando",
    "pt": "A série volta com uma nova temporada, mas não se sabe quando ela será",
    "tr": "Dizi yeni bir sezon için geri dönüyor ama ne zaman olacağı henüz belli değil",
}


def text(words: str) -> Text:
    return Text("summary", words, words)


@pytest.mark.parametrize("code", SENTENCES)
def test_a_language_is_known_by_its_everyday_words(code: str) -> None:
    assert detect([text(SENTENCES[code])], hint="en" if code != "en" else "fr").code == code


def test_the_sources_own_language_decides_where_words_are_few() -> None:
    assert detect([text("Étoile: Netflix")], hint="fr-FR").code == "fr"


def test_braces_stand_for_each_choice() -> None:
    assert expand("pull{s,ed} the {,big }plug") == [
        "pulls the plug",
        "pulls the big plug",
        "pulled the plug",
        "pulled the big plug",
    ]


@pytest.mark.parametrize("code", languages())
def test_every_language_has_the_same_groups_as_english(code: str) -> None:
    english, other = languages()["en"], languages()[code]

    assert other.phrases.groups <= english.phrases.groups
    assert other.later.groups <= english.later.groups
    assert set(other.sets) <= set(english.sets)


@pytest.mark.parametrize("code", languages())
def test_phrases_are_written_as_texts_are_compared(code: str) -> None:
    assert [
        phrase
        for phrases in (languages()[code].phrases, languages()[code].later)
        for phrase in phrases.written
        if spaced(phrase) != phrase
    ] == []


def test_phrases_of_different_tables_do_not_hide_each_other() -> None:
    phrases = Phrases({"one.long": ["is not done"], "one.short": ["done"], "two.short": ["done"]})

    assert phrases.find(text("it is not done")) == [(1, 4, ("one.long",)), (3, 4, ("two.short",))]


def test_of_phrases_that_overlap_the_longest_counts() -> None:
    said = text("a renewed push for more")
    [found] = [groups for first, _, groups in languages()["en"].phrases.find(said) if first == 1]

    assert found == ("general.noise",)
