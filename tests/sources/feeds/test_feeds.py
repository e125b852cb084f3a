from datetime import UTC, datetime

import pytest

from bot.demo.press.papers import TYPES, printed
from bot.errors import SourceError
from tests.sources.feeds.daily import only, parse, rss
from tests.sources.news import items


@pytest.mark.parametrize("form", ["rss", "atom", "json"])
def test_each_format_says_the_same(form: str) -> None:
    body = printed(items(), form=form, title="The Daily", language="en-GB")

    feed = parse(body, content_type=TYPES[form])

    assert feed.title == "The Daily"
    assert feed.language == "en-GB"
    assert [(i.guid, i.link, i.headline, i.summary, i.published) for i in feed.items] == [
        (i.guid, i.link, i.headline, i.summary, i.published) for i in items()
    ]
    assert {i.outlet for i in feed.items} == {"The Daily"}
    assert {i.language for i in feed.items} == {"en"}


def test_rss_1_is_read() -> None:
    feed = parse(
        """<?xml version="1.0"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
          <channel rdf:about="https://daily.example/"><title>The Daily</title></channel>
          <item rdf:about="https://daily.example/1">
            <title>Étoile returns</title><link>https://daily.example/1</link>
            <dc:date>2025-04-25T12:00:00+02:00</dc:date>
          </item>
        </rdf:RDF>"""
    )

    assert feed.title == "The Daily"
    assert only(feed).headline == "Étoile returns"
    assert only(feed).published == datetime(2025, 4, 25, 10, tzinfo=UTC)


def test_rss_091_without_ids_is_known_by_its_links() -> None:
    feed = parse(rss("<item><title>A</title><link>https://daily.example/a</link></item>"))

    assert only(feed).guid == only(feed).link == "https://daily.example/a"


def test_an_entry_without_id_and_link_is_known_by_its_words() -> None:
    first = parse(rss("<item><title>A</title></item>", "<item><title>B</title></item>"))
    second = parse(rss("<item><title>B</title></item>"))

    assert only(second).guid == first.items[1].guid != first.items[0].guid


def test_a_very_long_id_stays_the_same_short_one() -> None:
    entry = f"<item><title>A</title><guid>{'x' * 5_000}</guid></item>"

    assert only(parse(rss(entry))).guid == only(parse(rss(entry))).guid
    assert len(only(parse(rss(entry))).guid) == 64


def test_the_languages_of_outlet_and_feed() -> None:
    body = rss("<item><title>A</title></item>", head="<language>fr-FR</language>")

    assert only(parse(body, language="")).language == "fr"
    assert only(parse(body, language="en-GB")).language == "en"
    assert parse(body).language == "fr-FR"
    assert only(parse(rss("<item><title>A</title></item>"), language="")).language == "en"


def test_the_ttl_is_in_minutes_there_and_in_seconds_here() -> None:
    assert parse(rss(head="<ttl>60</ttl>")).ttl == 3_600
    assert parse(rss(head="<ttl>soon</ttl>")).ttl is None
    assert parse(rss()).ttl is None


def test_relative_links_start_at_the_feed() -> None:
    entry = "<item><title>A</title><link>../tv/a</link><guid>a</guid></item>"

    assert only(parse(rss(entry))).link == "https://daily.example/tv/a"


@pytest.mark.parametrize("link", ["javascript:alert(1)", "mailto:a@daily.example", "http://[", ""])
def test_a_link_that_is_no_web_address_is_none(link: str) -> None:
    assert only(parse(rss(f"<item><title>A</title><link>{link}</link></item>"))).link == ""


def test_of_several_links_the_page_itself_is_taken() -> None:
    feed = parse(
        """<feed xmlns="http://www.w3.org/2005/Atom"><title>The Daily</title><entry>
        <title>A</title><id>a</id>
        <link rel="enclosure" type="image/webp" href="https://daily.example/a.webp"/>
        <link rel="alternate" type="image/png" href="https://daily.example/a.png"/>
        <link rel="alternate" href="https://daily.example/a"/>
        </entry></feed>"""
    )

    assert only(feed).link == "https://daily.example/a"


def test_a_feed_that_has_contents_only_is_summed_up_by_them() -> None:
    feed = parse(
        """<feed xmlns="http://www.w3.org/2005/Atom"><title>The Daily</title><entry>
        <title>A</title><id>a</id><content type="html">&lt;p&gt;All the words.&lt;/p&gt;</content>
        </entry></feed>"""
    )

    assert only(feed).summary == "All the words."


