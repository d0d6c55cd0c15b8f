"""The service's command line, for the person who looks after it: there is no administration over HTTP."""

from __future__ import annotations

import argparse
import csv
import json
import os
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path

from plugins.visitor_counter.service import care, semantics, settings
from plugins.visitor_counter.service.keys import Salts
from plugins.visitor_counter.service.log_reading import LogError, read_log
from plugins.visitor_counter.service.paths import KnownPaths, canonical
from plugins.visitor_counter.service.server import open_store, serve
from plugins.visitor_counter.service.settings import BadSettingsError, Settings
from plugins.visitor_counter.service.snapshot import SourceError, from_goatcounter, from_snapshot, snapshot
from plugins.visitor_counter.service.sqlite_store import SqliteStore
from plugins.visitor_counter.service.store import InUseError, Store, UnavailableError

_IN_USE = """\
Cơ sở dữ liệu {file} đang được một tiến trình đếm khác dùng; hai tiến trình cùng đếm thì số liệu sai.
Sửa: dừng tiến trình kia, hoặc dùng backend = "valkey" nếu cần nhiều tiến trình."""
_UNAVAILABLE = """\
Không mở được nơi lưu số liệu: {problem}
Sửa: kiểm tra đường dẫn, quyền ghi và dung lượng đĩa còn trống."""
_ONLY_SQLITE = "Lệnh này chỉ dành cho SQLite; với Valkey hãy dùng công cụ sao lưu của Valkey, hoặc lệnh export."


_FORMULA = re.compile(r"((?:^|[,;\t|])[ \"']*)(?=[=+\-@＝＋－＠])", re.MULTILINE)  # wide signs too, Excel takes them


class RefusedError(Exception):
    """The command cannot be done; the message is for the user, in Vietnamese."""


def main(argv: Sequence[str]) -> int:
    """Do what a command line says and return the exit code."""
    parsed = _parser().parse_args(argv)
    try:
        read = settings.load(parsed.settings) if parsed.settings else Settings()
        run: Callable[[argparse.Namespace, Settings], int] = parsed.run
        return run(parsed, read)
    except InUseError as error:
        print(_IN_USE.format(file=error), file=sys.stderr)
    except UnavailableError as error:
        print(_UNAVAILABLE.format(problem=error), file=sys.stderr)
    except (RefusedError, BadSettingsError, LogError, SourceError) as error:
        print(error, file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m plugins.visitor_counter", description="Bộ đếm lượt truy cập và nơi tiếp nhận ý kiến."
    )
    parser.add_argument("--settings", type=Path, help="tệp cài đặt (TOML)")
    commands = parser.add_subparsers(required=True, metavar="lệnh")

    def add(name: str, what: str, run: Callable[[argparse.Namespace, Settings], int]) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=what, description=what)
        made.set_defaults(run=run)
        return made

    add("serve", "chạy bộ đếm cho tới khi bị dừng", _serve)
    offset = add("set-offset", "đặt tổng lượt truy cập mang từ cổng cũ sang", _set_offset)
    offset.add_argument("offset", type=int, help="ví dụ 1316340")
    views = add("import-views", "đặt lượt xem mang từ cổng cũ sang, từ một tệp CSV: đường dẫn,lượt xem", _import_views)
    views.add_argument("file", type=Path)
    log = add("import-log", "đếm từ nhật ký của nginx, khi không chạy dịch vụ nào", _import_log)
    log.add_argument("log", type=Path, nargs="+", help="tệp nhật ký, cũ trước mới sau")
    log.add_argument("--out", type=Path, required=True, help="stats.json được ghi ra")
    stats = add("stats", "ghi số liệu hiện có ra stats.json, để trang dùng khi dịch vụ nghỉ", _stats)
    stats.add_argument("--out", type=Path, required=True)
    stats.add_argument("--goatcounter", metavar="URL", help="đọc từ một máy chủ GoatCounter")
    stats.add_argument("--snapshot", metavar="URL|TỆP", help="đọc từ một tệp JSON khác")
    add("export", "in toàn bộ số liệu theo ngày và theo trang (JSON)", _export)
    add("verify", "kiểm tra cơ sở dữ liệu", _verify)
    backup = add("backup", "sao lưu ra một tệp; không kèm khóa của người đang truy cập", _backup)
    backup.add_argument("file", type=Path)
    opinions = add("feedback", "ý kiến của bạn đọc: xem, xuất, xóa", _feedback)
    opinions.add_argument("--csv", type=Path, help="xuất ra tệp CSV (mở được bằng Excel)")
    opinions.add_argument("--erase", type=int, nargs="+", metavar="SỐ", help="xóa hẳn các ý kiến có số này")
    opinions.add_argument("--erase-older-than", type=int, metavar="NGÀY", help="xóa hẳn ý kiến cũ hơn số ngày này")
    return parser


def _serve(_parsed: argparse.Namespace, read: Settings) -> int:
    if not read.origins:
        raise RefusedError(
            'Chưa có "origins" trong tệp cài đặt: không trang nào được đếm.\nSửa: origins = ["https://…"].'
        )
    serve(read, lambda: print(f"Bộ đếm đang chạy tại {read.listen} ({read.backend}).", flush=True))
    return 0


def _set_offset(parsed: argparse.Namespace, read: Settings) -> int:
    if parsed.offset < 0:
        raise RefusedError(f"Tổng mang sang phải từ 0 trở lên, nhận được {parsed.offset}.")
    with _opened(read) as store:
        store.set_offset(parsed.offset)
        figures = store.figures(int(time.time()))
    print(f"Tổng lượt truy cập bây giờ là {figures.total}.")
    return 0


