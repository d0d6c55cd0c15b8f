"""`tasks.py bench` runs what is in benchmarks/, and nothing else."""

from __future__ import annotations

import pytest
from invoke.context import Context

from chores import environment
from chores.bench import bench, names


def test_an_unknown_measurement_is_answered_with_those_there_are(capsys):
    with pytest.raises(SystemExit) as end:
        bench(Context(), of="khong-co")
    assert end.value.code == 1
    assert capsys.readouterr().err == f'Không có phép đo "khong-co". Các phép đo: {", ".join(names())}.\n'


def test_every_measurement_says_how_to_run_it():
    for name in names():
        text = (environment.ROOT / "benchmarks" / f"{name}.py").read_text("utf-8")
        assert f"python3 tasks.py bench --of {name}" in text
