from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.demo.discord.limits.messages import check_choices, check_message, check_modal
from bot.demo.discord.messages import COMPONENTS_V2
from tests.demo.discord.limits.conftest import found

Json = dict[str, Any]


def embeds(**embed: Any) -> Json:
    return {"embeds": [embed]}


def row(*parts: Json) -> Json:
    return {"components": [{"type": 1, "components": list(parts)}]}


def v2(*parts: Json) -> Json:
    return {"flags": COMPONENTS_V2, "components": list(parts)}


def button(**more: Any) -> Json:
    return {"type": 2, "style": 1, "label": "Why?", "custom_id": "why"} | more


def select(count: int = 1, **more: Any) -> Json:
    made = [{"label": str(n), "value": str(n)} for n in range(count)]
    return {"type": 3, "custom_id": "kinds", "options": made} | more


def text(content: str = "x") -> Json:
    return {"type": 10, "content": content}


FIELD = {"name": "n", "value": "v"}
TOO_MUCH = [
    ({"content": "x" * 2001}, "content: BASE_TYPE_MAX_LENGTH"),
    ({"content": 5}, "content: STRING_TYPE_CONVERT"),
    ({"nonce": "x" * 26}, "nonce: BASE_TYPE_MAX_LENGTH"),
    ({"embeds": [{}] * 11}, "embeds: BASE_TYPE_MAX_LENGTH"),
    ({"embeds": {}}, "embeds: LIST_TYPE_CONVERT"),
    (embeds(title="x" * 257), "embeds.0.title: BASE_TYPE_MAX_LENGTH"),
    (embeds(description="x" * 4097), "embeds.0.description: BASE_TYPE_MAX_LENGTH"),
    (embeds(color=1 << 24), "embeds.0.color: NUMBER_TYPE_MAX"),
    (embeds(url="javascript:alert(1)"), "embeds.0.url: URL_TYPE_INVALID_SCHEME"),
    (embeds(url="https://"), "embeds.0.url: URL_TYPE_INVALID_URL"),
    (embeds(url="http://["), "embeds.0.url: URL_TYPE_INVALID_URL"),
    (embeds(image={"url": "data:x"}), "embeds.0.image.url: URL_TYPE_INVALID_SCHEME"),
    (embeds(footer={"text": "x" * 2049}), "embeds.0.footer.text: BASE_TYPE_MAX_LENGTH"),
    (embeds(author={"name": ""}), "embeds.0.author.name: BASE_TYPE_REQUIRED"),
    (embeds(fields=[FIELD] * 26), "embeds.0.fields: BASE_TYPE_MAX_LENGTH"),
    (embeds(fields=[FIELD | {"name": " "}]), "embeds.0.fields.0.name: BASE_TYPE_REQUIRED"),
    (embeds(fields=[FIELD | {"value": ""}]), "embeds.0.fields.0.value: BASE_TYPE_REQUIRED"),
    (
        embeds(fields=[FIELD | {"value": "x" * 1025}]),
        "embeds.0.fields.0.value: BASE_TYPE_MAX_LENGTH",
    ),
    (
        {"embeds": [{"description": "x" * n} for n in (3000, 3001)]},
        "embeds: MAX_EMBED_SIZE_EXCEEDED",
    ),
    (
        row(*[button(custom_id=str(n)) for n in range(6)]),
        "components.0.components: BASE_TYPE_BAD_LENGTH",
    ),
    (row(), "components.0.components: BASE_TYPE_BAD_LENGTH"),
    (row(button(), button()), "components: COMPONENT_CUSTOM_ID_DUPLICATED"),
    (row(button(custom_id="x" * 101)), "components.0.components.0.custom_id: BASE_TYPE_BAD_LENGTH"),
    (row(button(label="x" * 81)), "components.0.components.0.label: BASE_TYPE_MAX_LENGTH"),
    (row(button(style=5)), "components.0.components.0.url: BASE_TYPE_REQUIRED"),
    (
        row(button(style=5, url="https://a.b")),
        "components.0.components.0: BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
    ),
    (row(button(custom_id=None)), "components.0.components.0.custom_id: BASE_TYPE_REQUIRED"),
    (row(select(26)), "components.0.components.0.options: BASE_TYPE_BAD_LENGTH"),
    (
        row(select(placeholder="x" * 151)),
        "components.0.components.0.placeholder: BASE_TYPE_MAX_LENGTH",
    ),
    (row(select(min_values=2)), "components.0.components.0.min_values: BASE_TYPE_BAD_RANGE"),
    (row(select(), button()), "components.0.components: COMPONENT_LAYOUT_WIDTH_EXCEEDED"),
    (
        row(select(options=[{"label": "a", "value": "1"}] * 2)),
        "components.0.components.0.options.1: SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
    ),
    (
        {"components": [row(button(custom_id=str(n)))["components"][0] for n in range(6)]},
        "components: BASE_TYPE_MAX_LENGTH",
    ),
    ({"components": [text()]}, "components.0.type: BASE_TYPE_CHOICES"),
    (v2(*[text("x" * 2001)] * 2), "components: COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED"),
    (v2(*[text()] * 41), "components: COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED"),
    (
        v2({"type": 17, "components": [text() for _ in range(40)]}),
        "components: COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
    ),
    (v2(text()) | {"content": "x"}, "content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"),
    (v2(text() | {"id": 4}, text() | {"id": 4}), "components: COMPONENT_ID_DUPLICATED"),
    (v2({"type": 9, "components": [text()]}), "components.0.accessory: BASE_TYPE_REQUIRED"),
    (v2({"type": 12, "items": []}), "components.0.items: BASE_TYPE_BAD_LENGTH"),
    (
        {"allowed_mentions": {"parse": ["roles"], "roles": ["1"]}},
        "allowed_mentions: MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
    ),
    ({"allowed_mentions": {"parse": ["all"]}}, "allowed_mentions.parse.0: BASE_TYPE_CHOICES"),
    (
        {"attachments": [{"id": 0, "description": "x" * 1025}]},
        "attachments.0.description: BASE_TYPE_MAX_LENGTH",
    ),
]


