"""The files that are written from the schema and committed: JSON Schemas for editors' tools and the reference of keys.

``python -m plugins.content_model`` writes them anew; a test fails while they differ from the schema.
"""

from __future__ import annotations

import json

from plugins.content_model.data import Portal
from plugins.content_model.json_schema import (
    Schema,
    album_schema,
    article_schema,
    data_schema,
    document_schema,
    page_schema,
    video_schema,
)
from plugins.content_model.reference import reference


def generated_files() -> dict[str, str]:
    """Return the text of each file by its path, posix, relative to the project."""
    schemas = {
        "article": article_schema(),
        "page": page_schema(),
        "album": album_schema(),
        "video": video_schema(),
        "document": document_schema(),
    }
    schemas |= {name: data_schema(name) for name in Portal.fields()}
    files = {f"schemas/{name}.schema.json": _json(schema) for name, schema in schemas.items()}
    return {**files, "docs/bien-tap/tham-chieu.md": reference()}


def _json(schema: Schema) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
