"""Targets in publishconf.py, and what is said of mistakes in them."""

import pytest

import publishconf
from plugins.publishing.failure import PublishError
from plugins.publishing.targets import Bucket, Folder, Pages, Server, find_target

FOLDER = {"kind": "folder", "path": "x"}


def test_every_declared_target_is_right():
    kinds = {type(find_target(publishconf.PUBLISH, name)) for name in publishconf.PUBLISH}
    assert kinds == {Folder, Server, Bucket, Pages}


@pytest.mark.parametrize(
    ("declared", "said"),
    [
        ({}, "chưa khai nơi đăng nào; sửa: thêm PUBLISH"),
        ({"chinh": FOLDER}, 'PUBLISH không có nơi đăng "thu"; sửa: chọn một trong: chinh'),
        ({"thư": FOLDER}, 'PUBLISH không có nơi đăng "thu"; sửa: có phải "thư"?'),
        ({"thu": {}}, 'thiếu "kind" hoặc "kind" không đúng; sửa: chọn một trong: folder, server, bucket, pages'),
        ({"thu": {"kind": "ftp"}}, 'thiếu "kind" hoặc "kind" không đúng'),
        ({"thu": {"kind": "folder"}}, 'thiếu mục "path"; sửa: thêm "path": …'),
        ({"thu": {**FOLDER, "kep": 3}}, 'không có mục nào tên "kep"; sửa: đổi "kep" thành "keep"'),
        ({"thu": {**FOLDER, "password": "x"}}, 'không có mục nào tên "password"; sửa: chỉ dùng: url'),
        ({"thu": {**FOLDER, "keep": "3"}}, "\"keep\" phải là số nguyên, nhận được '3'; sửa: bỏ dấu nháy"),
        ({"thu": {**FOLDER, "keep": 1}}, '"keep" phải từ 2 trở lên, nhận được 1'),
        ({"thu": {**FOLDER, "shrink_percent": 101}}, '"shrink_percent" phải từ 0 đến 100, nhận được 101'),
        ({"thu": {**FOLDER, "compress": "no"}}, "\"compress\" phải là True hoặc False, nhận được 'no'"),
        ({"thu": {**FOLDER, "path": 3}}, '"path" phải là chuỗi không trống, nhận được 3'),
        ({"thu": {**FOLDER, "url": "so.vn"}}, '"url" phải là địa chỉ http:// hoặc https://, nhận được'),
        ({"thu": {**FOLDER, "url": "http://[::1"}}, '"url" phải là địa chỉ http:// hoặc https://, nhận được'),
        ({"thu": {**FOLDER, "url": "http://so.vn:cổng"}}, '"url" phải là địa chỉ http:// hoặc https://, nhận được'),
        ({"thu": {**FOLDER, "path": ""}}, '"path" phải là đường dẫn tới một thư mục'),
        ({"thu": {**FOLDER, "path": "/"}}, '"path" phải là đường dẫn tới một thư mục, không phải gốc ổ đĩa'),
        ({"thu": {"kind": "pages", "path": "a\0b"}}, '"path" phải là đường dẫn tới một thư mục'),
        ({"thu": "folder"}, "phải là một nhóm mục trong ngoặc nhọn, nhận được 'folder'; sửa: viết {\"kind\": …"),
        ({1: FOLDER, "chinh": FOLDER}, 'PUBLISH không có nơi đăng "thu"; sửa: chọn một trong: 1, chinh'),
        ({"thu": {"kind": "server", "host": "-oProxyCommand=x", "path": "/srv/x"}}, '"host" phải có dạng máy-chủ'),
        ({"thu": {"kind": "server", "host": "web", "path": "/"}}, '"path" phải là đường dẫn đầy đủ'),
        ({"thu": {"kind": "server", "host": "web", "path": "srv"}}, '"path" phải là đường dẫn đầy đủ'),
        ({"thu": {"kind": "bucket", "remote": "kho"}}, '"remote" phải có dạng tên-khai-trong-rclone'),
    ],
)
def test_a_mistake_is_said_with_its_remedy(declared, said):
    with pytest.raises(PublishError) as error:
        find_target(declared, "thu")
    assert said in str(error.value)
    assert str(error.value).startswith("publishconf.py: ")
    assert "sửa: " in str(error.value)


@pytest.mark.parametrize("name", ["../../x", "a/b", ".", "..", "-x", ""])
def test_a_name_that_no_folder_may_have_is_refused(name):
    with pytest.raises(PublishError, match=r'tên nơi đăng ".*" chỉ được có chữ, số, .*; sửa: đổi tên ấy trong PUBLISH'):
        find_target({name: FOLDER}, name)
