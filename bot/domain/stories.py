"""Told before? One story per thing that happened, however many outlets tell it.

claim -> the recent story of the same show, kind and happening, if there is one
      -> nothing new | the story, grown | a new story
"""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import timedelta

from bot.domain.folding import fold
from bot.domain.model import (
    ChartWatch,
    Decision,
    Details,
    Interview,
    Kind,
    Renewal,
    Story,
    Telling,
    Top10,
    Watch,
)

WINDOW = {
    Kind.RENEWAL: timedelta(days=45),
    Kind.INTERVIEW: timedelta(days=4),
    Kind.TOP10: timedelta(days=9),
}
"""How long after its last telling a story can still be the one that an outlet tells."""

GOES_ON = frozenset({Decision.RENEWED, Decision.FINAL_SEASON, Decision.PICKED_UP})
STOPS = frozenset({Decision.CANCELLED, Decision.REVERSED})


def place(telling: Telling, known: Sequence[Story], new_id: int) -> Story | None:
    """The story that the telling starts (with ``new_id``) or makes grow; None if it adds nothing.

    ``known`` are the stories of the same show, oldest first.
    """
    claim = telling.claim
    before = [
        story for story in known if story.kind is claim.kind and story.show.id == claim.show.id
    ]
    for story in reversed(before):
        if _is_in_window(story, telling) and _is_same(story, telling):
            return grown(story, telling)
    details = _against(before, claim.details)
    told = replace(telling, claim=replace(claim, details=details))
    return Story(new_id, claim.show, claim.kind, details, claim.certainty, (told,))


def wants(watch: Watch | ChartWatch, story: Story) -> bool:
    """Whether the watch's channel is to be told this story now."""
    if isinstance(watch, ChartWatch):
        place = story.details
        return isinstance(place, Top10) and bool(place.on) and _covers(watch, place)
    return (
        not watch.paused
        and watch.show_id == story.show.id
        and story.kind in watch.kinds
        and story.certainty >= watch.least
    )


def _covers(watch: ChartWatch, place: Top10) -> bool:
    return watch.wants(place.service, place.region, place.category)


def _is_in_window(story: Story, telling: Telling) -> bool:
    distance = min(abs(telling.at - told.at) for told in story.tellings)
    return distance <= WINDOW[story.kind]


def _is_same(story: Story, telling: Telling) -> bool:
    match story.details, telling.claim.details:
        case Renewal() as old, Renewal() as new:
            return _is_same_decision(old, new)
        case Interview() as old, Interview() as new:
            return _is_same_talk(old, new)
        case Top10() as old, Top10() as new:
            return _is_same_place(old, new)
        case _:
            return False


def _is_same_decision(old: Renewal, new: Renewal) -> bool:
    pair = {old.decision, new.decision}
    # A show ends once. Outlets count its end by the last season or by the one that won't be, and
    # a cancellation that takes back an order is to some of them just a cancellation.
    if pair <= STOPS:
        return True
    # More is told as a renewal, a rescue or a final season: one story as long as the seasons
    # don't say otherwise.
    return pair <= GOES_ON and _agree(old.season, new.season)


def _is_same_talk(old: Interview, new: Interview) -> bool:
    if old.to and new.to and fold(old.to) != fold(new.to):
        return False
    if not old.people or not new.people:
        return True
    return bool({fold(name) for name in old.people} & {fold(name) for name in new.people})


def _is_same_place(old: Top10, new: Top10) -> bool:
    if old.service and new.service and fold(old.service) != fold(new.service):
        return False
    if old.on and new.on and old.on != new.on:
        return False  # two dates of a chart: what it did since is news of its own
    # Reaching the top is a story of its own; below it, sources count a place differently.
    return (old.rank == 1) == (new.rank == 1) or None in (old.rank, new.rank)


def _is_of_one(told: Telling, telling: Telling) -> bool:
    return (told.outlet, told.guild_id) == (telling.outlet, telling.guild_id)


def _agree(one: object, other: object) -> bool:
    return one is None or other is None or one == other


def grown(story: Story, telling: Telling) -> Story | None:
    """The story with one more telling; None where this outlet told as much before."""
    mine = next((told for told in story.tellings if _is_of_one(told, telling)), None)
    if mine is not None and mine.claim.certainty >= telling.claim.certainty:
        return None
    others = tuple(told for told in story.tellings if told is not mine)
    kept = telling if mine is None else replace(mine, claim=telling.claim)
    surer = telling.claim.certainty > story.certainty
    return replace(
        story,
        tellings=tuple(sorted((*others, kept), key=lambda told: told.at)),
        details=_merge(story.details, telling.claim.details, surer=surer),
        certainty=max(story.certainty, telling.claim.certainty),
        version=story.version + 1,
    )


def _merge(old: Details, new: Details, *, surer: bool) -> Details:
    """What both say together; where they differ, the surer one's word."""
    first, second = (new, old) if surer else (old, new)
    merged: Details = replace(
        first,
        **{
            field.name: getattr(second, field.name)
            for field in fields(first)
            if getattr(first, field.name) in (None, ())
        },
    )
    return merged


def _against(before: Sequence[Story], details: Details) -> Details:
    """A cancellation that takes back an order still open is a reversal, told or not told as one."""
    if not isinstance(details, Renewal) or details.decision is not Decision.CANCELLED:
        return details
    decided = [story.details for story in before if isinstance(story.details, Renewal)]
    ordered = [one for one in decided if one.decision in GOES_ON]
    if not ordered or decided[-1] is not ordered[-1]:
        return details
    taken_back = ordered[-1].season
    if taken_back and details.season and details.season < taken_back:
        return replace(details, decision=Decision.REVERSED, season=taken_back)
    return details
