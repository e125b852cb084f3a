"""Catalogs: who and what a show is. TVmaze's word, and TMDB's on whether it is cancelled."""

from dataclasses import replace

import structlog

from bot.domain.model import Show
from bot.errors import SourceError
from bot.sources.catalog.tmdb import TMDB
from bot.sources.catalog.tvmaze import URL, TVmaze
from bot.sources.web import Web

log = structlog.get_logger(__name__)


class Catalog(TVmaze):
    """TVmaze, with TMDB as a second witness of a show's status where there is a token."""

    def __init__(self, web: Web, base: str = URL, *, tmdb: TMDB | None = None) -> None:
        super().__init__(web, base)
        self._tmdb = tmdb

    async def show(self, show_id: int) -> Show | None:
        """As TVmaze has it, with TMDB's status; TMDB's silence takes nothing away."""
        show = await super().show(show_id)
        if show is None or show.imdb is None or self._tmdb is None:
            return show
        try:
            tmdb_id = await self._tmdb.id_of(show.imdb)
            facts = await self._tmdb.facts(tmdb_id) if tmdb_id else None
        except SourceError as error:
            log.warning("second catalog failed", show=show.title, trouble=str(error))
            return show
        if facts is None:
            return show
        return replace(show, tmdb_status=facts.status, image=show.image or facts.poster)


__all__ = ["Catalog"]
