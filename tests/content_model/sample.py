"""What the tests of this room share: a whole front matter and the shapes of the fixtures."""

from collections.abc import Callable

ARTICLE = "articles/2022/x.md"
DEPARTMENT = "name: Sở Thử nghiệm\nresponsible: Giám đốc Sở\n"
WHOLE = """\
title: Đại hội Chi bộ Nghiệp vụ II
date: 2022-12-19 08:30
section: Xây dựng Đảng
lead: Chi bộ Nghiệp vụ II tổ chức đại hội nhiệm kỳ 2022–2025.
"""
Write = Callable[[str, str], None]
Messages = Callable[..., list[str]]
