import socket
from collections.abc import AsyncIterator
from itertools import cycle

import pytest
from yarl import URL

from bot.demo.press import Press
from bot.demo.press.faults import Redirect
from bot.errors import SourceError
from bot.sources.web import Web, guard

PRIVATE = "leads into a private network"
ODD = "is an odd way to write an address"
NO_WEB = "is no http or https address"
NAMES = {
    "localhost": ["127.0.0.1", "::1"],
    "intranet.example": ["10.1.2.3"],
    "half.example": ["93.184.215.14", "192.168.0.7"],
    "mapped.example": ["::ffff:169.254.169.254"],
    "nat64.example": ["64:ff9b::a00:1"],
    "127.0.0.1.pages.example": ["127.0.0.1"],
    "public.example": ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"],
    "our-press.example": ["127.0.0.1"],
}
ATTEMPTS = {
    "http://127.0.0.1/feed": PRIVATE,
    "http://127.1/feed": ODD,
    "http://0x7f.1/feed": ODD,
    "http://0x7f000001/feed": ODD,
    "http://2130706433/feed": ODD,
    "http://0177.0.0.1/feed": ODD,
    "http://127.0.0.1.:80/feed": PRIVATE,
    "http://127。0。0。1/feed": PRIVATE,
    "http://①②⑦.⓪.⓪.①/feed": PRIVATE,
    "http://%31%32%37.0.0.1/feed": ODD,
    "http://0/feed": ODD,
    "http://0.0.0.0/feed": PRIVATE,
    "http://10.0.0.1/feed": PRIVATE,
    "http://172.16.3.4/feed": PRIVATE,
    "http://192.168.1.1/feed": PRIVATE,
    "http://169.254.169.254/latest/meta-data/": PRIVATE,
    "http://100.64.0.1/feed": PRIVATE,
    "http://192.0.2.1/feed": PRIVATE,
    "http://192.88.99.1/feed": PRIVATE,
    "http://198.18.0.1/feed": PRIVATE,
    "http://224.0.0.1/feed": PRIVATE,
    "http://240.0.0.1/feed": PRIVATE,
    "http://255.255.255.255/feed": PRIVATE,
    "http://[::1]/feed": PRIVATE,
    "http://[::]/feed": PRIVATE,
    "http://[::ffff:127.0.0.1]/feed": PRIVATE,
    "http://[::127.0.0.1]/feed": PRIVATE,
    "http://[64:ff9b::7f00:1]/feed": PRIVATE,
    "http://[64:ff9b:1::7f00:1]/feed": PRIVATE,
    "http://[2002:7f00:1::]/feed": PRIVATE,
    "http://[2001:0:4136:e378:8000:63bf:80ff:fffe]/feed": PRIVATE,
    "http://[fe80::1]/feed": PRIVATE,
    "http://[fe80::1%25eth0]/feed": PRIVATE,
    "http://[fc00::1]/feed": PRIVATE,
    "http://[fec0::1]/feed": PRIVATE,
    "http://[ff02::1]/feed": PRIVATE,
    "http://[2001:db8::1]/feed": PRIVATE,
    "http://localhost/feed": PRIVATE,
    "http://LOCALHOST./feed": PRIVATE,
    "http://intranet.example/feed": PRIVATE,
    "http://half.example/feed": PRIVATE,
    "http://mapped.example/feed": PRIVATE,
    "http://nat64.example/feed": PRIVATE,
    "http://127.0.0.1.pages.example/feed": PRIVATE,
    "http://someone:secret@public.example/feed": "user name or password",
    "http://public.example@127.0.0.1/feed": "user name or password",
    "http://public.example:22/feed": "port 22",
    "http://public.example:6379/feed": "port 6379",
    "file:///etc/passwd": NO_WEB,
    "ftp://public.example/feed": NO_WEB,
    "gopher://public.example:80/": NO_WEB,
    "javascript:alert(1)": NO_WEB,
    "//public.example/feed": NO_WEB,
    "http:///feed": NO_WEB,
    "http://[::1/feed": NO_WEB,
}


def lookup(host: str) -> list[str]:
    try:
        return NAMES[host.rstrip(".").lower()]
    except KeyError:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known") from None


@pytest.fixture
async def guarded() -> AsyncIterator[Web]:
    allowed = {"Our-Press.example"}
    async with Web(user_agent="Encore tests", allowed_hosts=allowed, lookup=lookup) as web:
        yield web


def our(press: Press, path: str) -> str:
    return press.url(path).replace("127.0.0.1", "our-press.example")


@pytest.mark.parametrize(("url", "told"), ATTEMPTS.items())
async def test_an_address_that_is_not_public_is_refused(guarded: Web, url: str, told: str) -> None:
    with pytest.raises(SourceError, match=told):
        await guarded.get(url, public_only=True, timeout=0.5)


@pytest.mark.parametrize("url", [url for url, told in ATTEMPTS.items() if told != NO_WEB])
async def test_nor_is_it_reached_by_a_redirect(press: Press, guarded: Web, url: str) -> None:
    press.fail("/feed", Redirect(url))

    with pytest.raises(SourceError, match=ATTEMPTS[url]):
        await guarded.get(our(press, "/feed"), public_only=True, timeout=0.5)


async def test_the_press_on_this_machine_is_not_reached(press: Press, guarded: Web) -> None:
    for host in ("127.0.0.1", "localhost"):
        with pytest.raises(SourceError):
            await guarded.get(press.url("/feed").replace("127.0.0.1", host), public_only=True)

    assert not press.requests


async def test_an_open_connection_of_ours_is_not_lent_to_a_guest(
    press: Press, guarded: Web
) -> None:
    press.serve("/feed", b"<rss/>")
    await guarded.get(press.url("/feed"))

    with pytest.raises(SourceError):
        await guarded.get(press.url("/feed"), public_only=True)

    assert len(press.requests) == 1


async def test_the_operator_may_let_a_host_through(press: Press, guarded: Web) -> None:
    press.serve("/feed", b"<rss/>")

    assert (await guarded.get(our(press, "/feed"), public_only=True)).body == b"<rss/>"


async def test_a_name_that_changes_its_mind_gains_nothing() -> None:
    answers = cycle([["93.184.215.14"], ["127.0.0.1"]])
    names = guard.Names(lambda _: next(answers), guarded=True)

    first = await names.resolve("rebinding.example", 80)
    with pytest.raises(SourceError, match=PRIVATE):
        await names.resolve("rebinding.example", 80)
    await names.close()

    # What the connector connects to is what was judged, not a second answer to the same question
    assert [result["host"] for result in first] == ["93.184.215.14"]
    assert all(result["flags"] == socket.AI_NUMERICHOST for result in first)


async def test_a_public_name_gets_all_its_addresses() -> None:
    names = guard.Names(lookup, guarded=True)

    found = await names.resolve("public.example", 443)
    await names.close()

    assert [(result["host"], result["family"]) for result in found] == [
        ("93.184.215.14", socket.AF_INET),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", socket.AF_INET6),
    ]


@pytest.mark.parametrize(
    "url",
    [
        "https://public.example/feed",
        "http://public.example:8080/feed",
        "https://93.184.215.14/feed",
        "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/feed",
        "https://[64:ff9b::5db8:d70e]/feed",
        "https://blog.example/9-1-1",
        "https://web3.example/",
    ],
)
def test_a_public_address_passes(url: str) -> None:
    guard.check(URL(url))
