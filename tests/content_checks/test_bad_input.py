"""Whatever lies in the content folder gives findings, or an empty examination; never a traceback."""

import os
import stat
import tempfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.content_checks.examine import examine
from plugins.content_checks.files import Files
from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.rules import RULES
from plugins.content_model.data import Department, Portal
from plugins.content_model.finding import Finding
from plugins.content_model.references import References
from plugins.content_model.source import Source, SourceError, parse_markdown
from plugins.fast_build.markdown import to_html
from tests.content_checks.conftest import NOW, Desk

FRONT = "---\ntitle: Tin\ndate: 2022-03-30\nsection: Tin hoạt động\nlead: Mở đầu.\n---\n"
NOBODY = 65534


def lines(findings: Iterable[Finding]) -> list[tuple[str, int, str]]:
    return [(finding.path, finding.line, finding.rule) for finding in findings]


def said(desk: Desk) -> list[str]:
    return [str(finding) for finding in desk.examine().findings]


def test_a_good_desk_has_no_finding(desk: Desk) -> None:
    desk.article()
    desk.page()
    assert desk.examine().findings == ()
    assert desk.examine().files == 2


def test_no_articles_at_all(desk: Desk) -> None:
    examination = desk.examine()
    assert (examination.findings, examination.files, examination.content.articles) == ((), 0, ())


@pytest.mark.parametrize("name", ["", "khong-co"])
def test_an_empty_or_missing_content_folder_lacks_its_department_alone(tmp_path: Path, name: str) -> None:
    assert lines(examine(tmp_path / name, NOW).findings) == [("content/data/department.yml", 1, "schema")]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("Không có phần đầu bài.\n", 1, 'thiếu phần đầu bài nằm giữa hai dòng "---"'),
        ("", 1, "thiếu phần đầu bài"),
        ("---\ntitle: Tin\n", 1, 'không có dòng "---" kết thúc'),
        ("---\n---\n", 2, 'không có mục nào theo dạng "tên: giá trị"'),
        ("---\ntitle:\u00a0Tin\n---\n", 2, "sau dấu hai chấm là một dấu cách thường"),
        ("---\n- a\n---\n", 2, "không có mục nào"),
        ("---\ntitle: Đại hội: thành công\n---\n", 2, 'viết title: "Đại hội: thành công"'),
        ("---\ntitle: Tin\ntitle: Tin khác\n---\n", 3, 'mục "title" viết hai lần'),
        ("---\ntitle: Tin\n  date: 2022\n---\n", 3, "thụt vào khác các dòng cùng cấp"),
        ("---\ntitle: a\nlead: é\x0bb\n---\n", 3, "ký tự điều khiển không nhìn thấy"),
        ("---\ntitle: Tin\nlead: *đậm* và nghiêng\n---\n", 3, 'viết lead: "*đậm* và nghiêng"'),
        ("---\ntitle: !!python/name:os.system x\n---\n", 2, "là ký hiệu kiểu của YAML"),
        ("---\na: &x [1]\nb: *x\n---\n", 2, "ký hiệu tham chiếu"),
        ("---\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n---\n", 2, "ký hiệu tham chiếu"),
        ("---\ntitle: Tin\nx: " + "[" * 100_000 + "]" * 100_000 + "\n---\n", 3, "lồng nhau quá 12 cấp"),
        ("---\ntitle: Tin\nx:\n  " + "- " * 100_000 + "a\n---\n", 4, "lồng nhau quá 12 cấp"),
        ("---\ntitle: Tin\nx:\n  " + "? " * 100_000 + "a\n---\n", 4, "lồng nhau quá 12 cấp"),
        ("---\n" + "\n".join(f"{' ' * depth}a:" for depth in range(1500)) + "\n---\n", 2, "không đọc được"),
    ],
    ids=range(18),
)
def test_a_broken_front_matter_is_one_finding_at_its_line(desk: Desk, text: str, line: int, words: str) -> None:
    desk.write("articles/2022/hong.md", text)
    (finding,) = [finding for finding in desk.examine().findings if finding.rule == "unreadable"]
    assert (finding.path, finding.line) == ("content/articles/2022/hong.md", line)
    assert words in str(finding)


