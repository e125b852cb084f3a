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
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from bot.domain.model import Decision, Kind
from bot.domain.reading import verdicts_of
from bot.domain.reading.bench import item_from, shows_from
from bot.domain.reading.parse import parse
from bot.domain.reading.topics import topics_of
from bot.domain.reading.weighing import NEVER, is_open, kind_by
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


def learned(examples: Sequence[Example]) -> Scales:
    """The weights of all traits that are frequent enough, for every kind and decision."""
    seen = Counter(trait for example in examples for trait in example.traits)
    bias: dict[str, float] = {}
    weights: dict[str, dict[str, float]] = {}

    def learn(outcome: str, told: Sequence[tuple[Example, bool]]) -> None:
        vectors = DictVectorizer()
        matrix = vectors.fit_transform(
            {trait: 1.0 for trait in sorted(example.traits) if seen[trait] >= SEEN}
            for example, _ in told
        )
        model = LogisticRegression(C=STRENGTH, max_iter=1000).fit(matrix, [so for _, so in told])
        bias[outcome] = round(float(model.intercept_[0]), 2)
        for trait, weight in zip(vectors.feature_names_, model.coef_[0], strict=True):
            if abs(weight) >= LEAST:
                weights.setdefault(trait, {})[outcome] = round(float(weight), 2)

    for kind in Kind:
        learn(kind, [(one, kind in one.labels) for one in examples if kind not in one.maybe])
    decided = [one for one in examples if Kind.RENEWAL in one.labels]
    for decision in Decision:
        learn(decision, [(one, one.labels[Kind.RENEWAL] == decision) for one in decided])
    return Scales(bias, dict(sorted(weights.items())))


def checked(examples: Sequence[Example]) -> Iterator[tuple[Example, dict[str, float]]]:
    """Each example with its odds by what was learned from the items of the other folds."""
    folds = [zlib.crc32(one.item.encode()) % FOLDS for one in examples]
    for fold in range(FOLDS):
        known = learned([one for one, of in zip(examples, folds, strict=True) if of != fold])
        for one, of in zip(examples, folds, strict=True):
            if of == fold:
                yield one, known.odds(one.traits)


def with_scales(example: Example, odds: dict[str, float]) -> frozenset[str]:
    """The kinds that are told in the end, as ``weighed`` does it."""
    chances = {kind: chance(odds[kind]) for kind in Kind}
    kept = frozenset(kind for kind in Kind if kind in example.heard and chances[kind] >= NEVER)
    best = kind_by(odds)
    return kept or (frozenset([best]) if best in example.open else kept)


def report(found: Iterable[tuple[Example, dict[str, float]]]) -> None:
    """Prints precision and recall by source and kind, of shows that were found in the text at all."""
    tally: Counter[tuple[str, str, str]] = Counter()
    for one, odds in found:
        told = with_scales(one, odds)
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
    scales = learned(examples)
    data = {"bias": scales.bias, "weights": scales.weights}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    WEIGHTS.write_text(text.replace("},", "},\n"), encoding="utf-8")
    print(f"{len(scales.weights):,} traits weigh something; written to {WEIGHTS}")


if __name__ == "__main__":
    main()
