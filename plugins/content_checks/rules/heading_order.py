"""Headings that skip a level: screen readers jump from heading to heading and look for what stands between.

The page's h1 is its title; a body's "#" counts as "##" (fast_build/markdown.py).
Source: WCAG 2.2, technique G141, https://www.w3.org/WAI/WCAG22/Techniques/general/G141
"""

from collections.abc import Iterator

from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.rule import Problem, Rule
from plugins.content_model.finding import Severity


def check(manuscript: Manuscript) -> Iterator[Problem]:
    """Report each heading more than one level below the one before."""
    before = 1
    for heading in manuscript.outline.headings:
        level = max(heading.level, 2)
        if level > before + 1:
            wanted = "#" * (before + 1)
            yield Problem(
                heading.line, f'tiêu đề "{"#" * level}" bỏ qua cấp "{wanted}"', f'bắt đầu dòng này bằng "{wanted} "'
            )
        before = level


RULE = Rule(
    name="heading_order",
    severity=Severity.WARNING,
    description="Tiêu đề trong bài nhảy cấp, ví dụ từ ## xuống ####.",
    remedy="Dùng ## cho tiêu đề lớn trong bài, ### cho tiêu đề nằm dưới nó.",
    wrong="#### Kết quả bầu cử",
    right="## Kết quả bầu cử",
    check_file=check,
)
