"""The folder that a CI job hands to GitHub Pages or GitLab Pages; what is public is asked of the site itself."""

from __future__ import annotations

from pathlib import Path

from plugins.publishing.failure import PublishError
from plugins.publishing.manifest import NAME, Manifest
from plugins.publishing.place import Published
from plugins.publishing.stage import stage
from plugins.publishing.web import manifest_at


class PagesFolder:
    """One folder; the host of pages switches from one hand-over to the next as a whole."""

    def __init__(self, folder: Path, url: str) -> None:
        """Raise PublishError when the folder holds what no publication put there: it would all be removed."""
        if folder.exists() and any(folder.iterdir()) and not (folder / NAME).is_file():
            raise PublishError(
                f"{folder}: thư mục này có tệp không do lần đăng nào làm ra, mà đăng vào đây sẽ xóa hết chúng; "
                'sửa: ghi ở "path" một thư mục trống hoặc chưa có'
            )
        self._folder = folder
        self._url = url

    def published(self) -> Published:
        """Return what visitors get now; PublishError when that cannot be asked."""
        try:
            return Published(manifest_at(self._url))
        except PublishError as error:
            raise PublishError(f"{error}; nơi này chưa từng có trang thì thêm --yes-shrink") from None

    def is_sound(self) -> bool:
        """Say no: every job begins with an empty folder, and has to hand over a full one."""
        return False

    def publish(self, release: Path, manifest: Manifest, name: str) -> None:
        """Make the folder equal to the release."""
        self._folder.mkdir(parents=True, exist_ok=True)
        (self._folder / NAME).touch()  # ours from now on, should this be cut short
        stage(release, self._folder, compress=False)
