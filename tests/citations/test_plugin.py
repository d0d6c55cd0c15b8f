"""The documents of a whole small site: its pages, what changes with an article, what waits for its hour."""

import csv
import io
import json
import re
from pathlib import Path

import pytest

from tests.sites import build_site, copy_tiny, files_below

RECORD = (
    "number: 36-KH/ĐUK\nissuer: Đảng ủy Khối\ndate: 2022-03-30\nabstract: Về đại hội chi bộ.\n"
    "file: documents/36-kh-duk-2022.pdf\n"
)
FIRST = "Theo Kế hoạch số 36-KH/ĐUK ngày 30/3/2022 của Đảng ủy Khối và Nghị định số 42/2022/NĐ-CP, Sở họp."


def write(content: Path, name: str, body: str, **front: str) -> None:
    facts = {"title": f"Bài {name}", "date": "2022-06-01 08:00", "section": "Tin hoạt động", "lead": "Sở họp.", **front}
    lines = "".join(f"{key}: {value}\n" for key, value in facts.items())
    (content / f"articles/2022/{name}.md").write_text(f"---\n{lines}---\n\n{body}\n", encoding="utf-8")


def make_content(folder: Path) -> Path:
    content = copy_tiny(folder)
    (content / "documents").mkdir()
    (content / "documents/36-kh-duk-2022.yml").write_text(RECORD, encoding="utf-8")
    (content / "documents/36-kh-duk-2022.pdf").write_bytes(b"%PDF-1.7" + b" " * 120_000)
    write(content, "dau-tien", FIRST)
    return content


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return make_content(tmp_path)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The public site as it is at first."""
    return built(make_content(tmp_path_factory.mktemp("documents")))


def built(content: Path, **options: object) -> dict[str, bytes]:
    site = content.parent / "site"
    result = build_site(content, site, **options)
    assert result.ok, "\n".join(map(str, result.findings))
    return files_below(site)


def text(files: dict[str, bytes], name: str) -> str:
    return files[name].decode("utf-8")


def test_a_document_has_its_page_its_file_and_its_place_in_the_lists(files: dict[str, bytes]) -> None:
    page = text(files, "van-ban/36-kh-duk-2022/index.html")
    assert "Về đại hội chi bộ." in page
    assert '<a class="button" href="/documents/36-kh-duk-2022.pdf">Toàn văn (PDF, 120 kB)</a>' in page
    assert '<a href="/tin-tuc/2022/dau-tien/">Bài dau-tien</a>' in page
    assert '"@type":"DigitalDocument"' in page
    assert '"@type":"Legislation"' in text(files, "van-ban/42-2022-nd-cp/index.html")
    assert files["documents/36-kh-duk-2022.pdf"].startswith(b"%PDF")
    for name in ("index.html", "loai/ke-hoach/index.html", "nam/2022/index.html", "co-quan/dang-uy-khoi/index.html"):
        assert 'href="/van-ban/36-kh-duk-2022/"' in text(files, f"van-ban/{name}")
    assert "https://so-lao-dong.example.gov.vn/van-ban/36-kh-duk-2022/" in text(files, "sitemap.xml")


def test_an_article_links_its_mentions_and_lists_its_documents(files: dict[str, bytes]) -> None:
    page = text(files, "tin-tuc/2022/dau-tien/index.html")
    body, _, foot = page.partition("Văn bản được dẫn")
    assert '<a class="citation" href="/van-ban/36-kh-duk-2022/">Kế hoạch số 36-KH/ĐUK ngày 30/3/2022</a>' in body
    assert re.findall(r'<a href="(/van-ban/[^"]+)">', foot) == ["/van-ban/36-kh-duk-2022/", "/van-ban/42-2022-nd-cp/"]


def test_links_carry_the_path_of_the_site(content: Path) -> None:
    files = built(content, SITEURL="https://tinh.example.gov.vn/so")
    assert 'href="/so/van-ban/36-kh-duk-2022/"' in text(files, "tin-tuc/2022/dau-tien/index.html")
    assert 'href="/so/documents/36-kh-duk-2022.pdf"' in text(files, "van-ban/36-kh-duk-2022/index.html")


def test_both_lists_for_machines_say_the_same(files: dict[str, bytes]) -> None:
    raw = files["van-ban/van-ban.csv"]
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"))))
    data = json.loads(files["van-ban/van-ban.json"])["documents"]
    assert [row["Số, ký hiệu"] for row in rows] == [one["number"] for one in data] == ["36-KH/ĐUK", "42/2022/NĐ-CP"]
    assert (rows[0]["Ngày ban hành"], data[0]["date"], data[0]["citations"]) == ("2022-03-30", "2022-03-30", 2)
    assert "date" not in data[1]


def test_an_article_that_cites_a_known_document_changes_that_document_s_page_and_the_lists_for_machines(
    content: Path,
) -> None:
    write(content, "khong-dan", "Sở họp giao ban.")
    without = built(content)
    write(content, "khong-dan", "Sở họp giao ban theo Kế hoạch số 36-KH/ĐUK.")
    changed = {name for name, data in built(content).items() if without.get(name) != data}
    feeds = {f"{folder}feed.{kind}" for folder in ("", "muc/tin-hoat-dong/") for kind in ("xml", "json")}
    whole_texts = feeds | {name for name in changed if name.startswith("tim-kiem/")}
    assert changed - whole_texts - {"manifest.sha256"} == {
        "tin-tuc/2022/khong-dan/index.html",
        "van-ban/36-kh-duk-2022/index.html",
        "van-ban/van-ban.csv",
        "van-ban/van-ban.json",
    }


def test_drafts_and_articles_that_wait_cite_nothing(content: Path) -> None:
    hidden = "Theo Quyết định số 99/QĐ-UBND ngày 01/6/2022, Sở họp."
    write(content, "nhap", hidden, status="draft")
    write(content, "hen-gio-2", hidden, date="2024-01-01 08:00")
    assert not [name for name, data in built(content).items() if b"99/Q" in data or "99-qd" in name]
    preview = built(content, settings="pelicanconf.py")
    assert "van-ban/99-qd-ubnd-2022/index.html" in preview


def test_a_document_that_many_articles_cite_has_numbered_pages(content: Path) -> None:
    for number in range(1, 62):
        write(content, f"bai-{number:02}", "Theo Nghị định số 42/2022/NĐ-CP, Sở họp.")
    files = built(content)
    last = text(files, "van-ban/42-2022-nd-cp/trang/1/index.html")
    assert last.count('<a href="/tin-tuc/2022/') == 30
    assert "trang 1" in last


def test_a_short_name_that_is_declared_later_reaches_texts_that_are_remembered(content: Path) -> None:
    write(content, "tat", "Thực hiện Chỉ thị 05, Sở họp.")
    assert "<p>Thực hiện Chỉ thị 05, Sở họp.</p>" in text(built(content), "tin-tuc/2022/tat/index.html")
    names = "documents:\n  - {alias: Chỉ thị 05, number: 05-CT/TW, date: 2016-05-15}\n"
    (content / "data/citations.yml").write_text(names, encoding="utf-8")
    page = text(built(content), "tin-tuc/2022/tat/index.html")
    assert '<a class="citation" href="/van-ban/05-ct-tw-2016/">Chỉ thị 05</a>' in page


def test_a_record_that_is_renamed_moves_the_links_of_texts_that_are_remembered(content: Path) -> None:
    built(content)
    (content / "documents/36-kh-duk-2022.yml").rename(content / "documents/ke-hoach-dai-hoi.yml")
    files = built(content)
    assert 'href="/van-ban/ke-hoach-dai-hoi/"' in text(files, "tin-tuc/2022/dau-tien/index.html")
    assert not [name for name in files if "van-ban/36-kh-duk-2022" in name]
