"""The editors' handbook is held to the program: its examples pass the checks, its messages are the real ones."""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image

from chores.door import namespace
from plugins.content_checks.examine import examine
from plugins.content_model.finding import Finding
from plugins.content_model.new_article import new_article
from tests.content_model.sample import DEPARTMENT

HANDBOOK = Path(__file__).parents[2] / "docs/bien-tap"
WRITING, MISTAKES = HANDBOOK / "02-viet-bai.md", HANDBOOK / "03-loi-thuong-gap.md"
NOW = datetime.fromisoformat("2026-06-01T08:00:00+07:00")
ARTICLE = "articles/2022/bai.md"
FRONT = {
    "title": "Tin của Sở",
    "date": "2022-05-19 14:30",
    "section": "Công tác Đảng",
    "lead": "Sáng 19/5, Chi bộ Văn phòng tổ chức đại hội.",
}
DATA = {
    "department": DEPARTMENT,
    "sections": "- {slug: cong-tac-dang, name: Công tác Đảng}\n- {slug: thong-bao, name: Thông báo}\n",
    "tags": "- {slug: dai-hoi-chi-bo, name: Đại hội chi bộ}\n",
    "authors": "- {slug: ban-bien-tap, name: Ban Biên tập}\n",
    "units": "- {slug: van-phong-so, name: Văn phòng Sở}\n",
}
EVENT = "event:\n  name: Đại hội Chi bộ Thanh tra\n  start: 2022-05-26 07:30\n  status: held\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A content folder with the names, articles and pictures that the handbook's examples speak of."""
    for name, text in DATA.items():
        put(tmp_path, f"data/{name}.yml", text)
    front = "title: Đại hội Chi bộ Thanh tra\ndate: 2022-05-26\nsection: Công tác Đảng\nlead: Đại hội.\n"
    put(tmp_path, "articles/2022/dai-hoi-chi-bo-thanh-tra.md", f"---\n{front}{EVENT}---\n\nNội dung.\n")
    put(tmp_path, "pages/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\n\nSở có ba phòng.\n")
    for picture in ("doan-chu-tich", "dai-hoi-van-phong"):
        (tmp_path / "images/2022").mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (4, 3)).save(tmp_path / f"images/2022/{picture}.jpg")
    return tmp_path


def put(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")


def blocks(page: Path) -> list[tuple[str, str, str]]:
    """Return each block of code with the words before it and its language."""
    found = re.findall(r"([^\n]*)\n\n```(\w+)\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    return [(before, language, text) for before, language, text in found]


def as_article(language: str, block: str) -> str:
    """Return the file of an article with the block in it: keys of the front matter, or a body, or all of it."""
    if block.startswith("---\n"):
        return block
    keys = block if language == "yaml" else ""
    kept = "".join(
        f"{key}: {value}\n" for key, value in FRONT.items() if not re.search(rf"^{key}:", keys, re.MULTILINE)
    )
    return f"---\n{kept}{keys}---\n\n{block if language != 'yaml' else 'Nội dung của bài.'}"


def said_of(root: Path, language: str, block: str, before: str = "") -> list[Finding]:
    """Return what the checks find in a block: an article, or the data file that the words before it name."""
    named = re.search(r"`(data/\w+\.yml)`", before) if block.startswith("- ") else None
    path = named[1] if named else ARTICLE
    put(root, path, block if named else as_article(language, block))
    return [finding for finding in examine(root, NOW).findings if finding.path == f"content/{path}"]


@pytest.mark.parametrize(("before", "language", "block"), blocks(WRITING))
def test_every_example_of_how_to_write_passes_the_checks(root: Path, before: str, language: str, block: str):
    assert [str(finding) for finding in said_of(root, language, block, before)] == []


def mistakes() -> Iterator[tuple[str, str, str, str]]:
    """Yield language, what was written, what is said of it, and what to write instead."""
    for wrong, message, right in zip(*[iter(blocks(MISTAKES))] * 3, strict=True):
        assert (wrong[0], message[0], right[0]) == ("Viết sai:", "Máy báo:", "Viết đúng:")
        yield wrong[1], wrong[2], message[2].rstrip(), right[2]


@pytest.mark.parametrize(("language", "wrong", "message", "right"), list(mistakes()))
def test_every_message_in_the_handbook_is_the_real_one(root: Path, language: str, wrong: str, message: str, right: str):
    rule = message.rpartition("[")[2].rstrip("]")
    assert [str(finding) for finding in said_of(root, language, wrong) if finding.rule == rule] == [message]
    assert said_of(root, language, right) == []


def test_the_first_steps_show_what_the_program_writes_and_says(root: Path):
    first_steps = (HANDBOOK / "01-bat-dau.md").read_text(encoding="utf-8")
    made = datetime.fromisoformat("2022-05-19T14:30:00+07:00")
    lead = "Sáng 19/5, Chi bộ Văn phòng tổ chức đại hội nhiệm kỳ 2022–2025."
    article = new_article("Đại hội Chi bộ Văn phòng nhiệm kỳ 2022–2025", "Công tác Đảng", lead, "Ban Biên tập", made)
    assert f"```markdown\n{article.text}```" in first_steps
    path = "articles/2022/dai-hoi-chi-bo-van-phong.md"
    put(root, path, as_article("yaml", "date: 19/5/2022\n").replace("\nsection", "\nsection"))
    put(root, path, "---\ntitle: Tin\ndate: 19/5/2022\nsection: Công tác Đảng\nlead: Mở đầu.\n---\n\nNội dung.\n")
    (finding,) = (finding for finding in examine(root, NOW).findings if finding.path == f"content/{path}")
    assert f"```text\n{finding}\n```" in first_steps
    picture = next(block for _, language, block in blocks(HANDBOOK / "01-bat-dau.md") if language == "yaml")
    assert [finding for finding in said_of(root, "yaml", picture) if finding.path.endswith("bai.md")] == []


@pytest.mark.parametrize("page", sorted(HANDBOOK.glob("0*.md")), ids=lambda page: page.name)
def test_every_chore_and_page_that_the_handbook_names_exists(page: Path):
    text = page.read_text(encoding="utf-8")
    chores = set(re.findall(r"tasks\.py (\w+)", text))
    assert chores <= set(namespace.task_names)
    for link in re.findall(r"\]\(([\w-]+\.md)\)", re.sub(r"```.*?```", "", text, flags=re.DOTALL)):
        assert (HANDBOOK / link).is_file(), link
