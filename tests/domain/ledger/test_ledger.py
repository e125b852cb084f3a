from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.ledger import Ledger, State, ledger
from bot.domain.model import (
    Aside,
    Certainty,
    Chart,
    Decision,
    Episode,
    Interview,
    Move,
    Note,
    Noted,
    Placing,
    Renewal,
    Season,
    Show,
    Story,
    Top10,
)
from bot.domain.runs import runs
from tests.builders import HARBOUR, NOW, renewed, spoke, story, telling

TODAY = NOW.date()  # 22 July 2026
FIRST = Season(1, 8, date(2024, 3, 1), date(2024, 4, 19))
SECOND = Season(2, 8, date(2026, 3, 6), date(2026, 4, 24))
SHOW = replace(HARBOUR, status="Running", seasons=(FIRST, SECOND))


def decided(
    season: int | None,
    decision: Decision = Decision.RENEWED,
    *,
    days: int = -3,
    certainty: Certainty = Certainty.REPORTED,
    outlet: str = "Deadline",
) -> Story:
    told = telling(renewed(season, decision), outlet=outlet, hours=24 * days, certainty=certainty)
    return story(1, told)


def of(*stories: Story, show: Show = SHOW) -> Ledger:
    return ledger(show, stories, today=TODAY)


def state(found: Ledger, season: int) -> State | None:
    return next((entry.state for entry in found.entries if entry.season == season), None)


def first_line(found: Ledger) -> str:
    return found.outlook[0].text


def test_a_renewal_orders_the_next_season() -> None:
    found = of(decided(3))

    assert state(found, 3) is State.ORDERED
    assert first_line(found) == "Season 3 was ordered on 19 July 2026 (reported by Deadline)."


def test_a_renewal_without_a_number_orders_the_season_after_the_one_on_screen() -> None:
    assert state(of(decided(None)), 3) is State.ORDERED
    assert state(of(decided(None, days=-400)), 2) is State.OVER


def test_a_renewal_of_two_seasons_orders_both() -> None:
    found = of(decided(4))

    assert [state(found, season) for season in (3, 4, 5)] == [State.ORDERED] * 2 + [None]


def test_an_official_word_and_its_company_are_named() -> None:
    told = [
        telling(renewed(3), outlet="Deadline"),
        telling(renewed(3), outlet="Variety"),
        telling(renewed(3), outlet="TVLine"),
    ]
    official = replace(story(1, *told), certainty=Certainty.OFFICIAL)

    assert first_line(of(official)) == (
        "Season 3 was ordered on 22 July 2026 (official, by Deadline and 2 others)."
    )


@pytest.mark.parametrize("season", [2, None, 3])
def test_a_cancellation_means_the_season_after_the_last(season: int | None) -> None:
    found = of(decided(season, Decision.CANCELLED))

    assert (state(found, 2), state(found, 3)) == (State.OVER, State.CALLED_OFF)
    assert first_line(found) == (
        "Season 3 will not come: the show was cancelled on 19 July 2026 (reported by Deadline)."
    )


def test_a_cancelled_show_that_is_picked_up_goes_on() -> None:
    found = of(decided(2, Decision.CANCELLED, days=-30), decided(3, Decision.PICKED_UP))

    assert state(found, 3) is State.ORDERED
    assert first_line(found).startswith("Season 3 was ordered by a new home on 19 July 2026")


def test_a_last_season_is_told_as_such_when_it_is_over() -> None:
    found = of(decided(2, Decision.FINAL_SEASON, days=-200))

    assert first_line(found) == (
        "Season 2 ended on 24 April 2026 (TVmaze). It is the last, by Deadline on 3 January 2026."
    )


def test_a_rumour_does_not_undo_a_report_but_is_shown() -> None:
    rumour = decided(2, Decision.CANCELLED, days=-1, certainty=Certainty.RUMOUR, outlet="Whisper")

    found = of(decided(3), rumour)

    assert state(found, 3) is State.ORDERED
    assert [line.text for line in found.conflicts] == [
        (
            "Season 3 is ordered (reported by Deadline), yet it will not come: "
            "the show was cancelled on 21 July 2026 (a rumour, by Whisper)."
        )
    ]


def test_a_rumour_alone_is_told_as_one() -> None:
    assert "(a rumour, by Deadline)" in first_line(of(decided(3, certainty=Certainty.RUMOUR)))


def test_ended_is_not_cancelled() -> None:
    found = of(show=replace(SHOW, status="Ended"))

    assert state(found, 3) is None
    assert first_line(found) == (
        "Season 2 ended on 24 April 2026 (TVmaze). No decision on season 3 is known. "
        "TVmaze lists the show as ended, be it finished or cancelled."
    )


def test_canceled_by_tmdb_is_called_off() -> None:
    found = of(show=replace(SHOW, status="Ended", tmdb_status="Canceled"))

    assert state(found, 3) is State.CALLED_OFF
    assert first_line(found) == "Season 3 will not come: TMDB lists the show as cancelled (TMDB)."


def test_catalogs_that_speak_against_an_order_are_shown() -> None:
    found = of(decided(3), show=replace(SHOW, status="Ended", tmdb_status="Canceled"))

    assert state(found, 3) is State.ORDERED
    assert [line.text for line in found.conflicts] == [
        (
            "Season 3 is ordered (reported by Deadline), yet it will not come: "
            "TMDB lists the show as cancelled (TMDB)."
        ),
        "Season 3 is ordered (reported by Deadline), yet TVmaze lists the show as ended.",
    ]


