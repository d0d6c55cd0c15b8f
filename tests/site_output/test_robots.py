"""robots.txt as a crawler reads it."""

from urllib.robotparser import RobotFileParser

from plugins.site_output.robots import robots


def parsed(data: bytes) -> RobotFileParser:
    parser = RobotFileParser()
    parser.parse(data.decode().splitlines())
    return parser


def test_the_public_site_may_be_read_and_names_its_site_map() -> None:
    rules = parsed(robots("https://so.example.vn", is_preview=False))
    assert rules.can_fetch("Googlebot", "https://so.example.vn/tin-tuc/2022/a/")
    assert rules.site_maps() == ["https://so.example.vn/sitemap.xml"]


def test_a_preview_may_be_read_by_nobody() -> None:
    rules = parsed(robots("https://so.example.vn", is_preview=True))
    assert not rules.can_fetch("Googlebot", "https://so.example.vn/")
    assert rules.site_maps() is None
