"""Writes the reference of every key for editors, docs/bien-tap/tham-chieu.md, from the schema itself.

The examples are those of the fields; a test reads each block of them with the models, so that none can go stale.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plugins.content_model.data import Portal
from plugins.content_model.json_schema import (
    Schema,
    album_schema,
    article_schema,
    data_schema,
    document_schema,
    nodes_at,
    page_schema,
    video_schema,
)
from plugins.content_model.yaml_text import Value, listed, scalar, written

_HEAD = """\
# Tra cứu các mục

> Trang này do máy viết từ chính các quy tắc kiểm tra bài (`python -m plugins.content_model`). Đừng sửa tay.

Mỗi mục viết trên một dòng, dạng `tên: giá trị`, sau dấu hai chấm có một dấu cách. Mục không bắt buộc mà để trống thì
coi như không viết. Tên mục viết đúng như trong bảng: chữ thường, không dấu.
"""
_ARTICLES = """\
## Bài viết

Tệp `content/articles/<năm>/<mã-bài>.md`. Tên tệp là phần cuối của địa chỉ bài: tệp
`content/articles/2022/dai-hoi-chi-bo.md` đăng năm 2022 có địa chỉ `/tin-tuc/2022/dai-hoi-chi-bo/`. Các mục dưới đây
nằm giữa hai dòng `---` ở đầu tệp.
"""
_PAGES = """\
## Trang cố định

Tệp `content/pages/<mã-trang>.md`, có địa chỉ `/<mã-trang>/`. Các mục dưới đây nằm giữa hai dòng `---` ở đầu tệp.
"""
_ALBUMS = """\
## Album ảnh

Tệp `content/albums/<mã-album>/album.yml`, ảnh đặt cùng thư mục; album có địa chỉ `/hinh-anh/<mã-album>/`.
"""
_VIDEOS = """\
## Video

Tệp `content/videos/<mã-video>.md`, có địa chỉ `/video/<mã-video>/`. Các mục dưới đây nằm giữa hai dòng `---` ở đầu tệp;
sau đó là bản ghi lời của video.
"""
_DOCUMENTS = """\
## Văn bản

Tệp `content/documents/<mã-văn-bản>.yml`, mỗi văn bản một tệp, có địa chỉ `/van-ban/<mã-văn-bản>/`. Nên đặt mã theo số
ký hiệu và năm, ví dụ `36-kh-duk-2022`; tệp toàn văn để cạnh đó.
"""
_DATA = {
    "department": "Thông tin cơ quan, hiện ở đầu và chân mọi trang.",
    "units": "Các đơn vị và tổ chức đảng trực thuộc. Mỗi đơn vị bắt đầu bằng dấu `-`.",
    "sections": "Các chuyên mục. Thứ tự trong tệp là thứ tự trên trang chủ.",
    "tags": "Các thẻ được phép dùng.",
    "authors": "Các tác giả. Mỗi tác giả có một trang riêng.",
    "campaigns": "Các chuyên đề. Dải chuyên đề hiện ở trang chủ giữa hai ngày đã ghi.",
    "notices": "Những câu thông báo ở đầu trang chủ. Hết ngày cuối, lần dựng sau bỏ câu ấy.",
    "menu": "Thực đơn chính, nhiều nhất hai cấp.",
    "links": "Các nhóm liên kết ở cột bên.",
    "counter": "Bộ đếm lượt truy cập ở cột bên và dưới mỗi bài. Không có tệp này thì cổng không có bộ đếm.",
    "citations": "Bài viết tắt tên văn bản thế nào, và chữ viết tắt trong ký hiệu là cơ quan nào.",
}


def reference() -> str:
    """Return the whole page as Markdown."""
    parts = [_HEAD, _ARTICLES, *_keys(article_schema()), _PAGES, *_keys(page_schema())]
    parts += [_ALBUMS, *_keys(album_schema()), _VIDEOS, *_keys(video_schema())]
    parts += [_DOCUMENTS, *_keys(document_schema())]
    for name, purpose in _DATA.items():
        schema = data_schema(name)
        parts += [f"## {Portal.fields()[name].title}\n\nTệp `content/data/{name}.yml`. {purpose}\n", *_keys(schema)]
    return "\n".join(parts)


def example(schema: Schema) -> Any:
    """Return a value with every key of `schema` filled from its example, in the order of the reference."""
    if "examples" in schema:
        return schema["examples"][0]
    form = max(nodes_at(schema, ()), key=lambda form: len(form.get("properties", {})))
    if form.get("type") == "array":
        return [example(form["items"])]
    return {key: example(known) for key, known in _required_first(form)}


def _required_first(form: Schema) -> list[tuple[str, Schema]]:
    return sorted(form["properties"].items(), key=lambda pair: pair[0] not in form.get("required", []))


def _keys(schema: Schema) -> Iterator[str]:
    """Yield the example and the table of a file's keys, then the tables of the keys that have keys of their own."""
    whole = example(schema)
    lines = "".join(f"{line}\n" for line in listed(whole)) if isinstance(whole, list) else written(whole)
    yield f"```yaml\n{lines}```\n"
    yield from _tables(schema, "")


def _tables(schema: Schema, holder: str) -> Iterator[str]:
    objects = [node for node in nodes_at(schema, ()) if "properties" in node]
    for node in objects:
        yield _table(node, holder + (", cách viết gọn" if node is not objects[0] else ""))
        for key, known in _required_first(node):
            yield from _tables(known, f"{holder} › `{key}`" if holder else f"`{key}`")
    for node in nodes_at(schema, (0,)):
        yield from _tables(node, holder)


def _table(node: Schema, holder: str) -> str:
    rows = [_row(key, known, key in node.get("required", [])) for key, known in _required_first(node)]
    heading = f"### Trong {holder}\n\n" if holder else ""
    return heading + "| Mục | Nghĩa | Kiểu | Ví dụ |\n|---|---|---|---|\n" + "".join(rows)


def _row(key: str, known: Schema, is_required: bool) -> str:
    name = f"**`{key}`** (bắt buộc)" if is_required else f"`{key}`"
    meaning = ". ".join(known[part].rstrip(".") for part in ("title", "description") if part in known)
    cells = (name, f"{meaning}.", _kind(known), _shown_example(known))
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"


def _kind(known: Schema) -> str:
    """Say in plain words what may stand after the key."""
    words = dict.fromkeys(_form_words(form) for form in nodes_at(known, ()))
    default = known.get("default")
    note = f"; bỏ trống là `{scalar(default)}`" if default is not None else ""
    return " hoặc ".join(words) + note


def _form_words(form: Schema) -> str:
    if "enum" in form:
        pairs = zip(form["enum"], form["markdownEnumDescriptions"], strict=True)
        return ", ".join(f"`{word}`" if word == label else f"`{word}` ({label})" for word, label in pairs)
    if form.get("type") == "array":
        inner = dict.fromkeys(_form_words(item) for item in nodes_at(form["items"], ()))
        return f"danh sách ({' hoặc '.join(inner)})"
    if "properties" in form:
        return "các mục con"
    return "`false`" if form.get("const") is False else str(form["$comment"])


def _shown_example(known: Schema) -> str:
    given: list[Value] = known.get("examples", [])
    if not given or "{" in str(given[0]):
        return "xem bảng dưới"
    shown = written({"": given[0]}).removeprefix(": ").strip()
    return f"`{shown}`"
