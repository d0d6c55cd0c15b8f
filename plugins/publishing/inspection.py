"""Holds a site, in a folder or on the web, against a manifest, and says what differs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.publishing.failure import PublishError
from plugins.publishing.manifest import NAME, Manifest
from plugins.publishing.stage import read_manifest
from plugins.publishing.verification import Differences, compare, digests_below, is_for_hosts
from plugins.publishing.web import answers, manifest_at


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was held against what."""

    place: str
    differences: Differences
    compared: int
    """Files whose bytes were seen."""
    unseen: tuple[str, ...] = ()
    """Files that a visitor cannot see: the server's own, and pages from which it sends visitors on."""


def inspect(place: str, against: Path | None = None) -> Inspection:
    """Look at every file of a site; PublishError when there is no manifest to hold it against, or no site."""
    right = _manifest_in(against) if against else None
    if place.startswith(("http://", "https://")):
        return _on_the_web(place.rstrip("/"), right)
    folder = Path(place)
    if not folder.is_dir():
        raise PublishError(
            f"{place}: không có thư mục này; sửa: ghi đúng đường dẫn, hoặc địa chỉ bắt đầu bằng https://"
        )
    expected = right or _manifest_in(folder)
    return Inspection(place, compare(expected, digests_below(folder)), len(expected.files))


def _manifest_in(folder: Path) -> Manifest:
    manifest = read_manifest(folder)
    if manifest is None:
        raise PublishError(f"{folder}: không có {NAME} đọc được; sửa: chỉ vào thư mục của một bản đã dựng hoặc đã đăng")
    return manifest


def _on_the_web(url: str, right: Manifest | None) -> Inspection:
    listed = manifest_at(url)
    expected = right or listed
    if expected is None:
        raise PublishError(
            f"{url}/{NAME}: không có bảng kê; sửa: kiểm tra địa chỉ, hoặc thêm --against và thư mục bản đúng"
        )
    hidden = {name for name in expected.files if is_for_hosts(name)}
    found = answers(url, expected.files.keys() - hidden)
    unseen = hidden | set(found.moved)
    seen = Manifest({name: digest for name, digest in expected.files.items() if name not in unseen})
    extra = {name: digest for name, digest in (listed.files if listed else {}).items() if name not in expected.files}
    return Inspection(url, compare(seen, {**found.digests, **extra}), len(seen.files), tuple(sorted(unseen)))


def report(found: Inspection) -> Iterator[str]:
    """Say in Vietnamese what an inspection found, the sum last."""
    kinds = (
        ("thiếu", found.differences.missing),
        ("sai  ", found.differences.changed),
        ("thừa ", found.differences.extra),
    )
    for word, names in kinds:
        yield from (f"  {word} {name}" for name in names)
    if found.unseen:
        yield f"Không xem được từ ngoài: {len(found.unseen)} tệp (tệp riêng của máy chủ, địa chỉ cũ được chuyển hướng)."
    sums = ", ".join(f"{len(names)} tệp {word.strip()}" for word, names in kinds)
    if found.differences:
        yield f"{found.place}: {sums}, trong {found.compared} tệp; sửa: đăng lại bằng python3 tasks.py publish."
    else:
        yield f"{found.place}: {found.compared} tệp đều đúng."
