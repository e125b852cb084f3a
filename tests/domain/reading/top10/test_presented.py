from tests.domain.reading.top10.judging import ranks


def test_a_chart_that_is_presented_places_every_show() -> None:
    summary = (
        "Salt Road leads the list with 12 million views. Harbor Lights is second, Paper Tigers third "
        "and The Tin Crown debuts at No. 5."
    )

    assert ranks("Netflix Top 10: what everybody watched this week", summary) == {
        "Salt Road": 1,
        "Harbor Lights": 2,
        "Paper Tigers": 3,
        "The Tin Crown": 5,
    }


def test_a_numbered_list_places_its_shows() -> None:
    summary = "1. Harbor Lights 2. The Tin Crown 3. Salt Road"

    assert ranks("The Netflix Top 10 series of the week", summary) == {
        "Harbor Lights": 1,
        "The Tin Crown": 2,
        "Salt Road": 3,
    }


def test_places_in_brackets_are_read() -> None:
    headline = "Netflix Top 10: ‘Harbor Lights’ (No. 1), ‘The Tin Crown’ (No. 4)"

    assert ranks(headline) == {"Harbor Lights": 1, "The Tin Crown": 4}


def test_a_show_beside_the_headlines_own_must_have_come_to_its_place_just_now() -> None:
    summary = (
        "Harbor Lights was watched most by far. Salt Road stays second, while Paper Tigers enters the "
        "list at No. 6."
    )

    assert ranks("‘Harbor Lights’ tops Netflix's Top 10", summary) == {
        "Harbor Lights": 1,
        "Paper Tigers": 6,
    }


def test_a_list_may_tell_figures_after_each_title() -> None:
    summary = "1. Harbor Lights (8.8M views); 2. The Tin Crown (5M); 3. Salt Road (4.1M)"

    assert ranks("Here's the Netflix Top 10 for the Week", summary) == {
        "Harbor Lights": 1,
        "The Tin Crown": 2,
        "Salt Road": 3,
    }


def test_a_chart_for_a_label_presents_the_chart_itself() -> None:
    summary = "The drama took the No. 1 spot. Also on the list: Salt Road at No. 4."

    assert ranks("Netflix Top 10: ‘Harbor Lights’ Strikes First", summary) == {
        "Harbor Lights": 1,
        "Salt Road": 4,
    }


def test_what_leads_up_to_a_list_says_nothing_of_its_lines() -> None:
    summary = (
        "You might not trust them: 1. “Harbor Lights”: can Ann win? 2. “Salt Road”: never dull."
    )

    assert ranks("The Netflix Top 10 series of the week", summary) == {
        "Harbor Lights": 1,
        "Salt Road": 2,
    }


def test_a_numbered_list_counts_beside_the_headlines_show() -> None:
    summary = "The full list: 2. Salt Road (Prime Video) 600, 6. Paper Tigers (Peacock) 500."

    assert ranks("‘Harbor Lights’ tops the streaming chart; see full list", summary) == {
        "Harbor Lights": 1,
        "Salt Road": 2,
        "Paper Tigers": 6,
    }


def test_the_last_of_a_short_list_is_placed_by_its_length() -> None:
    summary = "Harbor Lights leads again. Rounding out the top five is Salt Road."

    assert ranks("What people watched: the Netflix chart", summary) == {
        "Harbor Lights": 1,
        "Salt Road": 5,
    }


def test_titles_that_nobody_watches_break_no_list() -> None:
    summary = "Salt Road, Some Other Show and Paper Tigers lead the way on the list."

    assert set(ranks("Nielsen's streaming Top 10 of the week", summary)) == {
        "Salt Road",
        "Paper Tigers",
    }