@pytest.mark.parametrize(
    "date",
    [
        "Fri, 25 Apr 2025 12:00:00 GMT",
        "Fri, 25 Apr 2025 08:00:00 EDT",
        "25 Apr 2025 14:00:00 +0200",
        "2025-04-25T12:00:00Z",
    ],
)
def test_dates_of_all_sorts_are_one_moment(date: str) -> None:
    entry = f"<item><title>A</title><pubDate>{date}</pubDate></item>"

    assert only(parse(rss(entry))).published == datetime(2025, 4, 25, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "date", ["", "yesterday", "Thu, 01 Jan 1970 00:00:00 GMT", "Mon, 01 Jan 2260 00:00:00 GMT"]
)
def test_an_absurd_date_is_none(date: str) -> None:
    entry = f"<item><title>A</title><guid>a</guid><pubDate>{date}</pubDate></item>"

    assert only(parse(rss(entry))).published is None


def test_google_news_tells_whose_news_it_is() -> None:
    feed = parse(
        rss(
            "<item><title>Étoile star speaks - On and off - Le Parisien</title>"
            "<link>https://news.google.com/rss/articles/CBMi?oc=5</link><guid>CBMi</guid>"
            "<description>&lt;a href='x'&gt;Étoile star speaks&lt;/a&gt; Le Parisien</description>"
            "<source url='https://www.leparisien.fr'>Le Parisien</source></item>"
        ),
        url="https://news.google.com/rss/search?q=x",
    )

    assert only(feed).outlet == "Le Parisien"
    assert only(feed).headline == "Étoile star speaks - On and off"
    assert only(feed).summary == ""


def test_a_source_that_the_headline_does_not_name_changes_nothing() -> None:
    entry = (
        "<item><title>A - B</title><guid>a</guid><source url='http://x.example'>C</source></item>"
    )

    assert only(parse(rss(entry))).outlet == "The Daily"
    assert only(parse(rss(entry))).headline == "A - B"


def test_bings_detour_is_left_out() -> None:
    link = "http://www.bing.com/news/apiclick.aspx?tid=1&amp;url=https%3a%2f%2fdaily.example%2fa"

    item = only(parse(rss(f"<item><title>A</title><link>{link}</link></item>")))

    assert item.link == item.guid == "https://daily.example/a"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("", "sent nothing at all"),
        (" \n", "sent nothing at all"),
        ("{}", "sent JSON that is no feed"),
        ('{"articles": []}', "sent JSON that is no feed"),
        ("[1, 2]", "sent JSON that is no feed"),
        ('{"error', "sent broken JSON instead of a feed"),
        ("[" * 100_000, "sent broken JSON instead of a feed"),
        ("Please limit requests to one every 5 seconds", "sent something that is no feed"),
        ("<!DOCTYPE html><html><body>Hello</body></html>", "sent a web page instead of a feed"),
        ("<!-- cached --><HTML><body>Hello</body></HTML>", "sent a web page instead of a feed"),
        ("<html><title>Just a moment...</title></html>", "sent a check for bots instead of a feed"),
        ("<opml version='1.0'><body/></opml>", "sent something that is no feed"),
    ],
)
def test_what_is_no_feed_is_told(body: str, told: str) -> None:
    with pytest.raises(SourceError) as caught:
        parse(body)

    assert str(caught.value) == f"daily.example {told}"


def test_a_page_that_names_its_feed_leads_there() -> None:
    link = "<link rel='alternate' type='application/rss+xml' href='/feed?a=1&amp;b=2'>"

    with pytest.raises(SourceError, match=r"page .* its feed: https://daily.example/feed\?a=1&b=2"):
        parse(f"<?xml version='1.0'?><!DOCTYPE html><html>{link}</html>")


def test_a_feed_that_calls_itself_a_page_is_read() -> None:
    assert parse("<!DOCTYPE html>" + rss("<item><title>A</title></item>")).items


def test_fields_are_plain_and_bounded() -> None:
    item = only(
        parse(
            rss(
                f"<item><title>{'&lt;b&gt;A &lt;/b&gt; ' * 1_000}</title><guid>a</guid>"
                f"<description>{'&lt;p&gt;word &amp;amp; &lt;/p&gt;' * 5_000}</description>"
                + "".join(f"<category>{number} {'x' * 200}</category>" for number in range(50))
                + "</item>"
            )
        )
    )

    assert len(item.headline) <= 500
    assert len(item.summary) <= 2_000
    assert "<" not in item.headline + item.summary
    assert len(item.tags) == 20
    assert max(map(len, item.tags)) <= 80
