"""Makes the same made-up news portal for three generators: as many articles as asked for, the same bytes each time.

Articles have 400–900 words of office Vietnamese with headings, lists and links, one of ten sections, two to four of
120 tags, one of thirty authors, a lead and a picture. They spread over twelve years; the last is the newest.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from PIL import Image

from plugins.vietnamese.slugs import slug

YEARS = 12
FIRST_DAY = datetime.fromisoformat("2014-01-02T07:30")
PICTURES = 40
_WHO = """Sở Nông nghiệp và Môi trường|Văn phòng Sở|Phòng Tổ chức cán bộ|Phòng Kế hoạch tài chính|Thanh tra Sở
|Trung tâm Phục vụ hành chính công|Ủy ban nhân dân tỉnh|Ban Chỉ đạo chuyển đổi số|Đảng ủy Sở|Công đoàn ngành
|Chi cục Phát triển nông thôn|Hội Cựu chiến binh|Đoàn Thanh niên|Ban quản lý dự án|Chi bộ Nghiệp vụ
|Tổ công tác liên ngành"""
_DOES = """tổ chức hội nghị về|ban hành kế hoạch|kiểm tra việc thực hiện|sơ kết sáu tháng|tổng kết công tác|hướng dẫn
|lấy ý kiến góp ý về|triển khai|phát động đợt cao điểm về|khen thưởng tập thể làm tốt|tập huấn cán bộ về|giám sát"""
_WHAT = """chuyển đổi số|phòng chống thiên tai|xây dựng nông thôn mới|cải cách hành chính|đào tạo nghề cho lao động trẻ
|bảo vệ môi trường làng nghề|quản lý đất đai|an toàn thực phẩm|phát triển nhà ở xã hội|chăm sóc người có công
|giảm nghèo bền vững|phát triển du lịch sinh thái|học tập suốt đời|tiết kiệm điện|phòng cháy chữa cháy rừng
|số hóa hồ sơ lưu trữ|thu hút đầu tư|giải quyết khiếu nại|bình đẳng giới|trồng cây phân tán"""
_WHERE = """tại ba xã vùng sâu|trên toàn địa bàn|ở các khu công nghiệp|tại trụ sở cơ quan|ở vùng ven biển
|tại các trường học|trong toàn ngành|ở khu vực biên giới|tại thành phố|ở vùng trồng lúa"""
_HOW = """bảo đảm đúng tiến độ|gắn với trách nhiệm người đứng đầu|không để phát sinh vướng mắc|theo hướng công khai
|với sự tham gia của người dân|bằng nguồn kinh phí tự chủ|trước ngày 30 tháng 6|trong quý tới|phù hợp thực tế
|đáp ứng yêu cầu của giai đoạn mới"""
_OPENING = """Theo kế hoạch|Thời gian qua|Tại buổi làm việc|Phát biểu tại hội nghị|Trong tuần này|Bên cạnh đó
|Cùng với đó|Từ đầu năm đến nay|Qua rà soát|Để đạt mục tiêu đề ra|Nhân dịp này|Về lâu dài"""
_HEADING = "Kết quả nổi bật|Giải pháp thời gian tới|Tổ chức thực hiện|Ý kiến của người dân|Khó khăn còn lại"
_SECTIONS = """Tin hoạt động|Xây dựng Đảng|Cải cách hành chính|Chuyển đổi số|Công đoàn|Tuyên truyền pháp luật
|Nông thôn mới|Đào tạo nghề|Môi trường|Thông báo"""
_FAMILY, _GIVEN = "Nguyễn|Trần|Lê|Phạm|Hoàng|Võ", "Minh An|Thu Hà|Quốc Bảo|Ngọc Lan|Văn Dũng"


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split("|")]


WHO, DOES, WHAT, WHERE, HOW = map(_words, (_WHO, _DOES, _WHAT, _WHERE, _HOW))
OPENING, HEADINGS, SECTIONS = map(_words, (_OPENING, _HEADING, _SECTIONS))
_ABOUT = ("cấp tỉnh", "cấp xã", "năm nay", "toàn ngành", "số liệu", "hỏi đáp")
TAGS = [f"{what} {about}" for what in WHAT for about in _ABOUT]
AUTHORS = [f"{family} {given}" for family in _words(_FAMILY) for given in _words(_GIVEN)]


@dataclass(frozen=True, slots=True)
class News:
    """One article of the corpus."""

    number: int
    date: datetime
    title: str
    section: str
    tags: tuple[str, ...]
    author: str
    lead: str
    picture: str
    body: str

    @property
    def slug(self) -> str:
        """Last part of its address."""
        return f"{slug(self.title, 60)}-{self.number}"

    @property
    def year(self) -> int:
        """Year of its address."""
        return self.date.year


def news(number: int, count: int) -> News:
    """Return article `number`, from 0, of a corpus of `count`; number `count` is the one that is added to it."""
    draw = random.Random(f"cong-tin {number}")  # noqa: S311 - no secret
    date = FIRST_DAY + timedelta(minutes=round(number * YEARS * 525_600 / count))
    who, what = draw.choice(WHO), draw.choice(WHAT)
    title = f"{who} {draw.choice(DOES)} {what} {draw.choice(WHERE)}"
    lead = f"{_sentence(draw)} {_sentence(draw)}"
    tags = tuple(draw.sample(TAGS, draw.randint(2, 4)))
    picture = f"images/anh-{draw.randrange(PICTURES):02}.jpg"
    section, author = draw.choice(SECTIONS), draw.choice(AUTHORS)
    title = f"{title}, đợt {number + 1}"
    return News(number, date, title, section, tags, author, lead, picture, _body(draw))


def _sentence(draw: random.Random) -> str:
    who, does, what = draw.choice(WHO), draw.choice(DOES), draw.choice(WHAT)
    match draw.randrange(3):
        case 0:
            return f"{draw.choice(OPENING)}, {who} {does} {what} {draw.choice(WHERE)}, {draw.choice(HOW)}."
        case 1:
            opening, people, where = draw.choice(OPENING), draw.randint(1200, 8999), draw.choice(WHERE)
            share = draw.randint(51, 99)
            return f"{opening}, đã có {people} lượt người dự {where}, {share}% hồ sơ giải quyết đúng hạn."
        case _:
            return f"{who} đề nghị các đơn vị {does} {what}, {draw.choice(HOW)}."


def _body(draw: random.Random) -> str:
    """Return 400–900 words: paragraphs, two to four headings, a list and a quotation in every third article."""
    words, wanted, parts = 0, draw.randint(400, 900), []
    while words < wanted:
        paragraph = " ".join(_sentence(draw) for _ in range(draw.randint(3, 6)))
        words += len(paragraph.split())
        parts.append(paragraph)
    for place, heading in enumerate(draw.sample(HEADINGS, draw.randint(2, 4)), start=1):
        parts.insert(min(2 * place, len(parts) - 1), f"## {heading}")
    if draw.random() < 0.3:
        parts.append("\n".join(f"- {_sentence(draw)}" for _ in range(4)))
    if draw.random() < 0.3:
        parts.append(f"> {_sentence(draw)}")
    parts.append(f"Xem thêm [{draw.choice(HEADINGS).lower()}](/gioi-thieu/) của **{draw.choice(WHO)}**.")
    return "\n\n".join(parts) + "\n"


def _quoted(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def ours(article: News) -> tuple[str, str]:
    """Return file and text for our content folder."""
    lines = [
        f"title: {_quoted(article.title)}",
        f"date: {article.date:%Y-%m-%d %H:%M}",
        f"section: {_quoted(article.section)}",
        f"tags: {_quoted(article.tags)}",
        f"authors: [{_quoted(article.author)}]",
        f"lead: {_quoted(article.lead)}",
        f"image:\n  file: {article.picture}\n  alt: Cán bộ trao đổi trong hội trường",
    ]
    return f"articles/{article.year}/{article.slug}.md", "\n".join(["---", *lines, "---", "", article.body])


def hugos(article: News) -> tuple[str, str]:
    """Return file and text for Hugo's content folder."""
    front = {
        "title": article.title,
        "date": f"{article.date.isoformat()}+07:00",
        "muc": [article.section],
        "the": article.tags,
        "tac-gia": [article.author],
        "thang": [f"{article.date:%Y-%m}"],
        "nam": [f"{article.date:%Y}"],
        "lead": article.lead,
        "image": {"file": article.picture, "alt": "Cán bộ trao đổi trong hội trường"},
    }
    lines = [f"{key}: {_quoted(value)}" for key, value in front.items()]
    return f"tin-tuc/{article.year}/{article.slug}.md", "\n".join(["---", *lines, "---", "", article.body])


