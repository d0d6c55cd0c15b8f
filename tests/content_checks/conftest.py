"""A desk to try rules on: a small content folder that tests fill, and the findings of one rule in it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image

from plugins.content_checks.examine import Examination, examine
from plugins.content_model.finding import Finding
from tests.media.pictures import file_of

Git = Callable[..., str]
NOW = datetime.fromisoformat("2022-06-01T08:00:00+07:00")
DATA = {
    "department": "name: Sở Thử nghiệm\nresponsible: Giám đốc Sở\n",
    "sections": "- {slug: tin-hoat-dong, name: Tin hoạt động}\n- {slug: thong-bao, name: Thông báo}\n",
    "tags": "- {slug: dai-hoi, name: Đại hội}\n",
    "authors": "- {slug: ban-bien-tap, name: Ban Biên tập}\n",
    "units": "- {slug: van-phong, name: Văn phòng Sở, short_name: VP Sở}\n",
}


PHOTO = file_of(Image.new("1", (1200, 800)), "PNG")
"""A picture wide enough for any place, in few bytes."""


class Desk:
    """A content folder with one declared thing of each kind."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for name, text in DATA.items():
            self.write(f"data/{name}.yml", text)

    def write(self, path: str, text: str | bytes = "") -> Path:
        """Write any file of the folder."""
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode())
        return target

    def article(self, name: str = "2022/tin", body: str = "Sáng nay, Sở họp giao ban.\n", **front: object) -> Path:
        """Write an article; a value None leaves a key out, any other is written as JSON, which YAML reads."""
        facts: dict[str, object] = {
            "title": f"Tin {name}",
            "date": f"{name[:4]}-03-30 08:00",
            "section": "Tin hoạt động",
            "lead": "Sở họp giao ban.",
            **front,
        }
        return self._text(f"articles/{name}.md", facts, body)

    def page(self, name: str = "gioi-thieu", body: str = "Sở có ba phòng.\n", **front: object) -> Path:
        """Write a page, likewise."""
        return self._text(f"pages/{name}.md", {"title": f"Trang {name}", **front}, body)

    def album(self, name: str = "hoi-nghi", *pictures: dict[str, object], **front: object) -> Path:
        """Write an album."""
        facts = {"title": "Hội nghị", "date": "2022-03-30 08:00", "pictures": list(pictures), **front}
        return self.write(f"albums/{name}/album.yml", json.dumps(facts, ensure_ascii=False, indent=1))

    def video(self, name: str = "hoi-nghi", body: str = "Lời chào mừng.\n", **front: object) -> Path:
        """Write a video of another site with its picture; a value None leaves a key out."""
        self.write("images/bia.png", PHOTO)
        facts: dict[str, object] = {
            "title": "Hội nghị",
            "date": "2022-03-30 08:00",
            "lead": "Ghi lại hội nghị.",
            "url": "https://www.youtube.com/watch?v=aBcDeFgHiJk",
            "image": {"file": "images/bia.png", "alt": "Hội trường có hai hàng ghế"},
            **front,
        }
        return self._text(f"videos/{name}.md", facts, body)

    def _text(self, path: str, front: dict[str, object], body: str) -> Path:
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items() if value is not None]
        return self.write(path, "\n".join(["---", *lines, "---", body]))

    def examine(self, now: datetime = NOW) -> Examination:
        """Examine the folder as it is."""
        return examine(self.root, now)

    def findings(self, rule: str, now: datetime = NOW) -> list[Finding]:
        """Examine the folder and return what one rule found."""
        return [finding for finding in self.examine(now).findings if finding.rule == rule]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "content")


@pytest.fixture
def found(desk: Desk) -> Callable[..., list[Finding]]:
    """What a rule finds in one article with this body, which begins on line 7, and these values of the front matter."""

    def find(rule: str, body: str = "Sáng nay, Sở họp giao ban.", **front: object) -> list[Finding]:
        desk.article(body=body, **front)
        return desk.findings(rule)

    return find


@pytest.fixture
def git(desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Git:
    """Runs git in the project that the desk's content folder lies in; knows no settings but its own."""
    (tmp_path / "gitconfig").write_text("[user]\nname = Biên tập viên\nemail = bien-tap@so.example.vn\n", "utf-8")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "gitconfig"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")

    def run(*arguments: str) -> str:
        command = ["git", "-C", str(desk.root.parent), *arguments]
        return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout

    run("init", "-q", "-b", "main")
    return run


@pytest.fixture
def commit(git: Git) -> Callable[[], None]:
    def run() -> None:
        git("add", "-A")
        git("commit", "-qm", "Cập nhật")

    return run
