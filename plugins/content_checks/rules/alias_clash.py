"""Old addresses that cannot redirect: a page stands there, two entries claim it, or it leads back to itself."""

from collections.abc import Iterator

from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.site import Site, plain_path, public_url
from plugins.content_model.finding import Severity
from plugins.content_model.library import CONTENT_FOLDER, Article, Page

_REMEDY = "bỏ địa chỉ này khỏi aliases, hoặc ghi đúng địa chỉ cũ"


def check(site: Site) -> Iterator[Problem]:
    """Report each alias that clashes."""
    live = {plain_path(public_url(entry)): entry for entry in site.entries}
    claimed: dict[str, str] = {}
    for entry in site.entries:
        for index, alias in enumerate(entry.front.aliases):
            message = _clash(site, entry, alias, live, claimed)
            if message is not None:
                yield Problem(site.line_of(entry.path, "aliases", index), message, _REMEDY, entry.path)
            claimed.setdefault(plain_path(alias), entry.path)


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
    description="Địa chỉ cũ (aliases) trùng với trang đang có, được hai bài cùng ghi, hoặc dẫn vòng.",
    remedy="Bỏ địa chỉ đó khỏi aliases, hoặc ghi đúng địa chỉ cũ của bài.",
    wrong="aliases: [/gioi-thieu/] khi trang Giới thiệu vẫn còn",
    right="aliases: [/tin/123.html]",
    check_site=check,
)
