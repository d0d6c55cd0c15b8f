"""A small portal with events: the tiny site, three cells, a campaign, and a congress in every state."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.sites import copy_tiny

UNITS = """\
- slug: van-phong
  name: Chi bộ Văn phòng
  level: chi bộ
- slug: thanh-tra
  name: Chi bộ Thanh tra
  level: chi bộ
  valid_to: 2022-12-31
  successors: [phap-che]
- slug: phap-che
  name: Chi bộ Pháp chế
  level: chi bộ
  valid_from: 2023-01-01
"""
CAMPAIGN = "- {slug: tien-toi, name: Tiến tới đại hội, start: 2022-04-01, end: 2022-12-31}\n"
CONGRESS = {"kind": "congress", "level": "chi bộ", "term": "2022-2025", "place": "Hội trường Sở"}
HELD = {
    **CONGRESS,
    "name": "Đại hội Chi bộ Văn phòng",
    "unit": "van-phong",
    "start": "2022-05-19 13:30",
    "end": "2022-05-19 16:30",
    "status": "held",
    "results": {"committee_size": 3, "re_elected": 2, "newly_elected": 1, "women": 1, "delegates": 16, "votes": 100},
}
PLANNED = {**CONGRESS, "name": "Đại hội Chi bộ Pháp chế", "unit": "phap-che", "start": "2023-06-10 07:30"}


def make_event_site(folder: Path) -> Path:
    """Make the content; return its folder. The build's moment is that of tests.sites.NOW, 2023-06-01."""
    content = copy_tiny(folder)
    with (content / "data/units.yml").open("a", encoding="utf-8") as file:
        file.write(UNITS)
    (content / "data/campaigns.yml").write_text(CAMPAIGN, encoding="utf-8")
    of_campaign = {"campaign": "tien-toi", "documents": ["20-KH/ĐU"]}
    write(content, "2022/ho-so", "2022-05-20 08:00", HELD, **of_campaign)
    write(content, "2022/ke-hoach", "2022-05-01 08:00", {"record": "ho-so"}, campaign="tien-toi")
    write(
        content, "2022/thanh-tra", "2022-05-21 08:00", {**HELD, "name": "Đại hội Chi bộ Thanh tra", "unit": "thanh-tra"}
    )
    write(content, "2023/sap-toi", "2023-05-20 08:00", PLANNED)
    postponed = {"name": "Hội nghị bị lùi", "kind": "conference", "start": "2023-05-25", "status": "postponed"}
    write(content, "2023/lui", "2023-05-22 08:00", postponed)
    return content


def write(content: Path, name: str, date: str, event: dict[str, Any], **front: Any) -> None:
    """Write an article with an event."""
    facts = {
        "title": f"Tin {name}",
        "date": date,
        "section": "thong-bao",
        "lead": f"Về {name}.",
        "event": event,
        **front,
    }
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in facts.items()]
    path = content / f"articles/{name}.md"
    path.write_text("\n".join(["---", *lines, "---", "", f"Nội dung {name}.", ""]), encoding="utf-8")
