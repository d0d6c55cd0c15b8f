"""A built folder that is small enough to read."""

from __future__ import annotations

import pytest

HOME = '<!doctype html>\n<html lang="vi"><title>Trang chủ</title><body><h1>Trang chủ</h1></body></html>\n'
NOT_FOUND = '<!doctype html>\n<html lang="vi"><title>404</title><body><h1>Không tìm thấy</h1></body></html>\n'


@pytest.fixture
def built(tmp_path):
    """The folder of a built site."""
    root = tmp_path / "bản dựng"
    for name, text in {
        "index.html": HOME,
        "404.html": NOT_FOUND,
        "tin-tuc/2022/index.html": HOME,
        "tệp có dấu.txt": "nội dung",
        "theme/app.js": "export {};",
    }.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    (root / "trong").mkdir()
    (tmp_path / "secret.txt").write_text("không phải của trang", "utf-8")
    return root
