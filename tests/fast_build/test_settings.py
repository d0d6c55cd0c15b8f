"""What is said of settings files that are broken, as findings are said of content."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.fast_build.build import build
from plugins.fast_build.settings import SettingsError, is_web_address, settings_in
from tests.sites import NOW, TINY, build_site


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A = 1\nPUBLISH = {\n", "conf.py:2: tệp thiết lập bị lỗi (SyntaxError: '{' was never closed"),
        ("A = 1\n\nB = a\n", "conf.py:3: tệp thiết lập bị lỗi (NameError: name 'a' is not defined)"),
        ("from beside import X\n", "beside.py:2: tệp thiết lập bị lỗi (ZeroDivisionError: "),
        ("open('không có.yml')\n", "conf.py:1: tệp thiết lập bị lỗi (FileNotFoundError: "),
        (None, "conf.py:1: không có tệp này; sửa: lấy lại tệp từ git"),
    ],
)
def test_a_slip_in_a_settings_file_is_said_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str | None, said: str
) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "beside.py").write_text("\nX = 1 / 0\n", encoding="utf-8")
    file = tmp_path / "conf.py"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as error:
        settings_in(file)
    assert str(error.value).startswith(said)
    assert "; sửa: " in str(error.value)
    result = build(file, tmp_path / "site", NOW)
    assert (result.ok, result.findings) == (False, (error.value.finding,))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"SITEURL": None}, "publishconf.py:1: SITEURL phải là địa chỉ bắt đầu bằng http:// hoặc https://, nhận "),
        ({"SITEURL": "so.example.vn"}, "publishconf.py:1: SITEURL phải là địa chỉ bắt đầu bằng "),
        ({"THEME": "nơi khác"}, "nơi khác:1: không có thư mục này; sửa: lấy lại thư mục từ git; nếu đã "),
    ],
)
def test_settings_that_cannot_be_right_stop_the_build(tmp_path: Path, changes: dict[str, object], said: str) -> None:
    result = build_site(TINY, tmp_path / "site", **changes)
    assert not result.ok
    assert [str(finding)[: len(said)] for finding in result.findings] == [said]


@pytest.mark.parametrize("url", ["https://so.example.vn", "http://localhost:8000", "http://[::1]:80/cổng"])
def test_an_address_of_the_web(url: str) -> None:
    assert is_web_address(url)


@pytest.mark.parametrize("url", ["", "so.vn", "ftp://so.vn", "https://", "http://[::1", "http://a:x", "http://a/?b"])
def test_no_address_of_the_web(url: str) -> None:
    assert not is_web_address(url)
