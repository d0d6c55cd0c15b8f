"""The command that measures the ranking: lines of JSON in, lines of JSON out, and what is said of a bad one."""

import json
from pathlib import Path

import pytest

from plugins.related_news.__main__ import main
from tests.related_news.stories import STORIES

LINES = [{"id": name, "title": title, "lead": lead, "body": body} for name, (title, lead, body) in STORIES.items()]


def run(folder: Path, lines: list[object] | bytes, *options: str) -> list[dict[str, object]]:
    data = lines if isinstance(lines, bytes) else "\n".join(json.dumps(line) for line in lines).encode()
    (folder / "docs.jsonl").write_bytes(data)
    assert main([str(folder / "docs.jsonl"), str(folder / "run.jsonl"), *options]) == 0
    return [json.loads(line) for line in (folder / "run.jsonl").read_text("utf-8").splitlines()]


def test_each_article_has_its_line_in_the_order_of_the_file(tmp_path: Path) -> None:
    found = run(tmp_path, LINES)
    assert [line["id"] for line in found] == list(STORIES)
    assert all(line.keys() == {"id", "ranked"} for line in found)
    assert set(found[0]["ranked"][:2]) == {"bao-2", "bao-3"}


def test_at_most_ten_are_listed(tmp_path: Path) -> None:
    lines = [{"id": number, "title": f"Bão số {number % 7} đổ bộ"} for number in range(30)]
    assert {len(line["ranked"]) for line in run(tmp_path, lines)} == {10}


def test_the_same_lines_in_another_order_give_the_same_lists(tmp_path: Path) -> None:
    assert sorted(run(tmp_path, LINES[::-1]), key=str) == sorted(run(tmp_path, LINES), key=str)


def test_a_cache_changes_nothing_but_the_time(tmp_path: Path) -> None:
    cache = ("--cache", str(tmp_path / "memo"))
    assert run(tmp_path, LINES[1:], *cache) == run(tmp_path, LINES[1:])
    assert run(tmp_path, LINES, *cache) == run(tmp_path, LINES)


def test_near_copies_are_listed_where_the_option_asks_for_them(tmp_path: Path) -> None:
    text = " ".join(f"đoàn thứ {number} về xã thứ {number}" for number in range(20))
    lines = [{"id": name, "title": "Mười đoàn về xã", "body": text} for name in "ab"]
    assert [line["ranked"] for line in run(tmp_path, lines)] == [[], []]
    assert [line["ranked"] for line in run(tmp_path, lines, "--no-duplicate-filter")] == [["b"], ["a"]]


def test_ids_come_back_as_they_were_written(tmp_path: Path) -> None:
    names: list[object] = [7, "số 36-KH/ĐUK", 'dấu " và \\', "\u2028", "\ud800", -1, ""]
    found = run(tmp_path, [{"id": name, "title": "Bão số 4"} for name in names])
    assert [line["id"] for line in found] == names
    assert all(sorted(map(str, [line["id"], *line["ranked"]])) == sorted(map(str, names)) for line in found)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n\n",
        b'\xef\xbb\xbf{"id": 1}\r\n\r\n',
        b'{"id": "a", "title": null, "lead": null, "body": null, "tags": [1]}',
    ],
)
def test_empty_files_and_missing_texts_are_no_fault(tmp_path: Path, data: bytes) -> None:
    assert all(line["ranked"] == [] for line in run(tmp_path, data))


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"{", "not JSON: Expecting property name"),
        (b"[1]", "an object is needed, not a list"),
        (b'{"title": "a"}', '"id" must be a string or a whole number, not null or nothing'),
        (b'{"id": 1.5}', '"id" must be a string or a whole number, not a number'),
        (b'{"id": true}', '"id" must be a string or a whole number, not true or false'),
        (b'{"id": "a", "title": 3}', '"title" must be a string, not a number'),
        (b'{"id": "a", "body": ["b"]}', '"body" must be a string, not a list'),
        (b'{"id": "\xff"}', "not UTF-8 at byte 9 of the line"),
        (b'{"id": "dau"}', "id 'dau' already stands in line 1"),
        (b"[" * 100_000, "not JSON: "),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: bytes, message: str
) -> None:
    docs, found = tmp_path / "docs.jsonl", tmp_path / "run.jsonl"
    docs.write_bytes(b'{"id": "dau"}\n' + line)
    assert main([str(docs), str(found)]) == 1
    assert f"related_news: {docs}:2: {message}" in capsys.readouterr().err
    assert not found.exists()


def test_a_missing_file_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "khong-co.jsonl"), str(tmp_path / "run.jsonl")]) == 1
    assert "khong-co.jsonl" in capsys.readouterr().err
