"""The list of chores, and the command line that leads to them, in the editor's language."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from difflib import get_close_matches
from typing import NoReturn

from invoke.collection import Collection
from invoke.exceptions import ParseError
from invoke.program import Program

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

namespace = Collection(build, serve, new, check, publish, rollback, verify, test, bench, load, clean, lock)


class _Door(Program):
    """Invoke's own program, but for its one message that editors meet: that it did not understand."""

    def parse_tasks(self) -> None:
        try:
            super().parse_tasks()
        except ParseError as error:
            print(_not_understood(self.argv, error), file=sys.stderr)
            raise SystemExit(1) from None


def open_door(argv: Sequence[str]) -> NoReturn:
    """Do the chore that a command line names, ``check`` if none, and end this process with its exit code."""
    _Door(namespace=namespace, name="tasks.py", binary="tasks.py").run(list(argv))
    raise SystemExit(0)


def _not_understood(argv: Sequence[str], error: ParseError) -> str:
    names = sorted(namespace.task_names)
    first = next((word for word in argv[1:] if not word.startswith("-")), "")
    if first in names:
        return f"Lệnh chưa đúng: {error}\nXem cách dùng: python3 tasks.py --help {first}"
    near = get_close_matches(first, names, n=1)
    question = f' Có phải ý bạn là "{near[0]}"?' if near else ""
    return f'Không có việc "{first}".{question}\nCác việc: {", ".join(names)}. Xem thêm: python3 tasks.py --list'
