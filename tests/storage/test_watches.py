from dataclasses import replace

from bot.domain.model import Certainty, Kind
from storage import Store
from tests.builders import GLASS, HARBOUR, NOW, new_watch


async def test_a_channels_watch_on_a_show_is_found(store: Store) -> None:
    await store.watches.set(new_watch(501, HARBOUR), NOW)
    await store.watches.set(new_watch(501, GLASS), NOW)

    found = await store.watches.at(501, GLASS.id)

    assert found is not None
    assert found.show_id == GLASS.id
    assert await store.watches.get(found.id) == found
    assert await store.watches.at(502, GLASS.id) is None


async def test_a_watch_is_changed_where_it_stands(store: Store) -> None:
    await store.watches.set(new_watch(501), NOW)
    [watch] = await store.watches.of_guild(10)
    wanted = replace(
        watch,
        kinds=frozenset({Kind.RENEWAL}),
        least=Certainty.OFFICIAL,
        role_id=5,
        spoilers=False,
        paused=True,
    )

    assert await store.watches.change(wanted)
    assert await store.watches.of_guild(10) == (wanted,)


async def test_a_watch_that_was_ended_cannot_be_changed(store: Store) -> None:
    await store.watches.set(new_watch(501), NOW)
    [watch] = await store.watches.of_guild(10)
    await store.watches.remove(watch.id, guild_id=10)

    assert not await store.watches.change(replace(watch, paused=True))
    assert await store.watches.get(watch.id) is None
