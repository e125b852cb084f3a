"""Headlines that ask, and what they ask of."""

import pytest

from tests.domain.reading.top10.judging import ranks


@pytest.mark.parametrize(
    ("headline", "rank"),
    [
        ("Netflix's ‘Harbor Lights’ Hits No. 1: Is There More to Come?", 1),
        ("‘Harbor Lights’ gallops up Netflix's ranking, but can it last?", None),
        ("Why Is ‘Harbor Lights’ Suddenly No. 1 on Netflix?", 1),
        ("What Is ‘Harbor Lights’ Doing in Netflix's Top 10 Again?", None),
        ("What Is the No. 1 Show on Netflix? It's Harbor Lights", 1),
        ("Netflix's New Chart Leader? It's ‘Harbor Lights’", 1),
    ],
)
def test_a_question_may_follow_a_place_or_take_it_for_granted(
    headline: str, rank: int | None
) -> None:
    assert ranks(headline) == {"Harbor Lights": rank}


@pytest.mark.parametrize(
    "headline",
    [
        "Is ‘Harbor Lights’ No. 1 on Netflix: Can It Get There?",
        "Will ‘Harbor Lights’ Top Netflix's Chart, or Will It Sink?",
        "Why Isn't ‘Harbor Lights’ No. 1 on Netflix?",
        "What Is the No. 1 Movie on Netflix? It's Harbor Lights",
    ],
)
def test_what_is_only_asked_is_no_place(headline: str) -> None:
    assert ranks(headline) == {}
