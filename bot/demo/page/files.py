"""The page's own files."""

from importlib.resources import files

from aiohttp import web

TYPES = {"html": "text/html", "css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
POLICY = "default-src 'self'; img-src 'self' data: http://127.0.0.1:*"
"""Nothing from elsewhere; pictures in messages are on the local Discord's own port."""


def open_files(app: web.Application) -> None:
    """Lets ``app`` serve them, ``index.html`` as ``/``."""
    app.router.add_get("/", _index)
    app.router.add_get("/{name}", _file)


async def _index(_: web.Request) -> web.Response:
    return _read("index.html")


async def _file(request: web.Request) -> web.Response:
    return _read(request.match_info["name"])


def _read(name: str) -> web.Response:
    content_type = TYPES.get(name.rpartition(".")[2])
    file = files("bot.demo.page").joinpath(name)
    if content_type is None or not file.is_file():
        raise web.HTTPNotFound
    headers = {"Cache-Control": "no-store", "Content-Security-Policy": POLICY}
    return web.Response(
        text=file.read_text(encoding="utf-8"), content_type=content_type, headers=headers
    )
