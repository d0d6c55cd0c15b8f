"""A small project of its own: requirements that a local folder of wheels can meet, in a folder with an awkward name."""

from __future__ import annotations

import base64
import hashlib
import shutil
import zipfile
from pathlib import Path

import pytest

from chores import environment

NAME = "cổng tin điện tử"


class Project:
    """A folder with a requirements file, and the wheels that it may ask for."""

    def __init__(self, root: Path, wheels: Path) -> None:
        self.root = root
        self.wheels = wheels

    def require(self, version: str, digest: str = "", file: str = "requirements.txt") -> None:
        """Ask for a version of the package "vidu"; with a digest of zeros, say, for one that was tampered with."""
        digest = digest or self.wheel(version)
        (self.root / file).write_text(f"vidu=={version} \\\n    --hash=sha256:{digest}\n", "utf-8")

    def wheel(self, version: str) -> str:
        """Make the wheel of a version and return its digest."""
        info = f"vidu-{version}.dist-info"
        members = {
            "vidu.py": f"VERSION = {version!r}\n",
            f"{info}/METADATA": f"Metadata-Version: 2.1\nName: vidu\nVersion: {version}\n",
            f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        }
        record = "".join(f"{name},sha256={_encoded(text)},{len(text)}\n" for name, text in members.items())
        file = self.wheels / f"vidu-{version}-py3-none-any.whl"
        with zipfile.ZipFile(file, "w") as archive:
            for name, text in members.items():
                archive.writestr(zipfile.ZipInfo(name), text)  # without a date: the same bytes each time
            archive.writestr(zipfile.ZipInfo(f"{info}/RECORD"), f"{record}{info}/RECORD,,\n")
        return hashlib.sha256(file.read_bytes()).hexdigest()


def _project(folder: Path, patch: pytest.MonkeyPatch) -> Project:
    project = Project(folder / NAME, folder / "wheels")
    project.root.mkdir(exist_ok=True)
    project.wheels.mkdir()
    patch.setenv("PIP_NO_INDEX", "1")
    patch.setenv("PIP_FIND_LINKS", str(project.wheels))
    project.require("1.0")
    return project


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project without an environment yet; pip looks for packages in its folder of wheels only."""
    return _project(tmp_path, monkeypatch)


@pytest.fixture(scope="session")
def _prepared_once(tmp_path_factory):
    folder = tmp_path_factory.mktemp("prepared")
    with pytest.MonkeyPatch.context() as patch:
        project = _project(folder, patch)
        environment.prepare(project.root, environment.RUN)
    return project.root


@pytest.fixture
def prepared(_prepared_once, tmp_path, monkeypatch):
    """A project whose environment was made earlier, in another folder: an environment may be moved."""
    shutil.copytree(_prepared_once, tmp_path / NAME, symlinks=True)
    return _project(tmp_path, monkeypatch)


def _encoded(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
