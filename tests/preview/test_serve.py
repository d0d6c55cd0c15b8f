"""The whole preview, as an editor has it: a process, a browser, files that are saved, Ctrl-C."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys

import pytest

from chores import environment

SERVE = """
import sys
from pathlib import Path
from plugins.preview.builder import Builder
from plugins.preview.live_reload import LiveReload
from plugins.preview.serve import open_server, serve
from plugins.site_output.headers import SECURITY

if __name__ == "__main__":
    root = Path(sys.argv[1])
    live_reload = LiveReload()
    server = open_server("127.0.0.1", int(sys.argv[2]), root / ".build" / "preview", dict(SECURITY), live_reload)
    serve(root, server, live_reload, Builder("tests.preview.tiny_site:site", root))
"""


class Preview:
    """A running preview of one text."""

    def __init__(self, root, port=0, text="Bản một"):
        self.root = root
        self.write(text)
        command = [sys.executable, "-c", SERVE, str(root), str(port)]
        environ = {**os.environ, "PYTHONUTF8": "1"}
        self.process = subprocess.Popen(
            command, cwd=environment.ROOT, env=environ, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        self.said = ""

    def write(self, text):
        (self.root / "content").mkdir(exist_ok=True)
        (self.root / "content" / "index.txt").write_text(text, "utf-8")

    def wait_for(self, pattern):
        """Read the terminal until a line matches."""
        for line in self.process.stdout:
            self.said += line
            if found := re.search(pattern, line):
                return found
        raise AssertionError(f"ended without {pattern!r}; it said:\n{self.said}")

    def stop(self):
        """Press Ctrl-C, and return the exit code."""
        self.process.send_signal(signal.SIGINT)
        self.said += self.process.stdout.read()
        return self.process.wait(10)


@pytest.fixture
def preview(tmp_path):
    (tmp_path / "plugins").mkdir()
    preview = Preview(tmp_path)
    yield preview
    preview.process.kill()
    preview.process.wait()
    preview.process.stdout.close()


def test_ctrl_c_ends_it_quietly(preview):
    preview.wait_for("^Xem tại http://localhost:")
    assert preview.stop() == 0
    assert preview.said.endswith("\nĐã dừng xem trước.\n")
    assert "Traceback" not in preview.said


def test_a_page_follows_what_is_saved_and_shows_what_is_to_be_mended(preview, page, axe):
    address = preview.wait_for("^Xem tại (http://localhost:[0-9]+/)")[1]
    shown = page(address, width=360)
    shown.get_by_role("heading", name="Bản một").wait_for()

    preview.write("Bản hai")
    shown.get_by_role("heading", name="Bản hai").wait_for()

    preview.write("SAI")
    alert = shown.get_by_role("alert")
    alert.get_by_text("content/index.txt:1: <b>SAI</b>; sửa: xóa đi [vi_du]").wait_for()
    assert shown.get_by_role("heading", name="Bản hai").is_visible(), "the last good page stays"
    assert axe(shown) == []
    shown.keyboard.press("Escape")
    alert.wait_for(state="detached")

    preview.write("SAI nữa")
    alert.get_by_role("button", name="Đóng").click()
    alert.wait_for(state="detached")

    preview.write("SAI mãi")
    alert.wait_for()
    preview.write("Bản ba")
    shown.get_by_role("heading", name="Bản ba").wait_for()
    assert alert.count() == 0


def test_warnings_wait_in_a_corner_of_the_page(preview, page, axe):
    address = preview.wait_for("^Xem tại (http://localhost:[0-9]+/)")[1]
    shown = page(address, width=360)
    preview.write("Bản LẠ")
    notes = shown.get_by_role("complementary", name="Cảnh báo của bản xem trước")
    notes.get_by_text("1 cảnh báo").click()
    notes.get_by_text("content/index.txt:1: cảnh báo: LẠ; sửa: xem lại [vi_du]").wait_for()
    assert axe(shown) == []
    preview.write("Bản quen")
    shown.get_by_role("heading", name="Bản quen").wait_for()
    assert notes.count() == 0


def test_a_page_left_open_finds_the_preview_that_is_started_again(tmp_path, page, console):
    (tmp_path / "plugins").mkdir()
    first = Preview(tmp_path)
    address = first.wait_for("^Xem tại (http://localhost:([0-9]+)/)")
    shown = page(address[1])
    first.stop()
    second = Preview(tmp_path, port=int(address[2]), text="Bản sau")
    try:
        shown.get_by_role("heading", name="Bản sau").wait_for()
        shown.close()  # before the server goes, of which it would complain
        console.expect("net::ERR_")  # while nobody answered
    finally:
        second.process.kill()
        second.process.wait()
        second.process.stdout.close()
        first.process.stdout.close()


def test_a_page_opened_while_the_content_is_wrong_is_told_so(preview, page):
    address = preview.wait_for("^Xem tại (http://localhost:[0-9]+/)")[1]
    preview.write("SAI")
    preview.wait_for("^Chưa dựng được: 1 lỗi ở trên")
    page(address).get_by_role("alert").get_by_text("[vi_du]").wait_for()


def test_a_change_that_is_undone_takes_the_list_away(preview, page):
    address = preview.wait_for("^Xem tại (http://localhost:[0-9]+/)")[1]
    shown = page(address)
    preview.write("SAI")
    shown.get_by_role("alert").wait_for()
    preview.write("Bản một")
    shown.get_by_role("alert").wait_for(state="detached")


def test_changed_python_is_built_in_a_new_process(preview, page):
    address = preview.wait_for("^Xem tại (http://localhost:[0-9]+/)")[1]
    shown = page(address)
    first = shown.get_by_role("paragraph").inner_text()
    (preview.root / "plugins" / "a.py").write_text("A = 1\n", "utf-8")
    preview.wait_for("^Đã dựng ")
    shown.wait_for_function("first => document.querySelector('p').textContent !== first", arg=first)
