"""Makes ``.venv`` what the requirements files say, and goes on inside it.

Standard library only: this runs before anything is installed. Written by hand because the well-kept tools for this
(uv, hatch, nox, tox) must themselves be installed first, and a newcomer has Python and git, nothing else
(docs/decisions/001-set-up.md).

What ``.venv`` holds is recorded in one file inside it, written last: an installation that was cut off leaves no
record, and the next command starts from an empty folder.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import IO, NoReturn

from chores import debian

ROOT = Path(__file__).resolve().parent.parent
RUN = "requirements.txt"
TEST = "requirements-test.txt"
BENCH = "requirements-bench.txt"

_RECORD = "cong-tin.json"
_PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"

_NO_VENV = """\
Python này thiếu mô-đun ensurepip, nên không tạo được môi trường riêng (.venv) cho dự án.
Sửa: trên Debian hoặc Ubuntu, gõ dòng sau rồi chạy lại lệnh vừa rồi:

    sudo apt-get install {package}

This Python lacks ensurepip (Debian packages it apart); install {package}, then run the command again."""

_NO_NETWORK = """\
Không tải được gói từ mạng, ở bước cài {requirements}.
Sửa: kiểm tra kết nối Internet; nếu cơ quan dùng máy chủ trung gian (proxy), đặt biến HTTPS_PROXY; rồi chạy lại lệnh.
Chưa có gì bị thay đổi.
"""

_WRONG_HASH = """\
Gói tải về không khớp mã băm ghi trong {requirements}: tệp đã bị đổi trên đường đi, hoặc kho gói không giữ đúng bản.
Sửa: chạy lại lệnh bằng một mạng khác; nếu vẫn vậy thì báo cho người phụ trách kỹ thuật và gửi kèm đoạn trên.
"""

_NO_WHEEL = """\
Kho gói không có bản cài sẵn cho Python {python} trên máy này ({machine}) của một gói trong {requirements}.
Sửa: dùng một bản Python khác từ 3.11 trở lên; nếu vẫn vậy thì báo cho người phụ trách kỹ thuật và gửi kèm đoạn trên.
"""

_NOT_INSTALLED = """\
Không cài được {requirements}; lời của pip ở ngay trên.
Sửa: chạy lại lệnh; nếu vẫn vậy thì báo cho người phụ trách kỹ thuật và gửi kèm đoạn trên.
"""


def enter(argv: Sequence[str], root: Path = ROOT) -> None:
    """Return inside ``.venv``, made or mended first if need be; outside, hand the command over and never return."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # an old locale or code page has no Vietnamese letters
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        os.environ.pop(name, None)  # a hook of git names another repository, of which the project is a checkout
    try:
        prepare(root, RUN)
    except KeyboardInterrupt:
        stop("\nĐã dừng giữa chừng; lần sau phần cài đặt sẽ được làm lại.")
    if inside(root):
        return
    command = [str(python(root)), *argv]
    environment = {**os.environ, "PYTHONUTF8": "1"}
    if os.name == "nt":
        # exec there returns to the prompt at once, while the new process still prints.
        raise SystemExit(subprocess.run(command, env=environment, check=False).returncode)
    sys.stdout.flush()
    os.execve(command[0], command, environment)  # noqa: S606 - our own interpreter, no shell


def inside(root: Path = ROOT) -> bool:
    """Say whether this process runs in the project's own ``.venv``."""
    return Path(sys.prefix).resolve() == _folder(root).resolve()


def python(root: Path = ROOT) -> Path:
    """Return the interpreter of ``.venv``."""
    return _folder(root) / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def prepare(root: Path, requirements: str) -> None:
    """Install the exact versions of a requirements file into ``.venv``, unless its record says that they are there.

    Args:
        requirements: Name of the file in ``root``. Those for tests and benchmarks hold all of ``requirements.txt``.

    Raises:
        SystemExit: With a message in Vietnamese that says what to do.
    """
    if _is_current(root, requirements):
        return
    with one_at_a_time(root):
        if _is_current(root, requirements):
            return  # another command did it while this one waited
        if _recorded(root).get("python") != _PYTHON or not python(root).exists():
            _create(root)
        _install(root, requirements)


def _folder(root: Path) -> Path:
    return root / ".venv"


def _recorded(root: Path) -> dict[str, str]:
    """Return what ``.venv`` holds: its Python's version, and the digest of each requirements file installed."""
    try:
        record: dict[str, str] = json.loads((_folder(root) / _RECORD).read_text("utf-8"))
    except (FileNotFoundError, ValueError):  # half a file is none
        return {}
    return record


