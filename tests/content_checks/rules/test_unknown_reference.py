"""Names that no data file declares."""

import pytest

from tests.content_checks.conftest import Desk

EVENT = {"name": "Đại hội", "start": "2022-03-30 08:00"}


@pytest.mark.parametrize(
    ("key", "value", "line", "message", "remedy"),
    [
        (
            "section",
            "Tin hoat dông",
            4,
            '"section": chưa khai báo "Tin hoat dông"',
            'có phải "Tin hoạt động"? Nếu là tên mới thì khai báo trong data/sections.yml',
        ),
        (
            "section",
            "Quy hoạch",
            4,
            '"section": chưa khai báo "Quy hoạch"',
            "chọn một trong: Tin hoạt động, Thông báo; hoặc khai báo trong data/sections.yml",
        ),
        ("tags", ["Đại hội", "Đại hộ"], 6, '"tags": chưa khai báo "Đại hộ"', None),
        ("authors", ["Ban Biên tâp"], 6, '"authors": chưa khai báo "Ban Biên tâp"', None),
        (
            "units",
            ["van-phog"],
            6,
            '"units": chưa khai báo "van-phog"',
            'có phải "van-phong"? Nếu là tên mới thì khai báo trong data/units.yml',
        ),
        ("units", ["Văn phòng sở y tế"], 6, '"units": chưa khai báo "Văn phòng sở y tế"', None),
        ("event", {**EVENT, "unit": "Văn phong Sở"}, 6, '"event.unit": chưa khai báo "Văn phong Sở"', None),
    ],
)
def test_an_unknown_name_is_an_error_with_the_nearest(
    desk: Desk, key: str, value: object, line: int, message: str, remedy: str | None
) -> None:
    desk.article(**{key: value})
    (finding,) = desk.findings("unknown_reference")
    assert (finding.line, finding.message, finding.severity) == (line, message, "error")
    assert remedy is None or finding.remedy == remedy


def test_names_in_any_case_and_slugs_are_known(desk: Desk) -> None:
    desk.article(
        section="tin-hoat-dong",
        tags=["đại hội"],
        authors=[{"name": "Ban Biên tập", "position": "Tổ trưởng"}],
        units=["van-phong"],
        event={**EVENT, "unit": "VĂN PHÒNG SỞ"},
    )
    assert desk.findings("unknown_reference") == []


def test_units_that_data_files_name_are_looked_up_too(desk: Desk) -> None:
    desk.write("data/authors.yml", "- slug: a\n  name: A\n  unit: Thanh tra\n")
    desk.write("data/units.yml", "- slug: b\n  name: B\n  predecessors: [b, c]\n  parent: D\n")
    assert [(finding.path, finding.line, finding.message) for finding in desk.findings("unknown_reference")] == [
        ("content/data/authors.yml", 3, '"unit": chưa khai báo "Thanh tra"'),
        ("content/data/units.yml", 3, '"predecessors": chưa khai báo "c"'),
        ("content/data/units.yml", 4, '"parent": chưa khai báo "D"'),
    ]


def test_a_lost_data_file_is_one_finding_and_not_one_for_each_article(desk: Desk) -> None:
    desk.article("2022/mot", tags=["Đại hội"])
    desk.article("2022/hai", tags=["Đại hội", "An sinh"])
    (desk.root / "data" / "tags.yml").unlink()
    (finding,) = desk.findings("unknown_reference")
    assert (finding.path, finding.line) == ("content/data/tags.yml", 1)
    assert finding.message == 'chưa khai báo gì, trong khi các bài nhắc đến 2 tên, như "Đại hội"'
