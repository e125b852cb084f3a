from dataclasses import replace

from bot.domain.audience import heard_by
from bot.domain.edition import Edition
from bot.domain.model import Certainty
from tests.builders import NOW, renewed, story, telling, watch

OURS, THEIRS = 10, 99
PUBLIC = telling()
PRIVATE = replace(
    telling(renewed(2), outlet="Fan page", hours=1, certainty=Certainty.OFFICIAL), guild_id=OURS
)
MIXED = replace(story(1, PUBLIC, PRIVATE), certainty=Certainty.OFFICIAL, version=2)


def test_a_guilds_own_telling_is_heard_there_alone() -> None:
    assert heard_by(MIXED, OURS) == MIXED

    heard = heard_by(MIXED, THEIRS)

    assert heard is not None
    assert heard.tellings == (PUBLIC,)
    assert (heard.certainty, heard.version) == (Certainty.REPORTED, 2)


def test_a_story_that_only_a_guilds_own_feed_tells_is_none_elsewhere() -> None:
    own = story(1, PRIVATE)

    assert heard_by(own, OURS) == own
    assert heard_by(own, THEIRS) is None
    assert heard_by(own, None) is None


def test_what_is_left_of_a_story_is_put_together_anew() -> None:
    vague = replace(telling(renewed(None), hours=0), guild_id=THEIRS)
    fuller = replace(story(1, vague, telling(renewed(3), hours=1)), details=renewed(3))

    heard = heard_by(fuller, OURS)

    assert heard is not None
    assert heard.details == renewed(3)
    assert len(heard.tellings) == 1


def test_news_of_a_guilds_own_feed_is_owed_to_that_guild_alone() -> None:
    watches = (watch(1, guild_id=OURS), watch(2, guild_id=THEIRS), watch(3, guild_id=None))
    told = Edition((), watches, last_id=0, now=NOW)

    told.tell(replace(telling(), guild_id=OURS), is_news=True)

    assert [w.id for _, w in told.owed] == [1]


def test_what_everybody_may_hear_later_is_owed_to_the_others_then() -> None:
    watches = (watch(1, guild_id=OURS), watch(2, guild_id=THEIRS))
    told = Edition((), watches, last_id=0, now=NOW)

    told.tell(replace(telling(outlet="Fan page"), guild_id=OURS), is_news=True)
    told.tell(telling(), is_news=True)

    assert [w.id for _, w in told.owed] == [1, 2]
    assert len(told.new) == 1
