"""Words after " #" in a title or another sentence of the front matter: YAML takes them for a remark and drops them."""

import re
from collections.abc import Iterator

from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.prose import PROSE_KEYS
from plugins.content_checks.rule import Problem, Rule
from plugins.content_model.finding import Severity

_FIRST_LINE = 2
"""Where the front matter begins, after its fence."""
_CUT_OFF = re.compile(
    rf"""^ *(?:- +)*({"|".join(sorted(PROSE_KEYS))}):[ ]+(?:(?!["'|>#])(\S.*?)[ ]+(?=\#)|(?=\#\S))(\#.*)$""",
    re.MULTILINE,
)


def check(manuscript: Manuscript) -> Iterator[Problem]:
    """Report each sentence that the page would show without its end."""
    text = manuscript.source.front_text
    if " #" not in text:
        return
    for found in _CUT_OFF.finditer(text):
        key, kept, lost = found.groups()
        whole = f"{kept or ''} {lost}".strip().replace("\\", "\\\\").replace('"', '\\"')
        line = text.count("\n", 0, found.start()) + _FIRST_LINE
        part = "phần cuối" if kept else "cả giá trị"
        yield Problem(line, f'"{key}" bị mất {part}: "{lost.rstrip()}"', f'viết {key}: "{whole}"')


RULE = Rule(
    name="lost_words",
    severity=Severity.ERROR,
    description="Phần sau dấu # trong tiêu đề, lời dẫn, chú thích bị bỏ vì không nằm trong cặp nháy kép.",
    remedy="Đặt cả giá trị trong cặp nháy kép.",
    wrong="title: Kết quả xổ số khuyến học #1",
    right='title: "Kết quả xổ số khuyến học #1"',
    check_file=check,
)
