"""The list of documents for office programs."""

import csv
import io
from datetime import date

import pytest

from plugins.citations.catalogue import CataloguedDocument
from plugins.citations.documents import DocumentKey
from plugins.citations.exports import COLUMNS, documents_csv, documents_json
from plugins.citations.pages import in_bytes
from plugins.site_pages.site import Place

PLACE = Place("https://so.example.gov.vn", "")


def document(**facts: object) -> CataloguedDocument:
    given = {
        "key": DocumentKey("KH", "36", "ĐUK", "", "2022-03-30"),
        "slug": "36-kh-duk-2022",
        "number": "36-KH/ĐUK",
        "kind": "Kế hoạch",
        "issuer": "Đảng ủy Khối, tỉnh",
        "date": date(2022, 3, 30),
        "symbol": ("KH/ĐUK", 36, ""),
        "is_legislation": False,
        "cited_in": ("articles/a.md",),
        **facts,
    }
    return CataloguedDocument(**given)


def test_a_row_has_every_column_and_keeps_commas_and_quotes():
    made = documents_csv((document(issuer='Đảng ủy "Khối", tỉnh'),), PLACE)
    heading, row = csv.reader(io.StringIO(made.decode("utf-8-sig")))
    assert heading == list(COLUMNS.values())
    assert row[:4] == ["36-KH/ĐUK", "Kế hoạch", 'Đảng ủy "Khối", tỉnh', "2022-03-30"]
    assert row[8] == "https://so.example.gov.vn/van-ban/36-kh-duk-2022/"


@pytest.mark.parametrize("formula", ["=1+1", "+84", "-1", "@SUM(A1)"])
def test_a_cell_is_never_a_formula(formula: str):
    """OWASP, CSV Injection: https://owasp.org/www-community/attacks/CSV_Injection (read 2026-11-22)."""
    _, row = csv.reader(io.StringIO(documents_csv((document(issuer=formula),), PLACE).decode("utf-8-sig")))
    assert row[2] == f"'{formula}"


def test_no_documents_make_empty_lists():
    assert documents_json((), PLACE) == b'{\n "documents": []\n}\n'
    assert documents_csv((), PLACE).count(b"\r\n") == 1


@pytest.mark.parametrize(
    ("size", "words"), [(0, "1 kB"), (499, "1 kB"), (120_400, "120 kB"), (999_499, "999 kB"), (1_440_000, "1,4 MB")]
)
def test_a_size_is_in_round_words(size: int, words: str):
    assert in_bytes(size) == words
