"""The files that a draft becomes."""

from __future__ import annotations

from datetime import datetime

import pytest

from plugins.content_model.new_article import PLACEHOLDER, NewArticleError
from plugins.content_model.source import parse_markdown
from plugins.importers.arrange import Draft, Figure
from plugins.importers.article import ImportedArticle, imported, spoken_title
from plugins.importers.blocks import Paragraph, Photo, Span
from tests.importers.word_files import photo

NOW = datetime.fromisoformat("2022-05-19T14:30:40+07:00")
STEM = "2022/dai-hoi-chi-bo"


def made(author: str | None = None, **changes: object) -> ImportedArticle:
    facts = {"title": "Đại hội chi bộ", "lead": "Sáng 19/5.", "body": [Paragraph((Span("Nội dung."),))]}
    return imported(Draft(**{**facts, **changes}), "Tin tức", author, NOW)


def front(article: ImportedArticle) -> dict[str, object]:
    return dict(parse_markdown(article.article.path, article.article.text).front)


def test_an_article_has_what_the_draft_has() -> None:
    article = made(kicker="Tiến tới Đại hội", text_by="Minh Tâm", photos_by="Hải Yến", source="Báo Đồng Khởi")
    assert article.article.path == f"articles/{STEM}.md"
    assert article.article.text.endswith("---\n\nNội dung.\n")
    told = front(article)
    assert told["kicker"] == "Tiến tới Đại hội"
    assert told["credits"] == {"text": "Minh Tâm", "photos": "Hải Yến"}
    assert (told["source"], told["status"]) == ("Báo Đồng Khởi", "draft")


def test_a_declared_author_signs_and_is_not_credited_once_more() -> None:
    told = front(made("Minh Tâm", text_by="Minh Tâm", photos_by="Minh Tâm"))
    assert told["authors"] == ["Minh Tâm"]
    assert "credits" not in told
    assert front(made("Minh Tâm", text_by="Minh Tâm", photos_by="Hải Yến"))["credits"] == {"photos": "Hải Yến"}


def test_photos_are_named_after_the_article_and_one_shown_twice_is_one_file() -> None:
    first, second = Photo(photo().read()), Photo(photo("blue", "PNG").read(), "Đại biểu")
    body = [Figure(second, "Bỏ phiếu."), Figure(second)]
    article = made(image=Figure(first, "Toàn cảnh.", "Hải Yến"), body=body)
    assert article.photos == {f"images/{STEM}-1.jpg": first.data, f"images/{STEM}-2.png": second.data}
    assert front(article)["image"] == {
        "file": f"images/{STEM}-1.jpg",
        "alt": "",
        "caption": "Toàn cảnh.",
        "credit": "Hải Yến",
    }
    assert article.article.text.count(f"![Đại biểu](images/{STEM}-2.png") == 2
    assert article.doubts == ()


@pytest.mark.parametrize("data", [b"\x01\x00\x00\x00l\x00\x00\x00", b"", photo().read()[:200]])
def test_a_photo_that_cannot_be_published_is_said_and_left_out(data: bytes) -> None:
    article = made(image=Figure(Photo(data)), body=[Figure(Photo(photo().read())), Figure(Photo(data), "Biểu đồ")])
    assert list(article.photos) == [f"images/{STEM}-1.jpg"]
    assert "image" not in front(article)
    first, last = (doubt.message for doubt in article.doubts)
    assert first.startswith("ảnh thứ 1 là hình vẽ của Word")
    assert last.startswith("ảnh thứ 3 (Biểu đồ) là hình vẽ của Word")


def test_what_a_machine_can_repair_is_repaired() -> None:
    article = made(body=[Paragraph((Span("Nhiệm kỳ 2022 - 2025 , theo Kế hoạch 36-KH/ĐUK ."),))])
    assert article.article.text.endswith("\nNhiệm kỳ 2022-2025, theo Kế hoạch 36-KH/ĐUK.\n")


def test_a_draft_without_text_is_a_form_to_fill_in() -> None:
    assert made(body=[]).article.text.endswith(f"\n{PLACEHOLDER}\n")


def test_a_title_in_capitals_is_spoken_and_said() -> None:
    draft = spoken_title(Draft(title="ĐẠI HỘI CHI BỘ VĂN PHÒNG SỞ"), ["Văn phòng Sở"])
    assert draft.title == "Đại hội chi bộ Văn phòng Sở"
    assert draft.doubts[0].message.endswith('đổi thành "Đại hội chi bộ Văn phòng Sở"')
    calm = Draft(title="Đại hội Chi bộ")
    assert spoken_title(calm, []) is calm


def test_what_the_schema_refuses_is_refused() -> None:
    with pytest.raises(NewArticleError, match="title"):
        made(title="!!!")
