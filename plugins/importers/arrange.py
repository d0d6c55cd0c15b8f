"""Tells what is what in a text that was written for the eye: title, lead, headings, captions, by-line.

It knows how offices write a news item in Word, and guesses only where a wrong guess is seen at once and lost nothing:
every paragraph goes somewhere. What it leaves out, a letterhead, it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from plugins.content_checks.rules.lead_too_long import LONGEST as LONGEST_LEAD
from plugins.importers.blocks import Align, Block, Cell, Doubt, Paragraph, Photo, Table
from plugins.vietnamese.folding import fold

_SHORTEST_LEAD = 12
"""Words from which on a line that is set off below the title is a lead, even if it ends without a full stop."""
_LONGEST_TITLE = 40
_LONGEST_KICKER = 12
_LONGEST_HEADING = 20
_LONGEST_CAPTION = 60
_LONGEST_BYLINE = 14
_LONGEST_NAME = 6
_BEFORE_IMAGE = 2
"""Paragraphs of the body that may stand before a photo that becomes the article's own."""
_HEADING = re.compile(r"heading (\d)")
_ENDS_SENTENCE = re.compile(r"[.;,!?…]$")
_BULLET = re.compile(r"^\s*([-–•*+])\s+")
_NUMBER = re.compile(r"^\s*(\d{1,2})[.)]\s+")
_CREDIT = re.compile(r"\s*[(\[]?\s*Ảnh\s*:\s*(?P<who>[^()\[\]]+?)\s*[)\]]?\.?\s*$", re.IGNORECASE)
_CAPTION = re.compile(r"^(?:Ảnh|Hình)(?:\s+\d+)?\s*[:.]\s*", re.IGNORECASE)
_WHO = r"\s*:\s*(?P<{}>[^:]+?)\s*"
_BYLINES = tuple(
    re.compile(pattern + r"\.?$", re.IGNORECASE)
    for pattern in (
        r"^(?:tin|bài|bài viết|tin,? bài)\s*(?:,|-|–|&|và)\s*(?:hình )?ảnh" + _WHO.format("both"),
        r"^(?:tin|bài|bài viết|tin,? bài|người viết|tác giả|thực hiện)" + _WHO.format("text"),
        r"^(?:tin|bài|bài viết|tin,? bài)" + _WHO.format("text") + r"[;,\-–]\s*(?:hình )?ảnh" + _WHO.format("photos"),
        r"^(?:hình )?ảnh" + _WHO.format("photos"),
        r"^(?:nguồn|theo nguồn|nguồn tin)" + _WHO.format("source"),
    )
)
_TAKEN_FROM = re.compile(r"^theo (?P<source>[^.,:;]+)$", re.IGNORECASE)
_LETTERHEAD = ("cong hoa xa hoi chu nghia viet nam", "doc lap tu do hanh phuc", "dang cong san viet nam")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside the text."""

    level: int
    """From 2: the page's title is 1."""
    paragraph: Paragraph


@dataclass(frozen=True, slots=True)
class Figure:
    """A photo with what stands below it."""

    photo: Photo
    caption: str = ""
    credit: str = ""


Part = Heading | Paragraph | Table | Figure


@dataclass
class Draft:
    """A text as an article has it; what is empty could not be told."""

    title: str = ""
    kicker: str = ""
    lead: str = ""
    image: Figure | None = None
    body: list[Part] = field(default_factory=list)
    text_by: str = ""
    photos_by: str = ""
    source: str = ""
    doubts: list[Doubt] = field(default_factory=list)


def arrange(blocks: Iterable[Block]) -> Draft:
    """Return the draft that `blocks` make."""
    draft = Draft()
    rest = _without_letterhead(list(_unfolded(blocks)), draft)
    rest = _without_title(rest, draft)
    rest = _without_byline(rest, draft)
    rest = _without_lead(rest, draft)
    draft.body = list(_parts(rest))
    draft.doubts.extend(_about_counting(draft.body))
    first = next((place for place, part in enumerate(draft.body) if isinstance(part, Figure)), None)
    if first is not None and first <= _BEFORE_IMAGE:
        draft.image = draft.body.pop(first)  # type: ignore[assignment] # a Figure, as was looked for
    return draft


def _unfolded(blocks: Iterable[Block]) -> Iterator[Block]:
    """Take the photos out of tables that only hold them in their places, each with its caption."""
    for block in blocks:
        if isinstance(block, Table) and any(_has_photo(cell) for row in block.rows for cell in row):
            yield from _held(block)
        elif isinstance(block, Table) and len(block.rows) == 1 and len(block.rows[0]) == 1:
            yield from _unfolded(block.rows[0][0])  # a frame around a text
        else:
            yield block


