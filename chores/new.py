"""Begins a new article: asks for what every article needs and writes a file that passes the checks."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from invoke.context import Context
from invoke.tasks import task

from chores import environment

if TYPE_CHECKING:
    from plugins.content_model.references import ItemT, Register

CONTENT = Path("content")

_NEXT = """\
Đã tạo {file} (bản nháp, chưa ai thấy).
Việc tiếp theo:
  1. Mở tệp ấy, viết bài vào dưới dòng "---" thứ hai.
  2. Xem trước: python3 tasks.py serve, rồi mở http://localhost:8000/ban-nhap/{slug}/
  3. Kiểm tra: python3 tasks.py check
  4. Bài xong thì xóa dòng "status: draft"."""


@task(
    help={
        "title": "tiêu đề",
        "section": "chuyên mục, tên hoặc mã trong content/data/sections.yml",
        "lead": "sapô: một, hai câu nói điều chính của bài",
        "author": "tác giả, tên hoặc mã trong content/data/authors.yml",
    }
)
def new(_context: Context, title: str = "", section: str = "", lead: str = "", author: str = "") -> None:
    """Tạo tệp cho một bài mới; hỏi những gì chưa ghi trên dòng lệnh."""
    # Not at the top: listing the chores need not wait for the schema.
    from plugins.content_model.library import Library
    from plugins.content_model.new_article import NewArticleError, new_article
    from plugins.content_model.references import References
    from plugins.fast_build.clock import build_moment

    declared = References(Library(CONTENT).portal)
    try:
        article = new_article(
            title or _ask("Tiêu đề", "title"),
            _choose("Chuyên mục", "section", section, declared.sections),
            lead or _ask("Sapô: một, hai câu nói điều chính của bài", "lead"),
            _choose("Tác giả", "author", author, declared.authors),
            build_moment(os.environ),
        )
    except NewArticleError as error:
        environment.stop(str(error))
    file = CONTENT / article.path
    _write(file, article.text)
    print(_NEXT.format(file=file.as_posix(), slug=file.stem))


def _choose(question: str, option: str, given: str, register: Register[ItemT]) -> str:
    """Return the declared name that was given or is chosen from the list."""
    names = [item.name for item in register.declared]
    if given:
        return _declared(given, register) or environment.stop(_unknown(question, given, names))
    print(f"{question}:")
    for number, name in enumerate(names, 1):
        print(f"  {number}. {name}")
    while True:
        answer = _ask("Gõ số hoặc tên", option)
        if answer.isdecimal() and 1 <= int(answer) <= len(names):
            return names[int(answer) - 1]
        if (found := _declared(answer, register)) is not None:
            return found
        print(_unknown(question, answer, names))


def _declared(name: str, register: Register[ItemT]) -> str | None:
    item = register.find(name)
    return item.name if item else None


def _unknown(question: str, given: str, names: list[str]) -> str:
    from plugins.vietnamese.nearest import nearest

    near = nearest(given, names)
    hint = f'có phải ý bạn là "{near}"?' if near else f"đã khai: {', '.join(names)}."
    return f'{question} "{given}" chưa được khai; {hint}'


def _ask(question: str, option: str) -> str:
    """Ask until something is answered; where nobody can answer, say which option to give."""
    while True:
        try:
            answer = input(f"{question}: ").strip()
        except EOFError:
            environment.stop(f"\nThiếu --{option}, và không có ai trả lời câu hỏi.")
        except KeyboardInterrupt:
            environment.stop("\nĐã dừng, chưa tạo tệp nào.")
        if answer:
            return answer


def _write(file: Path, text: str) -> None:
    from plugins.fast_build.disk_fault import disk_fault

    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as opened:
            opened.write(text)
    except OSError as error:
        if isinstance(error, FileExistsError) and error.filename == str(file):
            environment.stop(f"Đã có {file.as_posix()}, không ghi đè; đặt tiêu đề khác hoặc sửa tệp ấy.")
        environment.stop(disk_fault(error))
