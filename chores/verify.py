"""Says whether a published site is what its manifest lists."""

from __future__ import annotations

from pathlib import Path

from invoke.context import Context
from invoke.tasks import task

from chores import environment


@task(
    positional=["place"],
    help={
        "place": "địa chỉ trang (https://…) hoặc thư mục trên máy này",
        "against": "thư mục của bản đúng, để so với nó thay vì với bảng kê của chính nơi ấy",
    },
)
def verify(_context: Context, place: str, against: str = "") -> None:
    """So từng tệp của trang với bảng kê manifest.sha256: tệp nào thiếu, sai, thừa."""
    from plugins.publishing.failure import PublishError
    from plugins.publishing.inspection import inspect, report

    try:
        found = inspect(place, Path(against) if against else None)
    except PublishError as error:
        environment.stop(str(error))
    except OSError as error:
        environment.stop(
            f"Không đọc được {error.filename} ({error.strerror}); "
            "sửa: cấp quyền đọc cho tài khoản đang chạy lệnh, hoặc chạy bằng tài khoản đăng tin."
        )
    for line in report(found):
        environment.say(line)
    raise SystemExit(int(bool(found.differences)))
