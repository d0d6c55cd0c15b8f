"""Articles that others name in their front matter."""

from tests.content_checks.conftest import Desk


def test_a_related_article_that_is_not_there_is_an_error(desk: Desk) -> None:
    desk.article("2022/dai-hoi-chi-bo")
    desk.article("2022/tin", related=["dai-hoi-chi-bo", "dai-hoi-chi-boo"])
    (finding,) = desk.findings("unknown_article")
    assert (finding.path, finding.line) == ("content/articles/2022/tin.md", 6)
    assert (finding.message, finding.remedy) == (
        '"related": không có bài nào tên "dai-hoi-chi-boo"',
        'có phải "dai-hoi-chi-bo"?',
    )


def test_a_record_must_be_there_and_be_an_event(desk: Desk) -> None:
    desk.article("2022/co-su-kien", event={"name": "Đại hội", "start": "2022-03-30 08:00"})
    desk.article("2022/tran")
    for number, record in enumerate(("co-su-kien", "tran", "xyz")):
        desk.article(f"2022/tin-{number}", event={"record": record})
    assert [(finding.path, finding.message) for finding in desk.findings("unknown_article")] == [
        ("content/articles/2022/tin-1.md", 'bài "tran" không mang hồ sơ sự kiện'),
        ("content/articles/2022/tin-2.md", '"event.record": không có bài nào tên "xyz"'),
    ]


def test_the_article_of_an_album_must_be_there(desk: Desk) -> None:
    desk.article("2022/dai-hoi")
    desk.album("co", {"file": "01.jpg", "alt": "Hội trường"}, article="dai-hoi")
    desk.album("khong", {"file": "01.jpg", "alt": "Hội trường"}, article="dai-hoii")
    (finding,) = desk.findings("unknown_article")
    assert (finding.path, finding.line) == ("content/albums/khong/album.yml", 10)
    assert (finding.message, finding.remedy) == ('"article": không có bài nào tên "dai-hoii"', 'có phải "dai-hoi"?')
