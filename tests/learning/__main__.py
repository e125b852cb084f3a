"""Weighs wordings anew: ``python -m tests.learning CORPUS [--check]``; needs the extra ``learn``.

Learns from the labelled rows beside it, which are in our own words, and from a corpus: its labelled items, and those
without labels as the rules read them. Writes ``bot/domain/reading/weighing/weights.json``.
``--check`` writes nothing: it learns from four fifths at a time and prints how the rules alone, and the rules with what was
learned, read the last fifth.
"""

import argparse
import json
import zlib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from bot.domain.model import Decision, Kind
from bot.domain.reading import verdicts_of
from bot.domain.reading.bench import item_from, shows_from
from bot.domain.reading.parse import parse
from bot.domain.reading.topics import topics_of
from bot.domain.reading.weighing import NEVER, decision_by, is_open, kind_by
from bot.domain.reading.weighing.scales import Scales, chance
from bot.domain.reading.weighing.wording import wording_of
from bot.domain.titles import Titles

ROWS = Path(__file__).parent / "rows"
WEIGHTS = Path("bot/domain/reading/weighing/weights.json")
CORPUS = ("press_dev", "feed_dev", "unlabelled")
FOLDS = 5
SEEN = 8  # items that a trait must occur in
STRENGTH = 1.0  # inverse of the regularisation
LEAST = 0.03  # a smaller weight is none


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """One show of one item: how the item is worded around it, and what it says of it."""

    item: str
    source: str
    traits: frozenset[str]
    labels: dict[str, str]
    """The decision, or nothing, by kind."""
    heard: frozenset[str]
    """The kinds that the rules hear."""
    open: frozenset[str]
    """The kinds that the wording may tell: the rules hear nothing against them, and of no other show."""
    maybe: frozenset[str]
    """The kinds on which reasonable people differ."""


def rows_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def examples_of(path: Path, titles: Titles) -> Iterator[Example]:
    """Those of a file of items; without labels, what the rules hear counts as said."""
    for row in rows_of(path):
        passage = parse(item_from(row), titles)
        alerts: dict[tuple[str, str], str] = {
            (alert["show"], alert["kind"]): alert.get("decision") or ""
            for alert in row.get("alerts", ())
        }
        for topic in topics_of(passage) if passage else ():
            if topic.passing or passage is None:
                continue
            verdicts = verdicts_of(passage, topic)
            heard = {
                str(verdict.kind): str(getattr(verdict.details, "decision", ""))
                for verdict in verdicts
                if verdict.details is not None
            }
            said = {kind: of for (show, kind), of in alerts.items() if show == topic.show.title}
            yield Example(
                f"{path.stem} {row['id']}",
                path.stem,
                wording_of(passage, topic),
                said if "alerts" in row else heard,
                frozenset(heard),
                frozenset(kind for kind in Kind if topic.alone and is_open(kind, verdicts)),
                frozenset(row.get("maybe") or ()),
            )


def learned(
    examples: Sequence[Example], outcomes: Sequence[str], said: Callable[[Example], Collection[str]]
) -> Scales:
    """The weights of all traits that are frequent enough, for every outcome against all others."""
    seen = Counter(trait for example in examples for trait in example.traits)
    vectors = DictVectorizer()
    matrix = vectors.fit_transform(
        {trait: 1.0 for trait in sorted(one.traits) if seen[trait] >= SEEN} for one in examples
    )
    models = []
    for outcome in outcomes:
        clear = [n for n, one in enumerate(examples) if outcome not in one.maybe]
        so = [outcome in said(examples[n]) for n in clear]
        models.append(LogisticRegression(C=STRENGTH, max_iter=1000).fit(matrix[clear], so))
    rows = zip(
        *([round(float(weight), 2) for weight in one.coef_[0]] for one in models), strict=True
    )
    return Scales(
        tuple(outcomes),
        tuple(round(float(one.intercept_[0]), 2) for one in models),
        {
            trait: row
            for trait, row in zip(vectors.feature_names_, rows, strict=True)
            if max(map(abs, row)) >= LEAST
        },
    )


def kinds_of(examples: Sequence[Example]) -> Scales:
    return learned(examples, [*Kind], lambda one: one.labels)


def decisions_of(examples: Sequence[Example]) -> Scales:
    decided = [one for one in examples if Kind.RENEWAL in one.labels]
    return learned(decided, [*Decision], lambda one: (one.labels[Kind.RENEWAL],))


def checked(examples: Sequence[Example]) -> Iterator[tuple[Example, frozenset[str]]]:
    """Each example with the kinds that are told of it by what was learned from the items of the other folds."""
    folds = [zlib.crc32(one.item.encode()) % FOLDS for one in examples]
    for fold in range(FOLDS):
        known = [one for one, of in zip(examples, folds, strict=True) if of != fold]
        kinds, decisions = kinds_of(known), decisions_of(known)
        for one, of in zip(examples, folds, strict=True):
            if of == fold:
                yield one, told_of(one, kinds.odds(one.traits), decisions.odds(one.traits))


def told_of(one: Example, kinds: dict[str, float], decisions: dict[str, float]) -> frozenset[str]:
    """The kinds that are told in the end, as ``weighed`` does it."""
    kept = frozenset(kind for kind in one.heard if chance(kinds[kind]) >= NEVER)
    best = kind_by(kinds)
    if kept or best not in one.open or (best is Kind.RENEWAL and decision_by(decisions) is None):
        return kept
    return frozenset([best])


def report(found: Iterable[tuple[Example, frozenset[str]]]) -> None:
    """Prints precision and recall by source and kind, of shows that were found in the text at all."""
    tally: Counter[tuple[str, str, str]] = Counter()
    for one, told in found:
        for kind in Kind:
            if kind in one.maybe:
                continue
            right = kind in one.labels
            tally[one.source, kind, "all"] += right
            tally[one.source, kind, f"rules {right}"] += kind in one.heard
            tally[one.source, kind, f"both {right}"] += kind in told
    for source, of in sorted({(source, of) for source, of, _ in tally}):
        if every := tally[source, of, "all"]:
            parts = [
                f"{name} P {right / max(1, right + wrong):.3f} R {right / every:.3f}"
                for name in ("rules", "both")
                for right, wrong in [(tally[source, of, f"{name} {so}"] for so in (True, False))]
            ]
            print(f"{source:12} {of:10} {every:4}  {'   '.join(parts)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path, help="a folder with shows.jsonl and labelled items")
    parser.add_argument("--without", nargs="*", default=(), help="files of rows to leave out")
    parser.add_argument("--check", action="store_true", help="print figures, write nothing")
    asked = parser.parse_args()
    titles = Titles(shows_from(rows_of(asked.corpus / "shows.jsonl")))
    files = [file for file in sorted(ROWS.glob("*.jsonl")) if file.stem not in asked.without]
    files += [asked.corpus / f"{name}.jsonl" for name in CORPUS]
    examples = [example for file in files for example in examples_of(file, titles)]
    print(f"{len(files)} files, {len(examples):,} shows of items")
    if asked.check:
        report(checked(examples))
        return
    scales = {"kinds": kinds_of(examples), "decisions": decisions_of(examples)}
    data = {name: asdict(one) for name, one in scales.items()}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    WEIGHTS.write_text(text.replace("],", "],\n"), encoding="utf-8")
    weighed = ", ".join(f"{len(one.weights):,} for {name}" for name, one in scales.items())
    print(f"traits that weigh something: {weighed}; written to {WEIGHTS}")


if __name__ == "__main__":
    main()
