"""Which pages may count: those of the origins in the settings.

A page of another site could send hits through its readers' browsers. Browsers tell where a request comes from and pages
cannot change it: Origin (every POST of fetch), else Sec-Fetch-Site, else Referer for old phones. Programs can write
what they like, but then each is one visitor under its own limits.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from urllib.parse import urlsplit


def is_own(origin: str | None, fetch_site: str | None, referrer: str | None, allowed: AbstractSet[str]) -> bool:
    """Say whether a request comes from a page of an allowed origin.

    Args:
        origin: The header Origin, None if it is missing; so too the other two.
        allowed: Origins such as ``https://so.example.gov.vn``.
    """
    if origin is not None:
        return origin in allowed
    if fetch_site is not None:
        return fetch_site == "same-origin"
    return referrer is not None and origin_of(referrer) in allowed


def origin_of(address: str) -> str:
    """Return scheme, host and port of an address; "" if it has none."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.netloc}".lower() if parts.scheme and parts.netloc else ""
