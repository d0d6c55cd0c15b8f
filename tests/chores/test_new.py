"""A new article: asked for in Vietnamese, written once, never over another."""

from __future__ import annotations

import io
import sys

import pytest
from invoke.context import Context

from chores.new import new
from tests.importers.word_files import photo, saved

ANSWERS = {"title": "Đại hội Chi bộ Văn phòng Sở", "section": "Công tác Đảng", "lead": "Một câu.", "author": "Mộc Miên"}
FILE = "content/articles/2022/dai-hoi-chi-bo-van-phong-so.md"


@pytest.fixture(autouse=True)
def content(tmp_path, monkeypatch):
    """A content folder with two sections and one author; it is 14 February 2022, 9.00 in Vietnam."""
    data = tmp_path / "content" / "data"
    data.mkdir(parents=True)
    data.joinpath("department.yml").write_text("name: Sở\nresponsible: Giám đốc Sở\n", "utf-8")
    data.joinpath("sections.yml").write_text(
        "- {slug: tin-tuc, name: Tin tức}\n- {slug: cong-tac-dang, name: Công tác Đảng}\n", "utf-8"
    )
    data.joinpath("authors.yml").write_text("- {slug: moc-mien, name: Mộc Miên}\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1644804000")
    return tmp_path


def type_in(monkeypatch, *lines):
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def test_options_alone_make_a_draft_and_say_what_comes_next(content, capsys):
    new(Context(), **ANSWERS)
    text = (content / FILE).read_text("utf-8")
    assert 'title: "Đại hội Chi bộ Văn phòng Sở"\ndate: 2022-02-14 09:00\nsection: Công tác Đảng\n' in text
    assert "\nauthors: [Mộc Miên]\nstatus: draft\n---\n" in text
    said = capsys.readouterr().out
    assert said.startswith(f"Đã tạo {FILE} (bản nháp, chưa ai thấy).\n")
    assert "http://localhost:8000/ban-nhap/dai-hoi-chi-bo-van-phong-so/" in said


def test_what_is_not_given_is_asked_for_until_it_is_right(content, capsys, monkeypatch):
    type_in(monkeypatch, ANSWERS["title"], "3", "Cong tac dang", "2", "", "Một câu.", "moc-mien")
    new(Context())
    said = capsys.readouterr().out
    assert "Chuyên mục:\n  1. Tin tức\n  2. Công tác Đảng\n" in said
    assert 'Chuyên mục "3" chưa được khai; đã khai: Tin tức, Công tác Đảng.' in said
    assert 'Chuyên mục "Cong tac dang" chưa được khai; có phải ý bạn là "Công tác Đảng"?' in said
    assert "section: Công tác Đảng\n" in (content / FILE).read_text("utf-8")


def test_an_article_is_never_written_over_another(content, capsys):
    (content / FILE).parent.mkdir(parents=True)
    (content / FILE).write_text("Bài của người khác", "utf-8")
    with pytest.raises(SystemExit, match="1"):
        new(Context(), **ANSWERS)
    assert (content / FILE).read_text("utf-8") == "Bài của người khác"
    assert capsys.readouterr().err == f"Đã có {FILE}, không ghi đè; đặt tiêu đề khác hoặc sửa tệp ấy.\n"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            {"section": "Công tác Đang"},
            'Chuyên mục "Công tác Đang" chưa được khai; có phải ý bạn là "Công tác Đảng"?\n',
        ),
        ({"author": "Sông Hòa"}, 'Tác giả "Sông Hòa" chưa được khai; đã khai: Mộc Miên.\n'),
        ({"lead": ""}, "\nThiếu --lead, và không có ai trả lời câu hỏi.\n"),
        ({"title": "Con"}, 'bài mới:1: máy Windows không tạo được tệp tên "con", lấy từ "title"; sửa: '),
        ({"title": "!!!"}, 'bài mới:1: "title" không có chữ cái hay chữ số nào để đặt tên tệp, nhận được "!!!"; '),
    ],
)
def test_a_wrong_option_is_refused_with_a_remedy_and_nothing_is_written(content, capsys, monkeypatch, change, message):
    type_in(monkeypatch)
    with pytest.raises(SystemExit, match="1"):
        new(Context(), **{**ANSWERS, **change})
    assert capsys.readouterr().err.startswith(message)
    assert not (content / "content" / "articles").exists()


def test_a_folder_that_cannot_be_written_is_said_in_vietnamese(content, capsys):
    content.joinpath("content", "articles").symlink_to("none/below")
    with pytest.raises(SystemExit, match="1"):
        new(Context(), **ANSWERS)
    assert capsys.readouterr().err.startswith("Không ghi được content/articles")


def test_an_interrupted_question_makes_nothing(content, capsys, monkeypatch):
    monkeypatch.setattr("builtins.input", _interrupted)
    with pytest.raises(SystemExit, match="1"):
        new(Context())
    assert capsys.readouterr().err == "\nĐã dừng, chưa tạo tệp nào.\n"
    assert not (content / "content" / "articles").exists()


