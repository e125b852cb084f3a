"""The log: readable on a terminal, JSON elsewhere; no secret ever gets through."""

import logging
import sys
from collections.abc import Collection
from typing import Literal, TextIO

import structlog
from structlog.typing import Processor

HIDDEN = "[hidden]"
_FACTS: tuple[Processor, ...] = (
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
)
"""What each line gets, ours and the libraries'."""
_JSON: tuple[Processor, ...] = (
    structlog.processors.format_exc_info,
    structlog.processors.JSONRenderer(),
)


def configure(
    level: str,
    *,
    form: Literal["auto", "text", "json"] = "auto",
    secrets: Collection[str] = (),
    stream: TextIO | None = None,
) -> None:
    """Sends our log and the libraries' to ``stream`` (standard error), secrets blotted out."""
    out = stream or sys.stderr
    as_text = form == "text" or (form == "auto" and out.isatty())
    structlog.configure(
        processors=[*_FACTS, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    inner = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=_FACTS,
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            *(_text(colours=out.isatty()) if as_text else _JSON),
        ],
    )
    handler = logging.StreamHandler(out)
    handler.setFormatter(_Blotter(inner, secrets))
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level.upper())
    for chatty in ("discord", "aiohttp.access", "alembic", "sqlalchemy", "asyncio"):
        logging.getLogger(chatty).setLevel(max(root.level, logging.WARNING))


def _text(*, colours: bool) -> tuple[Processor, ...]:
    plain = structlog.dev.plain_traceback
    return (structlog.dev.ConsoleRenderer(colors=colours, exception_formatter=plain),)


class _Blotter(logging.Formatter):
    """Blots secrets out of the finished line, tracebacks and all."""

    def __init__(self, inner: logging.Formatter, secrets: Collection[str]) -> None:
        super().__init__()
        self._inner = inner
        self._secrets = tuple(secret for secret in secrets if secret)

    def format(self, record: logging.LogRecord) -> str:
        line = self._inner.format(record)
        for secret in self._secrets:
            line = line.replace(secret, HIDDEN)
        return line
