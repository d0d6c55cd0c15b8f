"""What a person who waits is told, and that nobody else is told anything."""

import io

import pytest

from plugins.related_news.progress import SILENT, Progress, terminal


class Screen(io.StringIO):
    """A stream that says whether a person sits before it."""

    def __init__(self, is_terminal: bool = True) -> None:
        super().__init__()
        self.isatty = lambda: is_terminal  # type: ignore[method-assign]


def ticking(step: float):
    """A clock that is `step` seconds on at each look."""
    seconds = 0.0

    def clock() -> float:
        nonlocal seconds
        seconds += step
        return seconds

    return clock


def test_after_a_second_the_line_says_how_far_and_is_gone_at_the_end() -> None:
    screen = Screen()
    assert list(Progress(screen, ticking(0.4)).watch(range(1200), "So bài", 1200)) == list(range(1200))
    assert "\r\x1b[KSo bài: 2/1.200 bài" in screen.getvalue()
    assert "\r\x1b[KSo bài: 1.199/1.200 bài" in screen.getvalue()
    assert screen.getvalue().endswith("\r\x1b[K")


def test_the_total_is_left_out_where_it_is_not_known() -> None:
    screen = Screen()
    list(Progress(screen, ticking(2)).watch("abc", "Đếm từ"))
    assert screen.getvalue().startswith("\r\x1b[KĐếm từ: 0 bài")


def test_quick_work_is_not_spoken_of() -> None:
    screen = Screen()
    assert list(Progress(screen, ticking(0.0001)).watch(range(100), "So bài", 100)) == list(range(100))
    assert screen.getvalue() == ""


@pytest.mark.parametrize(
    ("is_terminal", "environ", "is_told"),
    [(True, {}, True), (False, {}, False), (True, {"CI": "true"}, False), (True, {"CI": ""}, True)],
)
def test_only_a_person_before_a_terminal_is_told(is_terminal: bool, environ: dict[str, str], is_told: bool) -> None:
    screen = Screen(is_terminal)
    assert terminal(screen, environ) is (screen if is_told else None)


def test_silence_passes_everything_through() -> None:
    assert list(SILENT.watch("abc", "So bài", 3)) == ["a", "b", "c"]
