"""Where the witnesses of a season contradict each other, told as it is."""

from collections.abc import Iterable, Iterator

from bot.domain.ledger.evidence import Entry, Line, Source, State
from bot.domain.ledger.witnesses import TVMAZE
from bot.domain.model import Show


def conflicts(show: Show, entries: Iterable[Entry]) -> tuple[Line, ...]:
    """What speaks against a season's state, and a catalog that has the whole show as ended."""
    return tuple(line for entry in entries for line in _of_entry(show, entry))


def _of_entry(show: Show, entry: Entry) -> Iterator[Line]:
    is_so = f"Season {entry.season} is {entry.state} ({entry.cited})"
    for other in entry.against:
        alone = Entry(entry.season, other.state, (other,))
        said = alone.line.text.removeprefix(f"Season {entry.season} ").removesuffix(".")
        yield Line(f"{is_so}, yet it {said}.", (*entry.sources, other.source))
    told = any(one.source.at is not None for one in entry.evidence)
    if entry.state is State.ORDERED and told and show.status == "Ended":
        yield Line(f"{is_so}, yet TVmaze lists the show as ended.", (*entry.sources, _tvmaze(show)))


def _tvmaze(show: Show) -> Source:
    return Source(TVMAZE, show.url or "")