def _write_record(root: Path, record: dict[str, str]) -> None:
    temporary = _folder(root) / f"{_RECORD}.new"
    temporary.write_text(json.dumps(record, indent=1, sort_keys=True) + "\n", "utf-8")
    temporary.replace(_folder(root) / _RECORD)


def _is_current(root: Path, requirements: str) -> bool:
    record = _recorded(root)
    return (
        record.get("python") == _PYTHON
        and record.get(requirements) == _digest(root / requirements)
        and python(root).exists()
    )


def _digest(file: Path) -> str:
    # By content, not by date: a clone and a checkout give every file a new date.
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _create(root: Path) -> None:
    if importlib.util.find_spec("ensurepip") is None:
        _fetch_ensurepip()
    say(f"Tạo môi trường riêng .venv (Python {_PYTHON}) …")
    command = [sys.executable, "-m", "venv", "--clear", str(_folder(root))]
    result = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", errors="replace", check=False)
    if result.returncode:
        say(result.stdout + result.stderr)
        stop(f"Không tạo được {_folder(root)}; lời của Python ở ngay trên.")
    _write_record(root, {"python": _PYTHON})


def _fetch_ensurepip() -> None:
    package = f"python{_PYTHON}-venv"
    if not debian.may_install():
        stop(_NO_VENV.format(package=package))
    say(f"Cài {package} bằng apt-get …")
    debian.install([package])
    importlib.invalidate_caches()


def _install(root: Path, requirements: str) -> None:
    pins = (root / requirements).read_text("utf-8").count("==")
    say(f"Cài {pins} gói theo {requirements} …")
    began = time.monotonic()
    record = _recorded(root)
    (_folder(root) / _RECORD).unlink()
    code, lines = _run_pip(root, requirements, pins)
    if code:
        if not any(line.startswith("Installing collected packages") for line in lines):
            _write_record(root, record)  # pip gave up before it touched anything
        say("\n".join(lines[-12:]))
        message = _diagnose("\n".join(lines))
        stop(message.format(requirements=requirements, python=_PYTHON, machine=sysconfig.get_platform()))
    record[requirements] = _digest(root / requirements)
    if requirements != RUN:
        record[RUN] = _digest(root / RUN)
    _write_record(root, record)
    say(f"  xong sau {time.monotonic() - began:.0f} giây")


def _run_pip(root: Path, requirements: str, pins: int) -> tuple[int, list[str]]:
    """Run pip, show how far it is on a terminal, and return its exit code and its lines."""
    # --no-compile: a module is compiled when first used; most of them never are.
    options = ["--require-hashes", "--only-binary=:all:", "--no-compile", "--no-input", "--disable-pip-version-check"]
    command = [str(python(root)), "-m", "pip", "install", *options, "--retries=2", "--progress-bar=off"]
    lines = []
    collected = 0
    with subprocess.Popen(
        [*command, "-r", str(root / requirements)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    ) as pip:
        for line in pip.stdout or ():
            lines.append(line.rstrip())
            if line.startswith("Collecting ") and sys.stdout.isatty():
                collected += 1
                print(f"\r  {collected}/{pins} {line.split()[1]:<50}", end="", flush=True)
    if collected:
        print(f"\r{' ' * 70}\r", end="")
    return pip.returncode, lines


def _diagnose(output: str) -> str:
    if "DO NOT MATCH THE HASHES" in output:
        return _WRONG_HASH
    if "Retrying (" in output:
        return _NO_NETWORK
    if "No matching distribution" in output:
        return _NO_WHEEL
    return _NOT_INSTALLED


@contextmanager
def one_at_a_time(root: Path) -> Iterator[None]:
    """Let one command at a time change ``.venv``; the operating system frees the lock should the command die."""
    file = root / ".build" / "environment.lock"
    file.parent.mkdir(exist_ok=True)
    with file.open("w") as handle:
        if not _lock(handle):
            say("Một lệnh khác đang cài đặt, chờ lệnh đó xong …")
            while not _lock(handle):
                time.sleep(0.2)
        yield


@contextmanager
def alone(folder: Path, busy: str) -> Iterator[None]:
    """Work in a folder that no other command works in; end with the message `busy` where one does."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as handle:
        if not _lock(handle):
            stop(busy)
        yield


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: IO[str]) -> bool:
        try:
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(handle: IO[str]) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def say(line: str) -> None:
    """Print a line at once, even when the output goes to a file that a person follows."""
    print(line, flush=True)


def stop(message: str) -> NoReturn:
    """End the command with a message and exit code 1."""
    print(message, file=sys.stderr, flush=True)
    raise SystemExit(1)


def remove(root: Path = ROOT) -> None:
    """Delete ``.venv``."""
    # Windows keeps the running interpreter; what is left has no record, so the next command starts from nothing.
    shutil.rmtree(_folder(root), ignore_errors=os.name == "nt")
