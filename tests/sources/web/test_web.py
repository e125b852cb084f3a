import asyncio
import gzip
import json
import zlib
from dataclasses import dataclass
from pathlib import Path

import pytest
from aiohttp.web import BaseRequest, Response, StreamResponse

from bot.demo.press import Press
from bot.demo.press.faults import Redirect, Status, Truncated
from bot.errors import SourceError
from bot.sources.web import Validators, Web
from tests.sources.news import items


async def test_a_document_comes_with_all_that_is_told_of_it(press: Press, web: Web) -> None:
    press.serve("/feed", b"<rss/>", headers={"Cache-Control": "public, max-age=600"})

    answer = await web.get(press.url("/feed"))

    assert answer.body == b"<rss/>"
    assert answer.status == 200
    assert answer.url == press.url("/feed")
    assert answer.content_type == "application/xml"
    assert answer.fresh_for == 600
    assert answer.validators.etag
    assert answer.validators.last_modified


async def test_it_says_who_asks(press: Press, web: Web) -> None:
    press.publish("/feed", items())

    await web.get(press.url("/feed"))

    assert press.requests[0].headers["User-Agent"] == "Encore tests (tests@example.com)"


async def test_what_has_not_changed_is_not_sent_again(press: Press, web: Web) -> None:
    press.publish("/feed", items())
    first = await web.get(press.url("/feed"))

    second = await web.get(press.url("/feed"), validators=first.validators)

    assert second.not_modified
    assert second.body == b""
    assert press.asked("/feed") == {200: 1, 304: 1}


async def test_what_has_changed_is_sent(press: Press, web: Web) -> None:
    press.publish("/feed", items(2))
    first = await web.get(press.url("/feed"))
    press.publish("/feed", items(3))

    second = await web.get(press.url("/feed"), validators=first.validators)

    assert not second.not_modified
    assert second.body


async def test_an_etag_that_a_proxy_has_weakened_still_matches(press: Press, web: Web) -> None:
    press.publish("/feed", items())
    first = (await web.get(press.url("/feed"))).validators
    weakened = Validators(f"W/{first.etag}", first.last_modified)

    answer = await web.get(press.url("/feed"), validators=weakened)

    assert answer.not_modified


async def test_the_validators_follow_a_redirect(press: Press, web: Web) -> None:
    press.publish("/new", items())
    press.fail("/old", Redirect("/new"))
    first = await web.get(press.url("/old"))

    second = await web.get(press.url("/old"), validators=first.validators)

    assert first.url == press.url("/new")
    assert second.not_modified


async def test_a_key_is_shown_to_its_own_host_only(press: Press, web: Web) -> None:
    press.fail("/here", Redirect("/there"))
    press.fail("/there", Redirect(press.url("/elsewhere").replace("127.0.0.1", "localhost")))
    press.serve("/elsewhere", b"{}")

    await web.get(press.url("/here"), headers={"Authorization": "secret"})

    assert [request.headers.get("Authorization") for request in press.requests] == [
        "secret",
        "secret",
        None,
    ]


@pytest.mark.parametrize(
    ("encoding", "pack"),
    [
        ("gzip", gzip.compress),
        ("gzip", lambda body: gzip.compress(body[:100]) + gzip.compress(body[100:])),
        ("deflate", zlib.compress),
        ("deflate", lambda body: zlib.compress(body, wbits=-15)),
        ("identity", lambda body: body),
    ],
)
async def test_compressed_answers_are_unpacked(
    press: Press, web: Web, encoding: str, pack: type[bytes]
) -> None:
    body = b"all the news that fits " * 20
    press.serve("/feed", pack(body), headers={"Content-Encoding": encoding})

    assert (await web.get(press.url("/feed"))).body == body


async def test_long_headers_are_put_up_with(press: Press, web: Web) -> None:
    press.serve(
        "/feed", b"<rss/>", headers={"Content-Security-Policy": "img-src x.example " * 1_000}
    )

    assert (await web.get(press.url("/feed"))).body == b"<rss/>"


async def test_a_miss_may_count_as_an_answer(press: Press, web: Web) -> None:
    answer = await web.get(press.url("/shows/0"), accept=(404,))

    assert answer.status == 404


async def test_a_body_that_breaks_off_is_given_as_far_as_it_came(press: Press, web: Web) -> None:
    press.publish("/feed", items(30))
    whole = (await web.get(press.url("/feed"))).body
    press.fail("/feed", Truncated(0.5))

    answer = await web.get(press.url("/feed"), partial=True)

    assert answer.body == whole[: len(whole) // 2]
    assert answer.validators == Validators(None, None)


async def test_json_is_posted_and_answered(press: Press, web: Web) -> None:
    press.serve("/graphql", b'{"data": 1}', content_type="application/json")

    answer = await web.post_json(press.url("/graphql"), {"query": "…"})

    assert json.loads(answer.body) == {"data": 1}
    assert json.loads(press.requests[0].body) == {"query": "…"}


async def test_a_download_lands_in_a_file(press: Press, web: Web, tmp_path: Path) -> None:
    body = b"country\tweek\n" * 100_000
    press.serve("/all.tsv", body, content_type="text/tab-separated-values")

    answer = await web.download(press.url("/all.tsv"), tmp_path / "all.tsv")

    assert (tmp_path / "all.tsv").read_bytes() == body
    assert answer.body == b""
    again = await web.download(
        press.url("/all.tsv"), tmp_path / "all.tsv", validators=answer.validators
    )
    assert again.not_modified


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


async def test_a_download_that_fails_leaves_the_old_file(
    press: Press, web: Web, tmp_path: Path
) -> None:
    path = tmp_path / "all.tsv"
    path.write_bytes(b"last week")
    press.serve("/all.tsv", b"this week" * 1_000)
    press.fail("/all.tsv", Truncated(0.5))

    with pytest.raises(SourceError, match="broke off"):
        await web.download(press.url("/all.tsv"), path)

    assert path.read_bytes() == b"last week"
    assert names_in(tmp_path) == ["all.tsv"]


@dataclass
class Crowd:
    """Answers slowly and counts how many wait at one time."""

    waiting: int = 0
    most: int = 0

    async def __call__(self, request: BaseRequest, answer: Response) -> StreamResponse:
        self.waiting += 1
        self.most = max(self.most, self.waiting)
        await asyncio.sleep(0.002)
        self.waiting -= 1
        return answer


async def test_a_host_is_asked_one_thing_at_a_time(press: Press, web: Web) -> None:
    crowd = Crowd()
    for number in range(5):
        press.publish(f"/{number}", items())
        press.fail(f"/{number}", crowd)

    await asyncio.gather(*(web.get(press.url(f"/{number}")) for number in range(5)))

    assert crowd.most == 1


async def test_hosts_do_not_wait_for_each_other(press: Press, web: Web) -> None:
    crowd = Crowd()
    press.publish("/feed", items())
    press.fail("/feed", crowd)
    here = press.url("/feed")

    await asyncio.gather(web.get(here), web.get(here.replace("127.0.0.1", "localhost")))

    assert crowd.most == 2


async def test_a_failed_request_gives_the_turn_back(press: Press, web: Web) -> None:
    press.fail("/feed", Status(500))
    for _ in range(3):
        with pytest.raises(SourceError):
            await web.get(press.url("/feed"))

    press.fail("/feed", None)
    press.publish("/feed", items())

    assert (await web.get(press.url("/feed"))).status == 200
