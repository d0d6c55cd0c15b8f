"""The way from a clone to a working .venv, and every way in which it can break. Real environments, a real pip."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from chores import environment

PREPARE = """
import pathlib, sys
from chores import environment
environment.prepare(pathlib.Path(sys.argv[1]), sys.argv[2])
"""


def installed(project):
    """Return the version of the package in the project's environment."""
    command = [environment.python(project.root), "-c", "import vidu; print(vidu.VERSION)"]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout.strip()


def prepare(project, file=environment.RUN):
    environment.prepare(project.root, file)


def test_two_first_runs_at_once_make_one_environment(project):
    left_behind = project.root / ".venv" / "half"  # by an installation that was cut off
    left_behind.mkdir(parents=True)
    (project.root / ".venv" / "cong-tin.json").write_text("{", "utf-8")
    command = [sys.executable, "-c", PREPARE, str(project.root), environment.RUN]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8", cwd=environment.ROOT) for _ in range(2)]
    said = sorted(run.communicate(timeout=120)[0] for run in runs)
    assert [run.returncode for run in runs] == [0, 0]
    assert said[0] == "Một lệnh khác đang cài đặt, chờ lệnh đó xong …\n"
    assert said[1].startswith("Tạo môi trường riêng .venv (Python 3.")
    assert "Cài 1 gói theo requirements.txt …\n  xong sau " in said[1]
    assert installed(project) == "1.0"
    assert not left_behind.exists()


def test_nothing_is_done_while_nothing_changes(prepared, capsys):
    os.utime(prepared.root / "requirements.txt", (0, 0))  # a new date alone is no change
    prepare(prepared)
    assert capsys.readouterr().out == ""


def test_changed_requirements_are_installed_into_the_environment_that_is_there(prepared, capsys):
    prepared.require("2.0")
    prepare(prepared)
    assert installed(prepared) == "2.0"
    assert "Tạo môi trường" not in capsys.readouterr().out


def test_the_tests_requirements_count_as_the_others_too(prepared, capsys):
    prepared.require("2.0")
    prepared.require("2.0", file=environment.TEST)
    prepare(prepared, environment.TEST)
    capsys.readouterr()
    prepare(prepared)
    assert capsys.readouterr().out == ""


def test_an_environment_whose_python_is_gone_is_made_again(prepared):
    shutil.rmtree(environment.python(prepared.root).parent)
    prepare(prepared)
    assert installed(prepared) == "1.0"


def test_a_tampered_package_is_refused_and_what_was_there_stays(prepared, capsys):
    prepared.wheel("2.0")
    prepared.require("2.0", digest="0" * 64)
    with pytest.raises(SystemExit, match="1"):
        prepare(prepared)
    assert "không khớp mã băm ghi trong requirements.txt" in capsys.readouterr().err
    assert installed(prepared) == "1.0"

    prepared.require("1.0")
    prepare(prepared)
    assert capsys.readouterr().out == ""


def test_a_package_that_is_not_made_for_this_machine_is_said_to_be_so(prepared, capsys):
    prepared.require("3.0", digest="0" * 64)
    with pytest.raises(SystemExit, match="1"):
        prepare(prepared)
    assert capsys.readouterr().err.startswith("Kho gói không có bản cài sẵn cho Python 3.")


def test_without_a_network_the_step_and_the_remedy_are_named(prepared, capsys, monkeypatch):
    prepared.require("2.0")
    monkeypatch.delenv("PIP_NO_INDEX")
    monkeypatch.setenv("PIP_FIND_LINKS", str(prepared.root))
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/")
    monkeypatch.setenv("PIP_EXTRA_INDEX_URL", "")
    with pytest.raises(SystemExit, match="1"):
        prepare(prepared)
    said = capsys.readouterr().err
    assert said.startswith("Không tải được gói từ mạng, ở bước cài requirements.txt.\nSửa: kiểm tra kết nối Internet;")


def test_where_ensurepip_is_missing_a_person_reads_what_to_type(project, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    with pytest.raises(SystemExit, match="1"):
        prepare(project)
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert f"\n    sudo apt-get install python{version}-venv\n" in capsys.readouterr().err


def test_a_command_in_a_hook_of_git_asks_git_about_the_project():
    """Git tells its hooks of the repository that was pushed to; the project is a checkout of it somewhere else."""
    code = "import os; from chores import environment; environment.enter([]); print(*sorted(os.environ))"
    environ = {**os.environ, "GIT_DIR": ".", "GIT_WORK_TREE": "/elsewhere", "GIT_INDEX_FILE": "index"}
    command = [sys.executable, "-c", code]
    result = subprocess.run(command, cwd=environment.ROOT, env=environ, check=True, capture_output=True, text=True)
    assert not {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"} & set(result.stdout.split())