def test_a_date_of_a_season_that_was_called_off_is_shown_as_a_contradiction() -> None:
    planned = replace(SHOW, seasons=(FIRST, SECOND, Season(3, None, date(2027, 1, 8))))

    found = of(decided(2, Decision.CANCELLED), show=planned)

    assert state(found, 3) is State.CALLED_OFF
    assert "yet it is to begin on 8 January 2027 (TVmaze)" in found.conflicts[0].text


def test_a_date_in_the_catalog_reaffirms_an_order() -> None:
    planned = replace(SHOW, seasons=(FIRST, SECOND, Season(3, None, date(2027, 1, 8))))

    found = of(decided(3, days=-300), show=planned)

    assert first_line(found).endswith(" It is to begin on 8 January 2027 (TVmaze).")


def test_a_season_with_episodes_to_come_is_on_air() -> None:
    episode = Episode(2, 8, "Low Tide", NOW + timedelta(days=2))

    found = of(show=replace(SHOW, next_episode=episode))

    assert state(found, 2) is State.AIRING
    assert first_line(found) == (
        "Season 2 is on air, its next episode on 24 July 2026. No decision on season 3 is known."
    )


def test_old_words_of_the_people_are_left_out() -> None:
    old = story(1, telling(spoke("Ada Quill", quote="We sail on"), hours=-24 * 500))

    assert len(of(old).outlook) == 2


def test_an_interview_with_a_quote_counts_for_more_than_a_newer_one_without() -> None:
    quoted = story(1, telling(spoke("Ada Quill", quote="We sail on"), hours=-48))
    newer = story(2, telling(spoke("Tom Brandt")))

    assert of(quoted, newer).outlook[1].text == (
        "Ada Quill to The Daily Reel on 20 July 2026: “We sail on”"
    )


def test_the_best_place_of_all_charts_is_told() -> None:
    chart = Chart("netflix", "Netflix", "global", "TV (English)")
    rows = [Placing(chart, date(2026, 3, 8 + 7 * n), rank, "X") for n, rank in enumerate((4, 2, 7))]

    found = ledger(SHOW, [], runs=runs(rows), today=TODAY)

    assert found.outlook[1].text == (
        "Best chart place: 2 on 15 March 2026 "
        "(Netflix Top 10, TV (English), worldwide; 3 weeks, last on 22 March 2026)."
    )


def missed(service: str | None = "Prime Video") -> Noted:
    note = Note(SHOW, Aside.UNCHARTED, "It missed the chart.", service=service)
    return Noted(note, "The Direct", "https://direct.example", datetime(2026, 3, 7, tzinfo=UTC))


def test_a_missed_chart_is_forgotten_once_the_show_came_in() -> None:
    place = Top10("Prime Video", 3, moves=(Move.ENTERED,))
    entered = story(1, telling(place, outlet="Variety"))

    found = ledger(SHOW, [entered], [missed()], today=TODAY)

    assert found.outlook[1].text == "Number 3 in Prime Video's Top 10 on 22 July 2026, by Variety."


def test_a_chart_missed_on_a_day_is_told_with_the_day() -> None:
    found = ledger(SHOW, [], [missed(None)], today=TODAY)

    assert found.outlook[1].text == (
        "Not in the Top 10 on 7 March 2026, by The Direct; not seen in a Top 10 so far."
    )


days = st.none() | st.dates(date(2015, 1, 1), date(2030, 1, 1))
shows = st.builds(
    Show,
    id=st.just(1),
    title=st.just("X"),
    year=st.none() | st.integers(2015, 2030),
    status=st.sampled_from(["Running", "Ended", "To Be Determined", None]),
    seasons=st.lists(st.builds(Season, st.integers(1, 5), st.none(), days, days)).map(tuple),
    tmdb_status=st.sampled_from(["Canceled", None]),
)
details = st.builds(Renewal, st.sampled_from(Decision), st.none() | st.integers(1, 60)) | st.builds(
    Interview, st.lists(st.text()).map(tuple), st.none() | st.text(), st.none() | st.text()
)
notes = st.builds(
    Noted,
    st.builds(
        Note,
        show=st.just(SHOW),
        about=st.sampled_from(Aside),
        words=st.text(),
        seasons=st.integers(1, 99),
        year=st.none() | st.integers(1990, 2030),
    ),
    st.text(),
    st.text(),
    st.datetimes(datetime(2015, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - made aware by `timezones`
)


@settings(max_examples=200, deadline=None)
@given(
    shows,
    st.lists(st.tuples(details, st.integers(-5000, 0), st.sampled_from(Certainty)), max_size=6),
    st.lists(notes, max_size=3),
)
def test_whatever_is_told_there_is_one_state_a_season_and_something_to_say(
    show: Show,
    told: list[tuple[Renewal | Interview, int, Certainty]],
    noted: list[Noted],
) -> None:
    stories = [
        story(number, telling(one, hours=24 * days, show=show, certainty=certainty))
        for number, (one, days, certainty) in enumerate(told, start=1)
    ]

    found = ledger(show, stories, noted, today=TODAY)

    seasons = [entry.season for entry in found.entries]
    assert seasons == sorted(set(seasons))
    assert 1 <= len(found.outlook) <= 3
    assert all(entry.evidence for entry in found.entries)
