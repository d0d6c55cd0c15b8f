"""The schema as JSON Schema, for editors' tools and for our own messages and reference page.

Draft 7 is what the YAML extension of VS Code ships with (redhat-developer/vscode-yaml, README, read 2026-11-22).
References are written out in place: draft 7 ignores what stands beside a ``$ref``, and fields would lose their titles.
"errorMessage" is the language server's own keyword: its sentences are English otherwise.
The files say what one key may hold; what two keys must say together ("modified" after "date") only the checks know.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter

from plugins.content_model.album import AlbumFront, VideoFront
from plugins.content_model.article import ArticleFront, PageFront
from plugins.content_model.data import Portal
from plugins.content_model.document import DocumentRecord

Schema = dict[str, Any]
DRAFT = "http://json-schema.org/draft-07/schema#"
_BLANK: Schema = {"type": ["string", "null"], "pattern": r"^\s*$"}
_ABOUT_THE_KEY = ("title", "description", "default", "examples")


def article_schema() -> Schema:
    """Return the JSON Schema of an article's front matter."""
    return _document("Phần đầu của bài viết", TypeAdapter(ArticleFront))


def page_schema() -> Schema:
    """Return the JSON Schema of a page's front matter."""
    return _document("Phần đầu của trang", TypeAdapter(PageFront))


def album_schema() -> Schema:
    """Return the JSON Schema of an album's file."""
    return _document("Album ảnh", TypeAdapter(AlbumFront))


def video_schema() -> Schema:
    """Return the JSON Schema of a video's front matter."""
    return _document("Phần đầu của video", TypeAdapter(VideoFront))


def document_schema() -> Schema:
    """Return the JSON Schema of a document's record."""
    return _document("Hồ sơ văn bản", TypeAdapter(DocumentRecord))


def data_schema(name: str) -> Schema:
    """Return the JSON Schema of the data file `name`, a field of Portal; KeyError when there is no such file."""
    field = Portal.fields()[name]
    return _document(field.title or name, TypeAdapter[Any](field.annotation))  # type: ignore[arg-type] # every field has one


@lru_cache(maxsize=32)
def editor_schema(model: TypeAdapter[Any]) -> Schema:
    """Return the JSON Schema of a model without references and without anything that is not Vietnamese."""
    schema = model.json_schema()
    return _plain(schema, schema.get("$defs", {}))


def nodes_at(schema: Schema, location: tuple[str | int, ...]) -> list[Schema]:
    """Return the forms that the value at `location` may have, alternatives one by one; empty when nothing is known."""
    nodes = list(_forms(schema))
    for step in location:
        nodes = [form for node in nodes for below in _below(node, step) for form in _forms(below)]
    return nodes


def property_at(schema: Schema, location: tuple[str | int, ...]) -> Schema:
    """Return what is known of the key at `location` itself: title, description, examples; empty when it is unknown."""
    for node in nodes_at(schema, location[:-1]):
        for below in _below(node, location[-1]):
            return below
    return {}


def _document(title: str, model: TypeAdapter[Any]) -> Schema:
    return {"$schema": DRAFT, "title": title, **editor_schema(model)}


def _below(node: Schema, step: str | int) -> Iterator[Schema]:
    found = node.get("items") if isinstance(step, int) else node.get("properties", {}).get(step)
    if found is not None:
        yield found


def _forms(node: Schema) -> Iterator[Schema]:
    for form in node.get("anyOf", [node]):
        if form != _BLANK:
            yield form


def _plain(node: Schema, definitions: Schema) -> Schema:
    """Write out references, and turn what pydantic says into what an editor may write."""
    if "$ref" in node:
        target = _plain(definitions[node["$ref"].rpartition("/")[2]], definitions)
        return {**_about(node), **target}
    if "anyOf" in node or "oneOf" in node:
        choices = [_plain(choice, definitions) for choice in node.get("anyOf") or node["oneOf"]]
        forms = [form for choice in choices if choice != {"type": "null"} for form in choice.get("anyOf", [choice])]
        return {**_about(node), **(forms[0] if len(forms) == 1 else {"anyOf": forms})}
    if "properties" in node:
        return _plain_object(node, definitions)
    if "items" in node:
        items = _plain(node["items"], definitions)
        return {**_about(node), "type": "array", "items": items, "errorMessage": "phải là danh sách"}
    return {**_about(node), **{key: value for key, value in node.items() if key not in _ABOUT_THE_KEY}}


def _plain_object(node: Schema, definitions: Schema) -> Schema:
    required = node.get("required", [])
    properties = {key: _plain(value, definitions) for key, value in node["properties"].items()}
    plain: Schema = {
        "type": "object",
        "properties": {key: value if key in required else _or_blank(value) for key, value in properties.items()},
        "additionalProperties": False,
    }
    if required:
        plain["required"] = required
    marked = (f"{key} (bắt buộc)" if key in required else key for key in properties)
    plain["errorMessage"] = f"phải gồm các mục con: {', '.join(marked)}"
    short_form = node.get("short_form")
    return {"anyOf": [_without_about(properties[short_form]), plain]} if short_form else plain


def _about(node: Schema) -> Schema:
    """Return what is said of a key for people; a default that says "nothing" is left out."""
    return {key: node[key] for key in _ABOUT_THE_KEY if key in node and node[key] not in (None, [])}


def _without_about(node: Schema) -> Schema:
    return {key: value for key, value in node.items() if key not in _ABOUT_THE_KEY}


def _or_blank(node: Schema) -> Schema:
    """Let an optional key stand blank, as the models do."""
    bare = _without_about(node)
    if bare.get("pattern") == r"\S":
        kept = {key: value for key, value in bare.items() if key != "pattern"}
        return {**_about(node), **kept, "type": [*bare["type"], "null"]}
    return {**_about(node), "anyOf": [*bare.get("anyOf", [bare]), _BLANK]}
