"""The second examination in one process: it reads what was touched, and finds what one that reads all would find."""

import os
import time
from datetime import timedelta

import pytest

from plugins.content_checks import untouched
from plugins.content_checks.examine import examine
from plugins.content_checks.untouched import Untouched
from plugins.content_model import source
from tests.content_checks.conftest import NOW, Desk

HOUR = 3_600_000_000_000


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the Markdown files that are read from now on."""
    names: list[str] = []
    really = source.read_text

    def noting(path):
        names.append(str(path).rpartition("/")[2])
        return really(path)

    monkeypatch.setattr(source, "read_text", noting)
    return names


@pytest.fixture
def an_hour_later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the examinations take place long after the files were written."""
    now = time.time_ns
    monkeypatch.setattr(untouched.time, "time_ns", lambda: now() + HOUR)


def same(desk: Desk, kept: Untouched, now=NOW):
    """Examine with what is known, hold it against an examination that reads all, and return it."""
    examination = examine(desk.root, now, untouched=kept)
    assert examination == desk.examine(now)
    return examination


@pytest.mark.usefixtures("an_hour_later")
def test_only_what_was_touched_is_read_again(desk: Desk, read: list[str]):
    kept = Untouched(desk.root)
    desk.article("2022/mot", body="Theo Kế hoạch số 36-KH/ĐUK , [xem](/gioi-thieu/).\n")
    desk.article("2022/hai")
    desk.page()
    first = examine(desk.root, NOW, untouched=kept)
    assert sorted(read) == ["gioi-thieu.md", "hai.md", "mot.md"]
    assert first.mentions
    read.clear()
    desk.article("2022/hai", body="Chiều nay , Sở họp.\n")
    second = examine(desk.root, NOW, untouched=kept)
    assert read == ["hai.md"]
    assert second == desk.examine()
    assert second.mentions == first.mentions
    assert len(second.findings) == len(first.findings) + 1


@pytest.mark.usefixtures("an_hour_later")
def test_a_change_of_the_same_length_that_hides_its_time_is_seen(desk: Desk):
    kept = Untouched(desk.root)
    file = desk.article(body="Sáng nay, Sở họp.\n")
    before = file.stat()
    assert same(desk, kept).findings == ()
    file.write_bytes(file.read_bytes().replace(b"nay, ", b"nay ,"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    assert [finding.rule for finding in same(desk, kept).findings] == ["blank_before_mark"]


def test_a_file_that_was_written_a_moment_ago_is_read_again(desk: Desk, read: list[str]):
    kept = Untouched(desk.root)
    desk.article()
    for _ in range(2):
        examine(desk.root, NOW, untouched=kept)
    assert read == ["tin.md", "tin.md"]


@pytest.mark.usefixtures("an_hour_later")
def test_a_process_that_examines_once_learns_nothing(desk: Desk, read: list[str]):
    once = Untouched()
    desk.article()
    for _ in range(2):
        examine(desk.root, NOW, untouched=once)
    assert read == ["tin.md", "tin.md"]


@pytest.mark.usefixtures("an_hour_later")
def test_what_rules_ask_beyond_the_file_is_asked_again(desk: Desk):
    kept = Untouched(desk.root)
    desk.article(tags=["Đại hội"], date="2023-05-01 08:00")
    desk.article("2023/sau", date="2023-05-01 08:00")
    assert "distant_date" not in {finding.rule for finding in same(desk, kept).findings}
    desk.write("data/tags.yml", "- {slug: hop, name: Họp}\n")
    assert "unknown_reference" in {finding.rule for finding in same(desk, kept).findings}
    earlier = same(desk, kept, NOW - timedelta(days=300)).findings
    assert sum(finding.rule == "distant_date" for finding in earlier) == 2


@pytest.mark.usefixtures("an_hour_later")
def test_other_short_names_of_documents_make_other_mentions(desk: Desk):
    kept = Untouched(desk.root)
    desk.article(body="Thực hiện Chỉ thị 05, chi bộ họp.\n")
    same(desk, kept)
    desk.write("data/citations.yml", "documents:\n  - {alias: Chỉ thị 05, number: 05-CT/TW}\n")
    (mention,) = same(desk, kept).mentions["articles/2022/tin.md"]
    assert str(mention.number) == "05-CT/TW"


@pytest.mark.usefixtures("an_hour_later")
def test_faults_are_found_each_time_and_gone_when_mended(desk: Desk):
    kept = Untouched(desk.root)
    file = desk.article(title=None)
    for _ in range(2):
        assert [finding.rule for finding in same(desk, kept).findings] == ["schema"]
    desk.article()
    assert same(desk, kept).findings == ()
    file.write_bytes(b"\xff")
    assert [finding.rule for finding in same(desk, kept).findings] == ["unreadable"]
    file.unlink()
    assert same(desk, kept).content.articles == ()
