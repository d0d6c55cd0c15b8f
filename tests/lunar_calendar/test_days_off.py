"""Days off as the government announces them year by year."""

import re
from datetime import date
from pathlib import Path

import pytest

from plugins.lunar_calendar.data_file import DataFileError
from plugins.lunar_calendar.days_off import Announcement, DayOff, DaysOff, SwappedDay, announced
from plugins.lunar_calendar.days_off_file import load_days_off, read_days_off

ROOT = Path(__file__).parents[2]
NAME = "content/data/days-off/2090.yml"
# The documented example: an announcement that nobody made, of a year far away.
EXAMPLE = re.search(
    r"```yaml\n(announcement: .*?)```", (ROOT / "docs/lunar-calendar.md").read_text(encoding="utf-8"), re.DOTALL
)[1]
YEAR_2090 = DaysOff(
    year=2090,
    announcement=Announcement("Thông báo số 00/TB-VD", date(2089, 11, 30), "Bộ Ví dụ", "https://example.vn/00-TB-VD"),
    days=(
        DayOff(date(2090, 1, 1), "Tết Dương lịch"),
        DayOff(date(2090, 1, 29), "Tết Nguyên đán"),
        DayOff(date(2090, 1, 30), "Tết Nguyên đán"),
        DayOff(date(2090, 1, 31), "Tết Nguyên đán"),
    ),
    swapped=(SwappedDay(off=date(2090, 1, 2), work=date(2090, 1, 7)),),
)


def test_the_example_of_the_docs_is_read() -> None:
    assert read_days_off(EXAMPLE, NAME) == YEAR_2090


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2090, 1, 1), "nghỉ Tết Dương lịch"),
        (date(2090, 1, 2), "nghỉ, làm bù ngày 07/01/2090"),
        (date(2090, 1, 7), "làm bù cho ngày 02/01/2090"),
        (date(2090, 1, 31), "nghỉ Tết Nguyên đán"),
        (date(2090, 2, 1), None),
    ],
)
def test_a_day_has_the_words_of_the_announcement(day: date, words: str | None) -> None:
    assert YEAR_2090.words_for(day) == words


def test_a_year_without_an_announcement_says_so() -> None:
    assert announced(2091, None) == "Lịch nghỉ năm 2091: chưa có thông báo."


def test_a_year_with_an_announcement_names_it() -> None:
    assert announced(2090, YEAR_2090) == ("Lịch nghỉ năm 2090 theo Thông báo số 00/TB-VD ngày 30/11/2089 của Bộ Ví dụ.")


DATE_RULE = '"announced_on" phải là một ngày có thật, dạng YYYY-MM-DD, nhận được'
SPAN_RULE = "ngày nghỉ phải nằm trong năm 2090 và không kết thúc trước khi bắt đầu"
SWAP_RULE = "ngày nghỉ và ngày làm bù phải khác nhau, ít nhất một ngày trong năm 2090"

# A piece of the example, what to put for it, and the finding that must come.
MISTAKES = [
    ("2089-11-30", "30/11/2089", f'2: {DATE_RULE} "30/11/2089"'),
    ("2089-11-30", "2089-11-31", f'2: {DATE_RULE} "2089-11-31"'),
    (
        "https://example.vn",
        "example.vn",
        '4: "link" phải là địa chỉ bắt đầu bằng "https://", nhận được "example.vn/00-TB-VD"',
    ),
    ("issuer: Bộ Ví dụ\n", "", '1: thiếu trường "issuer"'),
    ("to: 2090-01-31", "to: 2090-01-28", f"7: {SPAN_RULE}"),
    ("from: 2090-01-29", "from: 2089-12-31", f"7: {SPAN_RULE}"),
    ("work: 2090-01-07", "work: 2090-01-02", f"9: {SWAP_RULE}"),
    ("off: 2090-01-02, work: 2090-01-07", "off: 2091-01-02, work: 2091-01-07", f"9: {SWAP_RULE}"),
]


@pytest.mark.parametrize(("piece", "mistake", "finding"), MISTAKES)
def test_a_mistake_is_told_with_its_line_its_rule_and_its_value(piece: str, mistake: str, finding: str) -> None:
    assert piece in EXAMPLE
    with pytest.raises(DataFileError) as refusal:
        read_days_off(EXAMPLE.replace(piece, mistake, 1), NAME)
    assert str(refusal.value) == f"{NAME}:{finding}"


def test_a_file_that_is_no_mapping_is_refused() -> None:
    with pytest.raises(DataFileError) as refusal:
        read_days_off("- Tết Dương lịch", NAME)
    assert str(refusal.value) == (
        f'{NAME}:1: phải gồm các dòng "trường: giá trị", '
        "với các trường: announcement, announced_on, issuer, link, days_off, swapped"
    )


def test_every_file_of_the_folder_is_read_in_the_order_of_years(tmp_path: Path) -> None:
    (tmp_path / "2091.yml").write_text(EXAMPLE.replace("2090", "2091"), encoding="utf-8")
    (tmp_path / "2090.yml").write_text(EXAMPLE, encoding="utf-8")
    assert [days_off.year for days_off in load_days_off(tmp_path, "days-off")] == [2090, 2091]


def test_the_mistakes_of_all_files_are_told_in_one_run(tmp_path: Path) -> None:
    (tmp_path / "2090.yml").write_text(EXAMPLE.replace("issuer: Bộ Ví dụ\n", ""), encoding="utf-8")
    (tmp_path / "nam-sau.yml").write_text(EXAMPLE, encoding="utf-8")
    with pytest.raises(DataFileError) as refusal:
        load_days_off(tmp_path, "days-off")
    assert str(refusal.value).splitlines() == [
        'days-off/2090.yml:1: thiếu trường "issuer"',
        "days-off/nam-sau.yml:1: tên tệp phải là năm, như 2027.yml",
    ]


def test_a_site_without_the_folder_has_no_announcement(tmp_path: Path) -> None:
    assert load_days_off(tmp_path / "days-off", "days-off") == ()


def test_what_the_site_itself_announces_can_be_read() -> None:
    load_days_off(ROOT / "content/data/days-off", "content/data/days-off")
