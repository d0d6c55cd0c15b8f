"""Readers' opinions (tiếp nhận ý kiến): what may be sent, and the page that answers a browser without script."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from unicodedata import category, normalize
from urllib.parse import parse_qsl, quote

from plugins.visitor_counter.service.paths import KnownPaths
from plugins.visitor_counter.service.store import Opinion

LARGEST = 32 * 1024
"""Bytes of a body."""
LONGEST = {"subject": 200, "text": 5000, "contact": 200}
"""Characters of each field."""
HONEYPOT = "website"

_MISSING = {"subject": "Hãy viết tiêu đề.", "text": "Hãy viết nội dung ý kiến."}
_TOO_LONG = "Dài quá {longest} ký tự (đang có {found}); hãy viết gọn lại."
_NO_CONSENT = "Hãy đánh dấu đồng ý để chúng tôi được lưu ý kiến này."


class NotAFormError(ValueError):
    """The body is neither a form nor an object of texts."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A form that was read."""

    opinion: Opinion | None
    """None when a field is wrong, or when a robot filled it in."""
    problems: dict[str, str]
    """A Vietnamese sentence for each wrong field."""


def parse(body: bytes, media_type: str) -> dict[str, str]:
    """Return the fields of a body.

    Raises:
        NotAFormError: When it has none.
    """
    try:
        text = body.decode()
        if media_type.startswith("application/x-www-form-urlencoded"):
            return dict(parse_qsl(text, keep_blank_values=True, max_num_fields=20, errors="strict"))
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotAFormError from error
    if not isinstance(found, dict) or not all(isinstance(value, str) for value in found.values()):
        raise NotAFormError
    return found


def judge(fields: Mapping[str, str], known: KnownPaths, now: int) -> Judged:
    """Return the opinion that a form holds, or what is wrong with it.

    Args:
        now: Unix seconds.
    """
    if fields.get(HONEYPOT):
        return Judged(None, {})
    line = {name: " ".join(_clean(fields.get(name, "")).split()) for name in ("subject", "contact")}
    text = _clean(fields.get("text", "")).strip()
    problems = {name: problem for name, value in (*line.items(), ("text", text)) if (problem := _problem(name, value))}
    if fields.get("consent") != "1":
        problems["consent"] = _NO_CONSENT
    if problems:
        return Judged(None, problems)
    page = known.find(fields.get("page", "")) or ""
    return Judged(Opinion(now, line["subject"], text, line["contact"], page), {})


def answer_page(sentence: str, problems: Mapping[str, str], back: str) -> bytes:
    """Return a small page for a browser without script.

    Args:
        back: Canonical path of the page to go back to; "" for the home page.
    """
    items = "".join(f"<li>{escape(problem)}</li>" for problem in problems.values())
    faults = f"<ul>{items}</ul>" if items else ""
    return (
        '<!doctype html><html lang="vi"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Tiếp nhận ý kiến</title><main><h1>Tiếp nhận ý kiến</h1><p>{escape(sentence)}</p>{faults}"
        f'<p><a href="{escape(quote(back or "/"))}">Về trang trước</a></p></main></html>\n'
    ).encode()


def _problem(name: str, value: str) -> str | None:
    if not value:
        return _MISSING.get(name)
    longest = LONGEST[name]
    return _TOO_LONG.format(longest=longest, found=len(value)) if len(value) > longest else None


def _clean(text: str) -> str:
    """Return a text in NFC with plain line ends, without characters that control a terminal or turn letters round."""
    plain = normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(letter for letter in plain if letter in "\n\t" or category(letter) not in {"Cc", "Cf", "Cs", "Co"})
