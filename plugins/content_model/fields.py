"""Field types that several models share: plain text, names, slugs, addresses, figures.

Every type reads its value itself, so that each refusal is our own Vietnamese sentence and mostly holds the very text to
write instead. Its JSON Schema has the same pattern, for editors' tools.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import AfterValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, PlainValidator, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from plugins.content_model.model import problem
from plugins.content_model.wording import is_blank, shown
from plugins.vietnamese.numbers import group_digits
from plugins.vietnamese.slugs import slug

TITLE_LENGTH, TEXT_LENGTH = 300, 2000
"""Most letters of a title or name, and of a paragraph; what is longer is an article's body in the wrong place."""
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
"""What no page or feed may hold (XML 1.0, 2.2, production Char), and the invisible byte order mark."""

_SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_SITE_PATH = r"^/(?!.*//)(?!.*/\.\.?(/|$))[^\s?#\\]*$"
_WEB_ADDRESS = r"^https?://[^\s/$.?#\\]+\.[^\s\\]+$"
_MENU_ADDRESS = f"{_SITE_PATH}|{_WEB_ADDRESS}"
_EMAIL = r"^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$"
_CONTENT_FILE = r"^(?![/\s])(?!content/)(?!.*//)(?!(.*/)?\.\.?(/|$))[^\\:]*[^\\:/\s]$"


def parse_text(value: Any, longest: int = TEXT_LENGTH) -> str:
    """Return one paragraph in NFC: line ends and runs of blanks, as Word leaves them, become single spaces."""
    if is_blank(value):
        raise problem("để trống", "điền nội dung cho mục này")
    if isinstance(value, bool):
        raise problem(f"phải là chữ, nhận được {shown(value)}", f"đặt trong cặp nháy kép: {shown(value)}")
    if not isinstance(value, str):
        raise problem(f"phải là chữ, nhận được {shown(value)}", "viết một đoạn chữ ngay sau dấu hai chấm")
    text = value.strip()
    # Most texts are clean already, and 50,000 articles have half a million of them.
    if not text.isprintable() or "  " in text or not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", " ".join(text.split()))
        if _UNPRINTABLE.search(text):
            raise problem("có ký tự không nhìn thấy được", "xóa giá trị rồi gõ lại bằng tay")
    if len(text) > longest:
        length = f"dài {group_digits(len(text))} ký tự, nhiều nhất là {group_digits(longest)}"
        raise problem(f"{length}: {shown(text)}", "rút gọn, phần còn lại viết trong nội dung bài")
    return text


def _slug_remedy(text: str) -> str:
    try:
        return f'viết "{slug(text)}"'
    except ValueError:
        return "viết lại, ví dụ dai-hoi-chi-bo"


def _site_path_remedy(text: str) -> str:
    path = re.sub(r"^https?://[^/]*", "", text).replace("\\", "/").strip("/")
    if "?" in path or "#" in path:
        return 'trang tĩnh không chuyển hướng được địa chỉ có "?" hay "#"; nhờ người quản trị máy chủ khai địa chỉ này'
    clean = "/" + re.sub(r"/{2,}", "/", path)
    return f'viết "{clean}"' if re.search(_SITE_PATH, clean) else "viết phần sau tên miền, ví dụ /tin/123.html"


def _web_address_remedy(text: str) -> str:
    guess = "https://" + re.sub(r"^([a-z]+:)?/*", "", text)
    if re.fullmatch(r"https://([\w-]+\.)+[a-zA-Z]{2,}(/\S*)?", guess):
        return f'viết "{guess}"'
    return "chép đủ địa chỉ từ thanh địa chỉ của trình duyệt"


def _menu_address_remedy(text: str) -> str:
    inside = f"/{text.strip('/')}/"
    return _web_address_remedy(text) if "." in text or not re.search(_SITE_PATH, inside) else f'viết "{inside}"'


def _content_file_remedy(text: str) -> str:
    if re.match(r"[a-z]+:", text, re.IGNORECASE) or text.startswith("//"):
        return "chép tệp vào thư mục content rồi viết, ví dụ images/2022/ten-anh.jpg"
    inside = re.sub(r"^(\.{0,2}/)+|^content/", "", re.sub(r"^(\.{0,2}/)+", "", text.replace("\\", "/")))
    return f'viết "{inside}"' if re.search(_CONTENT_FILE, inside) else "viết dạng images/2022/ten-anh.jpg"


def parse_count(value: Any) -> int:
    """Return a whole number from 0 to a billion, written in digits alone."""
    text = str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""
    if re.fullmatch(r"[0-9]{1,9}", text):
        return int(text)
    if is_blank(value):
        raise problem("để trống", "điền con số cho mục này")
    if re.fullmatch(r"-[0-9]+", text):
        raise problem(f"không được nhỏ hơn 0, nhận được {shown(text)}", "kiểm tra lại con số")
    grouped = re.fullmatch(r"[0-9]{1,3}([., ][0-9]{3}){1,2}", text)
    remedy = f"viết {re.sub('[., ]', '', text)}" if grouped else "viết liền các chữ số, không dấu chấm, ví dụ 1402"
    raise problem(f"phải là số nguyên, nhận được {shown(value)}", remedy)


def parse_percent(value: Any) -> float:
    """Return a number of hundredths from 0 to 100, written with a decimal point."""
    text = str(value).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
    if re.fullmatch(r"[0-9]{1,3}(\.[0-9]{1,9})?", text):
        if float(text) > 100:
            raise problem(f"không được lớn hơn 100, nhận được {shown(text)}", "kiểm tra lại con số")
        return float(text)
    if is_blank(value):
        raise problem("để trống", "điền con số cho mục này")
    plain = text.rstrip("% ").replace(",", ".")
    remedy = f"viết {plain}" if re.fullmatch(r"[0-9]{1,3}(\.[0-9]{1,9})?", plain) else "viết số, ví dụ 98.5"
    raise problem(f"phải là số từ 0 đến 100, nhận được {shown(value)}", remedy)


