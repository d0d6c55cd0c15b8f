"""Files of the editors as plain values that remember their lines."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.content_model.source import SourceError, line_of, read_markdown, read_text, read_yaml
from plugins.content_model.yaml_text import quoted, written


def refusal(root: Path, text: str | bytes) -> SourceError:
    (root / "a.md").write_bytes(text.encode() if isinstance(text, str) else text)
    with pytest.raises(SourceError) as caught:
        read_markdown(root, "a.md")
    return caught.value


def test_a_markdown_file_is_taken_apart(tmp_path: Path):
    (tmp_path / "a.md").write_bytes("\ufeff---\r\ntitle: Tin\r\ntags: [a]\r\n--- \r\n\r\nNội dung.\r\n".encode())
    source = read_markdown(tmp_path, "a.md")
    assert source.front == {"title": "Tin", "tags": ["a"]}
    assert source.body == "\nNội dung.\n"
    assert source.body_line == 5
    assert source.line_of(("title",)) == 2
    assert source.line_of(("tags", 0)) == 3


def test_dashes_inside_a_text_do_not_end_the_front_matter(tmp_path: Path):
    (tmp_path / "a.md").write_text("---\ntitle: a --- b\nlead: |\n  c\n  ---\n---\n---\n", encoding="utf-8")
    source = read_markdown(tmp_path, "a.md")
    assert source.front == {"title": "a --- b", "lead": "c\n---\n"}
    assert source.body == "---\n"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("Nội dung.\n", 1, 'thiếu phần đầu bài nằm giữa hai dòng "---"'),
        ("---\ntitle: a\n", 1, 'phần đầu bài không có dòng "---" kết thúc'),
        ("\n\n---\ntitle: a\n---\n", 1, 'trên dòng "---" mở đầu phần đầu bài còn dòng trống'),
        ("---\u00a0\ntitle: a\n---\n", 1, 'dòng này nhìn giống mà không phải là dòng "---" mở phần đầu bài'),
        ("\ufeff\ufeff---\ntitle: a\n---\n", 1, 'dòng này nhìn giống mà không phải là dòng "---" mở phần đầu bài'),
        ("\n—\ntitle: a\n—\n", 2, 'dòng này nhìn giống mà không phải là dòng "---" mở phần đầu bài'),
        ("----\ntitle: a\n----\n", 1, 'dòng này nhìn giống mà không phải là dòng "---" mở phần đầu bài'),
        ("---\ntitle: a\n—-\nb\n", 3, 'dòng này nhìn giống mà không phải là dòng "---" kết thúc phần đầu bài'),
        ("---\ntitle: a\n ---\nb\n", 3, 'dòng này nhìn giống mà không phải là dòng "---" kết thúc phần đầu bài'),
        ("---\ntitle: a\n...\nb\n", 3, 'dòng này nhìn giống mà không phải là dòng "---" kết thúc phần đầu bài'),
        ("---\n---\n", 2, 'phần đầu bài không có mục nào theo dạng "tên: giá trị"'),
        ("---\nchỉ có chữ\n---\n", 2, 'phần đầu bài không có mục nào theo dạng "tên: giá trị"'),
        ("---\ntitle: a\nlead: b: c\n---\n", 3, 'giá trị "b: c" phải đặt trong cặp nháy'),
        ("---\ntitle: a\ntitle: b\n---\n", 3, 'mục "title" viết hai lần'),
        ("---\ntitle: Đại hội\n---\n".encode() + b"\xff", 4, "tệp không phải mã UTF-8"),
        (
            "---\ntitle: a\n---\nĐầu.\n<<<<<<< HEAD\nMột.\n=======\nHai.\n>>>>>>> x\n",
            5,
            'còn dấu "<<<<<<<" của git: hai người đã sửa cùng một chỗ',
        ),
        ("---\r\n>>>>>>> x\r\n---\r\n", 2, 'còn dấu ">>>>>>>" của git: hai người đã sửa cùng một chỗ'),
        (b"PK\x03\x04\0", 1, "không phải tệp chữ (có byte 0)"),
    ],
)
def test_a_file_that_cannot_be_understood_says_where(tmp_path: Path, text: str | bytes, line: int, message: str):
    error = refusal(tmp_path, text)
    assert (error.line, error.message) == (line, message)
    assert error.remedy


def test_arrows_inside_a_line_are_left_alone(tmp_path: Path):
    text = "---\ntitle: a\n---\nMũi tên <<<<<<< và >>>>>>> a.\n    <<<<<<< HEAD\n<<<<<<<<\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    assert read_text(tmp_path / "a.md") == text


def test_a_file_that_cannot_be_opened_says_why_in_vietnamese(tmp_path: Path):
    (tmp_path / "a.md").symlink_to("none.md")
    (tmp_path / "b.md").symlink_to("b.md")
    with pytest.raises(SourceError, match=r"^không mở được tệp \(liên kết không dẫn đến tệp nào\)$"):
        read_text(tmp_path / "a.md")
    with pytest.raises(SourceError, match=r"^không mở được tệp \(liên kết dẫn vòng\)$"):
        read_text(tmp_path / "b.md")


def test_a_file_in_an_old_encoding_is_to_be_opened_anew_before_it_is_saved(tmp_path: Path):
    """Opened as UTF-8 and saved, it would have lost every Vietnamese letter."""
    assert refusal(tmp_path, b"---\ntitle: a\n---\n\xd0\xe2u").remedy.startswith("đừng lưu khi chữ hiện sai")


def test_a_file_longer_than_any_article_is_not_read(tmp_path: Path):
    (tmp_path / "a.md").write_bytes(b"x" * 2_000_001)
    with pytest.raises(SourceError, match=r"tệp dài 2,0 MB, giới hạn là 2 MB"):
        read_text(tmp_path / "a.md")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: no", "no"),
        ("a: 07", "07"),
        ("a: 1.10", "1.10"),
        ("a: 2022-12-19", "2022-12-19"),
        ("a: 12:30", "12:30"),
        ("a: 0x1F", "0x1F"),
        ("a: .inf", ".inf"),
        ("a: 1_000", "1_000"),
        ("a: =", "="),
        ("a: true", True),
        ("a: False", False),
        ("a: 'true'", "true"),
        ("a: ~", None),
        ("a: null", None),
        ("a:", None),
        ("a: ''", ""),
    ],
)
def test_only_null_true_and_false_are_more_than_text(text: str, value: object):
    """YAML 1.2.2, 10.3.2, core schema, without its numbers: the schema of ours says what is one."""
    assert read_yaml(text) == {"a": value}


def test_keys_are_text_whatever_they_look_like():
    assert read_yaml("true: 1\n2022: b\nno: c") == {"true": "1", "2022": "b", "no": "c"}


@pytest.mark.parametrize(
    ("location", "line"),
    [
        ((), 1),
        (("title",), 1),
        (("image",), 2),
        (("image", "alt"), 4),
        (("image", "credit"), 2),
        (("tags", 1), 7),
        (("tags", 5), 5),
        (("authors", 0, "name"), 8),
        (("true",), 9),
        (("khong-co", "sau"), 1),
    ],
)
def test_a_line_is_that_of_the_key_or_of_what_holds_it(location: tuple[str | int, ...], line: int):
    text = "title: a\nimage:\n  file: b\n  alt: c\ntags:\n  - d\n  - e\nauthors: [{name: f}]\ntrue: g\n"
    assert line_of(text, location) == line


KEYS = st.text("abcxyz_", min_size=1, max_size=4)
LINES = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp", "Cn"]), max_size=20)
MAPPINGS = st.recursive(
    st.dictionaries(KEYS, LINES, min_size=1, max_size=4),
    lambda below: st.dictionaries(KEYS, below | st.lists(below, min_size=1, max_size=3), min_size=1, max_size=3),
    max_leaves=12,
)


@given(MAPPINGS)
def test_the_line_of_every_key_is_found(mapping: dict[str, object]):
    """Each key is given a value that stands nowhere else, so that its line can be found by search."""
    marks: dict[tuple[str | int, ...], str] = {}

    def marked(value: object, location: tuple[str | int, ...]) -> object:
        if isinstance(value, dict):
            return {key: marked(part, (*location, key)) for key, part in value.items()}
        if isinstance(value, list):
            return [marked(part, (*location, index)) for index, part in enumerate(value)]
        marks[location] = f"dấu {len(marks)} hết"
        return marks[location]

    text = written(marked(mapping, ()))
    lines = text.splitlines()
    for location, mark in marks.items():
        assert mark in lines[line_of(text, location) - 1]


@given(LINES)
def test_quoted_text_reads_back_unchanged(text: str):
    assert read_yaml(f"a: {quoted(text)}") == {"a": text}


@given(MAPPINGS)
def test_what_is_written_reads_back_unchanged(mapping: dict[str, object]):
    assert read_yaml(written(mapping)) == mapping
