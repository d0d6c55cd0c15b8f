"""Begins a new article: asks for what every article needs, or takes it from a Word file, and writes its files."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from invoke.context import Context
from invoke.tasks import task

from chores import environment

if TYPE_CHECKING:
    from datetime import datetime

    from plugins.content_model.references import ItemT, References, Register
    from plugins.importers.arrange import Draft
    from plugins.importers.article import ImportedArticle

CONTENT = Path("content")

_NEXT = """\
Việc tiếp theo:
  1. Mở tệp ấy, {first}.
  2. Xem trước: python3 tasks.py serve, rồi mở http://localhost:8000/ban-nhap/{slug}/
  3. Kiểm tra: python3 tasks.py check
  4. Bài xong thì xóa dòng "status: draft"."""


@task(
    help={
        "title": "tiêu đề",
        "section": "chuyên mục, tên hoặc mã trong content/data/sections.yml",
        "lead": "sapô: một, hai câu nói điều chính của bài",
        "author": "tác giả, tên hoặc mã trong content/data/authors.yml",
        "word": "tệp Word (.docx) của bài, để lấy chữ và ảnh từ đó; tên có dấu cách thì đặt trong nháy kép",
    }
)
def new(
    _context: Context, title: str = "", section: str = "", lead: str = "", author: str = "", word: str = ""
) -> None:
    """Tạo tệp cho một bài mới; hỏi những gì chưa ghi trên dòng lệnh và không có trong tệp Word."""
    # Not at the top: listing the chores need not wait for the schema.
    from plugins.content_model.library import Library
    from plugins.content_model.new_article import NewArticleError
    from plugins.content_model.references import References
    from plugins.fast_build.clock import build_moment
    from plugins.importers.arrange import Draft
    from plugins.importers.article import imported

    declared = References(Library(CONTENT).portal)
    draft = _read(Path(word), declared) if word else Draft()
    draft.title = title or draft.title or _ask("Tiêu đề", "title")
    section = _choose("Chuyên mục", "section", section, declared.sections)
    draft.lead = lead or draft.lead or _ask("Sapô: một, hai câu nói điều chính của bài", "lead")
    writer = _declared(draft.text_by, declared.authors) if draft.text_by and not author else None
    if author or not draft.text_by:
        writer = _choose("Tác giả", "author", author, declared.authors)
    now = build_moment(os.environ)
    try:
        made = imported(draft, section, writer, now)
    except NewArticleError as error:
        environment.stop(str(error))
    file = _write_all(made)
    first = "xem lại những chỗ trên" if word else 'viết bài vào dưới dòng "---" thứ hai'
    if word:
        _tell(made, now)
    print(_NEXT.format(first=first, slug=file.stem))


def _read(word: Path, declared: References) -> Draft:
    """Return what a Word file tells of an article."""
    from plugins.importers.arrange import arrange
    from plugins.importers.article import spoken_title
    from plugins.importers.word import UnreadableWordError, read_word

    try:
        text = read_word(word)
    except UnreadableWordError as error:
        environment.stop(str(error))
    except OSError as error:
        environment.stop(
            f"Không đọc được {word} ({error.strerror}); sửa: xem lại tên tệp, kéo tệp thả vào cửa sổ lệnh."
        )
    if not text.blocks:
        environment.stop(f"{word} không có chữ nào; sửa: mở tệp ấy bằng Word, xem có phải bài cần lấy không.")
    draft = arrange(text.blocks)
    draft.doubts = [*text.doubts, *draft.doubts]
    return spoken_title(draft, declared.proper_nouns)


def _tell(made: ImportedArticle, now: datetime) -> None:
    """Say what is to be looked at in what a Word file gave."""
    from plugins.content_checks.examine import examine

    path = (CONTENT / made.article.path).as_posix()
    findings = [str(finding) for finding in examine(CONTENT, now).findings if finding.path == path]
    doubts = [f"{doubt.message}; sửa: {doubt.remedy}" for doubt in made.doubts]
    print("Đọc lại cả bài một lần; những chỗ phải xem:" if findings or doubts else "Đọc lại cả bài một lần.")
    for line in (*doubts, *findings):
        print(f"  - {line}")


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


def _write_all(made: ImportedArticle) -> Path:
    """Write an article and its photos, never over another file; return the article's."""
    file = CONTENT / made.article.path
    if file.exists():
        environment.stop(f"Đã có {file.as_posix()}, không ghi đè; đặt tiêu đề khác hoặc sửa tệp ấy.")
    written = {CONTENT / name: data for name, data in made.photos.items()}
    for photo, data in written.items():
        _write(photo, data)
    _write(file, made.article.text.encode())
    photos = f" và {len(made.photos)} ảnh trong {next(iter(written)).parent.as_posix()}" if made.photos else ""
    print(f"Đã tạo {file.as_posix()} (bản nháp, chưa ai thấy){photos}.")
    return file


def _write(file: Path, data: bytes) -> None:
    from plugins.fast_build.disk_fault import disk_fault

    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as opened:
            opened.write(data)
    except FileExistsError as error:
        if not file.is_file() or file.read_bytes() != data:  # the same photo: of an attempt that ended half way
            environment.stop(disk_fault(error))
    except OSError as error:
        environment.stop(disk_fault(error))
