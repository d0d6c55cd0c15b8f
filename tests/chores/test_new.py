"""A new article: asked for in Vietnamese, written once, never over another."""

from __future__ import annotations

import io
import sys

import pytest
from invoke.context import Context

from chores.new import new

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
