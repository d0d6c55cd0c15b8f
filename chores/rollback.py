"""Puts yesterday's site back."""

from __future__ import annotations

from pathlib import Path

from invoke.context import Context
from invoke.tasks import task

from chores import environment
from chores.publish import SETTINGS


@task(
    positional=["target"],
    help={
        "target": "tên nơi đăng, khai ở PUBLISH trong publishconf.py",
        "to": "tên bản muốn đưa lại; không ghi thì lấy bản liền trước",
    },
)
def rollback(_context: Context, target: str, to: str = "") -> None:
    """Đưa bản đã đăng trước đó trở lại ngay lập tức, không dựng lại gì."""
    # Not at the top: listing the chores need not load all this.
    from plugins.fast_build.settings import SettingsError, settings_in
    from plugins.publishing.failure import PublishError
    from plugins.publishing.release_host import host_of, open_host
    from plugins.publishing.rollback import roll_back
    from plugins.publishing.targets import Folder, Server, find_target

    try:
        declared = find_target(settings_in(Path(SETTINGS)).get("PUBLISH"), target)
        if not isinstance(declared, Folder | Server):
            environment.stop(
                f'Nơi đăng "{target}" không giữ các bản cũ; sửa: lấy lại lần ghi cũ bằng git revert rồi đăng lại.'
            )
        with open_host(host_of(declared, environment.ROOT), declared.keep) as host:
            taken, put = roll_back(host, to or None)
    except (PublishError, SettingsError) as error:
        environment.stop(str(error))
    environment.say(
        f"Đã đưa lại {put}; gỡ {taken}.\n"
        "Lần ghi bị gỡ sẽ không tự đăng lại. Việc tiếp theo: chữa lỗi (hoặc git revert), ghi lần mới rồi đăng."
    )
