"""Makes the files of an article from a draft: the Markdown, and its photos beside those of its year."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from plugins.content_checks.fix import repaired
from plugins.content_model.library import ARTICLES
from plugins.content_model.new_article import PLACEHOLDER, NewArticle, article_path, new_article
from plugins.content_model.yaml_text import Value
from plugins.importers.arrange import Draft, Figure
from plugins.importers.blocks import Doubt, Photo
from plugins.importers.markdown import markdown
from plugins.media.facts import UnreadableMediaError, format_of
from plugins.vietnamese.capitals import is_shouting, sentence_case

_SUFFIXES = {"JPEG": "jpg", "MPO": "jpg", "TIFF": "tif"}
"""Endings of file names where they are not the format's own name."""


@dataclass(frozen=True, slots=True)
class ImportedArticle:
    """Files that are to be written, and what an editor has to look at in them."""

    article: NewArticle
    photos: dict[str, bytes]
    """By path, posix, relative to the content folder."""
    doubts: tuple[Doubt, ...]


def spoken_title(draft: Draft, names: Iterable[str]) -> Draft:
    """Return the draft with a title in capitals as a sentence; `names` keep theirs."""
    if not is_shouting(draft.title):
        return draft
    title = sentence_case(draft.title, names)
    doubt = Doubt(f'tiêu đề viết toàn chữ hoa đã đổi thành "{title}"', "xem lại chữ hoa của tên riêng")
    return replace(draft, title=title, doubts=[*draft.doubts, doubt])


def imported(draft: Draft, section: str, author: str | None, now: datetime) -> ImportedArticle:
    """Return the article of a draft that has title and lead; `author` is a declared name, if its writer has one.

    Raises NewArticleError as `new_article` does.
    """
    stem = article_path(draft.title, now).removeprefix(f"{ARTICLES}/").removesuffix(".md")
    figures = [part for part in (draft.image, *draft.body) if isinstance(part, Figure)]
    names: dict[Photo, str] = {}
    photos: dict[str, bytes] = {}
    doubts = list(draft.doubts)
    for number, figure in enumerate(figures, 1):
        ending = _ending(figure.photo)
        if ending is None:
            words = f" ({figure.caption})" if figure.caption else ""
            message = f"ảnh thứ {number}{words} là hình vẽ của Word hoặc tệp hỏng, không đăng được"
            doubts.append(Doubt(message, "chụp màn hình hình ấy, lưu thành PNG rồi chèn vào bài"))
        elif figure.photo not in names:
            name = names[figure.photo] = f"images/{stem}-{len(photos) + 1}.{ending}"
            photos[name] = figure.photo.data
    front = _front(draft, author, names)
    body = markdown(draft.body, names) or PLACEHOLDER
    article = new_article(draft.title, section, draft.lead, author, now, more=front, body=body)
    return ImportedArticle(replace(article, text=repaired(article.path, article.text)), photos, tuple(doubts))


def _ending(photo: Photo) -> str | None:
    """Return the ending of the photo's file name; None when it cannot be published."""
    try:
        name = format_of(photo.data)
    except UnreadableMediaError:
        return None
    return _SUFFIXES.get(name, name.lower())


def _front(draft: Draft, author: str | None, names: dict[Photo, str]) -> dict[str, Value]:
    front: dict[str, Value] = {"kicker": draft.kicker} if draft.kicker else {}
    made_by = {"text": "" if author else draft.text_by, "photos": "" if draft.photos_by == author else draft.photos_by}
    if said := {key: who for key, who in made_by.items() if who}:
        front["credits"] = said
    if draft.source:
        front["source"] = draft.source
    if draft.image is not None and draft.image.photo in names:
        image = {"file": names[draft.image.photo], "alt": draft.image.photo.alt}
        below = {"caption": draft.image.caption, "credit": draft.image.credit}
        front["image"] = {**image, **{key: text for key, text in below.items() if text}}
    return front