def test_a_broken_front_matter_does_not_hide_what_is_wrong_with_the_body(desk: Desk) -> None:
    desk.write("articles/2022/hong.md", "---\ntitle: a: b\n---\nĐoạn <b>đậm</b> này , hết.\n")
    assert lines(desk.examine().findings) == [
        ("content/articles/2022/hong.md", 2, "unreadable"),
        ("content/articles/2022/hong.md", 4, "blank_before_mark"),
        ("content/articles/2022/hong.md", 4, "raw_html"),
    ]


def test_a_refused_front_matter_does_not_hide_what_is_wrong_with_the_body(desk: Desk) -> None:
    desk.article(date="32/1", body="Đoạn <b>đậm</b>.\n\n[Kế hoạch](khong-co.md)\n")
    assert lines(desk.examine().findings) == [
        ("content/articles/2022/tin.md", 3, "schema"),
        ("content/articles/2022/tin.md", 7, "raw_html"),
        ("content/articles/2022/tin.md", 9, "broken_link"),
    ]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "không phải tệp chữ (có byte 0)"),
        (FRONT.encode("utf-16"), "tệp ở mã UTF-16; sửa: mở tệp, chọn Lưu với mã (Encoding) UTF-8"),
        (FRONT.encode("utf-16-be"), "không phải tệp chữ"),
        (b"---\ntitle: Tin\n---\n\xd0\xe2u", "tệp không phải mã UTF-8"),
        (FRONT.encode() + b"x" * 10_000_000, "tệp dài 10,0 MB, giới hạn là 2 MB"),
    ],
    ids=range(5),
)
def test_what_is_no_text_says_so(desk: Desk, data: bytes, words: str) -> None:
    desk.write("articles/2022/hong.md", data)
    (sentence,) = said(desk)
    assert sentence.startswith("content/articles/2022/hong.md:")
    assert words in sentence


@pytest.mark.parametrize("data", [b"\xef\xbb\xbf" + FRONT.encode(), FRONT.replace("\n", "\r\n").encode()])
def test_a_byte_order_mark_and_windows_line_ends_are_no_fault(desk: Desk, data: bytes) -> None:
    desk.write("articles/2022/tin.md", data + "Nội dung.".encode())
    assert said(desk) == []


def test_html_in_a_title_is_text(desk: Desk) -> None:
    desk.article(title="Thẻ <b> của HTML & dấu &amp;")
    assert said(desk) == []
    assert desk.examine().content.articles[0].front.title == "Thẻ <b> của HTML & dấu &amp;"
    assert "<b>" not in to_html("Thẻ <b>")


@pytest.mark.parametrize("name", ["department", "sections", "tags", "authors", "units", "menu", "links"])
def test_an_empty_data_file_counts_as_none(desk: Desk, name: str) -> None:
    desk.write(f"data/{name}.yml", "# chưa có gì\n")
    wanted = [("content/data/department.yml", 1, "schema")] if name == "department" else []
    assert lines(desk.examine().findings) == wanted


def test_a_missing_data_file_that_articles_need_is_one_finding(desk: Desk) -> None:
    desk.article()
    (desk.root / "data/sections.yml").unlink()
    assert lines(desk.examine().findings) == [("content/data/sections.yml", 1, "unknown_reference")]


@pytest.mark.parametrize("text", ["- &a {slug: x, name: *a}\n", "{", "- name: a\n  name: b\n", "tên\n", "\0"])
def test_a_broken_data_file_is_a_finding_and_counts_as_empty(desk: Desk, text: str) -> None:
    desk.write("data/tags.yml", text)
    (finding,) = desk.examine().findings
    assert finding.path == "content/data/tags.yml"


def test_a_folder_named_like_an_article_is_reported_and_its_articles_read(desk: Desk) -> None:
    desk.article("2022/x.md/bai")
    assert lines(desk.findings("stray_file")) == [("content/articles/2022/x.md", 1, "stray_file")]
    assert [article.slug for article in desk.examine().content.articles] == ["bai"]


