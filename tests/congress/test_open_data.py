"""The registers as CSV and JSON."""

import csv
import io
import json

import jsonschema

from plugins.congress.open_data import COLUMNS, SCHEMA_FILE, register_csv, register_json
from plugins.congress.registers import make_registers
from tests.congress.conftest import congress, gathered, make_article, make_references

RESULTS = {"committee_size": 3, "re_elected": 2, "newly_elected": 1, "delegates": 18, "votes": 94.4}
ARTICLES = (
    make_article("2022/van-phong", congress(results=RESULTS, place='=HYPERLINK("x"), "tầng" 4')),
    make_article("2022/truoc", {"record": "van-phong"}, date="2022-05-01 08:00"),
    make_article("2022/dang-bo", congress("dang-bo", start="2022-06-01", end=None, status="planned", ordinal="XI")),
)
REGISTERS = make_registers(gathered(*ARTICLES).records, make_references().units.declared)


def absolute(address: str) -> str:
    return f"https://so.example.vn{address}"


def test_csv_opens_in_excel_with_every_letter_and_no_formula() -> None:
    data = register_csv(REGISTERS, absolute)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert tuple(rows[0]) == COLUMNS
    told = [(row["Tổ chức"], row["Tình trạng"], row["Cấp ủy viên"], row["Phiếu cao nhất (%)"]) for row in rows]
    assert told == [
        ("Chi bộ Thanh tra", "chưa có tin", "", ""),
        ("Chi bộ Văn phòng", "đã tổ chức", "3", "94.4"),
        ("Đảng bộ Sở", "dự kiến", "", ""),
    ]
    assert rows[1]["Địa điểm"] == '\'=HYPERLINK("x"), "tầng" 4'
    assert rows[1]["Nữ"] == ""
    assert rows[1]["Bài"] == "https://so.example.vn/tin-tuc/2022/van-phong/"
    assert (rows[2]["Bắt đầu"], rows[2]["Kết thúc"], rows[2]["Lần thứ"]) == ("2022-06-01", "", "XI")


def test_json_is_what_its_schema_says() -> None:
    schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    data = json.loads(register_json(REGISTERS, absolute, absolute("/dai-hoi/dai-hoi.schema.json")))
    jsonschema.validate(data, schema, cls=jsonschema.Draft202012Validator)
    cells, base = data["registers"]
    assert (cells["term"], cells["level"], cells["held"], cells["bodies"]) == ("2022-2025", "chi bộ", 1, 2)
    assert cells["congresses"][0] == {"unit": "thanh-tra", "name": "Chi bộ Thanh tra", "status": None}
    assert cells["congresses"][1]["results"] == RESULTS
    assert cells["congresses"][1]["mentions"] == ["https://so.example.vn/tin-tuc/2022/truoc/"]
    assert base["congresses"][0]["start"] == "2022-06-01"


def test_a_portal_without_congresses_has_valid_empty_files() -> None:
    schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(register_json((), absolute, "https://x.vn/s")), schema)
    assert register_csv((), absolute).decode("utf-8-sig").count("\r\n") == 1
