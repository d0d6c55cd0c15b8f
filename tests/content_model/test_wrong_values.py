"""Every field of every file gets every kind of wrong value: each answer is one Vietnamese line at the right place."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from plugins.content_model.album import AlbumFront, VideoFront
from plugins.content_model.article import ArticleFront, PageFront
from plugins.content_model.data import Portal
from plugins.content_model.document import DocumentRecord
from plugins.content_model.explain import explain
from plugins.content_model.finding import Finding
from plugins.content_model.json_schema import editor_schema, nodes_at
from plugins.content_model.reference import example
from plugins.content_model.source import line_of, read_yaml
from plugins.content_model.yaml_text import listed, written

FILES: dict[str, TypeAdapter[Any]] = {
    "article": TypeAdapter(ArticleFront),
    "page": TypeAdapter(PageFront),
    "album": TypeAdapter(AlbumFront),
    "video": TypeAdapter(VideoFront),
    "document": TypeAdapter(DocumentRecord),
    **{name: TypeAdapter(field.annotation) for name, field in Portal.fields().items()},
}
WRONG = (
    "null",
    '""',
    '"   "',
    "[]",
    "{}",
    "-7.5",
    "true",
    "false",
    "bừa",
    "32/13/2022",
    '"{message} {0} %s"',
    "[[a], [b]]",
    "{a: {b: c}}",
    "[{a: b}]",
    "[null]",
    "x" * 2500,
)
ENGLISH = re.compile(
    r"\b(None|True|False|should|input|valid|field|required|permitted|extra|expected|string|integer|list|dict|tuple|"
    r"instance|error|literal|value|type|model|unable|parse|object|missing|pydantic|cong_tin|cannot|must|not|be|is)\b"
)
BETWEEN_KEYS = ("sớm hơn", "đã có số liệu")
"""Words of the findings about two keys together, which stand at the other one."""


def places(node: dict[str, Any], location: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the location of every key and of the first item of every list."""
    for form in nodes_at(node, ()):
        for key, known in form.get("properties", {}).items():
            yield (*location, key)
            yield from places(known, (*location, key))
        if form.get("type") == "array":
            yield (*location, 0)
            yield from places(form["items"], (*location, 0))


def full(node: dict[str, Any]) -> Any:
    """Return a value with all keys that the schema knows, lists of mappings and short forms written out."""
    form = max(nodes_at(node, ()), key=lambda form: len(form.get("properties", {})))
    if "properties" in form:
        return {key: full(known) for key, known in form["properties"].items()}
    if form.get("type") == "array":
        return [full(form["items"])] if "object" in str(form["items"]) else example(node)
    return example(node)


def with_wrong(value: Any, location: tuple[str | int, ...], wrong: Any) -> Any:
    if not location:
        return wrong
    step, *rest = location
    if isinstance(step, int):
        return [with_wrong(value[0], tuple(rest), wrong)]
    around = value if isinstance(value, dict) and step in value else {}
    return {**around, step: with_wrong(around.get(step), tuple(rest), wrong)}


def file_text(value: Any) -> str:
    return "".join(f"{line}\n" for line in listed(value)) if isinstance(value, list) else written(value)


def findings(name: str, text: str) -> list[Finding]:
    try:
        FILES[name].validate_python(read_yaml(text))
    except ValidationError as error:
        return list(explain(error, FILES[name], f"{name}.yml", lambda location: line_of(text, location)))
    return []


CASES = [(name, place) for name, model in FILES.items() for place in dict.fromkeys(places(editor_schema(model)))]


@pytest.mark.parametrize("name", FILES)
def test_the_full_example_of_a_file_is_right(name: str):
    assert findings(name, file_text(full(editor_schema(FILES[name])))) == []


@pytest.fixture(params=CASES, ids=str)
def text(request: pytest.FixtureRequest) -> tuple[str, str]:
    """The name of a file and its text, where @@ stands for the value of one key."""
    name, place = request.param
    return name, file_text(with_wrong(full(editor_schema(FILES[name])), place, "@@")).replace('"@@"', "@@")


def test_a_wrong_value_gets_one_clear_line(text: tuple[str, str]):
    name, whole = text
    before, _, after = whole.partition("@@")
    for wrong in WRONG:
        for finding in findings(name, before + wrong + after):
            said = re.sub(r'"[^"]*"|\b(true|false)\b', "", f"{finding.message} {finding.remedy}")
            between_keys = any(words in finding.message for words in BETWEEN_KEYS)
            assert finding.line == before.count("\n") + 1 or between_keys, (wrong, finding)
            assert not ENGLISH.search(said), (wrong, finding)
            assert finding.message == " ".join(finding.message.split())
            assert len(str(finding)) < 500
            assert finding.remedy
            assert "không hợp lệ" not in finding.message, "an error of pydantic's that has no sentence of its own"


@pytest.mark.parametrize("wrong", ["[[a], [b]]", "{a: {b: c}}"])
def test_no_field_takes_what_no_field_means(text: tuple[str, str], wrong: str):
    name, whole = text
    assert findings(name, whole.replace("@@", wrong))
