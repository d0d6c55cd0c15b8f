"""What `serve` says when it cannot do what was asked; the preview itself is in tests/preview."""

import pytest
from invoke.context import Context

from chores import environment
from chores.serve import serve


def test_a_second_preview_of_one_folder_is_told_of_the_first(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    with environment.alone(tmp_path / ".build" / "serve", "busy"), pytest.raises(SystemExit):
        serve.body(Context())
    assert "đang mở ở một cửa sổ lệnh khác.\nSửa: " in capsys.readouterr().err


def test_a_port_that_cannot_be_is_said(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    with pytest.raises(SystemExit):
        serve.body(Context(), port=70_000)
    assert "cổng 70000" in capsys.readouterr().err