def _interrupted(question):
    raise KeyboardInterrupt


WORD = "content/articles/2022/dai-hoi-chi-bo-van-phong-so.md"


@pytest.fixture
def word(tmp_path):
    """A news item as an office writes it, with a photo."""

    def write(document):
        document.add_paragraph().add_run(ANSWERS["title"].upper()).bold = True
        document.add_paragraph().add_run("Sáng 14/2, chi bộ họp.").bold = True
        document.add_picture(photo())
        document.add_paragraph().add_run("Toàn cảnh đại hội.").italic = True
        document.add_paragraph("Đại hội bầu ba chi ủy viên.")
        document.add_paragraph("Tin, ảnh: Mộc Miên")

    return str(saved(tmp_path, write))


def test_a_word_file_makes_an_article_and_what_it_does_not_tell_is_asked_for(content, word, capsys, monkeypatch):
    type_in(monkeypatch, "2")
    new(Context(), word=word)
    text = (content / WORD).read_text("utf-8")
    assert 'title: "Đại hội chi bộ văn phòng sở"\ndate: 2022-02-14 09:00\nsection: Công tác Đảng\n' in text
    assert 'lead: "Sáng 14/2, chi bộ họp."\nauthors: [Mộc Miên]\nimage:\n' in text
    assert text.endswith("status: draft\n---\n\nĐại hội bầu ba chi ủy viên.\n")
    assert (content / "content/images/2022/dai-hoi-chi-bo-van-phong-so-1.jpg").read_bytes() == photo().read()
    said = capsys.readouterr().out
    assert f"Đã tạo {WORD} (bản nháp, chưa ai thấy) và 1 ảnh trong content/images/2022.\n" in said
    assert "  - tiêu đề viết toàn chữ hoa đã đổi thành " in said
    assert f'  - {WORD}:9: "alt" trong "image" để trống; sửa: ' in said
    assert "1. Mở tệp ấy, xem lại những chỗ trên." in said


def test_what_is_given_goes_before_what_the_word_file_says(content, word):
    new(Context(), **{**ANSWERS, "title": "Tên khác", "word": word})
    text = (content / "content/articles/2022/ten-khac.md").read_text("utf-8")
    assert 'lead: "Một câu."\n' in text
    assert "Sáng 14/2" not in text


def test_a_writer_who_is_not_declared_is_credited(content, tmp_path):
    def write(document):
        for line in ("Tên bài", "Sapô.", "Nội dung.", "Bài: Sông Hòa - Ảnh: Mộc Miên"):
            document.add_paragraph(line)

    new(Context(), section="Tin tức", word=str(saved(tmp_path, write)))
    text = (content / "content/articles/2022/ten-bai.md").read_text("utf-8")
    assert "\ncredits:\n  text: Sông Hòa\n  photos: Mộc Miên\n" in text
    assert "authors" not in text


def test_an_import_never_writes_over_an_article_or_another_photo(content, word, capsys):
    (content / WORD).parent.mkdir(parents=True)
    (content / WORD).write_text("Bài của người khác", "utf-8")
    with pytest.raises(SystemExit):
        new(Context(), section="Tin tức", word=word)
    assert not (content / "content/images").exists()
    (content / WORD).unlink()
    other = content / "content/images/2022/dai-hoi-chi-bo-van-phong-so-1.jpg"
    other.parent.mkdir(parents=True)
    other.write_bytes(b"khac")
    with pytest.raises(SystemExit):
        new(Context(), section="Tin tức", word=word)
    assert other.read_bytes() == b"khac"
    assert not (content / WORD).exists()
    assert "sửa: đổi tên hoặc xóa nó đi rồi chạy lại lệnh." in capsys.readouterr().err
    other.write_bytes(photo().read())  # what an attempt that ended half way had written
    new(Context(), section="Tin tức", word=word)
    assert (content / WORD).exists()


def test_an_empty_word_file_is_said(content, tmp_path, capsys):
    with pytest.raises(SystemExit):
        new(Context(), **ANSWERS, word=str(saved(tmp_path, lambda document: document.add_paragraph())))
    assert "bai.docx không có chữ nào; sửa: " in capsys.readouterr().err
    assert not (content / FILE).exists()


@pytest.mark.parametrize(
    ("name", "message"), [("khong-co.docx", "Không đọc được "), ("anh.docx", "không phải tệp Word")]
)
def test_a_word_file_that_cannot_be_read_is_said(content, capsys, name, message):
    (content / "anh.docx").write_bytes(photo().read())
    with pytest.raises(SystemExit):
        new(Context(), section="Tin tức", word=str(content / name))
    said = capsys.readouterr().err
    assert message in said
    assert "; sửa: " in said
    assert not (content / "content/articles").exists()
