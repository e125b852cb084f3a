from bot.domain.edition import MOST_AT_ONCE, NEWS_LASTS, Edition
from bot.domain.model import Certainty, Decision, Story, Watch
from tests.builders import NOW, renewed, spoke, story, telling, watch


def edition(*known: Story, watches: tuple[Watch, ...] = (watch(),)) -> Edition:
    return Edition(known, watches, last_id=max((one.id for one in known), default=0), now=NOW)


def test_a_new_story_is_owed_to_everyone_who_watches_the_show() -> None:
    told = edition(watches=(watch(1), watch(2), watch(3, show_id=999)))

    told.tell(telling(), is_news=True)

    assert [w.id for _, w in told.owed] == [1, 2]


def test_two_outlets_in_one_batch_are_one_story_owed_once() -> None:
    told = edition()

    told.tell(telling(), is_news=True)
    told.tell(telling(outlet="Second Screen"), is_news=True)

    assert len(told.new) == 1
    assert len(told.owed) == 1
    assert len(next(iter(told.new.values())).tellings) == 2


def test_a_grown_story_is_not_owed_again() -> None:
    told = edition(story(4, telling()))

    told.tell(telling(outlet="Second Screen"), is_news=True)

    assert list(told.grown) == [4]
    assert told.owed == []


def test_a_rumour_that_becomes_official_is_owed_to_those_who_wanted_no_rumours() -> None:
    rumour = story(4, telling(certainty=Certainty.RUMOUR))
    told = edition(rumour, watches=(watch(1), watch(2, least=Certainty.RUMOUR)))

    told.tell(telling(outlet="Second Screen", certainty=Certainty.OFFICIAL), is_news=True)

    assert [w.id for _, w in told.owed] == [1]


def test_the_past_is_recorded_and_owed_to_nobody() -> None:
    told = edition()

    told.tell(telling(), is_news=False)
    told.tell(telling(spoke(), hours=-NEWS_LASTS.total_seconds() / 3600 - 1), is_news=True)

    assert len(told.new) == 2
    assert told.owed == []


def test_a_long_downtime_ends_in_no_flood() -> None:
    told = edition()

    for season in range(MOST_AT_ONCE + 20):
        told.tell(telling(renewed(season + 1, Decision.RENEWED)), is_news=True)

    assert len(told.new) == MOST_AT_ONCE + 20
    assert len(told.owed) == MOST_AT_ONCE


def test_new_stories_get_ids_above_the_last_one() -> None:
    told = edition(story(41, telling()))

    told.tell(telling(spoke()), is_news=True)

    assert list(told.new) == [42]
