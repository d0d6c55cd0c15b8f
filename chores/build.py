"""Builds the public site."""

from __future__ import annotations

import gc
import time
from pathlib import Path

from invoke.context import Context
from invoke.tasks import task

from chores import environment

OUTPUT = Path("output")


@task
def build(_context: Context) -> None:
    """Dựng trang công khai vào thư mục output."""
    # Not at the top: the other chores need not wait a second for Pelican.
    from plugins.content_model.finding import Severity
    from plugins.fast_build.build import build as build_site
    from plugins.fast_build.disk_fault import disk_fault

    began = time.monotonic()
    try:
        result = build_site(Path("publishconf.py"), OUTPUT)
    except OSError as error:
        environment.stop(disk_fault(error))
    for finding in result.findings:
        print(finding)
    if not result.ok:
        errors = sum(finding.severity is Severity.ERROR for finding in result.findings)
        environment.stop(f"Chưa dựng được: {errors} lỗi ở trên. Bản tốt gần nhất trong {OUTPUT} vẫn nguyên.")
    seconds = f"{time.monotonic() - began:.1f}".replace(".", ",")
    print(
        f"Đã dựng {result.articles} bài, {result.pages} trang vào {OUTPUT} trong {seconds} giây: "
        f"{result.files_written} tệp đổi, {result.files_removed} tệp bỏ, tất cả {result.files_total} tệp."
    )
    for note in result.notes:
        print(note)
    gc.freeze()  # else Python ends with a search for circles in all that is kept: half a second at 10,000 articles