def _import_views(parsed: argparse.Namespace, read: Settings) -> int:
    known = KnownPaths(read.paths)
    known.refresh()
    views: dict[str, int] = {}
    unknown = []
    for line, row in enumerate(_rows(parsed.file), start=1):
        if len(row) != 2 or not row[1].strip().isdecimal():
            if line == 1:  # a heading
                continue
            raise RefusedError(f"{parsed.file}:{line}: phải có dạng đường-dẫn,lượt-xem; nhận được {','.join(row)!r}")
        path = known.find(row[0].strip())
        if path is None:
            unknown.append(f"{parsed.file}:{line}: trang không có trên cổng: {canonical(row[0].strip())}")
        else:
            views[path] = int(row[1])
    with _opened(read) as store:
        store.import_views(views)
    print("\n".join([*unknown, f"Đã đặt lượt xem mang sang cho {len(views)} trang; bỏ qua {len(unknown)} trang."]))
    return 0


def _rows(file: Path) -> list[list[str]]:
    try:
        with file.open(encoding="utf-8-sig", newline="") as opened:
            return list(csv.reader(opened))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise RefusedError(f"{file}: không đọc được: {error}") from error


def _import_log(parsed: argparse.Namespace, read: Settings) -> int:
    known = KnownPaths(read.paths)
    known.refresh()
    if known.problem:
        raise RefusedError(known.problem)
    now = int(time.time())
    with _opened(read, is_serving=True) as store:
        if not isinstance(store, SqliteStore):
            raise RefusedError('import-log cần backend = "sqlite".')
        lines = sum(read_log(log, store, known, Salts(read.salt)) for log in parsed.log)
        text = snapshot(replace(store.figures(now), online=None), store.pages())
    care.write_whole(parsed.out, text)
    print(f"Đã đọc thêm {lines} dòng; số liệu ở {parsed.out}.")
    return 0


def _stats(parsed: argparse.Namespace, read: Settings) -> int:
    if parsed.goatcounter:
        text = from_goatcounter(parsed.goatcounter, int(time.time()))
    elif parsed.snapshot:
        text = from_snapshot(parsed.snapshot)
    else:
        with _opened(read) as store:
            text = snapshot(store.figures(int(time.time())), store.pages())
    care.write_whole(parsed.out, text)
    print(f"Đã ghi {parsed.out}.")
    return 0


def _export(_parsed: argparse.Namespace, read: Settings) -> int:
    with _opened(read) as store:
        days = [
            {"day": semantics.date_of(day).isoformat(), "visits": visits, "views": views}
            for day, (visits, views) in store.days().items()
        ]
        found = {"v": 1, "offset": store.offset(), "days": days, "pages": store.pages()}
    print(json.dumps(found, ensure_ascii=False, indent=1))
    return 0


def _verify(_parsed: argparse.Namespace, read: Settings) -> int:
    _needs_sqlite(read)
    problems = care.verify(read.database, semantics.civil_day(int(time.time())))
    print("\n".join(problems) or f"{read.database}: không có lỗi.")
    return 1 if problems else 0


def _backup(parsed: argparse.Namespace, read: Settings) -> int:
    _needs_sqlite(read)
    care.backup(read.database, parsed.file)
    print(f"Đã sao lưu ra {parsed.file}.")
    return 0


def _feedback(parsed: argparse.Namespace, read: Settings) -> int:
    with _opened(read) as store:
        if parsed.erase:
            print(f"Đã xóa hẳn {store.erase(parsed.erase)} ý kiến.")
        elif parsed.erase_older_than is not None:
            before = int(time.time()) - parsed.erase_older_than * 86_400
            print(f"Đã xóa hẳn {store.erase_before(before)} ý kiến.")
        elif parsed.csv:
            _write_csv(parsed.csv, store)
        else:
            _show(store)
    return 0


def _show(store: Store) -> None:
    for opinion in store.opinions():
        print(f"#{opinion.number} · {_moment(opinion.at)} · {opinion.subject}")
        print(f"Trang: {opinion.page or '-'} · Liên hệ: {opinion.contact or '-'}\n{opinion.text}\n")


def _write_csv(file: Path, store: Store) -> None:
    # utf-8-sig: Excel takes a file without that mark for an old code page. For the owner's eyes alone.
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["số", "lúc", "tiêu đề", "nội dung", "liên hệ", "trang"])
        for opinion in store.opinions():
            found = asdict(opinion)
            cells = [found[name] for name in ("subject", "text", "contact", "page")]
            writer.writerow([opinion.number, _moment(opinion.at), *map(_inert, cells)])
    print(f"Đã xuất ra {file}.")


def _inert(cell: str) -> str:
    """Keep a spreadsheet from running what a reader wrote (https://owasp.org/www-community/attacks/CSV_Injection).

    A cell may begin at any line, comma, semicolon or tab: which of them part cells hangs on the computer's country.
    """
    return _FORMULA.sub(r"\1'", cell)


def _moment(at: int) -> str:
    return datetime.fromtimestamp(at, UTC).astimezone(semantics.VIETNAM).isoformat(" ", "minutes")


def _needs_sqlite(read: Settings) -> None:
    if read.backend != "sqlite":
        raise RefusedError(_ONLY_SQLITE)


@contextmanager
def _opened(read: Settings, is_serving: bool = False) -> Iterator[Store]:
    store = open_store(read, is_serving)
    try:
        yield store
    finally:
        store.close()
