"""The ledger of Étoile at each step of what became of it, in words of our own."""

from dataclasses import replace
from datetime import UTC, date, datetime

from bot.domain.ledger import Ledger, State, ledger
from bot.domain.model import (
    Aside,
    Certainty,
    Claim,
    Decision,
    Details,
    Interview,
    Note,
    Noted,
    Renewal,
    Season,
    Show,
    Story,
    Telling,
)
from bot.domain.stories import place

ORDERED = Show(1, "Étoile", year=2025, network="Prime Video", status="In Development")
STARTED = replace(
    ORDERED, status="Running", seasons=(Season(1, 8, date(2025, 4, 24), date(2025, 4, 24)),)
)
ENDED = replace(STARTED, status="Ended")

TWO_SEASONS = Noted(
    Note(ORDERED, Aside.ORDERED, "It got a two-season order in 2023.", seasons=2, year=2023),
    "The Daily Reel",
    "https://reel.example/order",
    datetime(2025, 4, 25, tzinfo=UTC),
)
MISSED = Noted(
    Note(
        ORDERED,
        Aside.UNCHARTED,
        "It did not crack Prime Video's Top 10 on its first day.",
        service="Prime Video",
        first_day=True,
    ),
    "The Daily Reel",
    "https://reel.example/missed",
    datetime(2025, 4, 25, tzinfo=UTC),
)
TALK = Interview(("Charlotte Gainsbourg",), "Le Parisien", "I would love to go back")


def tell(details: Details, outlet: str, on: date, before: tuple[Story, ...] = ()) -> Story:
    at = datetime(on.year, on.month, on.day, 9, tzinfo=UTC)
    claim = Claim(ORDERED, Certainty.REPORTED, details, "the words")
    story = place(Telling(outlet, f"https://{outlet}", "A headline", at, claim), before, 1)
    assert story is not None
    return story


INTERVIEW = tell(TALK, "The Daily Reel", date(2025, 4, 25))
CALLED_OFF = tell(Renewal(Decision.CANCELLED, 1), "Deadline", date(2025, 6, 6))


def states(found: Ledger) -> dict[int, State]:
    return {entry.season: entry.state for entry in found.entries}


def lines(found: Ledger) -> list[str]:
    return [line.text for line in found.outlook]


def test_before_any_word_nothing_is_known() -> None:
    found = ledger(ORDERED, [], today=date(2023, 5, 1))

    assert states(found) == {}
    assert lines(found) == ["No order of season 1 is known (TVmaze: In Development)."]


def test_the_order_of_two_seasons_holds_for_both() -> None:
    found = ledger(ORDERED, [], [TWO_SEASONS], today=date(2023, 7, 1))

    assert states(found) == {1: State.ORDERED, 2: State.ORDERED}
    assert [entry.line.text for entry in found.entries] == [
        "Season 1 was ordered as part of a two-season order in 2023 (reported by The Daily Reel).",
        "Season 2 was ordered as part of a two-season order in 2023 (reported by The Daily Reel).",
    ]


def test_after_the_premiere_the_second_season_is_ordered_but_not_reaffirmed() -> None:
    found = ledger(STARTED, [], [TWO_SEASONS], today=date(2025, 4, 24))

    assert states(found) == {1: State.AIRING, 2: State.ORDERED}
    assert lines(found) == [
        (
            "Season 2 was ordered as part of a two-season order in 2023 (reported by The Daily Reel). "
            "It has not been reaffirmed since season 1 began on 24 April 2025."
        ),
        "Not seen in a Top 10 so far.",
    ]


def test_the_star_has_the_word_after_the_decisions_and_before_the_charts() -> None:
    found = ledger(STARTED, [INTERVIEW], [TWO_SEASONS, MISSED], today=date(2025, 4, 26))

    assert states(found) == {1: State.OVER, 2: State.ORDERED}
    assert lines(found)[1:] == [
        "Charlotte Gainsbourg to Le Parisien on 25 April 2025: “I would love to go back”",
        (
            "Not in the Prime Video Top 10 on its first day, by The Daily Reel; "
            "not seen in a Top 10 so far."
        ),
    ]
    assert [source.link for source in found.outlook[2].sources] == ["https://reel.example/missed"]


def test_the_cancellation_takes_the_ordered_season_back() -> None:
    found = ledger(STARTED, [INTERVIEW, CALLED_OFF], [TWO_SEASONS, MISSED], today=date(2025, 6, 7))

    assert states(found) == {1: State.OVER, 2: State.CALLED_OFF}
    assert lines(found)[0] == (
        "Season 2 was called off on 6 June 2025 (reported by Deadline), "
        "although it had been ordered as part of a two-season order in 2023."
    )
    assert found.conflicts == ()


def test_a_catalog_that_says_ended_agrees_with_the_cancellation() -> None:
    found = ledger(ENDED, [CALLED_OFF], [TWO_SEASONS], today=date(2025, 7, 1))

    assert states(found)[2] is State.CALLED_OFF
    assert found.conflicts == ()


def test_an_order_told_as_news_makes_the_cancellation_a_reversal() -> None:
    order = tell(Renewal(Decision.RENEWED, 2), "Deadline", date(2023, 6, 8))
    off = tell(Renewal(Decision.CANCELLED, 1), "Variety", date(2025, 6, 6), (order,))

    found = ledger(STARTED, [order, off], today=date(2025, 6, 7))

    assert states(found) == {1: State.OVER, 2: State.CALLED_OFF}
    assert lines(found)[0] == (
        "Season 2 was called off on 6 June 2025 (reported by Variety), "
        "although it had been ordered on 8 June 2023."
    )
