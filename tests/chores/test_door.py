"""The command line, as somebody meets it who mistypes."""

from __future__ import annotations

import subprocess
import sys

import pytest

from chores import environment
from chores.door import namespace, open_door

UNEXPLAINED = """
from chores.door import namespace
for name, chore in namespace.tasks.items():
    for argument in chore.get_arguments():
        if not argument.help:
            print(name, argument.name)
    if not chore.__doc__:
        print(name)
"""


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["buidl"], 'Không có việc "buidl". Có phải ý bạn là "build"?\nCác việc: bench, build, check, clean, '),
        (["xyz"], 'Không có việc "xyz".\nCác việc: bench, build, check, clean, '),
        (
            ["new", "--titel", "A"],
            'Lệnh chưa đúng: không có tùy chọn hay giá trị "--titel" ở đây.\nXem cách dùng: python3 tasks.py --help',
        ),
        (["check", "content"], 'Lệnh chưa đúng: không có tùy chọn hay giá trị "content" ở đây.\n'),
        (["check", "--base"], "Lệnh chưa đúng: thiếu giá trị sau --base.\n"),
        (["verify"], "Lệnh chưa đúng: thiếu 'place'.\nXem cách dùng: python3 tasks.py --help verify"),
        (["serve", "--port", "tám"], 'Lệnh chưa đúng: phải ghi một số nguyên, nhận được "tám".\n'),
        (["--help", "buidl"], 'Không có việc "buidl". Có phải ý bạn là "build"?\n'),
        (["--nhanh"], 'Lệnh chưa đúng: không có tùy chọn hay giá trị "--nhanh" ở đây.\nXem các việc: '),
    ],
)
def test_a_mistyped_command_gets_a_way_on(words, message, capsys):
    with pytest.raises(SystemExit, match="1"):
        open_door(["tasks.py", *words])
    assert capsys.readouterr().err.startswith(message)


def test_a_moment_that_is_none_is_said_before_any_chore(monkeypatch, capsys):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "hôm qua")
    with pytest.raises(SystemExit, match="1"):
        open_door(["tasks.py", "--list"])
    assert capsys.readouterr().err.startswith("SOURCE_DATE_EPOCH phải là số giây nguyên")


def test_a_fault_of_the_program_ends_with_what_to_do(monkeypatch, capsys):
    monkeypatch.setattr(environment, "ROOT", None)  # no chore can do without it
    with pytest.raises(SystemExit, match="1"):
        open_door(["tasks.py", "clean"])
    said = capsys.readouterr().err
    assert "TypeError: " in said
    assert said.endswith("thì gửi nguyên đoạn trên cho người phụ trách kỹ thuật.\n")


def test_the_chore_done_when_none_is_named_is_the_check():
    assert namespace.default == "check"


def test_every_chore_and_option_is_explained():
    # In a process of its own: invoke hands out the words for an option once only.
    command = [sys.executable, "-c", UNEXPLAINED]
    result = subprocess.run(command, cwd=environment.ROOT, capture_output=True, text=True, encoding="utf-8", check=True)
    assert result.stdout == ""
