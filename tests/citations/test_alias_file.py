"""The file of short names: what it says, and every mistake in it at once."""

from datetime import date
from pathlib import Path

import pytest

from plugins.citations import find_mentions
from plugins.citations.alias_file import load_aliases, read_aliases
from plugins.lunar_calendar.data_file import DataFileError

GOOD = """
documents:
  - {alias: Chỉ thị 05, number: 05-CT/TW, issuer: Bộ Chính trị, date: 2016-05-15}
  - alias: Bộ luật Lao động năm 2019
    number: 45/2019/QH14
    kind: bộ luật
issuers:
  - {abbreviation: ĐU, name: Đảng ủy Sở}
"""

BAD = """
documents:
  - {alias: Chỉ thị 05, number: 05}
  - {alias: Chỉ thị 06, number: 06-CT/TW, date: 32/1}
  - {alias: Chỉ thị 07, number: 07-CT/TW, kind: Giấy mời}
  - {number: 08-CT/TW}
  - {alias: chỉ thị số 6, number: 06-CT/TU}
issuers:
  - {abbreviation: ĐU, name: ""}
  - {abbreviation: ĐU, name: Đảng ủy Sở}
  - {ten: ĐUK}
"""


def test_the_file_gives_aliases_and_issuers(tmp_path: Path):
    path = tmp_path / "short-names.yml"
    path.write_text(GOOD, encoding="utf-8")
    aliases = load_aliases(path, "content/data/short-names.yml")
    text = "Chỉ thị 05; Bộ luật Lao động năm 2019; Kế hoạch số 20-KH/ĐU."
    directive, code, plan = find_mentions(text, aliases)
    assert (str(directive.number), directive.date) == ("05-CT/TW", date(2016, 5, 15))
    assert (str(code.number), code.kind) == ("45/2019/QH14", "Bộ luật")
    assert plan.issuer == "Đảng ủy Sở"


def test_every_mistake_is_told_with_its_line():
    with pytest.raises(DataFileError) as mistakes:
        read_aliases(BAD, "short-names.yml")
    assert str(mistakes.value).split("\n") == [
        'short-names.yml:3: "number" phải là số và ký hiệu đầy đủ như "36-KH/ĐUK", "42/2022/NĐ-CP" hoặc "123/UBND-VX", '
        'nhận được "05"',
        'short-names.yml:4: "date" phải là một ngày có thật, dạng YYYY-MM-DD, nhận được "32/1"',
        'short-names.yml:5: "kind" phải là tên một loại văn bản như "Kế hoạch", "Chỉ thị", nhận được "Giấy mời"',
        'short-names.yml:6: thiếu trường "alias"',
        'short-names.yml:7: "alias" chỉ thị số 6 đã khai ở dòng 4, hãy bỏ một',
        'short-names.yml:11: không có trường "ten"; các trường là: abbreviation, name',
        'short-names.yml:9: "name" không được để trống, nhận được ""',
        'short-names.yml:10: "abbreviation" ĐU đã khai ở trên, hãy bỏ một',
        'short-names.yml:11: thiếu trường "abbreviation"',
        'short-names.yml:11: thiếu trường "name"',
    ]
