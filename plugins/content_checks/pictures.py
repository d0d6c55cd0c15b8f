"""Every picture that the content shows, and where it says so: what the rules about pictures look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.content_model.library import Album
from plugins.content_model.source import SourceError, line_of, read_text

if TYPE_CHECKING:
    from plugins.content_checks.site import Site


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """One use of a picture."""

    file: str
    """Content file, posix, relative to the content folder; whether it is there is not known."""
    path: str
    """File that shows it."""
    alt: str
    caption: str | None = None
    line: int | None = None
    """None for the picture of a front matter, whose line costs a look into the file."""

    def line_in(self, site: Site) -> int:
        """Return the line of the file that shows it."""
        return self.line or site.line_of(self.path, "image", "file")


def shown_pictures(site: Site) -> Iterator[ShownPicture]:
    """Yield every picture of front matters, bodies, albums and videos."""
    for entry in (*site.entries, *site.content.videos):
        image = entry.front.image
        if image is not None:
            yield ShownPicture(image.file, entry.path, image.alt, image.caption)
    for path, pictures in site.pictures.items():
        for picture in pictures:
            target = site.resolve(picture.src, path)
            if target is not None and target.file:
                yield ShownPicture(target.file, path, picture.alt, picture.caption, picture.line)
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
        yield ShownPicture(album.file(number), album.path, picture.alt, picture.caption, line)
