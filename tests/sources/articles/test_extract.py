import json
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.sources.articles.extract import LONGEST, article_text

FIRST = (
    "Prime Video has renewed the harbour drama for a third season, the streamer said on Tuesday."
)
SECOND = (
    "“We have many more stories to tell,” the creator told the Harbour Gazette in an interview."
)
STUB = "Subscribe to go on reading this story and to support our newsroom."


def page(body: str, head: str = "") -> str:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def stated(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def test_the_paragraphs_of_the_article_are_its_text() -> None:
    text = article_text(page(f"<article>{paragraphs(FIRST, SECOND)}</article>"))

    assert text == f"{FIRST}\n{SECOND}"


def test_what_the_page_states_as_its_article_comes_first() -> None:
    head = stated({"@graph": [{"@type": "NewsArticle", "articleBody": f"{FIRST}\n{SECOND}"}]})

    text = article_text(page(f"<article>{paragraphs('Something else. ' * 20)}</article>", head))

    assert text == f"{FIRST}\n{SECOND}"


def test_markup_in_what_the_page_states_is_taken_off() -> None:
    head = stated({"articleBody": f"<p>{FIRST}</p><p><b>{SECOND}</b></p>"})

    assert article_text(page("", head)) == f"{FIRST}\n{SECOND}"


def test_broken_data_leaves_the_paragraphs() -> None:
    head = '<script type="application/ld+json">{"articleBody": </script>'

    text = article_text(page(f"<main>{paragraphs(FIRST, SECOND)}</main>", head))

    assert text == f"{FIRST}\n{SECOND}"


@pytest.mark.parametrize(
    "around",
    [
        "<aside>{}</aside>",
        "<figure><img><figcaption>{}</figcaption></figure>",
        '<div class="related-stories">{}</div>',
        '<section id="newsletter-signup">{}</section>',
        '<div class="c-comments"><div>{}</div></div>',
        '<div class="wp-caption">{}</div>',
        "<footer>{}</footer>",
    ],
)
def test_what_stands_around_an_article_is_left_out(around: str) -> None:
    other = around.format("<p>The rival drama The Glass Orchard was cancelled on Monday.</p>")

    text = article_text(page(f"<article>{paragraphs(FIRST)}{other}{paragraphs(SECOND)}</article>"))

    assert text == f"{FIRST}\n{SECOND}"


def test_a_list_of_links_and_a_call_to_subscribe_are_no_prose() -> None:
    links = '<a href="/1">The Glass Orchard cancelled</a> <a href="/2">Ten best finales</a>'

    text = article_text(page(f"<article>{paragraphs(FIRST, links, STUB, SECOND)}</article>"))

    assert text == f"{FIRST}\n{SECOND}"


def test_of_several_articles_on_a_page_the_fullest_counts() -> None:
    teaser = f"<article>{paragraphs('The Glass Orchard was cancelled. ' * 4)}</article>"

    text = article_text(page(f"{teaser}<article>{paragraphs(FIRST, SECOND)}</article>{teaser}"))

    assert text == f"{FIRST}\n{SECOND}"


def test_a_name_on_the_whole_page_hides_nothing() -> None:
    body = f'<article class="post newsletter">{paragraphs(FIRST, SECOND)}</article>'

    assert article_text(body) == f"{FIRST}\n{SECOND}"


def test_an_article_named_after_a_part_of_it_is_read_all_the_same() -> None:
    body = f'<div class="content ads comments">{paragraphs(FIRST, SECOND)}</div>'

    assert article_text(page(body)) == f"{FIRST}\n{SECOND}"


@pytest.mark.parametrize(
    "body", ["", "<p>Just a moment...</p>", f"<article><p>{STUB}</p></article>"]
)
def test_a_page_without_prose_has_no_article(body: str) -> None:
    assert article_text(page(body)) == ""


def test_a_long_article_is_cut_at_a_word() -> None:
    text = article_text(
        page(f"<article>{paragraphs(*(f'{FIRST} {n}' for n in range(900)))}</article>")
    )

    assert LONGEST - 100 < len(text) <= LONGEST
    assert FIRST in text


HOSTILE = (
    "<div>" * 50_000 + "text",
    "<p>" * 50_000,
    "<a " * 30_000,
    "<article>" * 2_000 + "<p>word " * 2_000,
    stated("[" * 20_000),
    '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
    stated({"articleBody": "<" * 100_000}),
    stated({"articleBody": "<br" * 50_000}),
    "\ud800<p>\x00</p>",
)


@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_page_takes_no_time(hostile: str) -> None:
    began = time.perf_counter()

    article_text(hostile)

    assert time.perf_counter() - began < 3


SCRAPS = st.sampled_from(
    [
        "<article>", "</article>", "<p>", "</p>", "<main>", "<aside>", "</aside>", "<a>", "</a>",
        "<script type='application/ld+json'>", "</script>", '{"articleBody":', '"', "}", "[", "&#0;",
        "&nbsp;", "<!--", "<![CDATA[", "<?xml version='1.0' encoding='utf-16'?>", FIRST, "\x00", "é",
    ]
)  # fmt: skip


@given(st.lists(SCRAPS | st.text(max_size=20), max_size=40).map("".join))
@example("")
@settings(max_examples=150, deadline=None)
def test_any_page_has_an_article_or_none(markup: str) -> None:
    text = article_text(markup)

    assert len(text) <= LONGEST
    assert all(line.strip() == line and line for line in text.splitlines())
