"""The JSON Schema says of a file what the models say, as far as a schema can.

Files are read twice: by our reader for the models, and as YAML 1.2's core schema (10.3.2), as editors' tools read them,
for the JSON Schema.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic import ValidationError

from plugins.content_model.json_schema import article_schema, data_schema, document_schema, editor_schema, page_schema
from plugins.content_model.source import read_yaml
from tests.content_model.sample import WHOLE
from tests.content_model.test_wrong_values import BETWEEN_KEYS, CASES, FILES, WRONG, file_text, full, with_wrong

SCHEMAS = {"article": article_schema(), "page": page_schema(), "document": document_schema()}
SCHEMAS |= {name: data_schema(name) for name in FILES if name not in SCHEMAS}
VALIDATORS = {name: Draft7Validator(schema) for name, schema in SCHEMAS.items()}
BEYOND_A_PATTERN = (
    "không phải ngày",
    "có năm ngoài",
    "năm đầu không nhỏ hơn",
    "không nhìn thấy",
    "số và ký hiệu đầy đủ",
)
"""Words of the refusals that no regular expression can give: days that never were, years out of order, numbers."""


class CoreLoader(yaml.CSafeLoader):
    """YAML 1.2 as editors' tools read it: numbers are numbers, dates and "no" are text."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML's own class attribute


for tag, pattern in {
    "null": r"^(~|null|Null|NULL|)$",
    "bool": r"^(true|True|TRUE|false|False|FALSE)$",
    "int": r"^[-+]?[0-9]+$",
    "float": r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$",
}.items():
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), None)


def schema_takes(name: str, text: str) -> bool:
    return VALIDATORS[name].is_valid(yaml.load(text, Loader=CoreLoader))  # noqa: S506 - derived from CSafeLoader


def model_errors(name: str, text: str) -> list[str]:
    try:
        FILES[name].validate_python(read_yaml(text))
    except ValidationError as error:
        return [str(details.get("ctx", {}).get("message", details["type"])) for details in error.errors()]
    return []


def texts(node: object) -> Iterator[str]:
    """Yield what the schema says to people."""
    if isinstance(node, dict):
        yield from (node[key] for key in ("title", "description", "$comment") if isinstance(node.get(key), str))
        yield from node.get("markdownEnumDescriptions", [])
    for below in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from texts(below)


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_file_has_a_sound_draft_7_schema_that_needs_nothing_from_elsewhere(name: str):
    Draft7Validator.check_schema(SCHEMAS[name])
    said = str(SCHEMAS[name])
    assert "$id" not in said
    assert "$ref" not in said


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_has_a_vietnamese_title_and_no_english_docstring_comes_through(name: str):
    for node in properties(SCHEMAS[name]):
        assert node.get("title"), node
    for text in texts(SCHEMAS[name]):
        assert not re.search(r"\b(the|of|an|that|is|its)\b", text), text


def properties(node: object) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        if isinstance(node.get("properties"), dict):
            yield from node["properties"].values()
        for below in node.values():
            yield from properties(below)
    elif isinstance(node, list):
        for below in node:
            yield from properties(below)


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_full_file_is_right_for_both(name: str):
    text = file_text(full(editor_schema(FILES[name])))
    assert model_errors(name, text) == []
    assert schema_takes(name, text)


@pytest.mark.parametrize(
    "lines",
    [
        "",
        "kicker:\ntags: []\nauthors:\nimage:\nstatus:\nviews_start:\nrelated:\nmodified:",
        'kicker: ""\ncampaign: " "',
        "authors: [Ban Biên tập, {name: A, position: B}]\nsource: VP Sở\ndocuments: [36-KH/ĐUK, 20]",
        "event: dai-hoi\nrelated: false",
        "event: {record: dai-hoi}\nrelated: [a, b-2]",
        "kicker: 2022\nviews_start: 0",
        "modified: 2022-12-20T01:30:00.000Z\nlunar_date: true",
    ],
)
def test_what_the_models_take_the_schema_takes(lines: str):
    assert model_errors("article", WHOLE + lines) == []
    assert schema_takes("article", WHOLE + lines)


def refused_by_one_key(name: str, text: str) -> bool:
    """Say whether the models refuse something that a schema can express."""
    beyond = (*BETWEEN_KEYS, *BEYOND_A_PATTERN)
    return any(not any(words in said for words in beyond) for said in model_errors(name, text))


@pytest.mark.parametrize(("name", "place"), CASES, ids=str)
def test_what_the_models_refuse_the_schema_refuses_and_nothing_else(name: str, place: tuple[str | int, ...]):
    before, _, after = file_text(with_wrong(full(editor_schema(FILES[name])), place, "@@")).partition('"@@"')
    for wrong in WRONG:
        text = before + wrong + after
        # A file may be called 7.5, but a tool that takes it for a number wants quotes around it.
        if wrong != "-7.5" or place[-1] not in ("file", "figures"):
            assert schema_takes(name, text) != refused_by_one_key(name, text), wrong


@settings(deadline=None)
@given(st.sampled_from(CASES), st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cn"])))
def test_models_and_schema_agree_on_any_text(case: tuple[str, tuple[str | int, ...]], value: str):
    name, place = case
    text = file_text(with_wrong(full(editor_schema(FILES[name])), place, f"a{value}a"))
    assert schema_takes(name, text) != refused_by_one_key(name, text)
