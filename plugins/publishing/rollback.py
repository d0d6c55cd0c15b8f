"""Puts an earlier release back: one switch, nothing is built and nothing is sent."""

from __future__ import annotations

from plugins.publishing import releases
from plugins.publishing.failure import PublishError
from plugins.publishing.release_host import ReleaseHost


def roll_back(host: ReleaseHost, wanted: str | None = None) -> tuple[str, str]:
    """Make `wanted`, or else the newest release before the public one that holds another site, public again.

    Returns the names of the release taken back and of the one put back. The former's commit is not published again
    unless somebody asks for it: a daily timer would else undo the rollback.

    Raises:
        PublishError: When there is no such release, or it is not whole any more.
    """
    current, names = host.current(), host.names()
    if current is None:
        raise PublishError("nơi này chưa có bản nào công khai; sửa: chạy publish trước")
    chosen = wanted or releases.before(names, current)
    if chosen is None:
        raise PublishError(
            f"không còn bản nào cũ hơn {current} mà khác nó; sửa: tăng keep trong publishconf.py để giữ nhiều bản hơn"
        )
    if chosen == current:
        raise PublishError(f"{chosen} chính là bản đang công khai; sửa: chọn bản khác: {_listed(names, current)}")
    if chosen not in names:
        raise PublishError(f'không có bản "{chosen}"; sửa: chọn một trong: {_listed(names, current)}')
    if not host.is_whole(chosen):
        others = _listed(tuple(name for name in names if name != chosen), current)
        raise PublishError(
            f"{chosen} không còn nguyên vẹn nên không đưa ra công khai; sửa: thêm --to và một bản khác: {others}"
        )
    host.take_back(current, chosen)
    return current, chosen


def _listed(names: tuple[str, ...], current: str) -> str:
    return ", ".join(name for name in names if name != current) or "(không có)"
