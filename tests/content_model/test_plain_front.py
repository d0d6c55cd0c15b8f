"""The quick way through a front matter beside YAML: where it says something, YAML says the same."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plugins.content_model.plain_front import read_plain, row_of
from plugins.content_model.source import SourceError, front_and_body, read_text, read_yaml
from plugins.content_model.yaml_text import written

ROOT = Path(__file__).parents[2]

_BEFORE = ["", "", "", "", "  ", "  ", "- ", "  - ", "    ", "    - ", "-  ", " ", "   "]
_KEYS = ["title:", "a:", "b_C:", "title:", "a :", "", "", "null:", "'a':", "a.b:"]
_VALUES = """
|| Đại hội| 2022-12-19 08:30| a: b| a:| a #b| a#b| a:b| null| Null| ~| true| /tin/1.html| “a”| (a)|a|  a|#a| #a
| "a: [b]"| "a\\n"| 'a''b'| 'a "b"'| "a" b| "a" | a | 'a'#| 1_000| 0x1F| .inf| ...| [a]| [a, b]| ["a, b", c]| [a , b]
| [a,b]| []| [a, ]| [[a]]| [a: b]| [a?b]| [a b, 'c']| [null, true]| [a:b]| &a b| *a| a &b| !x y| >| > a| >-| >-| >-| >+
| %a| @a| {a: b}| {a: b, c: "d, e"}| {a: b, a: c}| {a: }| {a: b:c}| {a: null , b: c}| {"a": b}| {a: b}}| - a| ? a| =| <<
| \\a| $a| a - b| a "b"| ^a| 😀| ª| ²
""".replace("\n", "").split("|")
_UNSEEN = [" a\u00a0b", " a\tb", " a\u2028b", " \ufeffa", " a\x85", " |", " | a", " a | b"]
rows = st.tuples(st.sampled_from(_BEFORE), st.sampled_from(_KEYS), st.sampled_from(_VALUES + _UNSEEN)).map("".join)
texts = st.lists(rows, min_size=1, max_size=7).map(lambda lines: "\n".join(lines) + "\n")
values = st.dictionaries(
    st.sampled_from(["title", "lead", "tags", "status"]),
    st.text(max_size=12) | st.booleans() | st.lists(st.text(max_size=6), min_size=1, max_size=3),
    min_size=1,
)


def in_yaml(text):
    try:
        return read_yaml(text)
    except SourceError:
        return "a fault"


@given(texts)
def test_it_agrees_with_yaml_or_says_nothing(text):
    assert read_plain(text) in (None, in_yaml(text))


@given(st.text(alphabet="ab:#-[],'\"\\ \n&é", max_size=40))
def test_it_agrees_on_any_text(text):
    assert read_plain(text) in (None, {}, in_yaml(text))


@given(texts, st.sampled_from(["title", "a", "null"]))
def test_a_key_stands_where_yaml_sees_it(text, key):
    row = row_of(text, key)
    if row is not None:
        keys = yaml.compose(text, Loader=yaml.CSafeLoader).value
        assert row == next(node.start_mark.line for node, _ in keys if node.value == key)


@given(values.map(written))
def test_it_agrees_on_what_our_own_writer_writes(text):
    assert read_plain(text) in (None, in_yaml(text))


def test_it_reads_nine_of_ten_real_front_matters_as_yaml_does():
    fronts = [front_and_body(read_text(path))[0] for path in (ROOT / "content").rglob("*.md")]
    read = [(read_plain(front), front) for front in fronts]
    assert all(front == in_yaml(text) for front, text in read if front is not None)
    assert sum(front is not None for front, _ in read) > 0.9 * len(read)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title: Tin\ntags: [a, 'b, c']\n", {"title": "Tin", "tags": ["a", "b, c"]}),
        ('image:\n  file: a.jpg\n  alt: "B: c"\nlead: d\n', {"image": {"file": "a.jpg", "alt": "B: c"}, "lead": "d"}),
        ("tags:\n- a\n- b\nlead:\n  - c\n", {"tags": ["a", "b"], "lead": ["c"]}),
        ("kicker:\nstatus: true\n", {"kicker": None, "status": True}),
        ("title: Đại hội: thành công\n", None),
        ("title: a\ntitle: b\n", None),
        ("title: a\n  b\n", None),
        ("a:\n- b\nc: [d]\n- e\n", None),
        ("a:\n  b: c\n- d\n", None),
        (
            "lead: >-\n  b: c\n  d\na:\n  b:\n    c: d\ne: {f: g}\n",
            {"lead": "b: c d", "a": {"b": {"c": "d"}}, "e": {"f": "g"}},
        ),
        ("a: null\n  b: c\n", None),
        ("a: >-\nb: c\n", None),
        ("a: >-\n  b\n   c\n", None),
        ("a:\n  b: c\n d: e\n", None),
    ],
)
def test_what_it_takes_and_what_it_leaves(text, expected):
    assert read_plain(text) == expected
