"""The list of chores, and the command line that leads to them, in the editor's language."""

from __future__ import annotations

import os
import re
import traceback
from collections.abc import Sequence
from difflib import get_close_matches
from typing import NoReturn

from invoke.collection import Collection
from invoke.exceptions import ParseError
from invoke.program import Program

from chores import environment
from chores.bench import bench
from chores.build import build
from chores.check import check
from chores.clean import clean
from chores.load import load
from chores.lock import lock
from chores.new import new
from chores.publish import publish
from chores.rollback import rollback
from chores.serve import serve
from chores.test import test
from chores.verify import verify
from plugins.fast_build.clock import build_moment

namespace = Collection(build, serve, new, check, publish, rollback, verify, test, bench, load, clean, lock)


_MEANINGS = (
    (r"No idea what ['\"](.*)['\"] is!", 'không có tùy chọn hay giá trị "{}" ở đây'),
    (r"Flag <Argument: ([\w-]+).*> needed value.*", "thiếu giá trị sau --{}"),
    (r".* did not receive required positional arguments: (.*)", "thiếu {}"),
    (r"invalid literal for int\(\) with base 10: '(.*)'", 'phải ghi một số nguyên, nhận được "{}"'),
)
"""What invoke says of a command line, and Python of a number in it, and what it means to an editor."""

_FAULT = (
    "\nChương trình bị lỗi, không phải nội dung; sửa: chạy lại lệnh; "
    "vẫn vậy thì gửi nguyên đoạn trên cho người phụ trách kỹ thuật."
)


class _Door(Program):
    """Invoke's own program, but for its one message that editors meet: that it did not understand."""

    def parse_tasks(self) -> None:
        try:
            super().parse_tasks()
        except (ParseError, ValueError) as error:  # a number that is none comes as the latter
            environment.stop(_not_understood(self.argv, str(error)))

    def parse_cleanup(self) -> None:
        try:
            super().parse_cleanup()
        except ParseError as error:
            environment.stop(_not_understood(self.argv, str(error)))


def open_door(argv: Sequence[str]) -> NoReturn:
    """Do the chore that a command line names, ``check`` if none, and end this process with its exit code."""
    try:
        build_moment(os.environ)
    except ValueError as error:
        environment.stop(str(error))
    try:
        _Door(namespace=namespace, name="tasks.py", binary="tasks.py").run(list(argv))
    except Exception:
        traceback.print_exc()
        environment.stop(_FAULT)
    raise SystemExit(0)


def _not_understood(argv: Sequence[str], said: str) -> str:
    names = sorted(namespace.task_names)
    first = next((word for word in argv[1:] if not word.startswith("-")), "")
    if first in names:
        return f"Lệnh chưa đúng: {_in_vietnamese(said)}.\nXem cách dùng: python3 tasks.py --help {first}"
    if not first:
        return f"Lệnh chưa đúng: {_in_vietnamese(said)}.\nXem các việc: python3 tasks.py --list"
    near = get_close_matches(first, names, n=1)
    question = f' Có phải ý bạn là "{near[0]}"?' if near else ""
    return f'Không có việc "{first}".{question}\nCác việc: {", ".join(names)}. Xem thêm: python3 tasks.py --list'


def _in_vietnamese(said: str) -> str:
    meant = ((re.fullmatch(english, said), vietnamese) for english, vietnamese in _MEANINGS)
    return next((vietnamese.format(found[1]) for found, vietnamese in meant if found), said)