@pytest.mark.parametrize(("body", "complaint"), TOO_MUCH)
def test_a_message_over_a_limit_is_refused_where_it_breaks_it(body: Json, complaint: str) -> None:
    assert complaint in found(check_message, body)


@pytest.mark.parametrize(
    "body",
    [
        {"content": "x" * 2000, "nonce": "x" * 25},
        {"content": None, "embeds": None, "components": None, "allowed_mentions": None},
        {"embeds": [{"description": " " * 99 + "x" * 3000 + " " * 99}] * 2},
        embeds(image={"url": "attachment://a.png"}, footer={"text": "x"}, fields=[FIELD] * 25),
        row(*[button(custom_id=str(n)) for n in range(5)]),
        row(button(style=5, url="https://a.b", custom_id=None)),
        row(select(25, max_values=25, min_values=0)),
        v2({"type": 17, "components": [text(), {"type": 14}]}, *row(button())["components"]),
        {"allowed_mentions": {"parse": ["users"], "roles": ["1"]}},
    ],
)
def test_a_message_within_the_limits_passes(body: Json) -> None:
    assert found(check_message, body) == []


@given(st.lists(st.lists(st.integers(0, 1200), min_size=1, max_size=4), min_size=1, max_size=4))
def test_the_sum_over_all_embeds_decides(sizes: list[list[int]]) -> None:
    made = [
        {"fields": [{"name": "n", "value": "v" * max(1, size)} for size in one]} for one in sizes
    ]
    total = sum(1 + len(entry["value"]) for one in made for entry in one["fields"])

    said = found(check_message, {"embeds": made})

    assert ("embeds: MAX_EMBED_SIZE_EXCEEDED" in said) == (total > 6000)


def label(**component: Any) -> Json:
    field = {"type": 4, "custom_id": "a", "style": 1} | component
    return {"type": 18, "label": "Address", "component": field}


def modal(*parts: Json, title: str = "A feed") -> Json:
    return {"title": title, "custom_id": "feed", "components": list(parts)}


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        (modal(label(), title="x" * 46), "title: BASE_TYPE_MAX_LENGTH"),
        (modal(), "components: BASE_TYPE_BAD_LENGTH"),
        (modal(*[label(custom_id=str(n)) for n in range(6)]), "components: BASE_TYPE_BAD_LENGTH"),
        (modal(label(), label()), "components: COMPONENT_CUSTOM_ID_DUPLICATED"),
        (modal(label(value="x" * 4001)), "components.0.component.value: BASE_TYPE_MAX_LENGTH"),
        (modal(label() | {"label": "x" * 46}), "components.0.label: BASE_TYPE_MAX_LENGTH"),
        (modal(label(style=3)), "components.0.component.style: BASE_TYPE_CHOICES"),
        (modal(button()), "components.0.type: BASE_TYPE_CHOICES"),
    ],
)
def test_a_modal_over_a_limit_is_refused_where_it_breaks_it(body: Json, complaint: str) -> None:
    assert complaint in found(check_modal, body)


def test_autocomplete_answers_with_at_most_25_choices_of_100_characters() -> None:
    many = [{"name": str(n), "value": n} for n in range(26)]

    assert found(check_choices, {"choices": many[:25]}) == []
    assert found(check_choices, {"choices": many}) == ["choices: BASE_TYPE_MAX_LENGTH"]
    long = {"choices": [{"name": "x" * 101, "value": "x" * 101}]}
    assert found(check_choices, long) == [
        "choices.0.name: BASE_TYPE_BAD_LENGTH",
        "choices.0.value: BASE_TYPE_MAX_LENGTH",
    ]
