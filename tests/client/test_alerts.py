from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.client.alerts import MOST_CONTENT, alert
from bot.domain.cards import card
from bot.domain.model import Story
from storage.parcels import MOST_IN_ONE, Parcel
from tests.builders import HARBOUR, NOW, renewed, spoke, story, telling

RENEWED = story(1, telling(renewed(2)))
MOST_EMBEDS = 6000
"""Characters that Discord takes in all embeds of a message."""


def parcel(*stories: Story, withdrawn: tuple[Story, ...] = ()) -> Parcel:
    return Parcel(
        id=1,
        guild_id=10,
        channel_id=501,
        role_ids=(5, 6),
        stories=stories,
        veiled=False,
        attempts=0,
        tried_at=None,
        owed_at=NOW,
        message_id=None,
        withdrawn=withdrawn,
    )


def test_every_watchs_role_is_pinged_once() -> None:
    said = alert(parcel(RENEWED), [card(RENEWED)])

    assert said.content == "<@&5> <@&6> Harbour Lights: renewed for season 2"
    assert said.mentions.to_dict()["roles"] == ["5", "6"]


def test_a_lone_story_shows_the_shows_picture_and_a_burst_none() -> None:
    shown = replace(HARBOUR, image="https://pictures.example/1.jpg")
    one = story(1, telling(renewed(2), show=shown))
    other = story(2, telling(spoke(), show=shown))

    alone = alert(parcel(one), [card(one)])
    burst = alert(parcel(one, other), [card(one), card(other)])

    assert alone.embeds[0].thumbnail.url == shown.image
    assert [embed.thumbnail.url for embed in burst.embeds] == [None, None]


def test_a_message_whose_stories_are_all_withdrawn_says_just_that() -> None:
    said = alert(parcel(withdrawn=(RENEWED,)), [])

    assert said.content == (
        "~~Harbour Lights: renewed for season 2~~ Withdrawn: not about Harbour Lights."
    )
    assert (said.embeds, said.view) == ([], None)


@settings(deadline=None, max_examples=25)
@given(
    st.lists(st.tuples(st.text(max_size=600), st.text(max_size=600)), min_size=8, max_size=8),
    st.booleans(),
)
def test_whatever_outside_text_says_the_alert_keeps_discords_limits(
    texts: list[tuple[str, str]],
    withdrawn: bool,  # noqa: FBT001 - drawn
) -> None:
    stories = tuple(
        story(n, telling(spoke(title, to=words, quote=words), outlet=words or "?"))
        for n, (title, words) in enumerate(texts, 1)
    )
    stories = tuple(
        replace(one, show=replace(HARBOUR, title=title or "?"))
        for one, (title, _) in zip(stories, texts, strict=True)
    )
    cards = [card(one) for one in stories]

    said = alert(parcel(*stories, withdrawn=stories if withdrawn else ()), cards)

    assert len(stories) <= MOST_IN_ONE
    assert len(said.content) <= MOST_CONTENT
    assert sum(map(len, said.embeds)) <= MOST_EMBEDS
    assert all(embed.title and len(embed.title) <= 256 for embed in said.embeds)
    assert said.view is not None
    assert "@everyone" not in said.content
