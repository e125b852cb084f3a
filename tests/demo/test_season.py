from bot.demo.discord import LocalDiscord
from bot.demo.script import expected, season
from bot.demo.season import Alert
from bot.domain.model import Certainty, Kind


def test_the_acts_follow_each_other_in_time() -> None:
    times = [act.at for act in season().acts]

    assert times[0] == season().begins
    assert times == sorted(times)


def test_every_watch_names_a_show_and_a_channel_that_are_there() -> None:
    story = season()
    shows = {show.id for show in story.shows}
    channels = {place.name for place in story.channels}

    assert {wish.show_id for wish in story.wishes} <= shows
    assert {wish.channel for wish in story.wishes} <= channels


def test_of_two_shows_of_one_name_the_year_tells_which_is_watched() -> None:
    watched = {wish.show_id for wish in season().wishes if wish.title == "The Night Ferry"}
    years = {show.id: show.premiered.year for show in season().shows}

    assert [years[show_id] for show_id in watched] == [2024]


def test_no_item_is_printed_twice_and_none_before_its_time() -> None:
    items = [(act, i) for act in season().acts for printed in act.items.values() for i in printed]
    links = [item.link for _, item in items]

    assert len(links) == len(set(links))
    assert all(item.published and item.published < act.at for act, item in items)


def test_the_first_piece_on_etoile_has_its_traps() -> None:
    (item,) = season().acts[1].items["stagelight"]

    for trap in ("two-season order in 2023", "did not crack Prime Video's Top 10", "Dr. Death"):
        assert trap in item.summary


def test_etoile_is_alerted_to_its_channel_twice_and_never_for_the_shows_beside_it() -> None:
    lines = [alert.line for alert in expected()]

    assert [a.line for a in expected() if a.channel == "etoile"] == [
        "Étoile: Charlotte Gainsbourg speaks to Le Parisien",
        "Étoile: season 2 called off after all",
    ]
    assert not any(line.startswith(("Dr. Death", "The Marvelous")) for line in lines)


def test_the_alerts_stand_in_the_order_of_the_channels() -> None:
    order = [place.name for place in season().channels]
    places = [order.index(alert.channel) for alert in expected()]

    assert places == sorted(places)


def test_an_alert_reads_as_a_sentence() -> None:
    alert = Alert(
        "tv",
        "Low Tide: Noor Ashdown speaks",
        Kind.INTERVIEW,
        Certainty.REPORTED,
        ("Stagelight", "The Aisle Seat"),
        quote="it found its shore",
        pings=("Islanders",),
    )

    assert str(alert) == (
        "#tv: Low Tide: Noor Ashdown speaks (interview, reported); “it found its shore”; "
        "told by Stagelight, also The Aisle Seat; pings Islanders"
    )


async def test_the_local_discord_can_live_in_the_spring_of_the_season() -> None:
    async with LocalDiscord() as discord:
        discord.clock.advance(season().begins.timestamp() - discord.clock.now())
        tv = discord.add_guild("Friends of TV").add_channel("tv")
        ada = discord.add_user("ada")

        assert discord.say(ada, tv, "hello").payload()["timestamp"].startswith("2025-04-24T18:00")
