"""Numbers without their letters."""

import pytest

from plugins.citations import Gap, find_mentions

SHORT = """
Chỉ thị 05 | Chỉ thị 05
Chỉ thị số 05 | Chỉ thị 05
chỉ thị số 5 | Chỉ thị 05
Nghị quyết 68 | Nghị quyết 68
Nghị quyết số 68 | Nghị quyết 68
Nghị quyết 30a | Nghị quyết 30a
Quy định 37 | Quy định 37
Quyết định số 22 | Quyết định 22
quyết định số 22 | Quyết định 22
Quyết định 22/2021 | Quyết định 22/2021
Kết luận số 21 | Kết luận 21
Thông tư 08 | Thông tư 08
Kế hoạch số 36 | Kế hoạch 36
Chương trình số 12 | Chương trình 12
Kế hoạch số 36-KH | Kế hoạch 36
"""


@pytest.mark.parametrize("row", SHORT.strip().split("\n"))
@pytest.mark.parametrize("ending", [" của Bộ Chính trị", ".", ", các chi bộ họp", " về đại hội", " và việc khác"])
def test_a_short_form_is_a_mention_with_a_gap(row, ending):
    words, told = row.split(" | ")
    (mention,) = find_mentions(f"Thực hiện {words}{ending}")
    assert (mention.text, f"{mention.kind} {mention.number}", mention.gap) == (words, told, Gap.SYMBOL)


def test_short_forms_are_enumerated():
    found = [mention.text for mention in find_mentions("Chỉ thị 15, 16 và 19 của Thủ tướng Chính phủ, 20 xã thực hiện")]
    assert found == ["Chỉ thị 15", "16", "19"]


def test_a_decree_with_its_year_is_complete():
    (mention,) = find_mentions("theo Nghị định 20/2021, mức chuẩn là")
    assert (str(mention.number), mention.issuer, mention.gap) == ("20/2021/NĐ-CP", "Chính phủ", None)


def test_a_small_word_needs_the_issuer_to_be_a_document():
    assert find_mentions("báo cáo số 12 xã") == ()
    (mention,) = find_mentions("báo cáo số 12 của Sở Nội vụ")
    assert (mention.text, mention.issuer) == ("báo cáo số 12", "Sở Nội vụ")


def test_what_is_said_of_a_short_form_is_kept():
    (mention,) = find_mentions("Chỉ thị 05 ngày 15/5/2016 của Bộ Chính trị")
    assert (mention.text, str(mention.date), mention.issuer) == (
        "Chỉ thị 05 ngày 15/5/2016",
        "2016-05-15",
        "Bộ Chính trị",
    )
