"""Reads the editors' folder into typed entries; a file that cannot be read becomes a finding, never a silence.

Texts are not kept: 50,000 bodies would be hundreds of megabytes. Whoever needs a body reads its file, one at a time.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from plugins.content_model.album import AlbumFront, VideoFront
from plugins.content_model.article import ArticleFront, PageFront, Status
from plugins.content_model.data import Department, Portal
from plugins.content_model.document import DocumentRecord
from plugins.content_model.explain import Line, explain
from plugins.content_model.finding import Finding
from plugins.content_model.source import (
    Source,
    SourceError,
    line_of,
    read_markdown,
    read_text,
    read_yaml,
)
from plugins.content_model.stand_in import article_stand_in, page_stand_in

ValueT = TypeVar("ValueT")
_ARTICLE = TypeAdapter(ArticleFront)
_PAGE = TypeAdapter(PageFront)
_ALBUM = TypeAdapter(AlbumFront)
_VIDEO = TypeAdapter(VideoFront)
_RECORD = TypeAdapter(DocumentRecord)
ARTICLES, PAGES, DATA, DOCUMENTS = "articles", "pages", "data", "documents"
ALBUMS, VIDEOS = "albums", "videos"
ALBUM_FILE = "album.yml"
CONTENT_FOLDER = "content"
"""Name that findings give the content folder, wherever it lies."""


class _Dated:
    """What has a moment of publication, and may wait for it."""

    __slots__ = ()
    front: ArticleFront | AlbumFront | VideoFront

    @property
    def is_draft(self) -> bool:
        """Say whether only previews show it."""
        return self.front.status is Status.DRAFT

    def is_public(self, now: datetime) -> bool:
        """Say whether readers may know of it at `now`."""
        return not self.is_draft and self.front.date <= now


@dataclass(frozen=True, slots=True)
class Article(_Dated):
    """One valid article, drafts and embargoed ones included."""

    path: str
    """Source file, posix, relative to the content folder."""
    front: ArticleFront

    slug: str = field(init=False, compare=False)
    """Name of the file without its ending."""
    url: str = field(init=False, compare=False)
    """Address inside the site; the year is that of the publication date in Vietnam, so a section may change."""

    def __post_init__(self) -> None:
        slug = self.path.rpartition("/")[2].removesuffix(".md")
        object.__setattr__(self, "slug", slug)  # worked out once: an address is asked for a dozen times a build
        url = f"/ban-nhap/{slug}/" if self.is_draft else f"/tin-tuc/{self.front.date.year}/{slug}/"
        object.__setattr__(self, "url", url)

    def is_public(self, now: datetime) -> bool:
        """Say whether readers may read it at `now`."""
        return _Dated.is_public(self, now) and not self._is_taken_back(now)

    def is_withdrawn(self, now: datetime) -> bool:
        """Say whether readers who knew it are told at `now` that it was taken back."""
        return _Dated.is_public(self, now) and self._is_taken_back(now)

    def _is_taken_back(self, now: datetime) -> bool:
        return self.front.withdrawn is not None and self.front.withdrawn.date <= now


@dataclass(frozen=True, slots=True)
class Page:
    """One valid page."""

    path: str
    """Source file, posix, relative to the content folder."""
    front: PageFront

    @property
    def slug(self) -> str:
        """Path below the pages folder without its ending: ``gioi-thieu`` or ``gioi-thieu/lich-su``."""
        return self.path.removeprefix(f"{PAGES}/").removesuffix(".md")

    @property
    def url(self) -> str:
        """Address inside the site."""
        return f"/ban-nhap/{self.slug}/" if self.is_draft else f"/{self.slug}/"

    @property
    def is_draft(self) -> bool:
        """Say whether only previews show it."""
        return self.front.status is Status.DRAFT

    def is_public(self, now: datetime) -> bool:
        """Say whether readers may know of the page; pages have no date to wait for."""
        return not self.is_draft


@dataclass(frozen=True, slots=True)
class Record:
    """One valid record of an official document."""

    path: str
    """Source file, posix, relative to the content folder."""
    facts: DocumentRecord

    @property
    def slug(self) -> str:
        """Name of the file without its ending."""
        return self.path.rpartition("/")[2].removesuffix(".yml")


@dataclass(frozen=True, slots=True)
class Album(_Dated):
    """One valid album of pictures."""

    path: str
    """Its file, posix, relative to the content folder: ``albums/ngay-hoi/album.yml``."""
    front: AlbumFront

    @property
    def slug(self) -> str:
        """Name of its folder."""
        return self.path.split("/")[1]

    @property
    def url(self) -> str:
        """Address inside the site."""
        return f"/hinh-anh/{self.slug}/"

    def file(self, number: int) -> str:
        """Return the content file of its picture `number`, counted from 0: a bare name lies in its own folder."""
        name = self.front.pictures[number].file
        return name if "/" in name else f"{ALBUMS}/{self.slug}/{name}"


@dataclass(frozen=True, slots=True)
class Video(_Dated):
    """One valid video; its body is the transcript."""

    path: str
    """Source file, posix, relative to the content folder."""
    front: VideoFront

    @property
    def slug(self) -> str:
        """Name of the file without its ending."""
        return self.path.rpartition("/")[2].removesuffix(".md")

    @property
    def url(self) -> str:
        """Address inside the site."""
        return f"/video/{self.slug}/"


@dataclass(frozen=True, slots=True)
class Content:
    """Everything the editors wrote that could be read."""

    root: Path
    portal: Portal
    articles: tuple[Article, ...] = ()
    """Newest first; articles of one moment by path."""
    pages: tuple[Page, ...] = ()
    """By path."""
    documents: tuple[Record, ...] = ()
    """By path."""
    albums: tuple[Album, ...] = ()
    """Newest first; albums of one moment by path."""
    videos: tuple[Video, ...] = ()
    """Likewise."""

    def public_articles(self, now: datetime) -> tuple[Article, ...]:
        """Return what readers may see at `now`, newest first."""
        return tuple(article for article in self.articles if article.is_public(now))


@dataclass(slots=True)
class _Reading:
    """What has been read so far."""

    articles: list[Article] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)
    albums: list[Album] = field(default_factory=list)
    videos: list[Video] = field(default_factory=list)


class Library:
    """Reads a content folder file by file, so that checks can look at each text once while it is in memory."""

    def __init__(self, root: Path, known: Content | None = None) -> None:
        """`known` is what was read before; the data files and records are then not read again."""
        self.root = root
        self.findings: list[Finding] = []
        self._reading = _Reading()
        self.portal = known.portal if known else self._read_portal()
        self.documents = known.documents if known else tuple(self._read_records())

    def read(
        self, known: Callable[[str], Article | Page | None] = lambda path: None
    ) -> Iterator[tuple[str, Source | None, Article | Page | None]]:
        """Yield every Markdown file that has a body: path, source, entry; sorted by path, transcripts of videos last.

        A transcript has no entry here: its video is in `content`, with the albums.
        Where the schema refused a file its entry is what could be kept of it (stand_in.py), and None where nothing
        could; the findings say what is wrong. An entry that is `known` already by its path is yielded without a source,
        its file unread.
        """
        for path in markdown_files(self.root):
            entry = known(path)
            if entry is not None:
                self._add(entry)
                yield path, None, entry
            else:
                yield from self.read_one(path)
        self._read_albums()
        yield from self._read_videos()

    def read_one(self, path: str) -> Iterator[tuple[str, Source, Article | Page | None]]:
        """Yield one article or page likewise, nothing when it has no body that can be read."""
        try:
            source = read_markdown(self.root, path)
        except SourceError as error:
            self.findings.append(_unreadable(path, error))
            entry = self._stand_in(path, {})
            if error.source is not None:
                yield path, error.source, entry
        else:
            yield path, source, self._read_entry(source)

    def content(self) -> Content:
        """Return what `read` has gathered."""
        articles = sorted(self._reading.articles, key=lambda article: article.path)
        articles.sort(key=lambda article: article.front.date, reverse=True)
        return Content(
            self.root,
            self.portal,
            tuple(articles),
            tuple(self._reading.pages),
            self.documents,
            tuple(sorted(self._reading.albums, key=lambda album: album.front.date, reverse=True)),
            tuple(sorted(self._reading.videos, key=lambda video: video.front.date, reverse=True)),
        )

    def _read_albums(self) -> None:
        for path in album_files(self.root):
            front = self._read_file(path, _ALBUM)
            if front is not None:
                self._reading.albums.append(Album(path, front))

    def _read_videos(self) -> Iterator[tuple[str, Source, None]]:
        for path in video_files(self.root):
            try:
                source = read_markdown(self.root, path)
            except SourceError as error:
                self.findings.append(_unreadable(path, error))
                continue
            front = self._validated(_VIDEO, source.front, path, source.line_of)
            if front is not None:
                self._reading.videos.append(Video(path, front))
            yield path, source, None

    def _read_entry(self, source: Source) -> Article | Page | None:
        if source.path.startswith(f"{ARTICLES}/"):
            article = self._validated(_ARTICLE, source.front, source.path, source.line_of)
            return self._add(Article(source.path, article)) if article else self._stand_in(source.path, source.front)
        page = self._validated(_PAGE, source.front, source.path, source.line_of)
        return self._add(Page(source.path, page)) if page else self._stand_in(source.path, source.front)

    def _stand_in(self, path: str, front: Mapping[str, Any]) -> Article | Page | None:
        if path.startswith(f"{PAGES}/"):
            return self._add(Page(path, page_stand_in(path, front)))
        article = article_stand_in(path, front, self.portal)
        return self._add(Article(path, article)) if article else None

    def _add(self, entry: Article | Page) -> Article | Page:
        if isinstance(entry, Article):
            self._reading.articles.append(entry)
        else:
            self._reading.pages.append(entry)
        return entry

    def _validated(self, model: TypeAdapter[ValueT], value: object, path: str, line: Line) -> ValueT | None:
        try:
            return model.validate_python(value)
        except ValidationError as error:
            self.findings.extend(explain(error, model, f"{CONTENT_FOLDER}/{path}", line))
            return None

    def _read_portal(self) -> Portal:
        """Read the data files; each that is missing, empty or wrong counts as empty, a wrong one with its findings."""
        parts = {name: part for name in Portal.fields() if (part := self._read_data(name)) is not None}
        if "department" not in parts:
            if not any(finding.path.endswith("/department.yml") for finding in self.findings):
                self.findings.append(_missing_department(self.root))
            parts["department"] = Department(name="Chưa có tên cơ quan", responsible="Chưa khai")
        return Portal(**parts)

    def _read_data(self, name: str) -> Any:
        path = f"{DATA}/{name}.yml"
        if not os.path.lexists(self.root / path):
            return None
        model = TypeAdapter[Any](Portal.fields()[name].annotation)  # type: ignore[arg-type] # declared on every field
        return self._read_file(path, model)

    def _read_records(self) -> Iterator[Record]:
        for path in files_below(self.root, (DOCUMENTS,), ".yml"):
            facts = self._read_file(path, _RECORD, is_empty_read=True)
            if facts is not None:
                yield Record(path, facts)

    def _read_file(self, path: str, model: TypeAdapter[ValueT], *, is_empty_read: bool = False) -> ValueT | None:
        """Return what a YAML file says; None where it cannot be read or, unless `is_empty_read`, says nothing."""
        try:
            text = read_text(self.root / path)
            value = read_yaml(text)
        except SourceError as error:
            self.findings.append(_unreadable(path, error))
            return None
        if value is None and not is_empty_read:
            return None
        return self._validated(model, {} if value is None else value, path, lambda location: line_of(text, location))


def _unreadable(path: str, error: SourceError) -> Finding:
    return Finding(f"{CONTENT_FOLDER}/{path}", error.line, "unreadable", error.message, error.remedy)


def _missing_department(root: Path) -> Finding:
    state = "để trống" if (root / DATA / "department.yml").is_file() else "không có"
    return Finding(
        f"{CONTENT_FOLDER}/{DATA}/department.yml",
        1,
        "schema",
        f"tệp khai báo cơ quan {state}",
        'tạo tệp với ít nhất hai dòng "name: Tên cơ quan" và "responsible: Giám đốc Sở"',
    )


def markdown_files(root: Path) -> list[str]:
    """Return the articles and pages below `root`, posix and relative to it, sorted; no link to a folder is followed."""
    return files_below(root, (ARTICLES, PAGES), ".md")


def files_below(root: Path, folders: tuple[str, ...], ending: str) -> list[str]:
    """Return the files of one ending below some folders of `root`, likewise."""
    found: list[str] = []
    for start in folders:
        for folder, _, names in os.walk(root / start):
            place = Path(folder).relative_to(root).as_posix()
            found += [f"{place}/{name}" for name in names if name.endswith(ending)]
    return sorted(found)


def album_files(root: Path) -> list[str]:
    """Return the files of the albums below `root`, posix and relative to it, sorted."""
    return sorted(path.relative_to(root).as_posix() for path in root.glob(f"{ALBUMS}/*/{ALBUM_FILE}"))


def video_files(root: Path) -> list[str]:
    """Return the files of the videos' texts below `root`, posix and relative to it, sorted."""
    return sorted(path.relative_to(root).as_posix() for path in root.glob(f"{VIDEOS}/*.md"))
