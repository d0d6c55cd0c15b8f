"""Says what an editor meant by a key that the schema does not know.

Besides slips of the finger there are the names that other systems use (Pelican's own "category", "summary"), the
Vietnamese names of our keys, and keys that are right in another place.
"""

from __future__ import annotations

from plugins.content_model.json_schema import Schema, nodes_at
from plugins.content_model.source import Location
from plugins.vietnamese.folding import fold
from plugins.vietnamese.nearest import nearest

_OTHER_NAMES = {
    "section": "category categories chuyen_de_muc muc",
    "lead": "summary description excerpt abstract tom_tat mo_dau doan_dau sa_po dan_de",
    "authors": "author by byline nguoi_viet",
    "tags": "tag keywords tu_khoa the",
    "date": "ngay ngay_dang published pubdate created publish_date",
    "modified": "updated lastmod cap_nhat ngay_cap_nhat ngay_sua",
    "image": "anh hinh hinh_anh picture photo thumbnail cover featured_image anh_dai_dien",
    "title": "name ten headline tua_de",
    "name": "title ten",
    "label": "title name ten nhan chu",
    "kicker": "subtitle phu_de tieu_de_phu",
    "source": "nguon",
    "units": "unit don_vi",
    "unit": "don_vi units",
    "event": "su_kien",
    "documents": "van_ban document citations",
    "aliases": "redirect redirect_from old_url alias",
    "status": "trang_thai state",
    "related": "lien_quan bai_lien_quan related_posts",
    "template": "layout mau",
    "slug": "id ma",
    "url": "link href lien_ket",
    "file": "src path url tep anh",
    "caption": "chu_thich",
    "credit": "nguon photographer tac_gia",
    "alt": "mo_ta description",
    "phones": "phone tel dien_thoai so_dien_thoai",
    "position": "chuc_danh chuc_vu title role",
    "place": "dia_diem location",
    "start": "bat_dau ngay date from",
    "end": "ket_thuc to",
}
"""Other names of our keys, folded, with "_" for a blank; at one place only those keys count that it has."""
_RENAME = "bỏ mục này; địa chỉ bài lấy theo tên tệp, muốn đổi thì đổi tên tệp"
_DRAFT = 'bỏ mục này; bài nháp thì viết "status: draft"'
_ADVICE = {"slug": _RENAME, "url": _RENAME, "permalink": _RENAME, "save_as": _RENAME, "draft": _DRAFT, "nhap": _DRAFT}
"""What to do about keys, folded, that stand for nothing of ours."""


def advice(location: Location, schema: Schema) -> str:
    """Return how to mend the unknown key at the end of `location`."""
    written = str(location[-1])
    folded = _folded(written)
    known = _keys(schema, location[:-1])
    if written != written.strip():
        return "đầu hoặc cuối tên mục có dấu cách lạ; xóa rồi gõ lại bằng dấu cách"
    if written in known.values():
        return f"bỏ mục này, hoặc bỏ {_other_form(schema, location)}"
    meant = _by_name(folded, known)
    if meant:
        return f'đổi "{written}" thành "{meant}"'
    if len(location) == 1 and folded in _ADVICE:
        return _ADVICE[folded]
    holders = [key for key in sorted(known.values()) if folded in _keys(schema, (*location[:-1], key))]
    if holders:
        return f'chuyển mục này vào trong "{holders[0]}", thụt vào hai dấu cách'
    near = nearest(written, known.values())
    if near:
        return f'có phải "{near}"?'
    return f"bỏ mục này; các mục có thể dùng: {', '.join(dict.fromkeys(known.values()))}"


def meant_key(location: Location, schema: Schema) -> str | None:
    """Return the key that an unknown one, last in `location`, stands for; None when nobody can tell."""
    known = _keys(schema, location[:-1])
    written = str(location[-1])
    return _by_name(_folded(written), known) or nearest(written, known.values())


def _by_name(folded: str, known: dict[str, str]) -> str | None:
    return known.get(folded) or _by_other_name(folded, set(known.values()))


def _other_form(schema: Schema, location: Location) -> str:
    """Name the keys of the form, at the place of `location`, that has no such key: "record" of an event."""
    forms = [node["properties"] for node in nodes_at(schema, location[:-1]) if "properties" in node]
    return ", ".join(f'"{key}"' for form in forms if location[-1] not in form for key in form)


def _keys(schema: Schema, location: Location) -> dict[str, str]:
    """Return the keys that may stand at `location`, by their folded names and titles."""
    properties = [pair for node in nodes_at(schema, location) for pair in node.get("properties", {}).items()]
    titles = {_folded(known["title"]): key for key, known in properties if "title" in known}
    return {**titles, **{_folded(key): key for key, _ in properties}}


def _by_other_name(folded: str, known: set[str]) -> str | None:
    return next((key for key, names in _OTHER_NAMES.items() if key in known and folded in names.split()), None)


def _folded(key: str) -> str:
    return "_".join(fold(key).replace("-", " ").replace("_", " ").split())
