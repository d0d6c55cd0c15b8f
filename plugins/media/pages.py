"""Plans the pages of albums and videos: their lists, a page for each, and the boxes on the home page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urlsplit

from markupsafe import Markup

from plugins.content_model import addresses
from plugins.content_model.album import VideoFront
from plugins.content_model.library import Album, Article, Content, Video
from plugins.media.pictures import Pictures
from plugins.media.players import Player, player_of
from plugins.site_output.json_ld import image_gallery, video_object
from plugins.site_pages import views
from plugins.site_pages.articles import moment
from plugins.site_pages.plan import PlannedPage
from plugins.site_pages.site import Place

ALBUMS_HEADING, VIDEOS_HEADING = "Hình ảnh hoạt động", "Video"
ON_HOME = 3


@dataclass(frozen=True, slots=True)
class MediaListView:
    """All albums, or all videos."""

    heading: str
    cards: tuple[views.MediaCard, ...]


@dataclass(frozen=True, slots=True)
class AlbumView:
    """An album's own page."""

    title: str
    date: views.Time
    pictures: tuple[views.Picture, ...]
    lead: str | None = None
    article: views.Link | None = None
    """The article about the same event."""
    picture: views.Picture | None = None
    """The cover, for shared links."""
    is_draft: bool = False


@dataclass(frozen=True, slots=True)
class VideoView:
    """A video's own page."""

    title: str
    date: views.Time
    lead: str
    player: Player
    picture: views.Picture | None
    """What stands in the player's place before it is asked for."""
    transcript: Markup
    duration: str | None = None
    credit: str | None = None
    is_draft: bool = False


def listed(site_map: views.IndexView, boxes: Iterable[views.MediaBox]) -> views.IndexView:
    """Return the site map with the lists that the boxes lead to, behind its first group."""
    links = tuple(box.all for box in boxes)
    first, *others = site_map.groups
    group = views.IndexGroup("Thư viện", None, links)
    return replace(site_map, groups=(first, group, *others)) if links else site_map


