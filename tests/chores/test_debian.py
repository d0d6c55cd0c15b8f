"""apt-get is a program on the path; the tests put their own there and read what it was asked."""

from __future__ import annotations

import os
import sys

import pytest

from chores import debian

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands in for apt-get")


@pytest.fixture
def apt_get(tmp_path, monkeypatch):
    """Puts an apt-get on the path that notes its arguments, and fails when it is to do `failing`."""

    def put(failing="nothing"):
        file = tmp_path / "apt-get"
        file.write_text(
            f'#!/bin/sh\necho "$DEBIAN_FRONTEND $RUNLEVEL $*" >> {tmp_path}/asked\n'
            f'case "$*" in *{failing}*) echo "E: lỗi của apt"; exit 100;; esac\n',
            "utf-8",
        )
        file.chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
        return tmp_path / "asked"

    return put


def test_lists_are_brought_up_to_date_before_packages_are_installed(apt_get):
    asked = apt_get()
    debian.install(["chromium", "fonts-noto-core"])
    assert asked.read_text("utf-8").splitlines() == [
        "noninteractive 1 -q -o DPkg::Lock::Timeout=120 update",
        "noninteractive 1 -q -o DPkg::Lock::Timeout=120 install -y --no-install-recommends chromium fonts-noto-core",
    ]


def test_a_failure_shows_apts_words_and_what_to_do(apt_get, capsys):
    apt_get("install")
    with pytest.raises(SystemExit, match="1"):
        debian.install(["chromium"])
    said = capsys.readouterr()
    assert "E: lỗi của apt" in said.out
    assert said.err.startswith("apt-get không cài được chromium; lời của nó ở ngay trên.\nSửa: kiểm tra kết nối mạng")


def test_a_list_that_cannot_be_fetched_is_no_failure_when_the_packages_are_there(apt_get, capsys):
    apt_get("update")
    debian.install(["chromium"])
    assert capsys.readouterr().err == ""


def test_only_root_installs_and_only_where_apt_is(apt_get, monkeypatch):
    apt_get()
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert not debian.may_install()
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert debian.may_install()
    monkeypatch.setenv("PATH", "")
    assert not debian.may_install()
