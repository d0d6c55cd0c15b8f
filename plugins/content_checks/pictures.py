"""Every picture that the content shows, and where it says so: what the rules about pictures look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.content_checks.site import Site
from plugins.content_model.library import Album, Article, Page, Video
from plugins.content_model.source import SourceError, line_of, read_text
from plugins.media.facts import Head, UnreadablePictureError, read_head


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """One use of a picture."""

    file: str
    """Content file, posix, relative to the content folder; whether it is there is not known."""
    path: str
    """File that shows it."""
    line: int
    alt: str
    caption: str | None = None


def shown_pictures(site: Site) -> Iterator[ShownPicture]:
    """Yield every picture of front matters, bodies, albums and videos."""
    for entry in (*site.entries, *site.content.videos):
        if entry.front.image is not None:
            yield _leading(site, entry)
    for path, pictures in site.pictures.items():
        for picture in pictures:
            target = site.resolve(picture.src, path)
            if target is not None and target.file:
                yield ShownPicture(target.file, path, picture.line, picture.alt, picture.caption)
    for album in site.content.albums:
        yield from album_pictures(site, album)


def album_pictures(site: Site, album: Album) -> Iterator[ShownPicture]:
    """Yield the pictures of one album."""
    try:
        text = read_text(site.content.root / album.path)
    except SourceError:  # it has gone since it was read
        return
    for number, picture in enumerate(album.front.pictures):
        line = line_of(text, ("pictures", number))
        yield ShownPicture(album.file(number), album.path, line, picture.alt, picture.caption)


def heads(site: Site) -> Iterator[tuple[str, Head | UnreadablePictureError]]:
    """Yield every picture file that is shown and there, with what its head says or what is wrong with it."""
    for file in sorted({picture.file for picture in shown_pictures(site)}):
        if file in site.files:
            try:
                yield file, read_head(site.content.root / file)
            except UnreadablePictureError as error:
                yield file, error


def _leading(site: Site, entry: Article | Page | Video) -> ShownPicture:
    image = entry.front.image
    if image is None:
        raise ValueError(f"{entry.path} has no leading picture")
    return ShownPicture(image.file, entry.path, site.line_of(entry.path, "image", "file"), image.alt, image.caption)