@dataclass(frozen=True, slots=True)
class MediaPages:
    """All that the pages are made from."""

    content: Content
    pictures: Pictures
    place: Place
    site: views.Site
    articles: Mapping[str, Article]
    """Public ones by slug."""
    transcripts: Mapping[str, str]
    """HTML of each video's text by its path."""
    now: datetime
    is_preview: bool

    def pages(self) -> Iterator[PlannedPage]:
        """Yield the lists of what is public and the page of each album and video; a preview has drafts too."""
        albums = [album for album in self.content.albums if self._is_shown(album)]
        videos = [video for video in self.content.videos if self._is_shown(video)]
        if self.content.albums:
            yield self._list(addresses.ALBUMS, ALBUMS_HEADING, self._cards(self.content.albums))
        if self.content.videos:
            yield self._list(addresses.VIDEOS, VIDEOS_HEADING, self._cards(self.content.videos))
        yield from (self._album(album) for album in albums)
        yield from (self._video(video) for video in videos)

    def boxes(self) -> tuple[views.MediaBox, ...]:
        """Return the boxes of the home page; none for what there is nothing of."""
        found = (
            (ALBUMS_HEADING, addresses.ALBUMS, self._cards(self.content.albums)),
            (VIDEOS_HEADING, addresses.VIDEOS, self._cards(self.content.videos)),
        )
        return tuple(
            views.MediaBox(views.Link(heading, self.place.href(address)), cards[:ON_HOME])
            for heading, address, cards in found
            if cards
        )

    def files(self) -> frozenset[str]:
        """Return the captions that pages name, relative to the content folder."""
        shown = (video.front.captions for video in self.content.videos if self._is_shown(video))
        return frozenset(captions for captions in shown if captions)

    def _is_shown(self, entry: Album | Video) -> bool:
        return entry.is_public(self.now) or (self.is_preview and entry.is_draft)

    def _cards(self, entries: Iterable[Album | Video]) -> tuple[views.MediaCard, ...]:
        public = (entry for entry in entries if entry.is_public(self.now))
        return tuple(
            self._album_card(entry) if isinstance(entry, Album) else self._video_card(entry) for entry in public
        )

    def _album_card(self, album: Album) -> views.MediaCard:
        front = album.front
        cover = front.pictures[0]
        picture = self.pictures.picture(album.file(0), cover.alt, focus=cover.focus)
        note = f"{len(front.pictures)} ảnh"
        return views.MediaCard(front.title, self.place.href(album.url), moment(front.date), note, picture)

    def _video_card(self, video: Video) -> views.MediaCard:
        front = video.front
        href = self.place.href(video.url)
        length = self._length(front)
        return views.MediaCard(front.title, href, moment(front.date), length, self._still(front), is_video=True)

    def _still(self, front: VideoFront) -> views.Picture | None:
        if front.image:
            return self.pictures.leading(front.image)
        words = f"Một cảnh trong video “{front.title}”"
        return self.pictures.picture(front.file, words, is_leading=True) if front.file else None

    def _seconds(self, front: VideoFront) -> int | None:
        film = self.pictures.film(front.file) if front.file else None
        return film.seconds if film else None

    def _length(self, front: VideoFront) -> str | None:
        seconds = self._seconds(front)
        return front.duration or (duration_words(seconds) if seconds else None)

    def _list(self, address: str, heading: str, cards: tuple[views.MediaCard, ...]) -> PlannedPage:
        newest = max((entry.front.date for entry in self._public_at(address)), default=None)
        meta = self._meta(heading, f"{heading} của {self.site.name}", address)
        return PlannedPage(address, "media_list", meta, MediaListView(heading, cards), newest)

    def _public_at(self, address: str) -> list[Album | Video]:
        entries: tuple[Album | Video, ...] = (*self.content.albums, *self.content.videos)
        return [entry for entry in entries if entry.url.startswith(address) and entry.is_public(self.now)]

    def _album(self, album: Album) -> PlannedPage:
        front = album.front
        shown = [
            self.pictures.picture(
                album.file(number),
                picture.alt,
                picture.caption,
                picture.credit or front.credit,
                picture.focus,
                is_leading=number == 0,
            )
            for number, picture in enumerate(front.pictures)
        ]
        pictures = tuple(picture for picture in shown if picture)
        view = AlbumView(
            front.title,
            moment(front.date),
            pictures,
            front.lead,
            self._article_link(front.article),
            pictures[0] if pictures else None,
            album.is_draft,
        )
        lead = front.lead or f"{front.title}: {len(pictures)} ảnh"
        json = (image_gallery(view.title, lead, view.date, pictures, self.place.url),) if pictures else ()
        parent = views.Link(ALBUMS_HEADING, self.place.href(addresses.ALBUMS))
        return self._own_page(album, "album", lead, parent, view, json)

    def _video(self, video: Video) -> PlannedPage:
        front = video.front
        view = VideoView(
            front.title,
            moment(front.date),
            front.lead,
            player_of(front, self.pictures, self.place),
            self._still(front),
            Markup(self.transcripts.get(video.path, "")),  # noqa: S704 - rendered by cmark, without the text's HTML
            self._length(front),
            front.credit or (urlsplit(front.url).hostname if front.url and not front.file else None),
            video.is_draft,
        )
        player, base, seconds = view.player, self.place.url, self._seconds(front)
        json = (video_object(view.title, view.lead, view.date, view.picture, player.file, player.frame, base, seconds),)
        parent = views.Link(VIDEOS_HEADING, self.place.href(addresses.VIDEOS))
        return self._own_page(video, "video", front.lead, parent, view, json)

    def _own_page(
        self, entry: Album | Video, template: str, lead: str, parent: views.Link, view: object, json: tuple[Markup, ...]
    ) -> PlannedPage:
        meta = self._meta(entry.front.title, lead, entry.url, parent)
        meta = replace(meta, robots="noindex") if entry.is_draft else replace(meta, json_ld=json)
        return PlannedPage(entry.url, template, meta, view, entry.front.date, is_public=not entry.is_draft)

    def _article_link(self, slug: str | None) -> views.Link | None:
        article = self.articles.get(slug or "")
        return views.Link(article.front.title, self.place.href(article.url)) if article else None

    def _meta(self, title: str, description: str, address: str, *parents: views.Link) -> views.Meta:
        home = views.Link("Trang chủ", self.site.home)
        return views.Meta(
            f"{title} – {self.site.name}", description, self.place.absolute(address), breadcrumbs=(home, *parents)
        )


def duration_words(seconds: int) -> str:
    """Return a length in Vietnamese words: ``2 phút 10 giây``."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    parts = ((hours, "giờ"), (minutes, "phút"), (rest, "giây"))
    return " ".join(f"{count} {unit}" for count, unit in parts if count)