def test_a_link_to_itself_or_to_nothing_is_reported(desk: Desk) -> None:
    folder = desk.write("articles/2022/.gitkeep").parent
    (folder / "vong.md").symlink_to("vong.md")
    (folder / "cut.md").symlink_to("khong-co.md")
    (folder / "cut.txt").symlink_to("khong-co.md")
    assert lines(desk.examine().findings) == [
        ("content/articles/2022/cut.md", 1, "unreadable"),
        ("content/articles/2022/cut.txt", 1, "stray_file"),
        ("content/articles/2022/vong.md", 1, "unreadable"),
    ]


def test_a_loop_of_folders_ends(desk: Desk) -> None:
    desk.article()
    (desk.root / "articles/2022/vong").symlink_to(desk.root / "articles", target_is_directory=True)
    assert lines(desk.examine().findings) == [("content/articles/2022/vong", 1, "stray_file")]


def test_a_pipe_does_not_hold_the_build(desk: Desk) -> None:
    folder = desk.write("articles/2022/.gitkeep").parent
    os.mkfifo(folder / "ong.md")
    assert "không phải tệp thường" in said(desk)[0]


def test_what_may_not_be_read_is_reported() -> None:
    """Root may read everything: where the test runs as root, it looks with the rights of nobody."""
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        desk = Desk(Path(place) / "content")
        desk.article("2022/kin").chmod(0)
        desk.article("2023/tin").parent.chmod(0)
        user = os.geteuid()
        os.seteuid(user or NOBODY)
        found = desk.examine().findings
        os.seteuid(user)
        (desk.root / "articles/2023").chmod(stat.S_IRWXU)
    assert lines(found) == [
        ("content/articles/2022/kin.md", 1, "unreadable"),
        ("content/articles/2023", 1, "stray_file"),
    ]


def test_all_findings_of_all_files_come_in_one_run_sorted_and_once(desk: Desk) -> None:
    desk.article("2022/b", date="32/1", section=None)
    desk.article("2022/a", tags=["Đại hộ", "Đại hộ"], body="<br>\n\n<br>\n")
    found = desk.examine().findings
    assert [(finding.path[-4:], finding.line, finding.rule) for finding in found] == [
        ("a.md", 6, "unknown_reference"),
        ("a.md", 8, "raw_html"),
        ("a.md", 10, "raw_html"),
        ("b.md", 2, "schema"),
        ("b.md", 3, "schema"),
    ]
    assert list(found) == sorted(set(found))


MARKS = [*" \n:-/,.()%“”#*`\u00a0\u200b\u0301", '"', "\n\n", "    ", "<b>", "![", "](a.md)", "title:", "lead: >"]
FIGURES = ["9", "08", "2022", "2020-2025", "20 - KH/ĐU", "IX"]
PHRASES = "chi bộ|đồng chí|bầu|tái cử|lần đầu|nữ|nam|nhiệm kỳ|đại hội|lần thứ|đạt|trên|uỷ|Ủy|các"
WORDS = st.sampled_from([*MARKS, *FIGURES, *PHRASES.split("|")])


def whole_or_body(text: str) -> Source:
    try:
        return parse_markdown("articles/2022/tin.md", text)
    except SourceError as error:
        return error.source or Source("articles/2022/tin.md", {}, "", text, 1)


@settings(max_examples=200)
@given(st.lists(WORDS, max_size=12).map("".join), st.lists(WORDS, max_size=60).map(" ".join))
def test_no_text_makes_a_rule_fail(title: str, body: str) -> None:
    text = f"---\ntitle: {title}\ndate: 2022-03-30\n---\n{body}"
    source = whole_or_body(text)
    portal = Portal(department=Department(name="Sở", responsible="Giám đốc"))
    manuscript = Manuscript(Path(), source.path, source, None, References(portal), Files(Path(), {}), NOW)
    problems = [problem for rule in RULES if rule.check_file for problem in rule.check_file(manuscript)]
    assert all(1 <= problem.line <= text.count("\n") + 1 for problem in problems)