_YES = frozenset({"true", "có", "yes", "on", "1", "đúng", "y"})
NO_WORDS = frozenset({"false", "không", "no", "off", "0", "sai", "n"})
"""What editors write for "false"."""


def parse_flag(value: Any) -> bool:
    """Return true or false, the only two words for it."""
    if isinstance(value, bool):
        return value
    word = str(value).strip().lower()
    meant = "true" if word in _YES else "false" if word in NO_WORDS else "true (có) hoặc false (không)"
    raise problem(f"phải là true hoặc false, nhận được {shown(value)}", f"viết {meant}")


@dataclass(frozen=True, slots=True)
class TextOf:
    """Plain text up to a length."""

    longest: int
    words: str
    """What it is, for the reference of keys."""

    def read(self, value: Any) -> str:
        """Return the text; a problem when it is none or too long."""
        return parse_text(value, self.longest)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        # What looks like a number is text to us; the tools that read the JSON Schema take it for a number.
        rule = f"phải là {self.words}, nhiều nhất {group_digits(self.longest)} ký tự"
        return {
            "type": ["string", "number"],
            "pattern": r"\S",
            "maxLength": self.longest,
            "errorMessage": rule,
            "$comment": self.words,
        }


@dataclass(frozen=True, slots=True)
class Shape:
    """Text of one shape."""

    pattern: str
    """For Python's and JavaScript's regular expressions alike."""
    words: str
    """What it is, for the reference of keys."""
    rule: str
    """What is said of a text that has another shape."""
    remedy: Callable[[str], str]

    def read(self, value: Any) -> str:
        """Return the text; a problem when it has another shape."""
        text = parse_text(value)
        if re.search(self.pattern, text):
            return text
        raise problem(f"{self.rule}, nhận được {shown(text)}", self.remedy(text))

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {
            "type": "string",
            "pattern": self.pattern,
            "maxLength": TEXT_LENGTH,
            "errorMessage": self.rule,
            "$comment": self.words,
        }


_COUNT_SCHEMA = {
    "type": "integer",
    "minimum": 0,
    "maximum": 999_999_999,
    "errorMessage": "phải là số nguyên, viết liền các chữ số, không dấu chấm",
    "$comment": "số nguyên",
}
_PERCENT_SCHEMA = {
    "type": "number",
    "minimum": 0,
    "maximum": 100,
    "errorMessage": "phải là số từ 0 đến 100, viết với dấu chấm thập phân",
    "$comment": "số từ 0 đến 100",
}
_FLAG_SCHEMA = {"type": "boolean", "errorMessage": "phải là true hoặc false", "$comment": "true hoặc false"}

Text = Annotated[str, TextOf(TEXT_LENGTH, "một đoạn chữ")]
"""One paragraph of plain text; never empty."""
Title = Annotated[str, TextOf(TITLE_LENGTH, "một dòng chữ")]
"""One line of plain text; never empty."""
Repeated = Annotated[Title, AfterValidator(sys.intern)]  # 50,000 articles hold each such text once between them
"""One line that many entries have in common by its nature: who took a picture, who issued a document."""
Name = Repeated
"""Name or slug of a section, tag, unit, author or campaign that a data file declares."""
Slug = Annotated[
    str,
    Shape(_SLUG, "mã", "chỉ được gồm chữ thường không dấu, chữ số và dấu gạch nối", _slug_remedy),
]
"""Last part of an address: ``dai-hoi-chi-bo``."""
SitePath = Annotated[
    str,
    Shape(_SITE_PATH, "địa chỉ trong trang", 'phải là địa chỉ trong trang, bắt đầu bằng "/"', _site_path_remedy),
]
"""An address inside the site, beginning with a slash, as the public wrote or will write it."""
WebAddress = Annotated[
    str,
    Shape(_WEB_ADDRESS, "địa chỉ đầy đủ", "phải là địa chỉ bắt đầu bằng https:// hoặc http://", _web_address_remedy),
]
"""A full http(s) address."""
MenuAddress = Annotated[
    str,
    Shape(
        _MENU_ADDRESS,
        "địa chỉ",
        'phải là địa chỉ trong trang bắt đầu bằng "/" hoặc địa chỉ đầy đủ bắt đầu bằng https://',
        _menu_address_remedy,
    ),
]
"""An address inside the site (``/gioi-thieu/``) or a full one."""
Email = Annotated[
    str,
    Shape(_EMAIL, "địa chỉ thư điện tử", "phải là địa chỉ thư điện tử", lambda text: "viết dạng ten@tinh.gov.vn"),
]
"""One e-mail address."""
ContentFile = Annotated[
    str,
    Shape(_CONTENT_FILE, "tệp", "phải là đường dẫn tính từ thư mục content", _content_file_remedy),
]
"""A file of the editors', relative to the content folder: ``images/2022/hoi-truong.jpg``."""
Count = Annotated[int, PlainValidator(parse_count), WithJsonSchema(_COUNT_SCHEMA)]
"""A whole number, never negative."""
Percent = Annotated[float, PlainValidator(parse_percent), WithJsonSchema(_PERCENT_SCHEMA)]
"""Hundredths, 0–100."""
Flag = Annotated[bool, PlainValidator(parse_flag), WithJsonSchema(_FLAG_SCHEMA)]
"""Yes or no."""
