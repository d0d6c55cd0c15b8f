"""What YAML drops after " #" (YAML 1.2.2, 6.6: a comment is separated from other tokens by white space)."""

import pytest

from tests.content_checks.conftest import Desk

HEAD = "---\ndate: 2022-03-30 08:00\nsection: Tin hoạt động\n"


@pytest.mark.parametrize(
    ("front", "line", "message", "remedy"),
    [
        (
            'title: Kết quả "vòng" #1 và #2\nlead: Mở đầu.\n',
            4,
            '"title" bị mất phần cuối: "#1 và #2"',
            'viết title: "Kết quả \\"vòng\\" #1 và #2"',
        ),
        (
            "title: Tin\nlead: Mở đầu. # bớt\n",
            5,
            '"lead" bị mất phần cuối: "# bớt"',
            'viết lead: "Mở đầu. # bớt"',
        ),
        (
            "title: Tin\nlead: Mở đầu.\nkicker: #Chuyển đổi số\n",
            6,
            '"kicker" bị mất cả giá trị: "#Chuyển đổi số"',
            'viết kicker: "#Chuyển đổi số"',
        ),
    ],
)
def test_words_after_a_hash_are_an_error_with_the_line_to_write(
    desk: Desk, front: str, line: int, message: str, remedy: str
) -> None:
    desk.write("articles/2022/tin.md", f"{HEAD}{front}---\nNội dung.\n")
    assert [(found.line, found.message, found.remedy) for found in desk.findings("lost_words")] == [
        (line, message, remedy)
    ]


@pytest.mark.parametrize(
    "front",
    [
        'title: "Kết quả #1"\nlead: Mở đầu.\n',
        "title: 'Kết quả #1'\nlead: Mở đầu.\n",
        "title: Tin#1\nlead: |\n  Dòng có #1\n",
        "title: Tin\nlead: Mở đầu.\nstatus: draft # chờ duyệt\n",
        "title: Tin\nlead: Mở đầu.\nkicker: # chưa có\n",
        "title: Tin\nlead: Mở đầu.\nkicker:   # chưa có\n",
    ],
)
def test_quoted_words_blocks_and_remarks_elsewhere_are_right(desk: Desk, front: str) -> None:
    desk.write("articles/2022/tin.md", f"{HEAD}{front}---\nNội dung.\n")
    assert desk.findings("lost_words") == []
