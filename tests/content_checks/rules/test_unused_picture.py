"""Pictures that nothing shows."""

from tests.content_checks.conftest import PHOTO, Desk


def test_only_pictures_that_nothing_names_are_reported(desk: Desk) -> None:
    for name in ("lead", "body", "linked", "album", "bia", "thua"):
        desk.write(f"images/{name}.png", PHOTO)
    desk.write("albums/hoi-nghi/01.png", PHOTO)
    desk.write("albums/hoi-nghi/02.png", PHOTO)
    desk.write("images/doc-toi.txt")
    desk.article(
        image={"file": "images/lead.png", "alt": "Hội trường"},
        body="![Đại biểu](images/body.png)\n\n[Xem bản đồ](images/linked.png)\n",
    )
    desk.album("hoi-nghi", {"file": "01.png", "alt": "Ảnh một"}, {"file": "images/album.png", "alt": "Ảnh hai"})
    desk.video()
    findings = desk.findings("unused_picture")
    assert [finding.path for finding in findings] == ["content/albums/hoi-nghi/02.png", "content/images/thua.png"]
    assert {finding.severity for finding in findings} == {"warning"}