def _held(table: Table) -> Iterator[Block]:
    rows = list(table.rows)
    while rows:
        row = rows.pop(0)
        below = rows[0] if rows else ()
        has_captions = below and any(map(_has_photo, row)) and not any(map(_has_photo, below))
        captions = rows.pop(0) if has_captions else ((),) * len(row)
        for cell, caption in zip(row, captions, strict=True):
            yield from _unfolded(cell)
            yield from (replace(part, style="caption") if isinstance(part, Paragraph) else part for part in caption)


def _has_photo(cell: Cell) -> bool:
    return any(isinstance(part, Photo) for part in cell)


def _without_letterhead(blocks: list[Block], draft: Draft) -> list[Block]:
    """Leave out what stands at the head of official papers: it tells readers of news nothing."""
    written = [block for block in blocks[:4] if not isinstance(block, Photo)]
    left_out = [block for block in written if _is_letterhead(block.text)]
    if left_out:
        said = "; ".join(f'"{block.text}"' for block in left_out)
        draft.doubts.append(Doubt(f"đã bỏ phần quốc hiệu ở đầu văn bản: {said}", "chép lại nếu bài cần"))
    return [block for block in blocks if block not in left_out]


def _is_letterhead(text: str) -> bool:
    plain = re.sub(r"\W+", " ", fold(text))
    return any(words in plain for words in _LETTERHEAD) and len(plain.split()) <= LONGEST_LEAD


def _without_title(blocks: list[Block], draft: Draft) -> list[Block]:
    paragraphs = [block for block in blocks[:6] if isinstance(block, Paragraph)]
    titles = [block for block in paragraphs if block.style == "title"]
    titles = titles or _only_heading(paragraphs, blocks) or _opening(paragraphs)
    draft.title = re.sub(r"(?<!\.)\.$", "", " ".join(block.text for block in titles))
    taken = list(titles)
    if titles and paragraphs[1:2] == titles[:1] and paragraphs[0].words <= _LONGEST_KICKER:
        draft.kicker = paragraphs[0].text
        taken.append(paragraphs[0])
    return [block for block in blocks if not any(block is one for one in taken)]


def _only_heading(paragraphs: list[Paragraph], blocks: list[Block]) -> list[Paragraph]:
    """A title in the style of the highest headings, which no other line has."""
    headings = [block for block in blocks if isinstance(block, Paragraph) and block.style == "heading 1"]
    return headings if len(headings) == 1 and headings[0] in paragraphs[:3] else []


