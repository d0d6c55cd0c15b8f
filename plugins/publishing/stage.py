"""The release as it will be sent, in a folder of this machine: the build's files, their compressed forms, the manifest.

Files are copied from the build, never linked to it: a build may write its files in place. What is there already is
taken only if its bytes are right, so that a stage left by a killed publication, or touched by anybody, mends itself.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from plugins.publishing.compression import compressed_forms, form_names
from plugins.publishing.failure import PublishError
from plugins.publishing.manifest import NAME, Manifest, ManifestError, parse
from plugins.publishing.verification import digest_of


def read_manifest(folder: Path) -> Manifest | None:
    """Return the manifest of a site's folder, None when there is none that can be read."""
    try:
        return parse((folder / NAME).read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError, ManifestError, UnicodeDecodeError):
        return None


def stage(site: Path, release: Path, compress: bool) -> Manifest:
    """Make `release` hold the build in `site` and nothing else; return its manifest.

    Raises:
        PublishError: When the build's folder is not what its manifest says.
        OSError: When the disk refuses.
    """
    built = read_manifest(site)
    if built is None:
        raise PublishError(f"{site}: không có {NAME} của lần dựng; sửa: chạy lại lệnh")
    before = read_manifest(release) or Manifest({})
    release.mkdir(parents=True, exist_ok=True)
    _sweep(release, {NAME, *built.files, *(form for name in built.files for form in form_names(name))})
    files: dict[str, str] = {}
    for name, digest in sorted(built.files.items()):
        files.update(_kept(release, name, digest, before, compress) or _made(site, release, name, digest, compress))
    files.update(built.files)  # a file of the build stands where a compressed form would
    manifest = Manifest(files)
    _sweep(release, {*files, NAME})
    _write(release / NAME, str(manifest).encode())
    return manifest


def _kept(release: Path, name: str, digest: str, before: Manifest, compress: bool) -> dict[str, str] | None:
    """Return the file and its forms, digest by name, if the last stage has them as they must be."""
    if before.files.get(name) != digest:
        return None
    forms = [form for form in form_names(name) if form in before.files] if compress else []
    if compress and form_names(name) and not forms:
        return None  # the last stage had none made, or none was smaller: the latter is a short file and costs nothing
    files = {each: before.files[each] for each in (name, *forms)}
    return files if all(_has(release / each, right) for each, right in files.items()) else None


def _has(file: Path, digest: str) -> bool:
    return file.is_file() and not file.is_symlink() and digest_of(file) == digest


def _made(site: Path, release: Path, name: str, digest: str, compress: bool) -> dict[str, str]:
    """Copy a file, make its forms, and return the digests."""
    data = (site / name).read_bytes()
    if hashlib.sha256(data).hexdigest() != digest:
        raise PublishError(f"{site / name} bị đổi sau khi dựng; sửa: chạy lại lệnh, đừng sửa tay trong thư mục này")
    files: Mapping[str, bytes] = {name: data, **(compressed_forms(name, data) if compress else {})}
    for each, content in files.items():
        _write(release / each, content)
    return {each: hashlib.sha256(content).hexdigest() for each, content in files.items()}


def _write(file: Path, data: bytes) -> None:
    """Write a fresh file, so that nobody who holds the old one sees it change."""
    file.parent.mkdir(parents=True, exist_ok=True)
    temporary = file.with_name(f"{file.name}.new")
    temporary.write_bytes(data)
    temporary.replace(file)


def _sweep(folder: Path, wanted: set[str]) -> None:
    """Remove every file that is not wanted, and the folders that this leaves empty."""
    for file in list(_below(folder)):
        if file.relative_to(folder).as_posix() not in wanted:
            file.unlink()
    for parent, _, _ in os.walk(folder, topdown=False):
        if Path(parent) != folder and not any(Path(parent).iterdir()):
            Path(parent).rmdir()


def _below(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        links = [name for name in folders if Path(parent, name).is_symlink()]
        yield from (Path(parent, name) for name in (*names, *links))
