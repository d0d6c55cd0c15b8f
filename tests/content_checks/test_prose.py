"""The sentences of a file, each where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.content_checks.prose import front_prose, names_in, prose, whole


@pytest.mark.parametrize(
    ("front", "sentences"),
    [
        ("title: Đại hội", ["Đại hội"]),
        ('title: "Đại hội"', ["Đại hội"]),
        ("title: 'Đại hội'", ["Đại hội"]),
        ("lead: >\n  Câu một.\n  Câu hai.\nsection: Tin", ["Câu một.", "Câu hai."]),
        ("lead: |-\n  Câu một.\n\n  Câu hai.", ["Câu một.", "Câu hai."]),
        ("lead: Câu một\n  tiếp theo\ndate: 2022", ["Câu một", "tiếp theo"]),
        ('lead: "Câu một\n  tiếp theo"', ["Câu một", "tiếp theo"]),
        ("image:\n  file: a  b.jpg\n  alt: Ảnh  một\n  credit: VP", ["Ảnh  một"]),
        ("changes:\n  - date: 2022-12-20\n    note: Sửa số.\n  - note: Sửa tên.", ["Sửa số.", "Sửa tên."]),
        ("section: Tin\ntags: [a]\nauthors: [Lê Hoà]\ndate: 2022", []),
        ("event:\n  name: Đại hội\n  place: Hội trường", []),
        ("title:\nlead: ''", []),
    ],
)
def test_only_sentences_of_the_front_matter_are_shown(front: str, sentences: list[str]) -> None:
    shown = front_prose(front)
    assert len(shown) == len(front)
    assert [line for line in shown.split("\n") if line] == sentences


@given(st.text(alphabet="title: lead>|\"'- \nĐđ#", max_size=80), st.text(max_size=40))
def test_every_character_stays_where_it_is(front: str, body: str) -> None:
    text, sentences = whole(front, body), prose(front, body)
    assert len(text) == len(sentences)
    assert all(shown in (written, "\n") for written, shown in zip(text, sentences, strict=True))
    assert sentences.endswith(body)


@pytest.mark.parametrize(
    ("front", "names"),
    [
        (
            {"authors": ["A", {"name": "B", "position": "Tổ trưởng"}], "credits": {"text": "C", "photos": "A"}},
            ("A", "B", "C"),
        ),
        ({"authors": "A", "credits": "B"}, ("A", "B")),
        ({"authors": None, "credits": ["x"]}, ()),
        ({"authors": [{"ten": "A"}, 3, " "]}, ()),
        ({}, ()),
    ],
)
def test_names_are_found_in_any_front_matter(front: dict[str, object], names: tuple[str, ...]) -> None:
    assert names_in(front) == names
