"""Every type of page, and the page that stands for it in tests.

Of the sample portal's pages of a type the largest one is taken: what is wrong with any part is most likely wrong there,
and the choice holds for whatever content the portal has. The sites made for tests show what a portal may lack.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from plugins.content_model import addresses


@dataclass(frozen=True, slots=True)
class PageType:
    """A type of page and where to look for one."""

    name: str
    site: str
    """Fixture of the site that has it."""
    pattern: str
    """Files of that site that may be of this type."""
    having: str = ""
    """Text that a page of this type has."""
    lacking: str = "http-equiv"
    """Text that it has not; by default what tells a redirect from a page."""

    def __str__(self) -> str:
        return self.name

    def file_in(self, site: Path) -> Path:
        """Return the largest page of this type in a built site; LookupError when there is none."""
        texts = {path: path.read_text(encoding="utf-8") for path in sorted(site.glob(self.pattern))}
        fitting = [path for path, text in texts.items() if self.having in text and self.lacking not in text]
        if not fitting:
            raise LookupError(f"no {self.name}: {self.pattern} with {self.having!r} and without {self.lacking!r}")
        return max(fitting, key=lambda path: len(texts[path]))

    def address_in(self, site: Path) -> str:
        """Return the address of that page inside the site."""
        return "/" + self.file_in(site).relative_to(site).as_posix().removesuffix("index.html")


ARTICLES = "tin-tuc/[0-9]*/*/index.html"
CONTACT = '<section class="units">'
PAGE_TYPES = (
    PageType("home", "public_site", "index.html"),
    PageType("home of an empty portal", "empty_site", "index.html"),
    PageType("article with a picture", "public_site", ARTICLES, having='<figure class="figure">'),
    PageType("article without a picture", "public_site", ARTICLES, lacking="<figure"),
    PageType("article of the tiny site", "tiny_site", ARTICLES, having="Nội dung đã sửa"),
    PageType("article that was taken back", "public_site", ARTICLES, having="<b>Bài đã gỡ.</b>"),
    PageType("draft", "tiny_site", "ban-nhap/*/index.html"),
    PageType("all news", "public_site", "tin-tuc/index.html"),
    PageType("list without articles", "empty_site", "tin-tuc/index.html"),
    PageType("first of many pages", "long_site", "tin-tuc/index.html"),
    PageType("numbered page", "long_site", "tin-tuc/trang/4/index.html"),
    PageType("section", "public_site", "muc/*/index.html"),
    PageType("tag", "public_site", "the/*/index.html"),
    PageType("article with an event", "public_site", ARTICLES, having='<section class="event-panel">'),
    PageType("registers", "public_site", "dai-hoi/index.html"),
    PageType("register of a term", "public_site", "dai-hoi/nhiem-ky/*/index.html"),
    PageType("agenda", "public_site", "lich-su-kien/index.html"),
    PageType("unit that has ended", "public_site", "don-vi/*/index.html", having="đã kết thúc hoạt động"),
    PageType("author", "public_site", "tac-gia/*/index.html"),
    PageType("unit", "public_site", "don-vi/*/index.html"),
    PageType("campaign", "public_site", "chuyen-de/*/index.html"),
    PageType("archive", "public_site", "luu-tru/index.html"),
    PageType("year", "public_site", "luu-tru/[0-9]*/index.html"),
    PageType("month", "public_site", "luu-tru/[0-9]*/[0-9]*/index.html"),
    PageType("all tags", "long_site", "the/index.html"),
    PageType("all units", "public_site", "don-vi/index.html"),
    PageType("all documents", "public_site", "van-ban/index.html"),
    PageType("no documents", "empty_site", "van-ban/index.html"),
    PageType("documents of a kind", "public_site", "van-ban/loai/*/index.html"),
    PageType("documents by number", "public_site", "van-ban/theo-so/index.html"),
    PageType("document", "public_site", "van-ban/*/index.html", having='class="document-facts"'),
    PageType("document without a record", "public_site", "van-ban/*/index.html", having="Được dẫn", lacking="Toàn văn"),
    PageType("standing page", "public_site", "*/index.html", having='<article class="story">', lacking=CONTACT),
    PageType("list of albums", "public_site", "hinh-anh/index.html"),
    PageType("album", "public_site", "hinh-anh/*/index.html"),
    PageType("list of videos", "public_site", "video/index.html"),
    PageType("video", "public_site", "video/*/index.html"),
    PageType("contact", "public_site", "*/index.html", having=CONTACT),
    PageType("site map", "public_site", "so-do/index.html"),
    PageType("search", "public_site", "tim-kiem/index.html"),
    PageType("not found", "public_site", "404.html"),
    PageType("style guide", "preview_site", f"{addresses.STYLE_GUIDE.strip('/')}/index.html"),
)
