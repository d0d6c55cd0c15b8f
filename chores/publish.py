"""Takes the site to a public place."""

from __future__ import annotations

import os
from pathlib import Path

from invoke.context import Context
from invoke.tasks import task

from chores import environment

SETTINGS = "publishconf.py"


@task(
    positional=["target"],
    help={
        "target": "tên nơi đăng, khai ở PUBLISH trong publishconf.py",
        "dry_run": "chỉ xem tệp nào sẽ thêm, đổi, bỏ; không ghi gì ở nơi đăng",
        "yes_shrink": "cho phép mất nhiều trang hơn mức đã khai",
        "uncommitted": "đăng cả khi còn thay đổi chưa ghi vào git",
        "again": "đăng lại lần ghi đã bị gỡ bằng rollback",
    },
)
def publish(
    _context: Context,
    target: str,
    dry_run: bool = False,
    yes_shrink: bool = False,
    uncommitted: bool = False,
    again: bool = False,
) -> None:
    """Dựng trang, kiểm tra rồi đăng lên nơi đã khai; có lỗi thì không đăng và trang công khai giữ nguyên."""
    # Not at the top: the other chores need not wait a second for Pelican.
    from plugins.fast_build.clock import build_moment
    from plugins.fast_build.disk_fault import disk_fault
    from plugins.fast_build.settings import SettingsError, settings_in
    from plugins.publishing.failure import PublishError
    from plugins.publishing.publishing import Order, Workshop
    from plugins.publishing.publishing import publish as publish_site
    from plugins.publishing.targets import find_target

    folder = environment.ROOT / ".build" / "publish" / target
    try:
        settings = settings_in(Path(SETTINGS))
        declared = find_target(settings.get("PUBLISH"), target)
        order = Order(declared, build_moment(os.environ), dry_run, yes_shrink, uncommitted, again)
        with environment.alone(
            folder, f'Một lần đăng khác lên "{target}" đang chạy trên máy này; chờ nó xong rồi chạy lại.'
        ):
            publish_site(order, Workshop(Path(), folder, settings["SITEURL"]), environment.say)
    except (PublishError, SettingsError) as error:
        environment.stop(str(error))
    except OSError as error:
        environment.stop(f"{disk_fault(error)} Trang công khai vẫn như cũ.")
    except KeyboardInterrupt:
        environment.stop("\nĐã dừng giữa chừng. Trang công khai vẫn nguyên vẹn; lần đăng sau sẽ dọn phần dở.")
