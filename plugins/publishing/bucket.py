"""A bucket, by rclone: files change one by one, in an order that never shows a link to what is not there yet.

There is no switch. Each file is the old or the new one, never half of one; while a publication runs, some pages are
new and some old. So whatever pages link to goes first, then the pages, then what is no longer made is removed, and the
manifest last. Beforehand the list of what is to come is left in the bucket: after a publication that stopped half-way
the next one knows what may lie there and sends or removes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from plugins.publishing.failure import PublishError
from plugins.publishing.manifest import NAME, Manifest, ManifestError, parse
from plugins.publishing.place import Published
from plugins.publishing.plan import announcement, batches, changes, unfinished
from plugins.publishing.program import run_program
from plugins.publishing.targets import Bucket
from plugins.site_output.headers import FOR_EVER, SHORTLY

BEGUN = "_publishing.sha256"
"""The manifest of a publication that has begun and not ended."""
_NOT_THERE = (3, 4)
"""rclone's exit codes for a folder and a file that are not there."""


class RcloneBucket:
    """One bucket; nothing keeps two machines from publishing to it at once."""

    def __init__(self, target: Bucket) -> None:
        self._remote = target.remote

    def published(self) -> Published:
        """Return what the bucket's manifest lists."""
        try:
            return Published(self._manifest(NAME))
        except ManifestError as error:
            raise PublishError(
                f"{self._remote}: {error}, nên không biết người đọc đang thấy gì; "
                f"sửa: xóa {NAME} trong kho ấy (rclone deletefile {self._remote}/{NAME}) rồi đăng lại: "
                "mọi tệp được gửi lại"
            ) from None

    def is_sound(self) -> bool:
        """Say whether the last publication ended; the bytes of a bucket are its keeper's to guard."""
        return self._begun() is None

    def publish(self, release: Path, manifest: Manifest, name: str) -> None:
        """Send what differs, pages after what they link to, and remove what is gone."""
        there = self._manifest(NAME) or Manifest({})
        begun = self._begun()
        todo = changes(unfinished(there, begun) if begun else there, manifest)
        self._put(str(announcement(there, begun, manifest)), BEGUN)
        sending = batches((*todo.added, *todo.changed))
        self._send(release, sending.hashed, FOR_EVER)
        self._send(release, sending.files, SHORTLY)
        self._send(release, sending.pages, SHORTLY)
        self._remove(todo.removed)
        self._send(release, (NAME,), SHORTLY)
        self._remove((BEGUN,))

    def _begun(self) -> Manifest | None:
        """Return what a publication that stopped had begun; where its list is damaged, every file is in doubt."""
        try:
            return self._manifest(BEGUN)
        except ManifestError:
            return Manifest({})

    def _manifest(self, name: str) -> Manifest | None:
        done = run_program(["rclone", "cat", f"{self._remote}/{name}"])
        if done.returncode in _NOT_THERE or (done.returncode == 0 and not done.stdout):
            return None
        if done.returncode:
            raise self._failed("không đọc được", done.stderr)
        return parse(done.stdout)

    def _put(self, text: str, name: str) -> None:
        done = run_program(["rclone", "rcat", f"{self._remote}/{name}"], text)
        if done.returncode:
            raise self._failed("không ghi được", done.stderr)

    def _send(self, release: Path, names: Sequence[str], cache: str) -> None:
        options = ["--no-traverse", "--ignore-times", "--header-upload", f"Cache-Control: {cache}"]
        self._act(["copy", str(release), self._remote, *options], names, "gửi chưa xong")

    def _remove(self, names: Sequence[str]) -> None:
        self._act(["delete", self._remote], names, "chưa xóa được tệp cũ")

    def _act(self, words: Sequence[str], names: Sequence[str], fault: str) -> None:
        if not names:
            return
        done = run_program(["rclone", *words, "--files-from-raw", "-"], "".join(f"{name}\n" for name in names))
        if done.returncode:
            raise self._failed(fault, done.stderr)

    def _failed(self, fault: str, words: str) -> PublishError:
        last = (words.strip().splitlines() or ["không rõ"])[-1]
        return PublishError(
            f"{self._remote}: {fault} (rclone: {last}); sửa: thử rclone lsd {self._remote.split(':')[0]}:, "
            "kiểm tra mạng và quyền ghi, rồi chạy lại lệnh: nó làm nốt phần dở"
        )
