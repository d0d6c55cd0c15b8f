"""Old addresses that cannot redirect: no file can stand there, a page does, two entries claim it, or it leads back."""

from collections.abc import Iterator

from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.site import Site, plain_path, public_url
from plugins.content_model.finding import Severity
from plugins.content_model.library import CONTENT_FOLDER, Article, Page
from plugins.site_output.redirects import AddressError, decoded

_REMEDY = "bỏ địa chỉ này khỏi aliases, hoặc ghi đúng địa chỉ cũ"

_RETYPE = "chép lại địa chỉ từ thanh địa chỉ của trình duyệt, hoặc bỏ khỏi aliases"
_OF_THE_HOST = ("/_", "/.", "/manifest.sha256")
"""How the addresses of files begin that say to web servers what to do."""


def check(site: Site) -> Iterator[Problem]:
    """Report each alias that clashes."""
    live = {plain_path(public_url(entry)): entry for entry in site.entries}
    claimed: dict[str, str] = {}
    for entry in site.entries:
        for index, alias in enumerate(entry.front.aliases):
            message, remedy = _clash(site, entry, alias, live, claimed), _REMEDY
            if not _can_be_served(alias):
                message, remedy = f'không đặt trang chuyển hướng ở địa chỉ "{alias}" được', _RETYPE
            if message is not None:
                yield Problem(site.line_of(entry.path, "aliases", index), message, remedy, entry.path)
            claimed.setdefault(plain_path(alias), entry.path)


def _can_be_served(alias: str) -> bool:
    """Say whether a file may stand at an old address."""
    try:
        return not decoded(alias).startswith(_OF_THE_HOST)
    except AddressError:
        return False


def _clash(
    site: Site, entry: Article | Page, alias: str, live: dict[str, Article | Page], claimed: dict[str, str]
) -> str | None:
    path = plain_path(alias)
    there = live.get(path)
    if there is entry:
        return f'địa chỉ cũ "{alias}" chính là địa chỉ của bài này'
    if there is not None and plain_path(public_url(entry)) in map(plain_path, there.front.aliases):
        return f'địa chỉ cũ "{alias}" dẫn vòng: "{CONTENT_FOLDER}/{there.path}" đang ở đó lại ghi bài này là địa chỉ cũ'
    if there is not None:
        return f'địa chỉ cũ "{alias}" đang là của "{CONTENT_FOLDER}/{there.path}"'
    if path in claimed:
        twice = claimed[path] == entry.path
        return (
            f'địa chỉ cũ "{alias}" ghi hai lần'
            if twice
            else f'địa chỉ cũ "{alias}" đã ghi ở "{CONTENT_FOLDER}/{claimed[path]}"'
        )
    if _is_taken(site, path):
        return f'địa chỉ cũ "{alias}" là của một trang hoặc tệp có sẵn'
    return None


def _is_taken(site: Site, path: str) -> bool:
    """Say whether a list of the site or a file of the content folder stands at an address."""
    found = site.resolve(f"{path.rstrip('/')}/", ""), site.resolve(path, "")
    return any(target is not None and (target.file is None or target.file in site.files) for target in found)


RULE = Rule(
    name="alias_clash",
    severity=Severity.ERROR,
    description="Địa chỉ cũ (aliases) trùng với trang đang có, được hai bài cùng ghi, dẫn vòng, hoặc không đặt trang "
    "chuyển hướng được.",
    remedy="Bỏ địa chỉ đó khỏi aliases, hoặc ghi đúng địa chỉ cũ của bài.",
    wrong="aliases: [/gioi-thieu/] khi trang Giới thiệu vẫn còn",
    right="aliases: [/tin/123.html]",
    check_site=check,
)
