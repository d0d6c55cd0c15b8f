"""The command line: ``python -m plugins.content_checks [PATH …]``, for editors and for CI.

Exit code 0 when nothing is wrong or only warnings were found, 1 when there are errors, 2 for a command that makes no
sense.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TextIO

from plugins.content_checks import fix, report
from plugins.content_checks.examine import examine
from plugins.content_checks.rules import RULES
from plugins.content_model.finding import Finding, has_errors
from plugins.content_model.library import ARTICLES, CONTENT_FOLDER, DATA, PAGES, markdown_files
from plugins.fast_build.clock import build_moment
from plugins.fast_build.disk_fault import disk_fault
from plugins.vietnamese.dates import VIETNAM


def main(arguments: Sequence[str] | None = None) -> int:
    """Repair if asked to, examine, print, and return the exit code."""
    parser = _parser()
    options = parser.parse_args(arguments)
    roots = [_content_folder(path.absolute()) for path in options.paths]
    if None in roots:
        parser.error(f'không có tệp hay thư mục nội dung "{options.paths[roots.index(None)]}"')
    if len(set(roots)) > 1:
        parser.error("các đường dẫn phải nằm trong cùng một thư mục nội dung")
    root = next(root for root in roots if root is not None)
    chosen = [path.absolute().relative_to(root).as_posix() for path in options.paths]
    if options.fix:
        _fix(root, chosen, sys.stdout if options.format == "text" else sys.stderr)
    examination = examine(root, options.now, options.base)
    findings = [finding for finding in examination.findings if _is_chosen(_inside(finding), chosen)]
    sys.stdout.write(_written(findings, options.format, len(_chosen_files(root, chosen))))
    sys.stdout.flush()
    for note in (*examination.notes, *_hints(findings, options.fix)):  # last, where it is read
        print(f"ghi chú: {note}", file=sys.stderr)
    return int(has_errors(findings))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m plugins.content_checks", description="Kiểm tra nội dung của cổng.")
    add = parser.add_argument
    add("paths", nargs="*", type=Path, default=[Path(CONTENT_FOLDER)], metavar="PATH", help="tệp hoặc thư mục cần xem")
    add("--format", choices=("text", "json", "github"), default="text", help="dạng kết quả")
    add("--fix", action="store_true", help="sửa những chỗ máy sửa được: dấu cách, ký tự ẩn, số ký hiệu văn bản")
    add("--now", type=_moment, default=build_moment(os.environ), metavar="ISO", help="thời điểm coi là bây giờ")
    add("--base", metavar="REV", help="lần ghi git mà người đọc đang thấy, để tìm địa chỉ bị đổi")
    return parser


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=VIETNAM)


def _content_folder(path: Path) -> Path | None:
    """Return the content folder that a path lies in, itself included; None for what is not there."""
    for folder in (path, *path.parents):
        if folder.name == CONTENT_FOLDER or any((folder / name).is_dir() for name in (ARTICLES, PAGES, DATA)):
            return folder if path.exists() else None
    return path if path.is_dir() else None


def _inside(finding: Finding) -> str:
    return finding.path.removeprefix(f"{CONTENT_FOLDER}/")


def _is_chosen(path: str, chosen: Sequence[str]) -> bool:
    return any(name == "." or path == name or path.startswith(f"{name}/") for name in chosen)


def _chosen_files(root: Path, chosen: Sequence[str]) -> list[str]:
    return [path for path in markdown_files(root) if _is_chosen(path, chosen)]


def _hints(findings: Sequence[Finding], is_fixed: bool) -> Iterator[str]:
    """Say that --fix would help, where it has not been tried."""
    repaired = {rule.name for rule in RULES if rule.is_repaired}
    count = sum(finding.rule in repaired for finding in findings)
    if count and not is_fixed:
        yield f"{count} điều trong số này máy có thể sửa: chạy lại với --fix"


def _fix(root: Path, chosen: Sequence[str], out: TextIO) -> None:
    """Repair the chosen files and show what was changed."""
    for path in _chosen_files(root, chosen):
        repair = fix.repair(root, path)
        if repair is not None:
            try:
                fix.write(root, repair)
            except OSError as error:
                fault = disk_fault(OSError(error.errno, error.strerror, f"{CONTENT_FOLDER}/{path}"))
                print(f"{fault} Tệp vẫn như cũ.", file=sys.stderr)
                raise SystemExit(1) from error
            out.write(repair.diff())


def _written(findings: Sequence[Finding], form: str, files: int) -> str:
    match form:
        case "json":
            return report.as_json(findings)
        case "github":
            return report.as_github(findings, files)
        case _:
            return report.as_text(findings, files)


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):  # Vietnamese on any terminal; a file name that is no text shows escaped
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr] # real streams
    sys.exit(main())
