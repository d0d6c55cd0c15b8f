"""Makes the file of a new article, so that an editor begins with a form that already passes the checks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from pydantic import TypeAdapter, ValidationError

from plugins.content_model.addresses import RESERVED_NAMES
from plugins.content_model.article import ArticleFront, Status
from plugins.content_model.explain import explain
from plugins.content_model.finding import Finding
from plugins.content_model.library import ARTICLES
from plugins.content_model.wording import shown
from plugins.content_model.yaml_faults import quoted
from plugins.content_model.yaml_text import Value, plain, written
from plugins.vietnamese.dates import VIETNAM
from plugins.vietnamese.slugs import slug

PLACEHOLDER = "Viết nội dung bài ở đây."
"""The body of a new article, to be written over."""
_NEW = "bài mới"


class NewArticleError(Exception):
    """What was given makes no article; the findings say why, with the path "bài mới"."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("\n".join(map(str, findings)))
        self.findings = findings


@dataclass(frozen=True, slots=True)
class NewArticle:
    """A file that is to be written; whether one of that name is there already is for the caller to see."""

    path: str
    """Posix, relative to the content folder: ``articles/2022/dai-hoi-chi-bo.md``."""
    text: str


def new_article(
    title: str,
    section: str,
    lead: str,
    author: str | None,
    now: datetime,
    status: Status = Status.DRAFT,
    *,
    more: Mapping[str, Value] | None = None,
    body: str = PLACEHOLDER,
) -> NewArticle:
    """Return the file of an article dated `now`, an aware moment, cut to the minute in Vietnam.

    Section and author are names or slugs, whose declaration the checks look up, as they do `more` of the front matter.
    Raises NewArticleError when the schema refuses one of the other values or the title has no letter to make an address
    of.
    """
    moment = f"{now.astimezone(VIETNAM):%Y-%m-%d %H:%M}"
    authors = [author] if author else []
    front = _accepted(
        {"title": title, "date": moment, "section": section, "lead": lead, "authors": authors, "status": status.value}
    )
    lines = [
        "---",
        f"title: {quoted(front.title)}",
        f"date: {moment}",
        f"section: {plain(front.section)}",
        f"lead: {quoted(front.lead)}",
        *(f"authors: [{plain(byline.name, in_list=True)}]" for byline in front.authors),
        *written(more or {}).splitlines(),
        f"status: {status}",
        "---",
        "",
        body,
    ]
    return NewArticle(article_path(front.title, now), "\n".join(lines) + "\n")


def article_path(title: str, now: datetime) -> str:
    """Return where the file of an article dated `now` goes, as in `NewArticle`; raises as `new_article` does."""
    return f"{ARTICLES}/{now.astimezone(VIETNAM):%Y}/{_file_name(title)}.md"


def _accepted(values: dict[str, object]) -> ArticleFront:
    model = TypeAdapter(ArticleFront)
    try:
        return model.validate_python(values)
    except ValidationError as error:
        raise NewArticleError(tuple(explain(error, model, _NEW, lambda location: 1))) from error


def _file_name(title: str) -> str:
    try:
        name = slug(title)
    except ValueError as error:
        message = f'"title" không có chữ cái hay chữ số nào để đặt tên tệp, nhận được {shown(title)}'
        raise NewArticleError((Finding(_NEW, 1, "schema", message, "viết tiêu đề bằng chữ"),)) from error
    if name in RESERVED_NAMES:
        message = f'máy Windows không tạo được tệp tên "{name}", lấy từ "title"'
        raise NewArticleError((Finding(_NEW, 1, "schema", message, "viết tiêu đề dài hơn"),))
    return name
