"""Knows every picture that the pages of one build show, and which of its files they name.

The names follow from the facts alone, so that pages are made before any picture is: the files are produced at the end,
each once, however many pages show it.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from urllib.parse import quote

from jinja2 import Environment

from plugins.content_model.article import Focus
from plugins.content_model.article import Picture as PictureData
from plugins.media import films
from plugins.media.facts import SUFFIXES, PictureFacts, UnreadableMediaError, digest_of, read_facts
from plugins.media.known_facts import KnownFacts
from plugins.media.production import Order
from plugins.media.renditions import (
    Rendition,
    base_name,
    fallback,
    film_copy,
    renditions,
    share_crop,
    shown_size,
    widths,
)
from plugins.site_pages import views

_SIDES = {
    Focus.TOP: "top",
    Focus.UPPER: "top",
    Focus.LOWER: "bottom",
    Focus.BOTTOM: "bottom",
    Focus.LEFT: "left",
    Focus.LEFTISH: "left",
    Focus.RIGHTISH: "right",
    Focus.RIGHT: "right",
}
"""What lists keep: they crop to 3 : 2, of which an edge or the middle shows whatever is a quarter of the picture."""
VECTOR = ".svg"


class Pictures:
    """Makes the views of pictures and remembers what they need; lives as long as one build."""

    def __init__(self, root: Path, base: str, publish_originals: bool = False, known: KnownFacts | None = None) -> None:
        """`root` is the content folder, `base` the path of SITEURL without its last slash."""
        self._root = root
        self._base = base
        self._publish_originals = publish_originals
        self._known = known
        self._facts: dict[str, PictureFacts | None] = {}
        self._films: dict[str, films.Film | None] = {}
        self._wanted: dict[str, dict[Rendition, None]] = {}
        self._as_they_are: set[str] = set()
        self._environment: Environment | None = None

    @property
    def files(self) -> frozenset[str]:
        """Content files that are published as they are: drawings, and originals where the settings ask for them."""
        return frozenset(self._as_they_are)

    def orders(self) -> tuple[Order, ...]:
        """Return what has to be produced, by file."""
        return tuple(
            Order(file, facts.digest, tuple(wanted))
            for file, wanted in sorted(self._wanted.items())
            if (facts := self.facts(file))
        )

    def remember(self) -> None:
        """Keep for the next build what the files were found to be."""
        if self._known:
            self._known.save()

    def facts(self, file: str) -> PictureFacts | None:
        """Return what a content file is, of a film what its stills are.

        None when it is neither picture nor film or cannot be read, which the checks have said.
        """
        if file not in self._facts:
            self._facts[file] = self._read(file)
        return self._facts[file]

    def install(self, environment: Environment) -> None:
        """Take the theme that says how a picture in a body is marked up."""
        self._environment = environment

    def html(self, file: str, alt: str, slot: str) -> str | None:
        """Return the theme's markup of a picture in a body; None when the file is no picture.

        Args:
            slot: ``thumbnail`` for one that opens, or a slot of the component `picture`.
        """
        view = None if _is_film(file) else self.picture(file, alt)
        if view is None or self._environment is None:
            return None
        name = "thumbnail" if slot == "thumbnail" else "picture"
        macro = getattr(self._environment.get_template(f"components/{name}.html").module, name)
        return str(macro(view) if name == slot else macro(view, slot=slot)).strip()

    def address(self, file: str) -> str | None:
        """Return the address of the largest file that every browser can show; None when the file is no picture."""
        view = None if _is_film(file) else self.picture(file, "")
        return view.src if view else None

    def leading(self, picture: PictureData) -> views.Picture | None:
        """Return the picture of a front matter, with its crop for shared links."""
        return self.picture(picture.file, picture.alt, picture.caption, picture.credit, picture.focus, is_leading=True)

    def film(self, file: str) -> films.Film | None:
        """Return what a film is; None when it cannot be read, which the checks have said."""
        if file not in self._films:
            try:
                self._films[file] = films.read_film(self._root / file)
            except (OSError, UnreadableMediaError):
                self._films[file] = None
        return self._films[file]

    def film_address(self, file: str) -> str | None:
        """Return where the copy of a film is published; None when it cannot be read."""
        facts = self.facts(file)
        if facts is None:
            return None
        copy = film_copy(base_name(file, facts), facts, PurePosixPath(file).suffix.lower())
        self._wanted.setdefault(file, {})[copy] = None
        return self._href(copy)

    def picture(
        self,
        file: str,
        alt: str,
        caption: str | None = None,
        credit: str | None = None,
        focus: Focus | None = None,
        *,
        is_leading: bool = False,
    ) -> views.Picture | None:
        """Return a picture as pages show it, and remember which files it needs; None when it cannot be read."""
        facts = self.facts(file)
        if facts is None:
            return None
        if facts.is_vector or self._publish_originals:
            self._as_they_are.add(file)
        if facts.is_vector:
            address = f"{self._base}/{quote(file)}"
            return views.Picture(address, facts.width, facts.height, alt, caption, credit)
        base = base_name(file, facts)
        wanted = self._wanted.setdefault(file, {})
        wanted.update(dict.fromkeys(renditions(base, facts)))
        share = (share_crop(base, facts, focus or Focus.MIDDLE) or fallback(base, facts)) if is_leading else None
        if share is not None:
            wanted[share] = None
        return views.Picture(
            self._href(fallback(base, facts)),
            *shown_size(facts),
            alt,
            caption,
            credit,
            base=f"{self._base}/{base}",
            widths=widths(facts),
            focus=_SIDES.get(focus) if focus else None,
            share=views.SharePicture(self._href(share), share.width, share.height) if share else None,
        )

    def _href(self, rendition: Rendition) -> str:
        return f"{self._base}/{rendition.name}"

    def _read(self, file: str) -> PictureFacts | None:
        if _is_film(file):
            film = self.film(file)
            return PictureFacts(digest_of(self._root / file), film.width, film.height) if film else None
        if PurePosixPath(file).suffix.lower() not in (*SUFFIXES, VECTOR):
            return None
        try:
            return self._recalled(self._root / file)
        except (OSError, UnreadableMediaError):
            return None

    def _recalled(self, path: Path) -> PictureFacts:
        facts = self._known.recall(path) if self._known else None
        if facts is None:
            facts = read_facts(path)
            if self._known:
                self._known.keep(path, facts)
        return facts


def _is_film(file: str) -> bool:
    return PurePosixPath(file).suffix.lower() in films.SUFFIXES
