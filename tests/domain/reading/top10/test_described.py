"""Which show a headline means that only describes one."""

import pytest

from tests.domain.reading.top10.judging import ranks


@pytest.mark.parametrize(
    ("headline", "summary", "found"),
    [
        (
            "Netflix's new No. 1 show is a German thriller",
            "The Tin Crown has lost the lead. Harbor Lights follows a girl in the woods.",
            {"Harbor Lights": 1},
        ),
        (
            "Netflix fans blast ending of true crime drama sitting at number one",
            "They do not care for the last scene. The Tin Crown had caused a row last year.",
            {},
        ),
        (
            "Peacock's Car-Crash Comedy Speeds Into the Streamer's Top 10",
            "Harbor Lights is what they drove past. Paper Tigers enters Peacock's list at number two.",
            {"Paper Tigers": 2},
        ),
    ],
)
def test_the_lead_tells_which_show_a_headline_describes(
    headline: str, summary: str, found: dict[str, int]
) -> None:
    assert ranks(headline, summary) == found


def test_the_only_show_that_the_lead_names_is_the_one_described() -> None:
    summary = "Harbor Lights follows a girl in the woods."

    assert ranks("Netflix's new No. 1 show is a German thriller", summary) == {"Harbor Lights": 1}
