"""What is read of Word files; ECMA-376 says what their parts mean."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from plugins.importers.blocks import Align, Paragraph, Photo, Table
from plugins.importers.word import UnreadableWordError, WordText, read_word
from tests.importers.word_files import changed, in_font, photo, saved


def messages(text: WordText) -> list[str]:
    return [doubt.message for doubt in text.doubts]


def paragraphs(text: WordText) -> list[Paragraph]:
    return [block for block in text.blocks if isinstance(block, Paragraph)]


def test_paragraphs_with_their_looks(tmp_path: Path) -> None:
    def write(document: Document) -> None:
        document.add_heading("Kết quả", level=2)
        line = document.add_paragraph("Bầu ")
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        line.add_run("ba").bold = True
        line.add_run("\tngười").italic = True
        line.add_run().add_break(WD_BREAK.LINE)
        line.add_run("Dòng hai")
        document.add_paragraph("Việc một", style="List Bullet")
        document.add_paragraph("Bước một", style="List Number")
        document.add_paragraph()

    heading, line, item, step = paragraphs(read_word(saved(tmp_path, write)))
    assert (heading.text, heading.style) == ("Kết quả", "heading 2")
    assert line.align is Align.RIGHT
    assert [(span.text, span.is_bold, span.is_italic) for span in line.spans] == [
        ("Bầu ", False, False),
        ("ba", True, False),
        (" ", False, True),
        ("người", False, True),
        ("\n", False, False),
        ("Dòng hai", False, False),
    ]
    assert (item.depth, item.is_numbered, step.depth, step.is_numbered) == (0, False, 0, True)


def test_photos_stand_between_the_words_where_they_stood(tmp_path: Path) -> None:
    def write(document: Document) -> None:
        line = document.add_paragraph("Trước")
        line.add_run().add_picture(photo())
        line.add_run("Sau")

    before, picture, after = read_word(saved(tmp_path, write)).blocks
    assert (before.text, after.text) == ("Trước", "Sau")
    assert picture == Photo(photo().read())


@pytest.mark.parametrize(
    ("described", "alt"),
    [
        ("Đại biểu giơ thẻ", "Đại biểu giơ thẻ"),
        ("A group of people&#10;Description automatically generated", ""),
        ("Picture 1", ""),
    ],
)
def test_what_word_guesses_of_a_photo_describes_nothing(tmp_path: Path, described: str, alt: str) -> None:
    file = saved(tmp_path, lambda document: document.add_picture(photo()))
    changed(file, "word/document.xml", "<wp:docPr ", f'<wp:docPr descr="{described}" ')
    (picture,) = read_word(file).blocks
    assert isinstance(picture, Photo)
    assert picture.alt == alt


def test_tables_are_taken_apart_where_cells_were_merged(tmp_path: Path) -> None:
    def write(document: Document) -> None:
        table = document.add_table(3, 3)
        for row in range(3):
            for column in range(3):
                table.cell(row, column).text = f"{row}{column}"
        table.cell(0, 0).merge(table.cell(1, 0)).text = "dọc"
        table.cell(2, 1).merge(table.cell(2, 2)).text = "ngang"

    text = read_word(saved(tmp_path, write))
    (table,) = text.blocks
    assert isinstance(table, Table)
    assert [[" ".join(part.text for part in cell) for cell in row] for row in table.rows] == [
        ["dọc", "01", "02"],
        ["", "11", "12"],
        ["20", "ngang", ""],
    ]
    assert messages(text) == ["có bảng gộp ô; chữ của ô gộp nằm ở ô đầu, các ô kia để trống"]


def test_old_fonts_are_read_whoever_says_which_font_it_is(tmp_path: Path) -> None:
    """The letters themselves, their paragraph's style, a style that it is based on, or the file as a whole."""

    def write(document: Document) -> None:
        in_font(document.add_paragraph(), "§¹i héi", ".VnTime")
        in_font(document.add_paragraph(), "Hoäi nghò", "VNI-Times")
        document.styles["Quote"].font.name = ".VnTimeH"
        document.styles["Intense Quote"].base_style = document.styles["Quote"]
        document.add_paragraph("chi bé", style="Intense Quote")
        document.styles["Normal"].font.name = ".VnArial"
        document.add_paragraph("nhiÖm kú")
        in_font(document.add_paragraph(), "chữ mới", "Arial")

    text = read_word(saved(tmp_path, write))
    assert [block.text for block in paragraphs(text)] == ["Đại hội", "Hội nghị", "CHI BỘ", "nhiệm kỳ", "chữ mới"]
    assert messages(text) == ["bài gõ bằng phông cũ (TCVN3, VNI), đã chuyển sang Unicode"]


