"""What is what in texts as offices write them; the forms are those of news items on departments' portals."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.importers.arrange import Draft, Figure, Heading, arrange
from plugins.importers.blocks import Align, Block, Paragraph, Photo, Span, Table

PHOTO, OTHER = Photo(b"1"), Photo(b"2")
LEAD = "Sáng 19/5, Chi bộ Văn phòng tổ chức đại hội."


def text(
    words: str, *, bold: bool = False, italic: bool = False, align: Align = Align.LEFT, style: str = ""
) -> Paragraph:
    return Paragraph((Span(words, bold, italic),), align, style)


TITLE = text("Đại hội Chi bộ Văn phòng", bold=True, align=Align.CENTRE)
BODY = text("Đại hội bầu ba chi ủy viên trong nhiệm kỳ mới.")


def arranged(*blocks: Block) -> Draft:
    return arrange(blocks)


def said(draft: Draft) -> list[str]:
    return [part.text for part in draft.body if isinstance(part, Paragraph)]


def test_a_news_item_as_offices_write_it() -> None:
    draft = arranged(TITLE, text(LEAD, bold=True), BODY, text("Bài, ảnh: Minh Tâm", bold=True, align=Align.RIGHT))
    assert (draft.title, draft.lead, said(draft)) == ("Đại hội Chi bộ Văn phòng", LEAD, [BODY.text])
    assert (draft.text_by, draft.photos_by, draft.doubts) == ("Minh Tâm", "Minh Tâm", [])


@pytest.mark.parametrize(
    ("blocks", "title"),
    [
        ([text("Tiến tới Đại hội"), text("Chi bộ họp", style="title"), BODY], "Chi bộ họp"),
        ([text("Chi bộ họp", style="heading 1"), BODY, BODY], "Chi bộ họp"),
        ([replace(TITLE, spans=(Span("ĐẠI HỘI\nCHI BỘ", True),)), BODY], "ĐẠI HỘI CHI BỘ"),
        ([TITLE, text("nhiệm kỳ 2022–2025", bold=True, align=Align.CENTRE), BODY], f"{TITLE.text} nhiệm kỳ 2022–2025"),
        ([TITLE, text("(Bến Tre, 2022)", italic=True, align=Align.CENTRE), BODY], TITLE.text),
        ([text("Chi bộ họp."), BODY], ""),
        ([text(" ".join(["từ"] * 41)), BODY], ""),
        ([], ""),
    ],
)
def test_the_title_is_told_by_style_or_by_standing_first(blocks: list[Block], title: str) -> None:
    assert arranged(*blocks).title == title


def test_a_line_above_a_styled_title_is_the_kicker() -> None:
    draft = arranged(text("Tiến tới Đại hội"), text("Chi bộ họp", style="title"), text(LEAD), BODY)
    assert (draft.kicker, draft.title, draft.lead) == ("Tiến tới Đại hội", "Chi bộ họp", LEAD)
    long = text(" ".join(["từ"] * 13))
    assert arranged(long, text("Chi bộ họp", style="title"), BODY, BODY).kicker == ""


def test_headings_of_the_highest_level_are_no_title_when_there_are_more() -> None:
    first, second = text("I. Kết quả", style="heading 1"), text("II. Việc tới", style="heading 1")
    draft = arranged(TITLE, text(LEAD), first, BODY, second, BODY)
    assert (draft.title, draft.kicker) == (TITLE.text, "")
    assert draft.body[0] == Heading(2, first)


def test_what_is_not_told_stays_in_the_text() -> None:
    long = text(" ".join(["dài"] * 60))
    draft = arranged(text("Một câu trọn vẹn."), long, BODY)
    assert (draft.title, draft.lead) == ("", "Một câu trọn vẹn.")
    draft = arranged(TITLE, long, BODY)
    assert (draft.lead, said(draft)) == ("", [long.text, BODY.text])
    draft = arranged(TITLE, BODY)
    assert (draft.lead, said(draft)) == ("", [BODY.text]), "the only paragraph is the text"


def test_a_long_lead_is_one_if_it_is_set_off() -> None:
    long = text(" ".join(["dài"] * 60), italic=True)
    assert arranged(TITLE, long, BODY).lead == long.text


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Tin, ảnh: Minh Tâm"], ("Minh Tâm", "Minh Tâm", "")),
        (["Bài và ảnh: Minh Tâm."], ("Minh Tâm", "Minh Tâm", "")),
        (["Bài: Minh Tâm - Ảnh: Hải Yến"], ("Minh Tâm", "Hải Yến", "")),
        (["Tin bài: Minh Tâm", "Ảnh: Hải Yến"], ("Minh Tâm", "Hải Yến", "")),
        (["Người viết: Phòng Tổ chức cán bộ"], ("Phòng Tổ chức cán bộ", "", "")),
        (["Nguồn: Báo Đồng Khởi"], ("", "", "Báo Đồng Khởi")),
        (["(Theo Báo Đồng Khởi)"], ("", "", "Báo Đồng Khởi")),
    ],
)
def test_the_last_lines_say_who_made_it(lines: list[str], expected: tuple[str, str, str]) -> None:
    draft = arranged(TITLE, text(LEAD), BODY, *map(text, lines))
    assert (draft.text_by, draft.photos_by, draft.source) == expected
    assert said(draft) == [BODY.text]


def test_a_sentence_at_the_end_is_no_source() -> None:
    for line in ("Theo kế hoạch, đại hội họp trong tháng 6.", "Theo kế hoạch đại hội họp trong tháng 6"):
        draft = arranged(TITLE, text(LEAD), BODY, text(line))
        assert (draft.source, said(draft)) == ("", [BODY.text, line])


def test_a_name_alone_signs_when_it_stands_apart() -> None:
    for name in (text("Minh Tâm", bold=True), text("Ban Biên tập", align=Align.RIGHT)):
        assert arranged(TITLE, text(LEAD), BODY, name).text_by == name.text
    for line in ("Minh Tâm", "Đại hội thành công."):
        draft = arranged(TITLE, text(LEAD), BODY, text(line))
        assert (draft.text_by, said(draft)) == ("", [BODY.text, line])


def test_a_line_below_the_last_photo_is_its_caption_and_no_byline() -> None:
    draft = arranged(TITLE, text(LEAD), BODY, BODY, BODY, PHOTO, text("Ảnh: Toàn cảnh đại hội"))
    assert (draft.photos_by, draft.body[-1]) == ("", Figure(PHOTO, "Toàn cảnh đại hội"))


def test_headings_are_told_by_style_or_by_a_short_line_in_bold() -> None:
    short = text("Kết quả bầu cử", bold=True)
    draft = arranged(TITLE, text(LEAD), BODY, short, BODY)
    assert draft.body[1] == Heading(2, short)
    first, second = text("Phần một", style="heading 2"), text("Mục nhỏ", style="heading 4")
    draft = arranged(TITLE, text(LEAD), BODY, first, second, BODY, short, BODY)
    assert [part.level for part in draft.body if isinstance(part, Heading)] == [2, 3, 4]
    for line in ("Đại hội thành công tốt đẹp.", " ".join(["từ"] * 21)):
        assert said(arranged(TITLE, text(LEAD), BODY, text(line, bold=True), BODY))[1] == line


@pytest.mark.parametrize(
    ("below", "caption", "credit"),
    [
        (text("Toàn cảnh đại hội. (Ảnh: Minh Tâm)", italic=True), "Toàn cảnh đại hội.", "Minh Tâm"),
        (text("Toàn cảnh đại hội. Ảnh: Minh Tâm", align=Align.CENTRE), "Toàn cảnh đại hội.", "Minh Tâm"),
        (text("Hình 2. Toàn cảnh", style="caption"), "Toàn cảnh", ""),
        (text("Ảnh 1: Toàn cảnh"), "Toàn cảnh", ""),
        (text("Ảnh: Minh Tâm"), "", "Minh Tâm"),
    ],
)
def test_a_photo_takes_the_caption_below_it(below: Paragraph, caption: str, credit: str) -> None:
    draft = arranged(TITLE, text(LEAD), PHOTO, below, BODY)
    assert (draft.image, said(draft)) == (Figure(PHOTO, caption, credit), [BODY.text])


def test_the_text_after_a_photo_is_no_caption() -> None:
    draft = arranged(TITLE, text(LEAD), PHOTO, BODY, BODY)
    assert (draft.image, said(draft)) == (Figure(PHOTO), [BODY.text, BODY.text])


def test_a_photo_far_down_stays_where_it_is() -> None:
    draft = arranged(TITLE, text(LEAD), BODY, BODY, BODY, PHOTO)
    assert (draft.image, draft.body[-1]) == (None, Figure(PHOTO))


def test_a_photo_before_the_title_or_the_lead_is_the_articles_own() -> None:
    assert arranged(PHOTO, TITLE, text(LEAD), BODY, BODY).image == Figure(PHOTO)
    draft = arranged(TITLE, PHOTO, text("Toàn cảnh", italic=True), text(LEAD), BODY)
    assert (draft.image, draft.lead) == (Figure(PHOTO, "Toàn cảnh"), LEAD)


def test_photos_in_a_table_come_out_with_their_captions() -> None:
    table = Table((((PHOTO,), (OTHER,)), ((text("Ảnh 1: Bỏ phiếu"),), (text("Kiểm phiếu"),))))
    draft = arranged(TITLE, text(LEAD), BODY, BODY, BODY, table, BODY)
    assert draft.body[3:5] == [Figure(PHOTO, "Bỏ phiếu"), Figure(OTHER, "Kiểm phiếu")]
    framed = Table((((text("Trong khung"),),),))
    assert said(arranged(TITLE, text(LEAD), BODY, framed))[-1] == "Trong khung"


def test_a_table_of_words_stays_a_table() -> None:
    table = Table((((text("Họ tên"),), (text("Phiếu"),)), ((text("An"),), (text("17"),))))
    assert arranged(TITLE, text(LEAD), BODY, table).body[-1] == table


def test_a_letterhead_is_left_out_and_said() -> None:
    head = Table(
        (((text("SỞ NỘI VỤ"),), (text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), text("Độc lập - Tự do - Hạnh phúc"))),)
    )
    draft = arranged(head, TITLE, text(LEAD), BODY)
    assert draft.title == TITLE.text
    assert "quốc hiệu" in draft.doubts[0].message
    assert "SỞ NỘI VỤ" in draft.doubts[0].message


def test_items_typed_by_hand_are_items() -> None:
    lines = ["- Việc một;", "+ Việc nhỏ;", "• Việc hai.", "1. Bước một", "2) Bước hai", "2022 là năm đầu."]
    draft = arranged(TITLE, text(LEAD), BODY, *map(text, lines))
    assert [(part.text, part.depth, part.number) for part in draft.body[1:] if isinstance(part, Paragraph)] == [
        ("Việc một;", 0, None),
        ("Việc nhỏ;", 1, None),
        ("Việc hai.", 0, None),
        ("Bước một", 0, 1),
        ("Bước hai", 0, 2),
        ("2022 là năm đầu.", None, None),
    ]


def test_lists_that_word_counts_are_said_when_they_may_have_gone_on() -> None:
    def step(words: str) -> Paragraph:
        return replace(text(words), depth=0, is_numbered=True)

    draft = arranged(TITLE, text(LEAD), BODY, step("Một"), step("Hai"), BODY, step("Ba"))
    assert [doubt.message[:32] for doubt in draft.doubts] == ["bài có 2 danh sách do Word đánh s"[:32]]
    assert arranged(TITLE, text(LEAD), BODY, step("Một"), step("Hai"), BODY, text("3. Ba")).doubts == []


def test_a_lead_in_bold_needs_no_full_stop() -> None:
    lead = text("Sáng 19/5, Chi bộ Văn phòng tổ chức đại hội nhiệm kỳ 2022–2025", bold=True)
    assert arranged(TITLE, lead, BODY).lead == lead.text
    short = text("Kết quả bầu cử", bold=True)
    assert arranged(TITLE, short, BODY, BODY).lead == ""
