"""Resolutions of the Party known by name."""

import pytest

from plugins.citations import Gap, find_mentions

NAMED = """
Nghị quyết Trung ương 4 | Nghị quyết Trung ương 4
nghị quyết Trung ương 4 | Nghị quyết Trung ương 4
NGHỊ QUYẾT TRUNG ƯƠNG 4 | Nghị quyết Trung ương 4
Nghị quyết T.Ư 4 | Nghị quyết Trung ương 4
Nghị quyết TW 4 khóa XII | Nghị quyết Trung ương 4 (khóa XII)
Nghị quyết Trung ương 4 (khóa XII) | Nghị quyết Trung ương 4 (khóa XII)
Nghị quyết Trung ương 4 khoá XII | Nghị quyết Trung ương 4 (khóa XII)
Nghị quyết Trung ương 4, khóa XII | Nghị quyết Trung ương 4 (khóa XII)
Nghị quyết Hội nghị Trung ương 4 (khóa XII) | Nghị quyết Trung ương 4 (khóa XII)
Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII | Nghị quyết Trung ương 4 (khóa XII)
Nghị quyết Hội nghị lần thứ 4, Ban Chấp hành Trung ương (khóa XII) | Nghị quyết Trung ương 4 (khóa XII)
Nghị quyết Hội nghị lần thứ mười một Ban Chấp hành Trung ương khóa XIII | Nghị quyết Trung ương 11 (khóa XIII)
Nghị quyết Trung ương 4 khóa 12 | Nghị quyết Trung ương 4 (khóa XII)
Nghị quyết của Đại hội XIII | Nghị quyết Đại hội XIII
Nghị quyết Trung ương lần thứ tư khóa XII | Nghị quyết Trung ương 4 (khóa XII)
Kết luận Trung ương 4 khóa XIII | Kết luận Trung ương 4 (khóa XIII)
Kết luận Hội nghị Trung ương 4 khóa XIII | Kết luận Trung ương 4 (khóa XIII)
Nghị quyết Đại hội XIII | Nghị quyết Đại hội XIII
Nghị quyết Đại hội XIII của Đảng | Nghị quyết Đại hội XIII
nghị quyết đại hội 13 của Đảng | Nghị quyết Đại hội XIII
Nghị quyết Đại hội Đảng XIII | Nghị quyết Đại hội XIII
Nghị quyết Đại hội Đảng lần thứ XIII | Nghị quyết Đại hội XIII
Nghị quyết Đại hội lần thứ XIII của Đảng | Nghị quyết Đại hội XIII
Nghị quyết Đại hội Đảng toàn quốc lần thứ XIII | Nghị quyết Đại hội XIII
Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII | Nghị quyết Đại hội XIII
Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng | Nghị quyết Đại hội XIII
NGHỊ QUYẾT ĐẠI HỘI ĐẠI BIỂU TOÀN QUỐC LẦN THỨ XIII CỦA ĐẢNG | Nghị quyết Đại hội XIII
"""


@pytest.mark.parametrize("row", NAMED.strip().split("\n"))
def test_a_resolution_is_found_whole_and_under_one_name(row):
    words, name = row.split(" | ")
    for text in (f"{words}.", f"Kiểm điểm gắn với {words}; học tập Bác", f"“{words}”"):
        (mention,) = find_mentions(text)
        assert (text[mention.start : mention.end], str(mention.number)) == (words, name)


@pytest.mark.parametrize(
    ("text", "parts", "names"),
    [
        (
            "Nghị quyết Trung ương 4 (khóa XI, XII)",
            ["Nghị quyết Trung ương 4 (khóa XI", "XII"],
            ["Nghị quyết Trung ương 4 (khóa XI)", "Nghị quyết Trung ương 4 (khóa XII)"],
        ),
        (
            "Nghị quyết Trung ương 4 khóa XI, khóa XII và Chỉ thị",
            ["Nghị quyết Trung ương 4 khóa XI", "XII"],
            ["Nghị quyết Trung ương 4 (khóa XI)", "Nghị quyết Trung ương 4 (khóa XII)"],
        ),
        (
            "Nghị quyết Trung ương 6, 7 (khóa XII)",
            ["Nghị quyết Trung ương 6", "7 (khóa XII)"],
            ["Nghị quyết Trung ương 6 (khóa XII)", "Nghị quyết Trung ương 7 (khóa XII)"],
        ),
        (
            "Nghị quyết Trung ương 6, 7 khóa XI, XII",
            ["Nghị quyết Trung ương 6", "7"],
            ["Nghị quyết Trung ương 6", "Nghị quyết Trung ương 7"],
        ),
        (
            "nghị quyết Đại hội XII, XIII của Đảng",
            ["nghị quyết Đại hội XII", "XIII của Đảng"],
            ["Nghị quyết Đại hội XII", "Nghị quyết Đại hội XIII"],
        ),
        ("Nghị quyết Trung ương 4, 15 đảng viên", ["Nghị quyết Trung ương 4"], ["Nghị quyết Trung ương 4"]),
        ("Nghị quyết Trung ương 4, 100% chi bộ", ["Nghị quyết Trung ương 4"], ["Nghị quyết Trung ương 4"]),
    ],
)
def test_several_resolutions_in_one_phrase_are_told_apart(text, parts, names):
    mentions = find_mentions(text)
    assert [mention.text for mention in mentions] == parts
    assert [str(mention.number) for mention in mentions] == names


def test_a_plenum_without_its_term_leaves_a_gap_and_a_congress_does_not():
    plenum, congress = find_mentions("Nghị quyết Trung ương 4 và Nghị quyết Đại hội XIII")
    assert (plenum.gap, congress.gap) == (Gap.TERM, None)
    assert (plenum.issuer, congress.issuer) == ("Ban Chấp hành Trung ương Đảng", "Đại hội toàn quốc của Đảng")


def test_a_congress_yet_to_come_is_national_only_where_that_is_said():
    assert find_mentions("Nghị quyết Đại hội XV") == ()
    (mention,) = find_mentions("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XV của Đảng")
    assert str(mention.number) == "Nghị quyết Đại hội XV"
