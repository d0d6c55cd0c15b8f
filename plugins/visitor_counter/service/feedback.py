"""Readers' opinions (tiếp nhận ý kiến): what may be sent."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from unicodedata import category, normalize
from urllib.parse import parse_qsl

from plugins.vietnamese.numbers import group_digits
from plugins.visitor_counter.service.paths import KnownPaths
from plugins.visitor_counter.service.store import Opinion

LARGEST = 128 * 1024
"""Bytes of a body: twice what the longest allowed fields take percent-encoded (a letter with a tone mark 9, an emoji
12), so that a text that is too long can still be given back to whoever wrote it."""
NAMES = ("subject", "text", "contact", "page", "consent")
"""What people fill in, in the order of the form."""
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
    """A Vietnamese sentence for each wrong field, in the order of the form."""


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
    written = {"subject": line["subject"], "text": text, "contact": line["contact"]}
    problems = {name: problem for name, value in written.items() if (problem := _problem(name, value))}
    if fields.get("consent") != "1":
        problems["consent"] = _NO_CONSENT
    if problems:
        return Judged(None, problems)
    page = known.find(fields.get("page", "")) or ""
    return Judged(Opinion(now, line["subject"], text, line["contact"], page), {})


def _problem(name: str, value: str) -> str | None:
    if not value:
        return _MISSING.get(name)
    longest = LONGEST[name]
    if len(value) <= longest:
        return None
    return _TOO_LONG.format(longest=group_digits(longest), found=group_digits(len(value)))


def _clean(text: str) -> str:
    """Return a text in NFC with plain line ends, without characters that control a terminal or turn letters round."""
    plain = normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(letter for letter in plain if letter in "\n\t" or category(letter) not in {"Cc", "Cf", "Cs", "Co"})