def test_a_style_says_how_its_paragraphs_look(tmp_path: Path) -> None:
    def write(document: Document) -> None:
        lead = document.styles.add_style("Sapo", WD_STYLE_TYPE.PARAGRAPH)
        lead.font.bold = True
        lead.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
        document.styles.add_style("Sapo nghiêng", WD_STYLE_TYPE.PARAGRAPH).base_style = lead
        document.styles["Sapo nghiêng"].font.italic = True
        document.add_paragraph("Sáng nay", style="Sapo nghiêng")
        document.add_paragraph("Tin ").add_run("mạnh", style="Strong")

    lead, line = paragraphs(read_word(saved(tmp_path, write)))
    assert (lead.is_bold, lead.is_italic, lead.align) == (True, True, Align.CENTRE)
    assert [(span.text, span.is_bold) for span in line.spans] == [("Tin ", False), ("mạnh", True)]


def test_letters_in_parts_are_put_together(tmp_path: Path) -> None:
    text = read_word(saved(tmp_path, lambda document: document.add_paragraph("Đại hội".encode().decode())))
    decomposed = read_word(saved(tmp_path, lambda document: document.add_paragraph("\u0110a\u0323i ho\u0302\u0323i")))
    assert decomposed.blocks == text.blocks


def test_links_lead_where_they_led(tmp_path: Path) -> None:
    def write(document: Document) -> None:
        line = document.add_paragraph("Xem ")
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), document.part.relate_to("https://so.example.gov.vn/", kind, is_external=True))
        run = OxmlElement("w:r")
        run.text = "trang này"
        link.append(run)
        line._p.append(link)

    (line,) = paragraphs(read_word(saved(tmp_path, write)))
    assert [(span.text, span.href) for span in line.spans] == [
        ("Xem ", None),
        ("trang này", "https://so.example.gov.vn/"),
    ]


NOTES = (
    '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:footnote w:id="2"><w:p><w:r><w:t>Ngày 30/3/2022.</w:t></w:r></w:p></w:footnote></w:footnotes>'
)


def test_notes_go_with_the_words_that_call_for_them(tmp_path: Path) -> None:
    file = saved(tmp_path, lambda document: document.add_paragraph("Theo kế hoạch"))
    changed(file, "word/document.xml", "</w:r></w:p>", '</w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>')
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    relation = f'<Relationship Id="rId99" Type="{kind}" Target="footnotes.xml"/></Relationships>'
    changed(file, "word/_rels/document.xml.rels", "</Relationships>", relation)
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("word/footnotes.xml", NOTES)
    (line,) = paragraphs(read_word(file))
    assert [(span.text, span.note) for span in line.spans] == [("Theo kế hoạch", None), ("", "Ngày 30/3/2022.")]


def test_changes_that_nobody_accepted_are_taken_and_said(tmp_path: Path) -> None:
    file = saved(tmp_path, lambda document: document.add_paragraph("Bầu bốn"))
    run = r"<w:r><w:t>Bầu bốn</w:t></w:r>"
    new = (
        '<w:r><w:t xml:space="preserve">Bầu </w:t></w:r>'
        '<w:del w:id="1" w:author="A"><w:r><w:delText>bốn</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="A"><w:r><w:t>ba</w:t></w:r></w:ins>'
    )
    text = read_word(changed(file, "word/document.xml", run, new))
    assert [block.text for block in paragraphs(text)] == ["Bầu ba"]
    assert "Track Changes" in messages(text)[0]


