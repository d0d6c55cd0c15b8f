"""Small sites, made for tests and built whole."""

import shutil
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

import yaml
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from pelicanconf import JINJA_ENVIRONMENT
from plugins.fast_build.build import BuildResult, build

ROOT = Path(__file__).parents[2]
TINY = Path(__file__).parent / "tiny"
NOW = datetime.fromisoformat("2023-06-01T08:00:00+07:00")
"""The moment at which tests build: one article of the tiny site is dated after it."""
SAMPLE_NOW = datetime.fromisoformat("2026-11-22T08:00:00+07:00")
"""The moment at which tests build the sample portal."""

TAGS_IN_ORDER = (
    "An sinh",
    "An toàn giao thông",
    "Ảnh đẹp",
    "Ăn sạch",
    "Ân nhân",
    "Ấp văn hóa",
    "Dân số",
    "Đại biểu",
    "Đảng viên",
    "Đoàn thể",
    "Ong",
    "Ô nhiễm",
    "Ở trọ",
    "Uy tín",
    "Ưu đãi",
    "Y tế",
    "Ý kiến",
)
"""Tags of a long site as a Vietnamese dictionary has them: a ă â, d đ, o ô ơ, u ư are letters of their own."""


class _CompiledOnce(BytecodeCache):
    """The theme's compiled templates, for all builds of a run: to compile them is most of what a tiny site costs."""

    def __init__(self) -> None:
        self._code: dict[tuple[str, str], bytes] = {}

    def __repr__(self) -> str:
        return "compiled once"  # a build that sees other settings renders every page anew

    def load_bytecode(self, bucket: Bucket) -> None:
        if code := self._code.get((bucket.key, bucket.checksum)):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[bucket.key, bucket.checksum] = bucket.bytecode_to_string()


COMPILED_ONCE = {**JINJA_ENVIRONMENT, "bytecode_cache": _CompiledOnce()}
"""JINJA_ENVIRONMENT of a build that need not show how templates are remembered from one build to the next."""


def copy_tiny(folder: Path) -> Path:
    """Copy the tiny site's content, so that a test may spoil it; return the content folder."""
    return Path(shutil.copytree(TINY, folder / "content"))


def make_empty(folder: Path) -> Path:
    """Make the content of a portal on its first day: the department is named and nothing else; return its folder."""
    content = folder / "content"
    (content / "data").mkdir(parents=True)
    (content / "data/department.yml").write_text("name: Sở Mới\nresponsible: Giám đốc Sở\n", encoding="utf-8")
    return content


def make_long(folder: Path, articles: int) -> Path:
    """Make the tiny site's content with `articles` more, two a day, and TAGS_IN_ORDER; return the content folder."""
    content = copy_tiny(folder)
    tags = [{"slug": f"the-{number}", "name": name} for number, name in enumerate(reversed(TAGS_IN_ORDER))]
    with (content / "data/tags.yml").open("a", encoding="utf-8") as file:
        yaml.safe_dump(tags, file, allow_unicode=True)
    (content / "articles/2021").mkdir()
    for number in range(1, articles + 1):
        moment = datetime.fromisoformat("2021-01-01T08:00") + timedelta(hours=12 * number)
        front = {"title": f"Bản tin số {number}", "date": f"{moment:%Y-%m-%d %H:%M}", "section": "Tin hoạt động"}
        text = yaml.safe_dump({**front, "lead": f"Điểm tin kỳ thứ {number} của năm."}, allow_unicode=True)
        path = content / f"articles/2021/ban-tin-so-{number}.md"
        path.write_text(f"---\n{text}---\n\nNội dung kỳ thứ {number}.\n", encoding="utf-8")
    return content


def build_site(
    content: Path, output: Path, now: datetime = NOW, settings: str = "publishconf.py", **overrides: object
) -> BuildResult:
    """Build a content folder as the public sees it, with the project's own theme and settings."""
    places: Mapping[str, object] = {
        "PATH": str(content),
        "PENDING_PATH": str(output) + ".pending",
        "JINJA_ENVIRONMENT": COMPILED_ONCE,
        **overrides,
    }
    return build(ROOT / settings, output, now, places)


def files_below(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its posix path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
