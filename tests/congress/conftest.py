"""Events to try the room on: a department with three cells, of which one took over from another."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.congress.gather import Gathered, gather
from plugins.content_model.article import ArticleFront
from plugins.content_model.data import Campaign, Department, Portal, Unit
from plugins.content_model.library import Article
from plugins.content_model.references import References

UNITS = (
    {"slug": "dang-bo", "name": "Đảng bộ Sở", "level": "đảng bộ cơ sở"},
    {"slug": "van-phong", "name": "Chi bộ Văn phòng", "level": "chi bộ", "parent": "dang-bo"},
    {
        "slug": "thanh-tra",
        "name": "Chi bộ Thanh tra",
        "level": "chi bộ",
        "valid_to": "2025-06-30",
        "successors": ["phap-che"],
    },
    {
        "slug": "phap-che",
        "name": "Chi bộ Pháp chế",
        "level": "chi bộ",
        "valid_from": "2025-07-01",
        "former_names": [{"name": "Chi bộ Pháp chế và Kiểm tra", "valid_to": "2025-12-31"}],
    },
)
CAMPAIGN = {"slug": "tien-toi", "name": "Tiến tới đại hội", "start": "2022-04-01", "end": "2022-12-31"}


def make_references(*units: dict[str, Any]) -> References:
    """Return the registers of a small portal; without arguments those of UNITS."""
    declared = tuple(Unit.read(unit) for unit in units or UNITS)
    department = Department.read({"name": "Sở", "responsible": "Giám đốc Sở"})
    campaigns = (Campaign.read(CAMPAIGN),)
    return References(Portal(department=department, units=declared, campaigns=campaigns))


def make_article(path: str, event: dict[str, Any] | None = None, **front: Any) -> Article:
    """Return an article of a path such as ``2022/tin``."""
    facts = {
        "title": f"Tin {path}",
        "date": f"{path[:4]}-06-01 08:00",
        "section": "Tin",
        "lead": "Mở đầu.",
        **({"event": event} if event else {}),
        **front,
    }
    return Article(f"articles/{path}.md", ArticleFront.read(facts))


def congress(unit: str = "van-phong", day: str = "2022-05-19", **facts: Any) -> dict[str, Any]:
    """Return the front matter of a congress that was held for the term 2022-2025."""
    return {
        "name": f"Đại hội {unit}",
        "kind": "congress",
        "unit": unit,
        "term": "2022-2025",
        "start": f"{day} 13:30",
        "end": f"{day} 16:30",
        "place": "Hội trường, tầng 4",
        "status": "held",
        **facts,
    }


@pytest.fixture
def references() -> References:
    return make_references()


def gathered(*articles: Article) -> Gathered:
    """Gather articles with the small portal's registers."""
    return gather(articles, make_references())
