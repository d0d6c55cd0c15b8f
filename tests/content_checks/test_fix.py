"""Repairs that need no knowledge of what is meant."""

import re
import stat
import unicodedata
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.content_checks.fix import repair, repaired, write
from plugins.content_model.source import SourceError, parse_markdown
from tests.content_checks.conftest import Desk

FRONT = "---\ntitle: Tin\ndate: 2022-03-30\nsection: Tin hoạt động\nlead: Mở đầu.\n---\n"


@pytest.mark.parametrize(
    ("body", "better"),
    [
        ("Đại  hội , rồi", "Đại hội, rồi"),
        ("nghiêm túc.Thư ký,chi bộ", "nghiêm túc. Thư ký, chi bộ"),
        ("          Thực hiện Kế hoạch", "Thực hiện Kế hoạch"),
        ("Đa\u0323i ho\u0323\u0302i\u00a0chi\u200b bộ", "Đại hội chi bộ"),
        ("Kế hoạch số 20 - KH/ĐU nhiệm kỳ 2022 – 2025", "Kế hoạch số 20-KH/ĐU nhiệm kỳ 2022-2025"),
        ("Đại \u00a0hội", "Đại hội"),
    ],
)
def test_blanks_unseen_characters_and_numbers_are_mended(body: str, better: str) -> None:
    assert repaired("articles/2022/tin.md", f"{FRONT}{body}\n") == f"{FRONT}{better}\n"


@pytest.mark.parametrize(
    "body",
    [
        "Ông nói: “Đại  hội , rồi.Thư ký”.",
        'Ông nói: "nhiệm kỳ 2022 - 2025".',
        "> Kế hoạch số 20 - KH/ĐU",
        "`Đại  hội` và\n\n```\nĐại  hội\n```",
        "[tệp](</documents/20 - KH/ĐU.pdf>) và ![ảnh](<images/a  b.jpg>)",
        "https://so.example.vn/a,b.Thư <https://so.example.vn/20 - KH>",
        "Đảng uỷ và các các chi bộ Ðại hội",
        "Đồng chí Nguyễn Văn Hoà ở Đảng ủy",
        "Dòng một  \ndòng hai",
        "| Đơn vị   | Số |\n| -------- | -- |",
    ],
)
def test_quotations_names_code_addresses_and_words_are_left_alone(body: str) -> None:
    assert repaired("articles/2022/tin.md", f"{FRONT}{body}\n") == f"{FRONT}{body}\n"


@pytest.mark.parametrize(
    ("front", "better"),
    [
        ("title: Đại  hội\nsection: Tin  tức", "title: Đại hội\nsection: Tin  tức"),
        ('title: "Đại  hội"\nlead: >\n  Sở  họp.Chi bộ dự.', 'title: "Đại hội"\nlead: >\n  Sở họp. Chi bộ dự.'),
        ("image:\n  file: a  b.jpg\n  alt: Ảnh  một", "image:\n  file: a  b.jpg\n  alt: Ảnh một"),
        ("title: Tin\u00a0mới\nauthors: [Lê\u00a0Hoà]", "title: Tin mới\nauthors: [Lê\u00a0Hoà]"),
        ("title: Kết quả:\u00a0tốt  đẹp", "title: Kết quả:\u00a0tốt  đẹp"),
        ("title: Tin\u00a0#1  mới", "title: Tin\u00a0#1  mới"),
        ("title: \u200b- Tin", "title: \u200b- Tin"),
    ],
)
def test_front_matter_is_mended_only_where_it_still_says_the_same(front: str, better: str) -> None:
    """A no-break blank after a colon keeps "Kết quả: tốt" one value: made an ordinary one, YAML would see two."""
    assert repaired("articles/2022/tin.md", f"---\n{front}\n---\nHết.\n") == f"---\n{better}\n---\nHết.\n"


def test_the_body_below_a_broken_front_matter_is_mended() -> None:
    assert repaired("x.md", "---\ntitle: a: b\n---\nĐại  hội\n") == "---\ntitle: a: b\n---\nĐại hội\n"
    assert repaired("x.md", "Không có  phần đầu.\n") == "Không có  phần đầu.\n"


WORDS = ["Đại", "hội", "Thư", "ký", "Nguyễn An", "a\u0323", "20 - KH/ĐU", "2022 - 2025", "[x](y  z)", "<b>", "title: "]
MARKS = [" ", "  ", "    ", "\n", "\n\n", "\u00a0", "\u200b", "\u2028", *".,;:“”`#|", '"', "- ", "> "]
PIECES = st.sampled_from([*WORDS, *MARKS])


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=14).map("".join), st.lists(PIECES, max_size=30).map("".join))
def test_mending_twice_changes_nothing_and_keeps_the_facts(title: str, body: str) -> None:
    text = f"---\ntitle: {title}\ndate: 2022-03-30\nauthors: [Lê  Hoà]\n---\n{body}"
    once = repaired("x.md", text)
    assert repaired("x.md", once) == once
    try:
        before = parse_markdown("x.md", text).front
    except SourceError:
        return
    assert _facts(parse_markdown("x.md", once).front) == _facts(before)


def _facts(front: Mapping[str, object]) -> dict[str, str]:
    """The letters and digits of each value: no repair adds, loses or moves one."""
    return {key: re.sub(r"[\W_]", "", unicodedata.normalize("NFC", str(value))) for key, value in front.items()}


def test_a_repair_shows_what_it_changes(desk: Desk) -> None:
    desk.article(body="Đoạn một.\n\nĐại  hội.\n")
    found = repair(desk.root, "articles/2022/tin.md")
    assert found is not None
    assert found.diff().splitlines()[:2] == ["--- content/articles/2022/tin.md", "+++ content/articles/2022/tin.md"]
    assert found.diff().splitlines()[-3:] == ["-Đại  hội.", "+Đại hội.", " "]
    assert repair(desk.root, "data/units.yml") is None


def test_a_good_file_and_one_that_is_no_text_need_no_repair(desk: Desk) -> None:
    desk.article()
    desk.write("articles/2022/hong.md", b"\0")
    assert repair(desk.root, "articles/2022/tin.md") is None
    assert repair(desk.root, "articles/2022/hong.md") is None


@pytest.mark.parametrize(("start", "end"), [(b"", b"\n"), (b"\xef\xbb\xbf", b"\r\n")])
def test_line_ends_byte_order_mark_and_rights_are_kept(desk: Desk, start: bytes, end: bytes) -> None:
    raw = start + f"{FRONT}Đại  hội.\n".encode().replace(b"\n", end)
    path = desk.write("articles/2022/tin.md", raw)
    path.chmod(0o640)
    found = repair(desk.root, "articles/2022/tin.md")
    assert found is not None
    write(desk.root, found)
    assert path.read_bytes() == raw.replace(b"  ", b" ")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [file.name for file in path.parent.iterdir()] == ["tin.md"]


def test_a_link_to_a_file_stays_a_link(desk: Desk) -> None:
    real = desk.article("2022/that", "Đại  hội.\n")
    link = real.with_name("lien-ket.md")
    link.symlink_to("that.md")
    found = repair(desk.root, "articles/2022/lien-ket.md")
    assert found is not None
    write(desk.root, found)
    assert link.is_symlink()
    assert "Đại hội." in real.read_text(encoding="utf-8")
