"""Field types that several models share: dates at UTC+7, slugs, addresses, plain text.

Dates without a zone are Vietnamese time: Decision 134/2002/QĐ-TTg fixes the official time at UTC+7.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from plugins.vietnamese.dates import VIETNAM

DATE_FORM = "YYYY-MM-DD HH:MM (ví dụ 2022-12-19 08:30)"
DAY_FORM = "YYYY-MM-DD (ví dụ 2022-12-19)"
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,]+(\d{1,2})[:hg](\d{2}))?$")


class Model(BaseModel):
    """Base of every model: immutable, and no key that the schema does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, hide_input_in_errors=True)


def problem(kind: str, message: str, remedy: str) -> PydanticCustomError:
    """Make the error of a field; both sentences are Vietnamese and go into the finding as they are."""
    # The template is given as a value, because a brace in an editor's text is no place-holder.
    return PydanticCustomError("cong_tin", "{message}", {"kind": kind, "message": message, "remedy": remedy})


def _day_first_remedy(text: str, with_time: bool) -> str | None:
    """Rewrite 19/12/2022 08:30 as an ISO date, or None when it is no date at all."""
    match = _DAY_FIRST.fullmatch(text.strip())
    if match is None:
        return None
    day, month, year, hour, minute = (int(part) if part else 0 for part in match.groups())
    try:
        moment = datetime(year, month, day, hour, minute, tzinfo=VIETNAM)
    except ValueError:
        return None
    return f"viết {moment:%Y-%m-%d %H:%M}" if with_time else f"viết {moment:%Y-%m-%d}"


def parse_moment(value: Any) -> datetime:
    """Return the moment, at UTC+7, that an editor's text names; a day without an hour begins at 00:00."""
    if isinstance(value, str):
        try:
            moment = datetime.fromisoformat(value.strip())
        except ValueError:
            remedy = _day_first_remedy(value, with_time=True) or f"viết ngày theo dạng {DATE_FORM}"
            raise problem("date", f'phải có dạng {DATE_FORM}, nhận được "{value}"', remedy) from None
        return moment.replace(tzinfo=VIETNAM) if moment.tzinfo is None else moment.astimezone(VIETNAM)
    if isinstance(value, datetime) and value.tzinfo is not None:
        return value.astimezone(VIETNAM)
    raise problem("date", f'phải có dạng {DATE_FORM}, nhận được "{value}"', f"viết ngày theo dạng {DATE_FORM}")


def parse_day(value: Any) -> date:
    """Return the civil day that an editor's text names."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return date.fromisoformat(str(value).strip())
    except ValueError:
        remedy = _day_first_remedy(str(value), with_time=False) or f"viết ngày theo dạng {DAY_FORM}"
        raise problem("date", f'phải có dạng {DAY_FORM}, nhận được "{value}"', remedy) from None


def _require_slug(value: str) -> str:
    if re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value):
        return value
    raise problem(
        "slug",
        f'chỉ được gồm chữ thường không dấu, chữ số và dấu gạch nối, nhận được "{value}"',
        "viết lại, ví dụ dai-hoi-chi-bo",
    )


def _require_site_path(value: str) -> str:
    if re.fullmatch(r"/[^\s?#\\]*", value) and "//" not in value and "/../" not in f"{value}/":
        return value
    raise problem(
        "site_path",
        f'phải là địa chỉ trong trang, bắt đầu bằng "/", nhận được "{value}"',
        "viết phần sau tên miền của địa chỉ cũ, ví dụ /tin/123.html",
    )


def _require_web_address(value: str) -> str:
    if re.fullmatch(r"https?://[^\s/$.?#][^\s]*", value):
        return value
    raise problem(
        "url",
        f'phải là địa chỉ bắt đầu bằng https:// hoặc http://, nhận được "{value}"',
        "chép đủ địa chỉ từ thanh địa chỉ của trình duyệt",
    )


def _require_menu_address(value: str) -> str:
    return _require_site_path(value) if value.startswith("/") else _require_web_address(value)


def _require_email(value: str) -> str:
    if re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s.]+", value):
        return value
    raise problem("email", f'không phải địa chỉ thư điện tử: "{value}"', "viết dạng ten@tinh.gov.vn")


def _require_content_file(value: str) -> str:
    if not value.startswith("/") and ".." not in value.split("/") and "\\" not in value:
        return value
    raise problem(
        "content_file",
        f'phải là đường dẫn tính từ thư mục content, nhận được "{value}"',
        "viết dạng images/2022/ten-anh.jpg",
    )


_MOMENT_SCHEMA = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}(:\d{2})?(\+07:00)?)?$"}
_DAY_SCHEMA = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}

Moment = Annotated[datetime, BeforeValidator(parse_moment), WithJsonSchema(_MOMENT_SCHEMA)]
"""A moment at UTC+7."""
Day = Annotated[date, BeforeValidator(parse_day), WithJsonSchema(_DAY_SCHEMA)]
"""A civil day in Vietnam."""
Text = Annotated[str, Field(min_length=1)]
"""One line or paragraph of plain text; never empty."""
Slug = Annotated[Text, AfterValidator(_require_slug)]
"""Last part of an address: ``dai-hoi-chi-bo``."""
SitePath = Annotated[Text, AfterValidator(_require_site_path)]
"""An address inside the site, beginning with a slash, as the public wrote or will write it."""
WebAddress = Annotated[Text, AfterValidator(_require_web_address)]
"""A full http(s) address."""
MenuAddress = Annotated[Text, AfterValidator(_require_menu_address)]
"""An address inside the site (``/gioi-thieu/``) or a full one."""
Email = Annotated[Text, AfterValidator(_require_email)]
"""One e-mail address."""
ContentFile = Annotated[Text, AfterValidator(_require_content_file)]
"""A file of the editors', relative to the content folder: ``images/2022/hoi-truong.jpg``."""
Name = Text
"""Name or slug of a section, tag, unit, author or campaign that a data file declares."""