def _opening(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs at the beginning that make a title: the first, and those that go on with it in the same look."""
    if not paragraphs or paragraphs[0].words > _LONGEST_TITLE or paragraphs[0].text.endswith((".", ":", ";")):
        return []
    first, *others = paragraphs
    found = [first]
    for other in others:
        goes_on = other.align is Align.CENTRE and first.align is Align.CENTRE and other.is_bold and first.is_bold
        if not goes_on or other.text.isupper() != first.text.isupper():
            break
        found.append(other)
    return found


def _without_lead(blocks: list[Block], draft: Draft) -> list[Block]:
    """The first paragraph is the lead when it looks like one, or is short and others follow."""
    place = next((place for place in range(len(blocks)) if not _is_of_photo(blocks, place)), None)
    block = blocks[place] if place is not None else None
    has_text_behind = place is not None and any(isinstance(other, Paragraph) for other in blocks[place + 1 :])
    if place is None or not has_text_behind or not isinstance(block, Paragraph) or not _is_lead(block):
        return blocks
    draft.lead = block.text
    return blocks[:place] + blocks[place + 1 :]


def _is_lead(block: Paragraph) -> bool:
    if block.depth is not None or _BULLET.match(block.text) or _styled(block):
        return False
    is_set_off = block.is_bold or block.is_italic
    if is_set_off and block.words >= _SHORTEST_LEAD:
        return True
    return block.words <= LONGEST_LEAD and not _heading_level(block, ())


def _is_of_photo(blocks: list[Block], place: int) -> bool:
    is_below = place > 0 and isinstance(blocks[place - 1], Photo)
    return isinstance(blocks[place], Photo) or (is_below and _is_caption(blocks[place]))


def _without_byline(blocks: list[Block], draft: Draft) -> list[Block]:
    """Take who wrote and photographed from the last lines."""
    rest = list(blocks)
    while rest and isinstance(rest[-1], Paragraph):
        last = rest[-1]
        is_caption = len(rest) > 1 and isinstance(rest[-2], Photo) and last.align is not Align.RIGHT
        if is_caption or last.words > _LONGEST_BYLINE or last.depth is not None or not _is_byline(last, draft):
            break
        rest.pop()
    return rest


def _is_byline(block: Paragraph, draft: Draft) -> bool:
    text = block.text.strip("()[] ") if block.text.startswith(("(", "[")) else block.text
    for pattern in _BYLINES:
        if match := pattern.match(text):
            who = match.groupdict()
            draft.text_by = draft.text_by or who.get("text") or who.get("both") or ""
            draft.photos_by = draft.photos_by or who.get("photos") or who.get("both") or ""
            draft.source = draft.source or who.get("source") or ""
            return True
    is_apart = block.align is Align.RIGHT or block.is_bold or block.is_italic or text != block.text
    if is_apart and not draft.source and (match := _TAKEN_FROM.match(text)):
        draft.source = match["source"]
        return True
    is_signed = block.align is Align.RIGHT or (is_apart and _is_name(text))
    if is_signed and not _ENDS_SENTENCE.search(text) and block.words <= _LONGEST_NAME and not draft.text_by:
        draft.text_by = text
        return True
    return False


def _is_name(text: str) -> bool:
    words = text.split()
    return len(words) >= 2 and all(word[0].isupper() for word in words)


def _parts(blocks: list[Block]) -> Iterator[Part]:
    styled = tuple(sorted({int(match[1]) for block in blocks if (match := _styled(block))}))
    rest = list(blocks)
    while rest:
        block = rest.pop(0)
        if isinstance(block, Photo):
            caption = rest.pop(0).text if rest and _is_caption(rest[0]) else ""  # type: ignore[union-attr] # a Paragraph
            yield _figure(block, caption)
        elif isinstance(block, Paragraph) and (level := _heading_level(block, styled)):
            yield Heading(level, block)
        elif isinstance(block, Paragraph):
            yield _listed(block)
        else:
            yield block


def _about_counting(parts: list[Part]) -> Iterator[Doubt]:
    """Word counts its lists by itself, and a list that went on after some text begins anew here."""
    counted = [
        isinstance(part, Paragraph) and part.depth == 0 and part.is_numbered and not part.number for part in parts
    ]
    lists = sum(is_item and not before for before, is_item in zip([False, *counted], counted, strict=False))
    if lists > 1:
        yield Doubt(f"bài có {lists} danh sách do Word đánh số; ở đây mỗi danh sách bắt đầu từ 1", "xem lại các số ấy")


def _styled(block: Block) -> re.Match[str] | None:
    return _HEADING.match(block.style) if isinstance(block, Paragraph) else None


def _heading_level(block: Paragraph, styled: tuple[int, ...]) -> int | None:
    """A heading by its style, or a short line in bold that ends no sentence; the highest level of the text is 2."""
    if match := _styled(block):
        return 2 + styled.index(int(match[1])) if styled else 2
    is_short = block.words <= _LONGEST_HEADING and not _ENDS_SENTENCE.search(block.text)
    if block.is_bold and is_short and block.depth is None and not _BULLET.match(block.text):
        return 2 + len(styled) if styled else 2
    return None


def _is_caption(block: Block) -> bool:
    if not isinstance(block, Paragraph) or block.words > _LONGEST_CAPTION or block.depth is not None:
        return False
    is_apart = block.is_italic or (block.align is Align.CENTRE and not block.is_bold)
    return block.style == "caption" or is_apart or bool(_CAPTION.match(block.text))


def _figure(photo: Photo, caption: str) -> Figure:
    credit = _CREDIT.search(caption)
    if credit and credit.start() == 0 and not _is_name(credit["who"]):
        credit = None  # "Ảnh: Toàn cảnh đại hội"
    said = _CAPTION.sub("", caption[: credit.start()] if credit else caption).strip()
    return Figure(photo, said, credit["who"] if credit else "")


def _listed(block: Paragraph) -> Paragraph:
    """Make an item of a paragraph that was typed with a hyphen or a number before it."""
    if block.depth is not None:
        return block
    text = block.spans[0].text if block.spans else ""
    for pattern, is_numbered in ((_BULLET, False), (_NUMBER, True)):
        if match := pattern.match(text):
            spans = (replace(block.spans[0], text=text[match.end() :]), *block.spans[1:])
            number = int(match[1]) if is_numbered else None
            depth = 1 if match[1] == "+" else 0
            return replace(block, spans=spans, depth=depth, is_numbered=is_numbered, number=number)
    return block
