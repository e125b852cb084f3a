"""The grammar of each cue list: what it decides, where its show stands, and what else it needs."""

from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from bot.domain.model import Decision
from bot.domain.reading.marks import Cue
from bot.domain.reading.passage import Sentence


class Side(Enum):
    """Where the show stands."""

    AFTER = auto()
    """After a verb of which it is the object: "Netflix renews X"."""
    BEFORE = auto()
    """Before what is said of it: "X renewed"."""
    NAMED = auto()
    """Named before, a pronoun of the cue stands for it: "Adiós a X: Netflix la cancela"."""


class Needs(Enum):
    """Without what the words mean no decision."""

    NOTHING = auto()
    SEASON = auto()
    """A season to come, or an order, after it: "gets Season 3", "hands X a renewal"."""
    SAID_OF_SEASON = auto()
    """A season before it: "Season 3 confirmed"."""
    BETWEEN = auto()
    """A season right before it, the show right after it: "Une saison 3 pour X"."""
    END = auto()
    """A season after which it is over: "ends with Season 5", "dropped after two seasons"."""
    LAST = auto()
    """The cue's own "last" means a season: "will be its last", "will be the last season"."""
    LAST_OF = auto()
    """A "last" that means a season, a few words on: "will be the drama's last"."""
    AGENT = auto()
    """A network right before it, nothing but a show after it: "ITV to axe X"."""
    BOOKED = auto()
    """In a headline, a season to come after it, and the network: "sworn in for a third term at HBO"."""
    PARTICLE = auto()
    """Its particle at the end: "Netflix setzt X ab"."""
    PROMISED = auto()
    """A headline that says as much of shows it does not name: "will be back"."""
    HOME = auto()
    """A show that lost its home: "picked up by NBC after Fox dropped it"."""


@dataclass(frozen=True, slots=True)
class Form:
    """How one cue list is used."""

    decision: Decision
    side: Side
    needs: Needs = Needs.NOTHING
    particle: str = ""
    """The cue list of the word that must stand at the end of the clause."""
    missing: bool = False
    """Whether the season named is the one that will not come: "won't return for Season 3"."""


FORMS = {
    "renewal.reverses": Form(Decision.REVERSED, Side.AFTER),
    "renewal.reversed": Form(Decision.REVERSED, Side.BEFORE),
    "renewal.saves": Form(Decision.PICKED_UP, Side.AFTER),
    "renewal.saved": Form(Decision.PICKED_UP, Side.BEFORE),
    "renewal.rehomes": Form(Decision.PICKED_UP, Side.AFTER, Needs.HOME),
    "renewal.rehomed": Form(Decision.PICKED_UP, Side.BEFORE, Needs.HOME),
    "renewal.last": Form(Decision.FINAL_SEASON, Side.BEFORE, Needs.LAST),
    "renewal.will_be": Form(Decision.FINAL_SEASON, Side.BEFORE, Needs.LAST_OF),
    "renewal.ends": Form(Decision.FINAL_SEASON, Side.BEFORE, Needs.END),
    "renewal.closes": Form(Decision.FINAL_SEASON, Side.AFTER, Needs.END),
    "renewal.ending": Form(Decision.FINAL_SEASON, Side.BEFORE),
    "renewal.finishes": Form(Decision.FINAL_SEASON, Side.AFTER),
    "renewal.closes_split": Form(
        Decision.FINAL_SEASON, Side.AFTER, Needs.PARTICLE, "renewal.close"
    ),
    "renewal.denies": Form(Decision.CANCELLED, Side.AFTER, Needs.SEASON, missing=True),
    "renewal.denied": Form(Decision.CANCELLED, Side.BEFORE, Needs.SEASON, missing=True),
    "renewal.lacks": Form(Decision.CANCELLED, Side.AFTER, Needs.SEASON, missing=True),
    "renewal.unsettled": Form(Decision.CANCELLED, Side.BEFORE, Needs.SAID_OF_SEASON, missing=True),
    "renewal.refuses": Form(Decision.CANCELLED, Side.AFTER, missing=True),
    "renewal.refused": Form(Decision.CANCELLED, Side.BEFORE, missing=True),
    "renewal.not_split": Form(Decision.CANCELLED, Side.AFTER, Needs.PARTICLE, "renewal.not"),
    "renewal.cancelled": Form(Decision.CANCELLED, Side.BEFORE),
    "renewal.cancels": Form(Decision.CANCELLED, Side.AFTER),
    "renewal.cancels_it": Form(Decision.CANCELLED, Side.NAMED),
    "renewal.splits": Form(Decision.CANCELLED, Side.AFTER, Needs.PARTICLE, "renewal.particle"),
    "renewal.culls": Form(Decision.CANCELLED, Side.AFTER, Needs.AGENT),
    "renewal.drops": Form(Decision.CANCELLED, Side.AFTER, Needs.END),
    "renewal.dropped": Form(Decision.CANCELLED, Side.BEFORE, Needs.END),
    "renewal.back_split": Form(Decision.RENEWED, Side.AFTER, Needs.PARTICLE, "renewal.back"),
    "renewal.renewed": Form(Decision.RENEWED, Side.BEFORE),
    "renewal.renews": Form(Decision.RENEWED, Side.AFTER),
    "renewal.keeps": Form(Decision.RENEWED, Side.AFTER, Needs.AGENT),
    "renewal.renews_it": Form(Decision.RENEWED, Side.NAMED),
    "renewal.grants": Form(Decision.RENEWED, Side.AFTER, Needs.SEASON),
    "renewal.granted": Form(Decision.RENEWED, Side.BEFORE, Needs.SEASON),
    "renewal.stays": Form(Decision.RENEWED, Side.BEFORE, Needs.PROMISED),
    "phrase.booked": Form(Decision.RENEWED, Side.BEFORE, Needs.BOOKED),
    "renewal.settled": Form(Decision.RENEWED, Side.BEFORE, Needs.SAID_OF_SEASON),
    "renewal.noun": Form(Decision.RENEWED, Side.AFTER, Needs.BETWEEN),
}
"""The forms by their cue list, the most telling first; of a word that can be both, the state before the verb."""


def forms_of(cue: Cue) -> tuple[Form, ...]:
    """The forms in which a cue can be used, the most telling first."""
    return _forms_of(cue.groups)


@cache
def _forms_of(groups: frozenset[str]) -> tuple[Form, ...]:
    return tuple(form for group, form in FORMS.items() if group in groups)


def plain_cues(sentence: Sentence) -> tuple[Cue, ...]:
    """The cues that mean a decision whatever stands around them; each opens a part of its own.

    Not what only describes the show that a verb saves: "revives canceled X".
    """
    verbs = {cue.last for cue in sentence.find("renewal.saves", "renewal.rehomes")}
    return tuple(
        cue
        for cue in sentence.find("renewal.*")
        if cue.first not in verbs and any(form.needs is Needs.NOTHING for form in forms_of(cue))
    )
