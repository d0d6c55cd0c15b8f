"""The file of saved figures that data/counter.yml names."""

import pytest

from tests.content_checks.conftest import Desk

NAMES = "service: /v1/\nfigures: data/so-lieu.json\n"


def test_a_file_that_is_not_there_is_an_error_where_it_is_named(desk: Desk) -> None:
    desk.write("data/counter.yml", NAMES)
    assert [(finding.path, finding.line, finding.message) for finding in desk.findings("counter_figures")] == [
        ("content/data/counter.yml", 2, '"figures" là "data/so-lieu.json", không có tệp này')
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("không phải", "tệp không phải JSON"),
        ("[]", "tệp không phải số liệu của bộ đếm"),
        ('{"total": "9", "as_of": "2026-11-01T00:00:00+07:00"}', '"total" phải là số nguyên không âm, nhận được "9"'),
        ('{"total": -1, "as_of": "2026-11-01T00:00:00+07:00"}', '"total" phải là số nguyên không âm, nhận được -1'),
        ('{"total": 9}', '"as_of" phải là ngày giờ dạng 2026-11-01T00:00:00+07:00'),
        ('{"total": 9, "as_of": "2026-11-01T00:00:00"}', '"as_of" thiếu múi giờ, ví dụ +07:00'),
    ],
)
def test_a_file_that_holds_no_figures_is_an_error_in_that_file(desk: Desk, text: str, message: str) -> None:
    desk.write("data/counter.yml", NAMES)
    desk.write("data/so-lieu.json", text)
    assert [(finding.path, finding.message) for finding in desk.findings("counter_figures")] == [
        ("content/data/so-lieu.json", message)
    ]


def test_figures_as_the_service_writes_them_are_right(desk: Desk) -> None:
    desk.write("data/counter.yml", NAMES)
    desk.write(
        "data/so-lieu.json",
        '{"v":1,"online":null,"today":77,"week":1402,"month":5310,"total":1316340,"views":{},'
        '"as_of":"2026-11-22T21:05:09+07:00"}',
    )
    assert desk.findings("counter_figures") == []


def test_a_portal_without_a_counter_or_without_saved_figures_is_right(desk: Desk) -> None:
    assert desk.findings("counter_figures") == []
    desk.write("data/counter.yml", "service: /v1/\n")
    assert desk.findings("counter_figures") == []
