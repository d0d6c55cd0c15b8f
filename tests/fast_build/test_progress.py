"""A long work says how far it is to a person at a terminal, and to nobody else."""

import io
import time

import pytest

from plugins.fast_build.progress import ProgressLine


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def run(stream: io.StringIO, environ: dict[str, str]) -> str:
    progress = ProgressLine("Lập chỉ mục", stream, environ)
    for done in range(1_501):
        progress(done, 1_500)
    return stream.getvalue()


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a second pass between any two looks at the clock."""
    seconds = iter(range(10_000))
    monkeypatch.setattr(time, "monotonic", lambda: next(seconds))


def test_a_terminal_is_told_on_one_line_that_is_wiped_at_the_end(slow: None) -> None:
    said = run(Terminal(), {})
    assert "\rLập chỉ mục: 1.499/1.500" in said
    assert "\n" not in said
    assert said.endswith("\r" + " " * len("Lập chỉ mục: 1.499/1.500") + "\r")


def test_a_short_work_is_not_mentioned() -> None:
    assert run(Terminal(), {}) == ""


@pytest.mark.parametrize(("stream", "environ"), [(io.StringIO(), {}), (Terminal(), {"CI": "true"})])
def test_a_file_and_ci_are_told_nothing(slow: None, stream: io.StringIO, environ: dict[str, str]) -> None:
    assert run(stream, environ) == ""
