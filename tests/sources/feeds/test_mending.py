import html.entities
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.feeds.mending import cut, mend


def words(text: str) -> str:
    """What an XML parser makes of a title."""
    return ET.fromstring(mend(f"<rss><title>{text}</title></rss>"))[0].text or ""  # noqa: S314 - our own


@pytest.mark.parametrize(
    "prolog",
    [
        "<?xml version='1.0' encoding='latin-1'?>",
        "\ufeff\n<?xml version='1.0'?>\n<?xml-stylesheet href='x'?>\n",
        "<!DOCTYPE rss SYSTEM 'rss.dtd'>",
        "<!DOCTYPE rss [<!ENTITY a 'b'> <!ENTITY c ']>'> ]>",
        "<!-- <rss> is what we like -->",
        "<?xml version='1.0'?><!-- a --><!DOCTYPE rss []><!-- b -->",
        "Warning: mysql_connect() failed in feed.php on line 3<br />",
    ],
)
def test_what_stands_before_the_root_goes(prolog: str) -> None:
    assert mend(f"{prolog}<rss><title>A</title></rss>") == "<rss><title>A</title></rss>"


def test_a_definition_never_stays_one() -> None:
    assert "<!ENTITY" not in mend("junk <!DOCTYPE x [<!ENTITY a 'b'>]> and no root")


@pytest.mark.parametrize(
    "name", sorted({name for name in html.entities.html5 if name.endswith(";")})[::40]
)
def test_every_entity_of_html_is_known(name: str) -> None:
    assert words(f"&{name}") == html.entities.html5[name]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Law &amp; Order", "Law & Order"),
        ("Law & Order", "Law & Order"),
        ("R&B", "R&B"),
        ("&lt;b&gt;", "<b>"),
        ("&#8217;", "’"),
        ("&#x2019;", "’"),
        ("&#146;", "’"),
        ("&#0;&#1;&#xD800;&#xFFFF;", "\ufffd\ufffd"),
        ("&nosuch;", "&nosuch;"),
        ("a\x00b\x0cc\x1fd", "abcd"),
        ("it\x92s", "it’s"),
        ("&amp;eacute;", "&eacute;"),
        ("<![CDATA[a & b &eacute; <i>]]> &eacute;", "a & b &eacute; <i> é"),
    ],
)
def test_references_and_controls_are_put_right(written: str, meant: str) -> None:
    assert words(written) == meant


@given(st.text(st.characters(exclude_characters="<")))
def test_any_text_becomes_one_that_xml_takes(text: str) -> None:
    assert isinstance(words(text.replace("]]>", "")), str)


ENTRIES = "<item><title>A</title></item><item><title>B</title></item>"
WHOLE = f"<rss version='2.0'><channel>{ENTRIES}</channel></rss>"


def test_a_whole_document_stays_as_it_is() -> None:
    assert cut(WHOLE) == WHOLE


@pytest.mark.parametrize("at", range(len("<rss version='2.0'><channel>") + 30, len(WHOLE)))
def test_a_document_that_breaks_off_is_closed_after_its_last_whole_entry(at: int) -> None:
    titles = [title.text for title in ET.fromstring(cut(WHOLE[:at])).iter("title")]  # noqa: S314 - our own

    assert titles == ["A", "B"][: WHOLE[:at].count("</item>")]


def test_atom_is_closed_too() -> None:
    assert cut("<feed><entry>a</entry><entry>b") == "<feed><entry>a</entry></feed>"
