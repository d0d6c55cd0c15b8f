"""The loader of examples says which file is wrong and what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest
from markupsafe import Markup

from plugins.style_guide.examples import load_examples

GOOD = "- {name: Một, description: Ví dụ., args: {text: Chào}}\n"


def write(theme: Path, name: str, text: str) -> None:
    (theme / "examples").mkdir(exist_ok=True)
    (theme / "examples" / name).write_text(text, encoding="utf-8")


def test_components_come_sorted_with_the_name_of_their_macro(tmp_path: Path) -> None:
    write(tmp_path, "notice.yml", GOOD)
    write(tmp_path, "card-lead.yml", GOOD)
    found = load_examples(tmp_path)
    assert [(component.name, component.macro) for component in found] == [
        ("card-lead", "card_lead"),
        ("notice", "notice"),
    ]
    assert found[0].examples[0].name == "Một"
    assert found[0].examples[0].args == {"text": "Chào"}


def test_the_order_of_examples_is_that_of_the_file(tmp_path: Path) -> None:
    write(tmp_path, "notice.yml", GOOD.replace("Một", "Z") + GOOD.replace("Một", "A"))
    assert [example.name for example in load_examples(tmp_path)[0].examples] == ["Z", "A"]


def test_marked_text_is_html_and_other_text_is_not(tmp_path: Path) -> None:
    write(tmp_path, "prose.yml", "- {name: A, description: B, args: {body: !html <p>x</p>, text: <p>x</p>}}\n")
    args = load_examples(tmp_path)[0].examples[0].args
    assert isinstance(args["body"], Markup)
    assert not isinstance(args["text"], Markup)


def test_the_source_is_yaml_without_aliases(tmp_path: Path) -> None:
    write(tmp_path, "card.yml", "- {name: A, description: B, args: {x: &x {đ: 1}, y: *x, z: !html <p>ộ</p>}}\n")
    assert load_examples(tmp_path)[0].examples[0].source == "x:\n  đ: 1\ny:\n  đ: 1\nz: !html |-\n  <p>ộ</p>\n"


def test_a_theme_without_examples_has_no_components(tmp_path: Path) -> None:
    assert load_examples(tmp_path) == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- {name: [", "card.yml: not YAML: "),
        ("", "card.yml: must be a list of examples; write at least one '- name: …'"),
        ("name: x", "card.yml: must be a list of examples"),
        ("- just words", "card.yml: example 1 must be a mapping with the keys name, description, args and no other"),
        ("- {name: A, description: B}", "card.yml: example 1 must be a mapping with the keys"),
        (GOOD + "- {name: A, description: B, args: {}, extra: 1}", "card.yml: example 2 must be a mapping"),
        (
            "- {name: 7, description: B, args: {}}",
            "card.yml: example 1: 'name' must be a text, got 7; put it in quotes",
        ),
        ("- {name: A, description: ' ', args: {}}", "card.yml: example 1: 'description' must be a text, got ' '"),
        (
            "- {name: A, description: B, args: []}",
            "card.yml: example 1: 'args' must map names to values; write 'args: {}'",
        ),
        (GOOD + GOOD, "card.yml: two examples are called 'Một'; give each its own name"),
        ("- {name: A, description: B, args: {x: !!python/name:os.system }}", "card.yml: not YAML: "),
    ],
)
def test_a_malformed_file_is_named_with_its_remedy(tmp_path: Path, text: str, message: str) -> None:
    write(tmp_path, "card.yml", text)
    with pytest.raises(ValueError, match=r"card\.yml") as raised:
        load_examples(tmp_path)
    assert message in str(raised.value)
