"""Where shows are at home: one name for each service, whoever writes it."""

from bot.domain.folding import fold

_OTHER_NAMES = {
    "amazon": "prime video",
    "amazon prime": "prime video",
    "amazon prime video": "prime video",
    "apple tv plus": "apple tv",
    "disney plus": "disney",
    "hbo": "hbo max",
    "max": "hbo max",
    "paramount plus": "paramount",
    "peacock premium": "peacock",
}


def home(name: str) -> str:
    """What the names of one service or network have in common: ``Max`` and ``HBO`` are one."""
    folded = fold(name)
    return _OTHER_NAMES.get(folded, folded)