def hugo_sections() -> Iterator[tuple[str, str]]:
    """Yield files that give each section of Hugo's site its feeds, as sections of ours have them."""
    for name in SECTIONS:
        front = {"title": name, "outputs": ["html", "rss", "json"]}
        yield f"muc/{slug(name)}/_index.md", f"---\n{json.dumps(front, ensure_ascii=False)}\n---\n"


def pelicans(article: News) -> tuple[str, str]:
    """Return file and text for Pelican's own reader of Markdown."""
    lines = [
        f"Title: {article.title}",
        f"Date: {article.date:%Y-%m-%d %H:%M}",
        f"Category: {article.section}",
        f"Tags: {', '.join(article.tags)}",
        f"Author: {article.author}",
        f"Slug: {article.slug}",
        f"Lead: {article.lead}",
        f"Image: {article.picture}",
        "Alt: Cán bộ trao đổi trong hội trường",
    ]
    return f"{article.year}/{article.slug}.md", "\n".join([*lines, "", article.body])


def data_files() -> Iterator[tuple[str, str]]:
    """Yield what our content folder has besides articles: declarations and the page that every article links to."""
    for name, declared in (("sections", SECTIONS), ("tags", TAGS), ("authors", AUTHORS)):
        yield f"data/{name}.yml", "".join(f"- slug: {slug(item)}\n  name: {_quoted(item)}\n" for item in declared)
    yield "data/department.yml", "name: Sở Nông nghiệp và Môi trường\nresponsible: Giám đốc Sở\n"
    yield "pages/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\n\nCơ quan chuyên môn của tỉnh.\n"


def write_pictures(folder: Path) -> None:
    """Write the pictures, each of another colour, into a folder."""
    folder.mkdir(parents=True)
    for number in range(PICTURES):
        colour = (6 * number, 255 - 6 * number, 90)
        Image.new("RGB", (640, 360), colour).save(folder / f"anh-{number:02}.jpg", quality=60)
