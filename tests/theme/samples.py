"""A small portal as views: every type of page once, in words of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from markupsafe import Markup

from plugins.citations.views import DocumentCard, DocumentFile, DocumentsView, DocumentView
from plugins.site_pages.site import Place
from plugins.site_pages.views import (
    ArticleView,
    Banner,
    Body,
    Byline,
    Card,
    ChangeNote,
    CitedDocument,
    ContactBlock,
    Counter,
    CounterRow,
    HeadLink,
    HomeView,
    IndexGroup,
    IndexView,
    Link,
    LinkList,
    ListView,
    MenuEntry,
    Meta,
    MetaTag,
    PageNumber,
    PageView,
    Pagination,
    Phone,
    Picture,
    SearchView,
    SectionBlock,
    Site,
    Time,
)
from plugins.style_guide.page import style_guide

THEME = Path(__file__).parents[2] / "theme"
SCRIPTS = {path.stem: f"/theme/{path.name}" for path in sorted((THEME / "static/js").glob("*.js"))}

CONTACT = ContactBlock(
    name="Sở Công Thương tỉnh Bến Tre",
    address="Số 7, đường Cách mạng Tháng Tám, phường An Hội, tỉnh Bến Tre",
    phones=(
        Phone("0275 3822 365", "tel:+842753822365", "Văn phòng"),
        Phone("0275 3822 251", "tel:+842753822251", "Tiếp công dân"),
    ),
    email="sct@bentre.gov.vn",
    hours="Thứ Hai đến Thứ Sáu, 7 giờ – 11 giờ và 13 giờ – 17 giờ",
)

SITE = Site(
    name="Cổng thông tin Sở Công Thương tỉnh Bến Tre",
    short_name="Sở Công Thương",
    slogan="Kỷ cương, trách nhiệm, phục vụ người dân và doanh nghiệp",
    home="/",
    superior=Link("Ủy ban nhân dân tỉnh Bến Tre", "https://bentre.gov.vn/"),
    menu=(
        MenuEntry("Trang chủ", "/"),
        MenuEntry(
            "Giới thiệu",
            "/gioi-thieu/",
            (
                Link("Chức năng, nhiệm vụ", "/chuc-nang-nhiem-vu/"),
                Link("Cơ cấu tổ chức", "/co-cau-to-chuc/"),
                Link("Đơn vị trực thuộc", "/don-vi/"),
            ),
        ),
        MenuEntry(
            "Tin tức",
            "/tin-tuc/",
            (Link("Xây dựng Đảng", "/muc/xay-dung-dang/"), Link("Khuyến công", "/muc/khuyen-cong/")),
        ),
        MenuEntry("Văn bản", "/van-ban/"),
        MenuEntry("Thủ tục hành chính", "https://dichvucong.gov.vn/"),
        MenuEntry("Liên hệ", "/lien-he/"),
    ),
    links=(
        LinkList(
            "Thủ tục, dịch vụ công",
            (
                Link("Cổng dịch vụ công quốc gia", "https://dichvucong.gov.vn/"),
                Link("Tra cứu tình trạng hồ sơ", "https://dichvucong.bentre.gov.vn/"),
            ),
        ),
        LinkList(
            "Liên kết",
            (
                Link("Bộ Công Thương", "https://moit.gov.vn/"),
                Link("Đảng bộ tỉnh Bến Tre", "https://tinhuybentre.vn/"),
                Link("Trung tâm Khuyến công và Xúc tiến thương mại", "/don-vi/khuyen-cong/"),
            ),
        ),
    ),
    contact=CONTACT,
    responsible="Giám đốc Sở Công Thương",
    licence="Giấy phép số 01/GP-STTTT do Sở Thông tin và Truyền thông cấp ngày 05/01/2022",
    reuse_note="Ghi rõ nguồn khi dùng lại thông tin từ cổng này.",
    search="/tim-kiem/",
    site_map="/so-do-cong/",
    feed="/feed.atom",
    accessibility="/tro-nang/",
    stylesheet="/theme/site.css",
    print_stylesheet="/theme/print.css",
    scripts=SCRIPTS,
    icon="/theme/icon.svg",
    is_preview=False,
    counter=Counter(
        rows=(CounterRow("today", "Hôm nay"), CounterRow("total", "Tổng lượt truy cập")),
        figures="/luot-truy-cap/figures.json",
        service="/v1/",
        article_views=True,
    ),
)
"""The site that the sample pages belong to."""

PARTY = Link("Xây dựng Đảng", "/muc/xay-dung-dang/")
TRADE = Link("Khuyến công", "/muc/khuyen-cong/")


def moment(day: int, month: int, year: int, weekday: str, clock: str = "08:30") -> Time:
    """Return a moment in the words of the portal."""
    return Time(
        f"{year}-{month:02}-{day:02}T{clock}:00+07:00",
        f"{weekday}, {day:02}/{month:02}/{year}, {clock} [GMT+7]",
        f"{day:02}/{month:02}/{year}",
    )


def picture(name: str, alt: str, caption: str | None = None, credit: str | None = None) -> Picture:
    """Return a picture of 1200 × 800 points."""
    return Picture(f"/images/2022/{name}.svg", 1200, 800, alt, caption, credit)


LEAD = Card(
    title="Đảng ủy Sở Công Thương lãnh đạo tổ chức thành công đại hội các chi bộ trực thuộc nhiệm kỳ 2022 – 2025",
    href="/tin-tuc/2022/dai-hoi-cac-chi-bo/",
    date=moment(16, 12, 2022, "Thứ Sáu", "13:07"),
    section=PARTY,
    lead="Cả 3/3 chi bộ trực thuộc đã đại hội xong trong tháng 12. Chín đồng chí được bầu vào cấp ủy nhiệm kỳ mới, "
    "trong đó năm đồng chí tái cử.",
    picture=picture("dai-hoi", "Các đảng viên giơ thẻ biểu quyết trong hội trường của Sở"),
)
CARDS = (
    Card(
        title="Ba cơ sở dệt chiếu ở Nhơn Thạnh nhận máy mới từ nguồn khuyến công",
        href="/tin-tuc/2022/may-det-chieu/",
        date=moment(14, 12, 2022, "Thứ Tư"),
        section=TRADE,
        lead="Mỗi cơ sở được hỗ trợ một nửa giá máy. Chủ cơ sở cam kết giữ việc làm cho thợ làng nghề ít nhất ba năm.",
        picture=picture("det-chieu", "Người thợ ngồi bên máy dệt chiếu"),
    ),
    Card(
        title="Lịch tiếp công dân quý I năm 2023",
        href="/tin-tuc/2022/lich-tiep-cong-dan/",
        date=moment(12, 12, 2022, "Thứ Hai"),
        section=Link("Thông báo", "/muc/thong-bao/"),
        lead="Lãnh đạo Sở tiếp công dân vào ngày 15 hằng tháng; trùng ngày nghỉ thì chuyển sang ngày làm việc kế tiếp.",
    ),
    Card(
        title="Chi bộ Nghiệp vụ đại hội điểm: văn kiện ngắn, thảo luận dài",
        href="/tin-tuc/2022/dai-hoi-diem/",
        date=moment(2, 12, 2022, "Thứ Sáu"),
        section=PARTY,
        lead="Đại hội điểm dành quá nửa thời gian cho thảo luận, để các chi bộ còn lại rút kinh nghiệm.",
        kicker="Tiến tới đại hội",
        picture=picture("dai-hoi-diem", "Bàn chủ tọa của đại hội điểm"),
    ),
    Card(
        title="Kiểm tra giá xăng dầu trước Tết tại bốn huyện ven biển",
        href="/tin-tuc/2022/kiem-tra-xang-dau/",
        date=moment(30, 11, 2022, "Thứ Tư"),
        section=Link("Quản lý thị trường", "/muc/quan-ly-thi-truong/"),
        lead="Đoàn kiểm tra ghé 26 cửa hàng, nhắc nhở hai nơi niêm yết giá chưa rõ.",
    ),
)
BODY = Body.of(
    """<p>Thực hiện <a href="/van-ban/96-kh-duk/">Kế hoạch số 96-KH/ĐUK</a> ngày 18/8/2022 của Đảng ủy Khối, Ban Thường