def test_comments_and_what_cannot_be_taken_over_are_said(tmp_path: Path) -> None:
    def write(document: Document) -> None:
        line = document.add_paragraph("Xem")
        document.add_comment(line.runs, "Bỏ câu này?", author="Trưởng phòng")
        document.add_picture(photo())

    file = saved(tmp_path, write)
    changed(file, "word/document.xml", "<a:stretch>", '<a:srcRect l="10000"/><a:stretch>')
    formula = '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"/>'
    text = read_word(changed(file, "word/document.xml", "<w:p>", f"<w:p>{formula}"))
    said = " | ".join(messages(text))
    for words in ("1 công thức", "1 nhận xét", "được cắt bớt"):
        assert words in said
    assert messages(read_word(saved(tmp_path, lambda document: document.add_picture(photo())))) == []


def test_a_photo_that_is_only_linked_is_not_looked_for(tmp_path: Path) -> None:
    file = saved(tmp_path, lambda document: document.add_picture(photo()))
    changed(file, "word/document.xml", "r:embed=", "r:link=")
    text = read_word(file)
    assert text.blocks == ()
    assert messages(text) == ["1 ảnh chỉ được liên kết, không nằm trong tệp Word"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "là tệp Word đời cũ (.doc) hoặc có mật khẩu; sửa: "),
        (b"%PDF-1.7", "là tệp PDF; sửa: lấy bản Word của bài."),
        (b"{\\rtf1", "là tệp RTF; sửa: "),
        ("Bài".encode(), "không phải tệp Word (.docx) hoặc đã hỏng; sửa: "),
        (b"", "không phải tệp Word (.docx) hoặc đã hỏng; sửa: "),
    ],
)
def test_other_files_are_refused_by_what_they_are(tmp_path: Path, data: bytes, message: str) -> None:
    file = tmp_path / "bài.docx"
    file.write_bytes(data)
    with pytest.raises(UnreadableWordError) as error:
        read_word(file)
    assert str(error.value).startswith(f"{file} {message}")


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "[Content_Types].xml"])
def test_broken_files_are_refused(tmp_path: Path, part: str) -> None:
    file = saved(tmp_path, lambda document: document.add_paragraph("Bài"))
    with pytest.raises(UnreadableWordError, match="đã hỏng; sửa: "):
        read_word(changed(file, part, "^.*$", "<a"))


def test_files_spoilt_on_the_way_are_refused(tmp_path: Path) -> None:
    """Bytes that a bad stick has changed, in the packed text and in the archive's own lists."""
    file = saved(tmp_path, lambda document: document.add_paragraph("Bài"))
    whole = file.read_bytes()
    with zipfile.ZipFile(file) as archive:
        start = archive.getinfo("word/document.xml").header_offset
        ends = archive.start_dir
    for place, length in ((start + 60, 40), (start + 26, 2), (ends + 8, 2), (ends + 6, 1)):
        file.write_bytes(whole[:place] + b"\xff" * length + whole[place + length :])
        with pytest.raises(UnreadableWordError, match="đã hỏng; sửa: "):
            read_word(file)


def test_another_kind_of_archive_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("a.txt", "a")
    with pytest.raises(UnreadableWordError, match="không phải tệp Word"):
        read_word(tmp_path / "a.docx")


def test_a_file_that_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w", zipfile.ZIP_DEFLATED) as archive, archive.open("a", "w") as part:
        for _ in range(501):
            part.write(bytes(1_000_000))
    with pytest.raises(UnreadableWordError, match="quá lớn khi giải nén"):
        read_word(tmp_path / "a.docx")
