"""Where the site can be published to: what ``PUBLISH`` in publishconf.py declares, by name.

No target holds a secret: ssh has its keys and its agent, rclone its own configuration, CI its own store.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from plugins.fast_build.settings import is_web_address
from plugins.publishing.failure import PublishError
from plugins.vietnamese.nearest import nearest


def _address(url: str) -> str:
    if not is_web_address(url):
        raise ValueError("phải là địa chỉ http:// hoặc https://")
    return url.rstrip("/")


def _local_path(path: str) -> str:
    if not path.strip() or not path.strip("/") or not path.isprintable():
        raise ValueError("phải là đường dẫn tới một thư mục, không phải gốc ổ đĩa")
    return path


def _ssh_name(host: str) -> str:
    if host.startswith("-") or any(letter.isspace() for letter in host):
        raise ValueError("phải có dạng máy-chủ hoặc tài-khoản@máy-chủ")
    return host


def _whole_path(path: str) -> str:
    if not path.startswith("/") or path.strip("/") == "" or not path.isprintable():
        raise ValueError("phải là đường dẫn đầy đủ, bắt đầu bằng / và không phải gốc ổ đĩa")
    return path.rstrip("/")


def _bucket(remote: str) -> str:
    if remote.startswith("-") or ":" not in remote:
        raise ValueError("phải có dạng tên-khai-trong-rclone:thùng/thư-mục")
    return remote.rstrip("/")


class _Target(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    url: Annotated[str, AfterValidator(_address)] | None = None
    """Public address, where it is another than SITEURL; the site is then built for it."""
    shrink_percent: Annotated[int, Field(ge=0, le=100)] = 10
    """Share of the public pages that may go in one publication without --yes-shrink."""


class Folder(_Target):
    """Releases in a folder of this machine, behind the link ``current``."""

    kind: Literal["folder"]
    path: Annotated[str, AfterValidator(_local_path)]
    """Relative to the project, or absolute."""
    keep: Annotated[int, Field(ge=2)] = 5
    """Releases that are kept, the public one among them."""
    compress: bool = True
    """Whether gzip and Brotli forms lie beside the files."""


class Server(_Target):
    """The same on another machine, by ssh and rsync."""

    kind: Literal["server"]
    host: Annotated[str, Field(min_length=1), AfterValidator(_ssh_name)]
    """As ssh takes it: ``dang-tin@web.so.example.gov.vn`` or a Host of its configuration."""
    path: Annotated[str, AfterValidator(_whole_path)]
    keep: Annotated[int, Field(ge=2)] = 5
    compress: bool = True
    ssh_config: str | None = None
    """A configuration file of ssh to use in place of the account's own: port, key, known hosts."""


class Bucket(_Target):
    """A bucket of object storage, by rclone. There is no switch there: files change one by one."""

    kind: Literal["bucket"]
    remote: Annotated[str, AfterValidator(_bucket)]
    """As rclone takes it: ``kho:cong-tin``."""
    compress: bool = False
    """Buckets do not choose between forms."""


class Pages(_Target):
    """A folder that a CI job hands to GitHub Pages or GitLab Pages, which switch by themselves."""

    kind: Literal["pages"]
    path: Annotated[str, AfterValidator(_local_path)]
    """Relative to the project; made equal to the site, so nothing else may be there."""
    compress: bool = False
    """GitLab Pages sends compressed forms that it finds; GitHub Pages compresses by itself."""


Target = Folder | Server | Bucket | Pages
_TARGET: TypeAdapter[Target] = TypeAdapter(Annotated[Target, Field(discriminator="kind")])
_KINDS: dict[str, type[_Target]] = {"folder": Folder, "server": Server, "bucket": Bucket, "pages": Pages}


def find_target(declared: object, name: str) -> Target:
    """Return the target `name` of the setting PUBLISH; PublishError, in Vietnamese, says what is wrong with it."""
    if not isinstance(declared, Mapping) or not declared:
        raise PublishError(
            'publishconf.py: chưa khai nơi đăng nào; sửa: thêm PUBLISH = {"chinh": {"kind": "folder", "path": "…"}}'
        )
    if name not in declared:
        names = sorted(map(str, declared))
        near = nearest(name, names)
        remedy = f'có phải "{near}"?' if near else f"chọn một trong: {', '.join(names)}"
        raise PublishError(f'publishconf.py: PUBLISH không có nơi đăng "{name}"; sửa: {remedy}')
    if not re.fullmatch(r"\w[\w.-]*", name):  # a folder of the workshop has this name
        raise PublishError(
            f'publishconf.py: tên nơi đăng "{name}" chỉ được có chữ, số, "-", "_" và "."; sửa: đổi tên ấy trong PUBLISH'
        )
    try:
        return _TARGET.validate_python(declared[name])
    except ValidationError as error:
        lines = [f'publishconf.py: nơi đăng "{name}": {_said(fault, declared[name])}' for fault in error.errors()]
        raise PublishError("\n".join(lines)) from None


def _said(fault: ErrorDetails, given: object) -> str:
    field = str(fault["loc"][-1]) if fault["loc"] else ""
    value = fault["input"]
    match fault["type"]:
        case "missing":
            return f'thiếu mục "{field}"; sửa: thêm "{field}": …'
        case "model_attributes_type" | "dict_type" | "model_type":
            return f'phải là một nhóm mục trong ngoặc nhọn, nhận được {value!r}; sửa: viết {{"kind": …, "path": …}}'
        case "union_tag_not_found" | "union_tag_invalid":
            return f'thiếu "kind" hoặc "kind" không đúng; sửa: chọn một trong: {", ".join(_KINDS)}'
        case "extra_forbidden":
            fields = list(_KINDS[str(fault["loc"][0])].model_fields)
            near = nearest(field, fields)
            remedy = f'đổi "{field}" thành "{near}"' if near else f"chỉ dùng: {', '.join(fields)}"
            return f'không có mục nào tên "{field}"; sửa: {remedy}'
        case "value_error":
            return f'"{field}" {fault["ctx"]["error"]}, nhận được "{value}"; sửa: viết lại giá trị này'
        case "bool_type":
            return f'"{field}" phải là True hoặc False, nhận được {value!r}; sửa: viết lại giá trị này'
        case "int_type":
            return f'"{field}" phải là số nguyên, nhận được {value!r}; sửa: bỏ dấu nháy, ví dụ "{field}": 10'
        case "greater_than_equal" | "less_than_equal":
            limits = "từ 0 đến 100" if field == "shrink_percent" else "từ 2 trở lên"
            return f'"{field}" phải {limits}, nhận được {value}; sửa: viết lại giá trị này'
        case _:
            return f'"{field}" phải là chuỗi không trống, nhận được {value!r}; sửa: viết trong cặp nháy kép'
