"""tasks.py itself: the door that must open on every machine, or say why not."""

from __future__ import annotations

import ast
import subprocess
import sys

import pytest

from chores import environment

TASKS = environment.ROOT / "tasks.py"
AS_OLD_PYTHON = """
import runpy, sys
sys.version_info = (3, 9, 18, "final", 0)
runpy.run_path(sys.argv[1], run_name="__main__")
"""


def test_an_old_python_reads_in_two_languages_which_one_is_needed():
    command = [sys.executable, "-c", AS_OLD_PYTHON, str(TASKS)]
    result = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (result.returncode, result.stdout) == (1, "")
    vietnamese, _, english = result.stderr.partition("\n\n")
    assert vietnamese.startswith("Cổng Tin cần Python 3.11 trở lên, nhưng lệnh này đang chạy bằng Python 3.9 (")
    assert vietnamese.endswith("python3.11 tasks.py build")
    assert english.startswith("Cong Tin needs Python 3.11 or newer; this is Python 3.9.")


def test_an_old_python_can_parse_the_file():
    # The oldest grammar that ast still knows. What else 2.7 lacks: annotations and f-strings.
    tree = ast.parse(TASKS.read_text("utf-8"), feature_version=(3, 0))
    kinds = {type(node) for node in ast.walk(tree)}
    assert kinds.isdisjoint({ast.JoinedStr, ast.AnnAssign, ast.FunctionDef, ast.NamedExpr})


@pytest.mark.skipif(not environment.inside(), reason="would make a .venv beside the environment that is in use")
def test_a_python_outside_the_environment_goes_on_inside_from_any_folder(tmp_path):
    outside = getattr(sys, "_base_executable", sys.executable)
    command = [outside, str(TASKS), "--list"]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False)
    assert result.returncode == 0, result.stderr
    assert "Dựng trang công khai" in result.stdout


def test_invoke_knows_the_same_chores():
    command = [sys.executable, "-m", "invoke", "--list"]
    result = subprocess.run(command, cwd=environment.ROOT, capture_output=True, text=True, encoding="utf-8", check=True)
    assert "Dựng trang công khai" in result.stdout
