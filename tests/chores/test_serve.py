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


@pytest.mark.parametrize(
    ("host", "port", "words"),
    [
        ("127.0.0.1", 70_000, "cổng 70000: cổng phải từ 0 đến 65535.\nSửa: chọn cổng khác"),
        ("192.0.2.1", 8000, "192.0.2.1, cổng 8000: máy này không có địa chỉ mạng ấy.\nSửa: bỏ --host"),
    ],
)
def test_an_address_that_cannot_be_is_said(tmp_path, monkeypatch, capsys, host, port, words):
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    with pytest.raises(SystemExit):
        serve.body(Context(), port=port, host=host)
    assert words in capsys.readouterr().err
