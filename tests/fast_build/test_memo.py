"""The memo gives back what a pure function made of the same input, or nothing."""

from pathlib import Path

import pytest

from plugins.fast_build import memo as module
from plugins.fast_build.memo import Memo


def kept(file: Path, **values: bytes) -> None:
    """Save values by the name that is all their function was given."""
    with Memo(file) as memo:
        for name, value in values.items():
            memo.keep(memo.key("f", name.encode()), value)
        memo.save()


def recalled(file: Path, name: str) -> bytes | None:
    with Memo(file) as memo:
        return memo.recall(memo.key("f", name.encode()))


def test_a_value_is_made_once_for_the_same_input(tmp_path: Path) -> None:
    made: list[int] = []

    def make() -> bytes:
        made.append(1)
        return b"value"

    for _ in range(3):
        with Memo(tmp_path / "memo") as memo:
            assert memo.made("f", b"input", make=make) == b"value"
            memo.save()
    assert len(made) == 1


def test_a_memo_without_a_file_remembers_within_one_build() -> None:
    memo = Memo()
    memo.keep(memo.key("f"), b"1")
    memo.save()
    assert memo.recall(memo.key("f")) == b"1"
    assert Memo().recall(memo.key("f")) is None


def test_inputs_that_only_look_alike_when_joined_have_two_keys() -> None:
    memo = Memo()
    keys = [("f", b"ab", b"c"), ("f", b"a", b"bc"), ("fa", b"b", b"c"), ("f", b"abc"), ("f", b"abc", b"")]
    assert len({memo.key(*parts) for parts in keys}) == len(keys)


def test_what_no_build_asked_for_goes_when_it_is_half_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "memo"
    kept(file, a=b"1" * 900, b=b"2" * 1000)
    for size in (1900, 900):  # a value of a build in which it was asked for is never lost
        with Memo(file) as memo:
            assert memo.recall(memo.key("f", b"a")) == b"1" * 900
            if size == 1900:
                memo.recall(memo.key("f", b"b"))
            memo.save()
        assert size <= file.stat().st_size < size + 100
    assert (recalled(file, "a"), recalled(file, "b")) == (b"1" * 900, None)


def test_what_a_build_holds_it_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "memo"
    kept(file, a=b"1" * 900, b=b"2" * 1000)
    with Memo(file) as memo:
        memo.hold(memo.key("f", name) for name in (b"a", b"never kept"))
        memo.save()
        memo.save()  # having forgotten, it knows still what was asked for
    assert (recalled(file, "a"), recalled(file, "b")) == (b"1" * 900, None)


def test_more_than_fits_in_memory_is_remembered_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_IN_MEMORY", 100)
    with Memo(tmp_path / "memo") as memo:
        for number in range(9):
            memo.keep(memo.key("f", b"%d" % number), b"%d" % number * 40)
        assert memo.recall(memo.key("f", b"2")) == b"2" * 40
        memo.save()
    assert recalled(tmp_path / "memo", "2") == b"2" * 40


def test_what_a_killed_build_wrote_last_is_cut_off(tmp_path: Path) -> None:
    file = tmp_path / "memo"
    kept(file, a=b"1" * 50)
    whole = file.read_bytes()
    for length in (len(whole) - 1, len(whole) - 60, 10):  # in the value, in its head, in the first bytes
        file.write_bytes(whole + whole[:length])
        assert recalled(file, "a") == b"1" * 50
        with Memo(file) as memo:
            memo.keep(memo.key("f", b"b"), b"2")
            memo.save(forget_unasked=False)
        assert (recalled(file, "a"), recalled(file, "b")) == (b"1" * 50, b"2")


def test_a_build_that_stopped_half_way_forgets_nothing(tmp_path: Path) -> None:
    kept(tmp_path / "memo", a=b"1")
    with Memo(tmp_path / "memo") as memo:
        memo.save(forget_unasked=False)
    assert recalled(tmp_path / "memo", "a") == b"1"


def test_another_version_of_the_program_remembers_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(tmp_path / "memo", a=b"1")
    monkeypatch.setattr(module, "program_version", lambda: b"another")
    assert recalled(tmp_path / "memo", "a") is None


@pytest.mark.parametrize(
    "spoil", [lambda data: b"no store at all", lambda data: data[: len(data) // 2], lambda data: b""]
)
def test_a_spoilt_file_counts_as_forgotten_and_is_made_anew(tmp_path: Path, spoil) -> None:
    file = tmp_path / "memo"
    kept(file, **{f"n{number}": bytes(2000) for number in range(20)})
    file.write_bytes(spoil(file.read_bytes()))
    recalled(file, "n7")
    kept(file, a=b"1")
    assert recalled(file, "a") == b"1"


def test_a_value_with_one_wrong_bit_counts_as_forgotten(tmp_path: Path) -> None:
    kept(tmp_path / "memo", a=b"value")
    file = tmp_path / "memo"
    file.write_bytes(file.read_bytes()[:-1] + b"E")
    assert recalled(file, "a") is None


def test_the_version_changes_with_a_file_of_our_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_CODE", tmp_path)
    versions = set()
    for text in ("a = 1\n", "a = 2\n"):
        (tmp_path / "core.py").write_text(text, encoding="utf-8")
        module.program_version.cache_clear()
        versions.add(module.program_version())
    module.program_version.cache_clear()
    assert len(versions) == 2
