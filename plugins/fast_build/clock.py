"""The moment a build takes for "now": SOURCE_DATE_EPOCH when it is set, else the clock.

The variable lets anyone repeat a build to the byte: https://reproducible-builds.org/specs/source-date-epoch/
(read 2026-11-22).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from plugins.vietnamese.dates import VIETNAM


def build_moment(environ: Mapping[str, str]) -> datetime:
    """Return the moment, at UTC+7; ValueError, in Vietnamese, when SOURCE_DATE_EPOCH is no whole number of seconds."""
    epoch = environ.get("SOURCE_DATE_EPOCH")
    try:
        return datetime.fromtimestamp(int(epoch), VIETNAM) if epoch else datetime.now(VIETNAM)
    except (ValueError, OverflowError, OSError):
        raise ValueError(
            f'SOURCE_DATE_EPOCH phải là số giây nguyên kể từ 1970, nhận được "{epoch}"; '
            "sửa: đặt lại biến ấy, ví dụ $(git log -1 --format=%ct), hoặc bỏ nó đi (unset SOURCE_DATE_EPOCH)"
        ) from None
