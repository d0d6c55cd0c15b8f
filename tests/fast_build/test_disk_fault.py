"""What is said of a disk that refuses."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plugins.fast_build.disk_fault import disk_fault


def test_what_is_in_the_way_of_a_file_is_named_and_not_the_file_that_was_to_go_there(tmp_path: Path) -> None:
    (tmp_path / "new").touch()
    (tmp_path / "index.html/x").mkdir(parents=True)
    with pytest.raises(OSError, match="Is a directory") as error:
        os.replace(tmp_path / "new", tmp_path / "index.html")  # noqa: PTH105 - as the writer does
    assert disk_fault(error.value) == (
        f"Không ghi được {tmp_path}/index.html: chỗ ấy đang có một tệp, thư mục hoặc liên kết khác (Is a directory); "
        "sửa: đổi tên hoặc xóa nó đi rồi chạy lại lệnh."
    )


def test_a_folder_that_was_removed_meanwhile_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as error:
        (tmp_path / "gone/1").write_bytes(b"")
    assert "thư mục chứa nó vừa bị xóa (No such file or directory); sửa: chạy lại lệnh" in disk_fault(error.value)


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda file: (file / "x").mkdir(), id="a file for a folder"),
        pytest.param(lambda file: file.mkdir(), id="a file for a new folder"),
        pytest.param(lambda file: file.parent.rmdir(), id="a folder that is not empty"),
    ],
)
def test_other_things_in_the_way_are_said_alike(tmp_path: Path, make) -> None:
    (tmp_path / "theme").touch()
    with pytest.raises(OSError, match=r".") as error:
        make(tmp_path / "theme")
    assert "sửa: đổi tên hoặc xóa nó đi rồi chạy lại lệnh." in disk_fault(error.value)
