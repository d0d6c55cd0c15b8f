"""One shell on the machine that holds the site, this one or another, open for as long as a publication lasts.

Every step that changes what is public goes through this shell, and the shell itself holds the lock (flock). So when the
connection is lost, or this process is killed, the shell reads the end of its input and is gone with its lock: nobody
can switch without holding it, and no lock is ever left behind.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Sequence
from types import TracebackType
from typing import IO, Self

from plugins.publishing.failure import PublishError

_END = "--cong-tin-end--"


class CommandError(Exception):
    """A command on the host failed; holds what it printed."""


class ConnectionLostError(Exception):
    """The shell is gone; holds the last words of ssh and its exit code."""

    def __init__(self, words: str, code: int) -> None:
        super().__init__(words)
        self.code = code


class Session:
    """Runs lines of shell in one process; used as a context, at whose end the shell and its lock are gone."""

    def __init__(self, command: Sequence[str]) -> None:
        """`command` starts a shell that reads from its input; PublishError when its program is not installed."""
        self._said: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed in __exit__
        try:
            self._process = subprocess.Popen(  # noqa: S603 - ssh and sh with our own words
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._said
            )
        except FileNotFoundError:
            self._said.close()
            raise PublishError(f"máy này không có chương trình {command[0]}; sửa: cài rồi chạy lại lệnh") from None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._process.communicate(timeout=30)  # closes its input: the shell ends by itself
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.communicate()
        self._said.close()

    def run(self, script: str) -> str:
        """Run shell and return what it printed, standard error included.

        Raises:
            CommandError: When its exit code is not 0.
            ConnectionLostError: When the shell is gone; whether the script ran is then unknown.
        """
        given, printed = self._process.stdin, self._process.stdout
        if given is None or printed is None:
            raise AssertionError("the session was opened without pipes")
        # Without an input of its own a command would swallow the lines that follow.
        line = f"(set -e\n{script}\n) </dev/null 2>&1; printf '\\n%s %d\\n' {_END} $?\n"
        lines: list[str] = []
        try:
            given.write(line.encode())
            given.flush()
        except BrokenPipeError:
            self._lost()
        for raw in printed:
            text = raw.decode(errors="replace")
            if text.startswith(_END):
                return _result("".join(lines), int(text.split()[1]))
            lines.append(text)
        return self._lost()

    def _lost(self) -> str:
        code = self._process.wait()
        self._said.seek(0)
        words = self._said.read().decode(errors="replace").strip()
        raise ConnectionLostError(words.splitlines()[-1] if words else f"mã {code}", code)


def _result(printed: str, code: int) -> str:
    printed = printed.removesuffix("\n")
    if code:
        raise CommandError(printed.strip() or f"mã {code}")
    return printed