vụ Đảng ủy Sở chọn Chi bộ Nghiệp vụ làm nơi đại hội điểm, rồi phân công từng đồng chí theo dõi các chi bộ còn lại.</p>
<h2>Chuẩn bị kỹ, bàn thẳng</h2>
<p>Dự thảo văn kiện được gửi đến từng đảng viên trước đại hội hai tuần. Nhờ vậy, thảo luận đi thẳng vào ba việc:</p>
<ul>
<li>rút ngắn thời gian giải quyết thủ tục cho doanh nghiệp nhỏ;</li>
<li>đưa hàng của tỉnh vào hệ thống phân phối lớn;</li>
<li>bồi dưỡng đảng viên trẻ.</li>
</ul>
<blockquote><p>Nghị quyết phải đủ ngắn để đảng viên nhớ, đủ rõ để người dân kiểm tra.</p></blockquote>
<h3>Kết quả bầu cử</h3>
<div class="table-scroll" tabindex="0" role="region" aria-label="Bảng">
<table>
<caption>Cấp ủy các chi bộ nhiệm kỳ 2022 – 2025</caption>
<thead><tr><th scope="col">Chi bộ</th><th scope="col">Ngày đại hội</th><th scope="col">Cấp ủy viên</th>
<th scope="col">Tái cử</th></tr></thead>
<tbody>
<tr><td>Nghiệp vụ</td><td>01/12/2022</td><td class="align-right">3</td><td class="align-right">2</td></tr>
<tr><td>Văn phòng – Thanh tra</td><td>08/12/2022</td><td>3</td><td>1</td></tr>
<tr><td>Trung tâm Khuyến công và Xúc tiến thương mại</td><td>15/12/2022</td><td>3</td><td>2</td></tr>
</tbody>
</table>
</div>
<figure class="figure"><img src="/images/2022/bo-phieu.svg" width="1200" height="800" loading="lazy"
alt="Đại biểu bỏ phiếu vào hòm phiếu">
<figcaption>Đại biểu bỏ phiếu bầu cấp ủy khóa mới.</figcaption></figure>
<p>Toàn văn nghị quyết có trên <a href="https://bentre.gov.vn/">cổng thông tin của tỉnh</a>.<sup class="footnote-ref"><a
href="#fn-1" id="fnref-1">1</a></sup></p>
<section class="footnotes" aria-label="Chú thích cuối bài"><ol><li id="fn-1"><p>Bản in có tại phòng tiếp dân của Sở.
<a href="#fnref-1" aria-label="Trở lại bài">↩</a></p></li></ol></section>"""
)
ARTICLE = ArticleView(
    title=LEAD.title,
    href=LEAD.href,
    date=LEAD.date,
    section=PARTY,
    lead=LEAD.lead,
    body=BODY,
    kicker="Tiến tới đại hội đảng bộ các cấp",
    modified=moment(19, 12, 2022, "Thứ Hai", "09:00"),
    changes=(
        ChangeNote(
            moment(19, 12, 2022, "Thứ Hai"), "Sửa số cấp ủy viên của Chi bộ Văn phòng – Thanh tra từ 4 thành 3."
        ),
    ),
    tags=(Link("Đại hội chi bộ", "/the/dai-hoi-chi-bo/"), Link("Nhiệm kỳ 2022 – 2025", "/the/nhiem-ky-2022-2025/")),
    authors=(
        Byline("Ban Biên tập", "/tac-gia/ban-bien-tap/"),
        Byline("Tổ Thông tin", "/tac-gia/to-thong-tin/", "Văn phòng Sở"),
    ),
    text_credit="Tổ Thông tin",
    photo_credit="Văn phòng Đảng ủy",
    source_name="Văn phòng Sở",
    picture=replace(
        LEAD.picture or picture("dai-hoi", ""),
        caption="Đảng viên Chi bộ Nghiệp vụ biểu quyết thông qua chương trình đại hội.",
        credit="Văn phòng Đảng ủy",
    ),
    units=(Link("Văn phòng Sở", "/don-vi/van-phong/"), Link("Thanh tra Sở", "/don-vi/thanh-tra/")),
    campaign=Link("Tiến tới đại hội đảng bộ các cấp", "/chuyen-de/tien-toi-dai-hoi/"),
    documents=(
        CitedDocument("96-KH/ĐUK", "Kế hoạch", "Đảng ủy Khối", moment(18, 8, 2022, "Thứ Năm"), "/van-ban/96-kh-duk/"),
        CitedDocument("35-CT/TW", "Chỉ thị", "Bộ Chính trị", moment(30, 5, 2019, "Thứ Năm")),
    ),
    older=CARDS,
    related=CARDS,
)
HOME_WAY = (Link("Trang chủ", "/"),)


def meta(title: str, path: str, breadcrumbs: tuple[Link, ...] = HOME_WAY, robots: str | None = None) -> Meta:
    """Return the head of a sample page."""
    return Meta(
        title=f"{title} – {SITE.short_name}" if title else SITE.name,
        description=f"{title or SITE.name}: trang mẫu của giao diện.",
        canonical=f"https://sct.bentre.gov.vn{path}",
        robots=robots,
        breadcrumbs=breadcrumbs,
        tags=(MetaTag("property", "og:title", title or SITE.name), MetaTag("name", "DC.language", "vi")),
        links=(HeadLink("alternate", "/feed.atom", "application/atom+xml", SITE.name),),
        json_ld=(Markup('{"@context":"https://schema.org","@type":"WebPage"}'),),
    )


STYLE_GUIDE = style_guide(THEME, SITE, Place("https://sct.bentre.gov.vn", ""))


@dataclass(frozen=True, slots=True)
class Sample:
    """A page of the sample site."""

    template: str
    path: str
    meta: Meta
    view: object


PAGINATION = Pagination(
    (
        PageNumber("9", "/muc/xay-dung-dang/", is_current=True),
        PageNumber("8", "/muc/xay-dung-dang/trang/8/"),
        PageNumber("7", "/muc/xay-dung-dang/trang/7/"),
        PageNumber("…", ""),
        PageNumber("1", "/muc/xay-dung-dang/trang/1/"),
    ),
    older="/muc/xay-dung-dang/trang/8/",
)
MONTHS = tuple(Link(f"Tháng {month}", f"/luu-tru/2022/{month:02}/") for month in range(12, 0, -1))
SECTIONS = (PARTY, TRADE, Link("Quản lý thị trường", "/muc/quan-ly-thi-truong/"), Link("Thông báo", "/muc/thong-bao/"))

DOCUMENT = DocumentCard(
    "Kế hoạch số 96-KH/ĐUK",
    "/van-ban/96-kh-duk-2022/",
    "Đảng ủy Khối",
    Time("2022-08-18", "Thứ Năm, 18/08/2022", "18/08/2022"),
    "Về đại hội chi bộ trực thuộc đảng ủy cơ sở.",
    DocumentFile("/documents/96-kh-duk-2022.pdf", "PDF, 120 kB"),
    "https://vanban.example.gov.vn/96-kh-duk",
)

PAGES = {
    "home": Sample(
        "home",
        "/",
        meta("", "/", breadcrumbs=()),
        HomeView(
            LEAD,
            CARDS,
            tuple(SectionBlock(section, (LEAD, *CARDS)[place : place + 4]) for place, section in enumerate(SECTIONS)),
            (
                Banner(
                    "Tiến tới đại hội đảng bộ các cấp",
                    "/chuyen-de/tien-toi-dai-hoi/",
                    "Tin, văn bản và lịch đại hội của các chi bộ trực thuộc.",
                ),
            ),
        ),
    ),
    "home-empty": Sample("home", "/trong/", meta("", "/", breadcrumbs=()), HomeView(None, (), ())),
    "article": Sample("article", ARTICLE.href, meta(ARTICLE.title, ARTICLE.href, (*HOME_WAY, PARTY)), ARTICLE),
    "article-bare": Sample(
        "article",
        "/ban-nhap/bai-ngan/",
        meta("Bài ngắn", "/ban-nhap/bai-ngan/", (*HOME_WAY, PARTY), robots="noindex"),
        ArticleView(
            "Bài ngắn",
            "/ban-nhap/bai-ngan/",
            LEAD.date,
            PARTY,
            "Một câu mở đầu.",
            Body.of("<p>Một đoạn.</p>"),
            is_draft=True,
        ),
    ),
    "documents": Sample(
        "documents",
        "/van-ban/",
        meta("Văn bản", "/van-ban/"),
        DocumentsView(
            "Văn bản",
            (DOCUMENT, replace(DOCUMENT, abstract=None, file=None, date=None, issuer=None)),
            (IndexGroup("Loại văn bản", None, (Link("Kế hoạch (2)", "/van-ban/loai/ke-hoach/"),)),),
            (Link("Mới ban hành trước", ""), Link("Theo số, ký hiệu", "/van-ban/theo-so/")),
            csv="/van-ban/van-ban.csv",
            json="/van-ban/van-ban.json",
        ),
    ),
    "documents-empty": Sample(
        "documents", "/van-ban/trong/", meta("Văn bản", "/van-ban/trong/"), DocumentsView("Văn bản", ())
    ),
    "document": Sample(
        "document",
        DOCUMENT.href,
        meta(DOCUMENT.name, DOCUMENT.href, (*HOME_WAY, Link("Văn bản", "/van-ban/"))),
        DocumentView(
            DOCUMENT,
            "96-KH/ĐUK",
            Link("Kế hoạch", "/van-ban/loai/ke-hoach/"),
            Link("Đảng ủy Khối", "/van-ban/co-quan/dang-uy-khoi/"),
            articles=CARDS,
            pages=(Link("Giới thiệu", "/gioi-thieu/"),),
        ),
    ),
    "page": Sample(
        "page",
        "/gioi-thieu/",
        meta("Giới thiệu", "/gioi-thieu/"),
        PageView("Giới thiệu", BODY, "Sở giúp Ủy ban nhân dân tỉnh quản lý công thương.", modified=LEAD.date),
    ),
    "contact": Sample(
        "contact",
        "/lien-he/",
        meta("Liên hệ", "/lien-he/"),
        PageView(
            "Liên hệ",
            Body.of("<p>Sở tiếp nhận ý kiến qua điện thoại, thư điện tử và tại phòng tiếp dân.</p>"),
            contact=CONTACT,
            units=ARTICLE.units,
        ),
    ),
    "section": Sample(
        "list",
        PARTY.href,
        meta(PARTY.label, PARTY.href),
        ListView(
            "section",
            PARTY.label,
            (LEAD, *CARDS),
            "Tin về công tác Đảng của Sở.",
            PAGINATION,
            "/muc/xay-dung-dang/feed.atom",
        ),
    ),
    "author": Sample(
        "list",
        "/tac-gia/to-thong-tin/",
        meta("Tổ Thông tin", "/tac-gia/to-thong-tin/"),
        ListView("author", "Tổ Thông tin", CARDS[:2], position="Văn phòng Sở"),
    ),
    "unit": Sample(
        "list",
        "/don-vi/khuyen-cong/",
        meta("Trung tâm Khuyến công", "/don-vi/khuyen-cong/"),
        ListView(
            "unit",
            "Trung tâm Khuyến công và Xúc tiến thương mại",
            CARDS,
            contact=replace(CONTACT, head="Giám đốc Trung tâm"),
        ),
    ),
    "campaign": Sample(
        "list",
        "/chuyen-de/tien-toi-dai-hoi/",
        meta("Tiến tới đại hội đảng bộ các cấp", "/chuyen-de/tien-toi-dai-hoi/"),
        ListView(
            "campaign", "Tiến tới đại hội đảng bộ các cấp", CARDS, "Chuyên đề.", period="Từ 01/09/2022 đến 31/12/2022"
        ),
    ),
    "tag-empty": Sample("list", "/the/moi/", meta("Thẻ mới", "/the/moi/"), ListView("tag", "Thẻ mới", ())),
    "years": Sample(
        "index",
        "/luu-tru/",
        meta("Lưu trữ", "/luu-tru/"),
        IndexView(
            "years",
            "Lưu trữ",
            (IndexGroup("2022", "/luu-tru/2022/", MONTHS), IndexGroup("2021", "/luu-tru/2021/", MONTHS)),
            "Mọi bài theo tháng đăng.",
        ),
    ),
    "site-map": Sample(
        "index",
        "/so-do-cong/",
        meta("Sơ đồ cổng", "/so-do-cong/"),
        IndexView(
            "site-map", "Sơ đồ cổng", (IndexGroup("Chuyên mục", None, SECTIONS), IndexGroup("Trang", None, HOME_WAY))
        ),
    ),
    "search": Sample(
        "search",
        "/tim-kiem/",
        meta("Tìm kiếm", "/tim-kiem/", robots="noindex"),
        SearchView("Tìm kiếm", SECTIONS, (Link("2022", "/luu-tru/2022/"), Link("2021", "/luu-tru/2021/"))),
    ),
    "not_found": Sample("not_found", "/404/", meta("Không tìm thấy trang", "/404.html", (), "noindex"), None),
    "redirect": Sample("redirect", "/cu/", meta(ARTICLE.title, ARTICLE.href), None),
    "style_guide": Sample(STYLE_GUIDE.template, STYLE_GUIDE.address, STYLE_GUIDE.meta, STYLE_GUIDE.view),
}
"""Every type of page, the bare ones beside the full ones."""
