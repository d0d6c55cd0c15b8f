"""Writes the pages that list every rule from the rules themselves: Vietnamese for editors, English for developers.

``python -m plugins.content_checks.handbook``, run in the project's folder, writes them anew; a test fails while they
differ from the rules.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from plugins.content_checks.flawed_text import visible
from plugins.content_checks.rule import Rule
from plugins.content_checks.rules import RULES
from plugins.content_model.finding import Severity

_FOR_EDITORS = """\
# Quy tắc kiểm tra bài

> Trang này do máy viết từ chính các quy tắc (`python -m plugins.content_checks.handbook`). Đừng sửa tay.

Trước khi dựng trang, máy đọc mọi bài, trang và tệp dữ liệu trong thư mục `content` rồi báo hết những gì chưa đúng trong
một lần. Mỗi dòng báo cho biết tệp, dòng, điều chưa đúng, cách sửa và tên quy tắc:

```text
content/articles/2022/tin.md:7: thẻ HTML "<u>" sẽ bị bỏ khi dựng trang; sửa: bỏ thẻ này, chỉ giữ chữ [raw_html]
```

Có hai mức:

- **Lỗi**: người đọc sẽ mất hoặc gặp thứ hỏng. Còn một lỗi thì trang không được xuất bản, trang cũ giữ nguyên.
- **Cảnh báo** (dòng có chữ `cảnh báo:`): nên sửa, nhưng trang vẫn được xuất bản.

Chạy kiểm tra: `python3 tasks.py check`. Thêm `--fix` thì máy sửa những chỗ ghi "Máy sửa được" dưới đây và cho xem từng
chỗ đã sửa; máy không đụng đến lời trích dẫn, tên người, mã và địa chỉ.
"""
_FOR_DEVELOPERS = """\
# Content checks

`plugins/content_checks` examines the content folder before a build: `examine(root, now)` returns an `Examination` with
the content and every finding of every file, sorted; it never raises for bad content. Inside Pelican `plugin.py` does so
at `initialized` and raises `ContentRefused` when there are errors. `docs/bien-tap/quy-tac.md` lists the rules for
editors with examples; both lists are written by `python -m plugins.content_checks.handbook`, and a test holds them to
the registry.

## Command line

    python -m plugins.content_checks [PATH …] [--format text|json|github] [--fix] [--now ISO] [--base REV]

Exit code 1 when there are errors, 0 otherwise, 2 for a command that makes no sense. With PATH only the findings of
those files are shown, but the whole site is examined, because most of what can be wrong lies between files.
`--format github` writes workflow commands, `--format json` an array of objects with the keys path, line, rule, message,
remedy, severity.
`--now` is the moment that embargoes are held against; `--base` names the commit that readers know (a CI job passes what
it published last), without it the upstream's last shared commit or the commit before HEAD is taken (`history.py`). What
could not be compared, an unknown `--base` above all, is said in a note below the findings; the exit code stays.

`--fix` mends only what needs no knowledge of what is meant: blanks, NFC, characters that do not show, spans of years,
document numbers. Of the front matter it mends sentences alone, and only if every other value still reads the same.

## A new rule

One rule is one file in `plugins/content_checks/rules/` with a `RULE` at its end, one line in `rules/__init__.py`, and
one test file in `tests/content_checks/rules/`. `check_file` sees a `Manuscript`: one file while its text is in memory.
`check_site` sees a `Site`: all entries, links and pictures when every file has been read; texts are gone by then.
What would lose or break something for the reader is an error, style is a warning; where one rule has both, the problem
says so. An example that can stand in a body or a front matter is tried by a test: `wrong` is found, `right` is not.
Compile patterns once, let them begin with a plain character, and ask `nearest` only on a miss: ten thousand articles
are examined in every build.

## Rules

| Rule | Severity | Sees | `--fix` | Finds |
| --- | --- | --- | --- | --- |
"""


def for_editors(rules: Iterable[Rule] = RULES) -> str:
    """Return the handbook's page of rules as Markdown."""
    rules = sorted(rules, key=lambda rule: rule.name)
    parts = [_FOR_EDITORS]
    for severity, heading in ((Severity.ERROR, "Lỗi"), (Severity.WARNING, "Cảnh báo")):
        parts += [f"## {heading}\n", *(_entry(rule) for rule in rules if rule.severity is severity)]
    return "\n".join(parts)


def for_developers(rules: Iterable[Rule] = RULES) -> str:
    """Return the developers' page as Markdown."""
    return _FOR_DEVELOPERS + "".join(_row(rule) for rule in sorted(rules, key=lambda rule: rule.name))


def pages() -> dict[str, str]:
    """Return the text of each page by its path, posix, relative to the project."""
    return {"docs/bien-tap/quy-tac.md": for_editors(), "docs/checks.md": for_developers()}


def _entry(rule: Rule) -> str:
    repaired = " Máy sửa được." if rule.is_repaired else ""
    return (
        f"### {rule.name}\n\n{rule.description}\n\n"
        f"Chưa đúng:\n\n{_block(rule.wrong)}\nĐúng:\n\n{_block(rule.right)}\n"
        f"Cách sửa: {rule.remedy}{repaired}\n"
    )


def _row(rule: Rule) -> str:
    repaired = "yes" if rule.is_repaired else "–"
    return f"| `{rule.name}` | {rule.severity} | {_sees(rule)} | {repaired} | {rule.description} |\n"


def _block(example: str) -> str:
    return f"```text\n{visible(example)}\n```\n"


def _sees(rule: Rule) -> str:
    seen = ["file"] * (rule.check_file is not None) + ["site"] * (rule.check_site is not None)
    return ", ".join(seen) or "content_model"


if __name__ == "__main__":
    for path, text in pages().items():
        Path(path).write_text(text, encoding="utf-8", newline="\n")
