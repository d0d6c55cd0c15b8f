"""python -m plugins.citations: a line of JSON for each mention."""

import json
import subprocess
import sys
from pathlib import Path

from plugins.citations.__main__ import main

ROOT = Path(__file__).parents[2]

ARTICLE = """\
---
title: Bảy tuần thực hiện Nghị quyết số 68
date: 2021-08-20
section: Tin tức
lead: Theo Quyết định số 23/2021/QĐ-TTg.
documents:
  - {number: 68/NQ-CP, date: 2021-07-01}
---

Phòng Nghiệp vụ I triển khai Nghị quyết số
68/NQ-CP ngày 01/7/2021, gắn với Nghị quyết Trung ương 4.
"""


def rows(capsys):
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_each_mention_is_a_row_with_its_file_and_line(tmp_path, capsys):
    path = tmp_path / "x.txt"
    path.write_text("Tin.\n\nTheo Kế hoạch số 36 - KH/ĐUK ngày 30/3/2022 của Đảng ủy Khối.\n", encoding="utf-8")
    assert main([str(path)]) == 0
    assert rows(capsys) == [
        {
            "file": str(path),
            "line": 3,
            "text": "Kế hoạch số 36 - KH/ĐUK ngày 30/3/2022",
            "kind": "Kế hoạch",
            "number": "36-KH/ĐUK",
            "issuer": "Đảng ủy Khối",
            "date": "2022-03-30",
            "name": None,
            "unresolved": None,
        }
    ]


def test_of_an_article_title_lead_and_body_are_read_with_the_lines_of_the_file(tmp_path, capsys):
    path = tmp_path / "x.md"
    path.write_text(ARTICLE, encoding="utf-8")
    main([str(path)])
    found = [(row["line"], row["text"], row["number"], row["unresolved"]) for row in rows(capsys)]
    assert found == [
        (2, "Nghị quyết số 68", "68/NQ-CP", None),
        (5, "Quyết định số 23/2021/QĐ-TTg", "23/2021/QĐ-TTg", None),
        (10, "Nghị quyết số 68/NQ-CP ngày 01/7/2021", "68/NQ-CP", None),
        (11, "Nghị quyết Trung ương 4", None, "thiếu khóa"),
    ]


def test_aliases_tell_short_names(tmp_path, capsys):
    (tmp_path / "names.yml").write_text(
        "documents:\n  - {alias: Chỉ thị 05, number: 05-CT/TW, date: 2016-05-15}\n", encoding="utf-8"
    )
    (tmp_path / "x.txt").write_text("Chỉ thị 05 và Chỉ thị 06.", encoding="utf-8")
    main(["--aliases", str(tmp_path / "names.yml"), str(tmp_path / "x.txt")])
    assert [(row["number"], row["date"], row["unresolved"]) for row in rows(capsys)] == [
        ("05-CT/TW", "2016-05-15", None),
        ("06", None, "thiếu ký hiệu sau số"),
    ]


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_printed(tmp_path, capsys):
    (tmp_path / "x.txt").write_text("Kế hoạch số 36-KH/ĐUK", encoding="utf-8")
    broken = tmp_path / "broken.md"
    broken.write_text("---\ntitle: [\n---\n", encoding="utf-8")
    assert main([str(tmp_path / "none.txt"), str(broken), str(tmp_path / "x.txt")]) == 2
    printed = capsys.readouterr()
    assert json.loads(printed.out)["number"] == "36-KH/ĐUK"
    missing, unread = printed.err.splitlines()
    assert missing.startswith(f"{tmp_path / 'none.txt'}:1: không mở được tệp")
    assert unread.startswith(f"{broken}:3: ")


def test_aliases_that_cannot_be_read_are_told(tmp_path, capsys):
    (tmp_path / "names.yml").write_text("documents:\n  - {alias: Chỉ thị 05, number: 05}\n", encoding="utf-8")
    assert main(["--aliases", str(tmp_path / "names.yml"), str(tmp_path / "x.txt")]) == 2
    assert capsys.readouterr().err.startswith(
        f'{tmp_path / "names.yml"}:2: "number" ở "documents" mục thứ 1 phải là số'
    )


def test_vietnamese_comes_out_whatever_the_terminal_says(tmp_path):
    (tmp_path / "x.txt").write_text("Kế hoạch số 36-KH/ĐUK", encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "plugins.citations", str(tmp_path / "x.txt")],
        cwd=ROOT,
        env={"PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=True,
    )
    assert json.loads(run.stdout.decode("utf-8"))["kind"] == "Kế hoạch"


def test_each_line_of_a_plain_text_is_a_paragraph_of_its_own(tmp_path, capsys):
    heading = "Triển khai Chỉ thị số 35-CT/TW ngày 30/5/2019 của Bộ Chính trị"
    report = f"Sáng 10/4, Ban Thường vụ họp bàn Kế hoạch số 36-KH/ĐUK và việc {'rất ' * 20}gấp."
    (tmp_path / "x.txt").write_text(f"{heading}\n{report}\n", encoding="utf-8")
    main([str(tmp_path / "x.txt")])
    assert [(row["line"], row["number"], row["issuer"]) for row in rows(capsys)] == [
        (1, "35-CT/TW", "Bộ Chính trị"),
        (2, "36-KH/ĐUK", None),
    ]


def test_a_wrapped_plain_text_is_read_over_its_line_ends(tmp_path, capsys):
    """Wrapped at 40: a line goes on in the next one where that one's first word had no room left."""
    wrapped = (
        "Ban Thường vụ Đảng ủy Sở họp bàn thực\nhiện đầy đủ, nghiêm túc Kế hoạch số\n36-KH/ĐUK ngày 30/3/2022 của"
        " Đảng ủy\nKhối Cơ quan và Doanh nghiệp tỉnh.\n"
    )
    (tmp_path / "x.txt").write_text(wrapped, encoding="utf-8")
    main([str(tmp_path / "x.txt")])
    (row,) = rows(capsys)
    assert (row["line"], row["text"]) == (2, "Kế hoạch số 36-KH/ĐUK ngày 30/3/2022")
    assert row["issuer"] == "Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh"
