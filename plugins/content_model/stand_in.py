"""What takes the place of a front matter that the schema refused, so that the rest of the checks can go on.

One mistake must not hide the others in the same file, nor make every link to the file a finding of its own. The faulty
keys are left out and what every entry needs is filled in with values that no rule complains of. A build never sees a
stand-in: where there is one there is an error, and an error stops the build.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b
from pathlib import PurePosixPath
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from plugins.content_model.article import ArticleFront, PageFront
from plugins.content_model.data import Portal

FrontT = TypeVar("FrontT")
_ARTICLE = TypeAdapter(ArticleFront)
_PAGE = TypeAdapter(PageFront)


def article_stand_in(path: str, front: Mapping[str, Any], portal: Portal) -> ArticleFront | None:
    """Return what can be kept of an article's front matter; None for a file outside the folder of a year."""
    year = PurePosixPath(path).parent.name
    if not (len(year) == 4 and year.isdecimal() and "1900" <= year <= "2100"):
        return None
    section = portal.sections[0].slug if portal.sections else "chua-ro"
    title, day = _title(path), f"{year}-01-01"
    event = {"name": title, "start": day, "status": "held"}  # other articles may call this one the record of an event
    needed = {"title": title, "date": day, "section": section, "lead": "Chưa rõ.", "event": event}
    return _kept(_ARTICLE, needed, front)


def page_stand_in(path: str, front: Mapping[str, Any]) -> PageFront:
    """Return what can be kept of a page's front matter."""
    return _kept(_PAGE, {"title": _title(path)}, front)


def _title(path: str) -> str:
    """Return a title that the schema takes and no other file has: its name, or a digest where that is no text."""
    stem = PurePosixPath(path).stem
    if stem.strip() and stem.isprintable():
        return stem
    return blake2b(path.encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()


def _kept(model: TypeAdapter[FrontT], needed: Mapping[str, Any], front: Mapping[str, Any]) -> FrontT:
    """Validate what is needed with every key of `front` that is right by itself and beside the others."""
    kept = dict(front)
    while True:
        try:
            return model.validate_python({**needed, **kept})
        except ValidationError as error:
            faulty = {_key(details) for details in error.errors(include_url=False)} & kept.keys()
            kept = {key: value for key, value in kept.items() if key not in faulty} if faulty else {}


def _key(details: ErrorDetails) -> object:
    """Return the key of the front matter that an error lies in, or that a rule about several keys names."""
    location = details["loc"]
    return location[0] if location else details.get("ctx", {}).get("at")
