"""One publication from beginning to end: look, build, stage, judge, send.

The site is built anew for each publication, in a folder of its own, with the place already locked: what is sent is what
this commit makes at this moment, and nobody else sends meanwhile. A slug that has changed is judged by the commit that
readers see now, which the place remembers in the name of its release.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from plugins.content_model.finding import Severity
from plugins.fast_build.build import build
from plugins.publishing import commits
from plugins.publishing.bucket import RcloneBucket
from plugins.publishing.compression import plain_name
from plugins.publishing.failure import PublishError
from plugins.publishing.manifest import Manifest
from plugins.publishing.pages import PagesFolder
from plugins.publishing.place import Place, Published
from plugins.publishing.plan import Changes, changes
from plugins.publishing.refusals import refusals
from plugins.publishing.release_host import host_of, look_at_host, open_host
from plugins.publishing.releases import release_name
from plugins.publishing.stage import stage
from plugins.publishing.targets import Bucket, Folder, Pages, Server, Target
from plugins.site_output.headers import HOST_FOLDER

Say = Callable[[str], None]
_SHOWN = 200
"""Lines of a dry run for each kind of change."""


@dataclass(frozen=True, slots=True)
class Order:
    """What somebody asked for."""

    target: Target
    now: datetime
    """Aware."""
    dry_run: bool = False
    may_shrink: bool = False
    uncommitted: bool = False
    """Whether a folder with changes that are not committed may be published."""
    again: bool = False
    """Whether a commit that was taken back may be published again."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """Where a publication is prepared."""

    root: Path
    """The project: content and repository; a target's folder is relative to it."""
    folder: Path
    """Files in the making, of this target alone."""
    site_url: str
    """SITEURL of the settings."""
    settings: Path = Path("publishconf.py")


def publish(order: Order, workshop: Workshop, say: Say) -> None:
    """Carry out an order, or raise PublishError and leave what is public as it was; `say` takes lines in Vietnamese."""
    checkout = commits.checkout(workshop.root)
    refusal = commits.refuse_uncommitted(checkout)
    if refusal and not (order.uncommitted or order.dry_run):
        raise refusal
    if refusal:
        say(f"Lưu ý: {refusal}")
    if isinstance(order.target, Folder | Pages) and (wrong := commits.refuse_place(workshop.root, order.target.path)):
        raise wrong
    with _opened(order, workshop) as place:
        published = _published(place, order, say)
        _refuse_withdrawn(order, checkout.published_commit, published)
        release, manifest = _prepare(order, workshop, published, say)
        found = refusals(published.manifest, manifest, order.target.shrink_percent, order.may_shrink)
        todo = changes(published.manifest or Manifest({}), manifest)
        if order.dry_run or place is None:
            _list(todo, say)
        if found:
            raise PublishError("\n".join(["Không đăng:", *(f"  {reason}" for reason in found)]))
        if order.dry_run or place is None:
            say("Chỉ xem thử: chưa ghi gì ở nơi đăng.")
        elif not todo and published.manifest and place.is_sound():
            say("Không có gì đổi: bản đang công khai đã đúng, không đăng lại.")
        else:
            _refuse_moved(workshop, checkout)
            name = release_name(order.now, manifest, checkout.published_commit, published.latest)
            place.publish(release, manifest, name)
            say(f"Đã đăng {name}: {_counts(todo)}, tất cả {len(_plain(manifest.files))} tệp.")
            _advise(todo, say)


@contextmanager
def _opened(order: Order, workshop: Workshop) -> Iterator[Place | None]:
    match order.target:
        case Folder() | Server() as target:
            host = host_of(target, workshop.root)
            with look_at_host(host) if order.dry_run else open_host(host, target.keep) as place:
                yield place
        case Bucket() as target:
            yield RcloneBucket(target)
        case Pages() as target:
            yield PagesFolder(workshop.root / target.path, target.url or workshop.site_url)


def _published(place: Place | None, order: Order, say: Say) -> Published:
    """Return what readers see; where a host of pages cannot be asked, nothing, if somebody says that this may be."""
    if place is None:
        return Published()
    try:
        return place.published()
    except PublishError as error:
        if not (isinstance(order.target, Pages) and order.may_shrink):
            raise
        say(f"Lưu ý: không so được với bản đang công khai: {error}")
        return Published()


def _refuse_withdrawn(order: Order, commit: str | None, published: Published) -> None:
    if commit and commit[:8] in published.withdrawn and not order.again:
        raise PublishError(
            f"lần ghi {commit[:8]} đã bị gỡ khỏi trang bằng rollback; "
            "sửa: chữa lỗi rồi ghi (git commit) lần mới, hoặc thêm --again nếu muốn đăng lại đúng lần này"
        )


def _refuse_moved(workshop: Workshop, before: commits.Checkout) -> None:
    """A release is named after its commit: somebody who saved or committed meanwhile may be half in it."""
    if commits.checkout(workshop.root) != before:
        raise PublishError(
            "có tệp được lưu hoặc ghi (git commit) trong lúc dựng, nên bản dựng có thể lẫn cũ và mới; "
            "sửa: chạy lại lệnh. Trang công khai vẫn như cũ."
        )


def _prepare(order: Order, workshop: Workshop, published: Published, say: Say) -> tuple[Path, Manifest]:
    """Build the public site and stage it; return the folder and its manifest."""
    site, release = workshop.folder / "site", workshop.folder / "release"
    overrides: dict[str, object] = {"PENDING_PATH": str(workshop.folder / "pending"), "PREVIEW": False}
    if order.target.url:
        overrides["SITEURL"] = order.target.url
    if published.commit:
        if commits.knows(workshop.root, published.commit):
            overrides["BASE"] = published.commit
        else:
            say(
                f"Lưu ý: kho git này không có lần ghi {published.commit} mà người đọc đang thấy, nên không so được địa "
                "chỉ bài đã đổi; nếu kho được lấy về không đủ (clone --depth) thì chạy git fetch --unshallow"
            )
    result = build(workshop.settings, site, order.now, overrides)
    for finding in result.findings:
        say(str(finding))
    if not result.ok:
        errors = sum(finding.severity is Severity.ERROR for finding in result.findings)
        raise PublishError(
            f"Không đăng: {errors} lỗi ở trên; sửa: chữa các dòng ấy rồi ghi lại. Trang công khai vẫn như cũ."
        )
    return release, stage(site, release, order.target.compress)


def _list(todo: Changes, say: Say) -> None:
    for sign, files in (("thêm", todo.added), ("đổi ", todo.changed), ("bỏ  ", todo.removed)):
        names = _plain(files)
        for name in names[:_SHOWN]:
            say(f"  {sign} {name}")
        if len(names) > _SHOWN:
            say(f"  {sign} … và {len(names) - _SHOWN} tệp nữa")
    say(f"Sẽ {_counts(todo)}.")


def _plain(names: Iterable[str]) -> list[str]:
    """Leave out the compressed forms: they come and go with their files."""
    return [name for name in names if plain_name(name) == name]


def _counts(todo: Changes) -> str:
    added, changed, removed = (len(_plain(names)) for names in (todo.added, todo.changed, todo.removed))
    return f"thêm {added} tệp, đổi {changed}, bỏ {removed}"


def _advise(todo: Changes, say: Say) -> None:
    if any(name.startswith(f"{HOST_FOLDER}/") for name in (*todo.added, *todo.changed)):
        say(f"Cấu hình máy chủ trong {HOST_FOLDER}/ đã đổi: nạp lại nginx hoặc Caddy (systemctl reload).")
