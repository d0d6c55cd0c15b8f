"""What the editors' page on events shows is what the model takes."""

import re
from pathlib import Path

import pytest
import yaml

from plugins.content_model.article import ArticleFront
from plugins.content_model.data import Unit

PAGE = (Path(__file__).parents[2] / "docs/bien-tap/su-kien.md").read_text(encoding="utf-8")
FRONT = {"title": "Tin", "date": "2022-05-20", "section": "Công tác Đảng", "lead": "Mở đầu."}


@pytest.mark.parametrize("example", re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL))
def test_an_event_of_the_handbook_is_valid(example: str) -> None:
    front = yaml.load(example, yaml.BaseLoader)  # noqa: S506 - texts alone, as the model reads them
    assert ArticleFront.read({**FRONT, **front}).event is not None


def test_the_units_of_the_handbook_are_valid() -> None:
    (example,) = re.findall(r"```text\n(.*?)```", PAGE, re.DOTALL)
    units = yaml.load(example, yaml.BaseLoader)  # noqa: S506 - likewise
    assert [Unit.read(unit).slug for unit in units] == ["chi-bo-thanh-tra", "chi-bo-van-phong"]
