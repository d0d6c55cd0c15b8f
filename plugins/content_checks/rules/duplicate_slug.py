"""Two files with one address: the later page would overwrite the earlier, or stand where the site has a page of its
own.

Drafts count by the address that they will have once published.
"""

from collections.abc import Iterator

from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.site import Site, public_url
from plugins.content_model.addresses import page_slug_is_taken
from plugins.content_model.finding import Severity
from plugins.content_model.library import CONTENT_FOLDER, Page


def check(site: Site) -> Iterator[Problem]:
    """Report each entry whose address an earlier file has, and each page on an address of the site's own."""
    first: dict[str, str] = {}
    for entry in site.entries:
        url = public_url(entry)
        earlier = first.setdefault(url, entry.path)
        if earlier != entry.path:
            yield Problem(
                1,
                f'địa chỉ "{url}" đã là của "{CONTENT_FOLDER}/{earlier}"',
                "đổi tên một trong hai tệp; nếu là một bài thì xóa bớt",
                entry.path,
            )
        elif isinstance(entry, Page) and page_slug_is_taken(entry.slug):
            yield Problem(1, f'địa chỉ "{url}" là của một trang có sẵn', "đổi tên tệp", entry.path)


RULE = Rule(
    name="duplicate_slug",
    severity=Severity.ERROR,
    description="Hai tệp có cùng một địa chỉ: hai bài cùng tên trong một năm, hoặc trang trùng địa chỉ có sẵn.",
    remedy="Đổi tên một trong hai tệp; nếu là cùng một bài thì xóa bớt.",
    wrong="content/articles/2022/tin.md và content/articles/khac/tin.md, cùng năm 2022",
    right="content/articles/2022/tin.md và content/articles/2022/tin-2.md",
    check_site=check,
)
