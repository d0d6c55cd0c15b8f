"""Events on a whole site: where a change shows, what a day changes, and what nobody may see."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from plugins.content_checks.examine import examine
from tests.congress.event_site import HELD, PLANNED, make_event_site, write
from tests.sites import NOW, build_site, files_below

SITEURL = "https://so.example.vn"
GOLDEN = Path(__file__).parent / "golden"
FILES = {
    "panel.html": "tin-tuc/2022/ke-hoach/index.html",
    "register.html": "dai-hoi/nhiem-ky/2022-2025/theo-tinh-trang/index.html",
    "registers.html": "dai-hoi/index.html",
    "agenda.html": "lich-su-kien/index.html",
    "hub.html": "chuyen-de/tien-toi/index.html",
    "units.html": "don-vi/index.html",
    "unit.html": "don-vi/thanh-tra/index.html",
    "agenda.ics": "lich-su-kien/agenda.ics",
    "dai-hoi.csv": "dai-hoi/dai-hoi.csv",
    "dai-hoi.json": "dai-hoi/dai-hoi.json",
}
"""The file of the small portal that each golden file holds; of pages the main part alone."""


def built(content: Path, output: Path, days: int = 0, **options: object) -> dict[str, bytes]:
    result = build_site(content, output, NOW + timedelta(days=days), SITEURL=SITEURL, **options)
    assert result.ok, "\n".join(map(str, result.findings))
    return files_below(output)


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    """Return the files that differ, but for the list of all checksums."""
    names = before.keys() | after.keys()
    return {name for name in names if before.get(name) != after.get(name)} - {"manifest.sha256"}


def main_part(page: bytes, selector: str = "main") -> str:
    return str(BeautifulSoup(page.decode(), "html.parser").select_one(selector))


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_event_site(tmp_path_factory.mktemp("events"))


@pytest.fixture(scope="module")
def site(content: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return built(content, tmp_path_factory.mktemp("events") / "site")


def test_the_small_portal_is_without_fault(content: Path) -> None:
    assert examine(content, NOW).findings == ()


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_the_small_portal_is_the_one_reviewed(
    site: dict[str, bytes], golden: Callable[[Path, str], None], name: str
) -> None:
    data = site[FILES[name]]
    selector = ".event-panel" if name == "panel.html" else "main"
    text = main_part(data, selector) if name.endswith(".html") else data.decode("utf-8-sig").replace("\r\n", "\n")
    golden(GOLDEN / name, text.rstrip("\n") + "\n")


def test_every_golden_file_is_compared() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == FILES.keys()


def test_one_edit_of_an_event_changes_every_place_that_tells_of_it_and_no_other(tmp_path: Path) -> None:
    """Nothing but the record's front matter is touched; articles of other events, feeds and lists stay as they are."""
    content = make_event_site(tmp_path)
    before = built(content, tmp_path / "site")
    write(
        content,
        "2022/ho-so",
        "2022-05-20 08:00",
        {**HELD, "start": "2022-05-20 07:30", "end": None, "place": "Nhà văn hóa"},
        campaign="tien-toi",
        documents=["20-KH/ĐU"],
    )
    after = built(content, tmp_path / "site")
    register = {"index.html", "theo-ngay/index.html", "theo-tinh-trang/index.html", "dai-hoi.csv", "dai-hoi.json"}
    assert changed(before, after) == {
        "tin-tuc/2022/ho-so/index.html",
        "tin-tuc/2022/ke-hoach/index.html",
        "lich-su-kien/2022/index.html",
        "lich-su-kien/agenda.ics",
        "chuyen-de/tien-toi/index.html",
        "chuyen-de/tien-toi/agenda.ics",
        "don-vi/van-phong/index.html",
        "dai-hoi/index.html",
        "dai-hoi/dai-hoi.csv",
        "dai-hoi/dai-hoi.json",
        *(f"dai-hoi/nhiem-ky/2022-2025/{name}" for name in register),
        *(f"dai-hoi/chuyen-de/tien-toi/{name}" for name in register),
    }
    assert "Nhà văn hóa" in main_part(after["tin-tuc/2022/ke-hoach/index.html"])
    assert "20/05/2022" in main_part(after["dai-hoi/index.html"])


def test_an_edit_of_a_coming_event_changes_the_agenda_too(tmp_path: Path) -> None:
    content = make_event_site(tmp_path)
    before = built(content, tmp_path / "site")
    write(content, "2023/sap-toi", "2023-05-20 08:00", {**PLANNED, "status": "cancelled"})
    after = built(content, tmp_path / "site")
    assert {"lich-su-kien/index.html", "lich-su-kien/agenda.ics"} <= changed(before, after)
    assert b"STATUS:CANCELLED" in after["lich-su-kien/agenda.ics"]
    assert "Hủy" in main_part(after["lich-su-kien/index.html"])


def test_a_day_that_passes_changes_the_agenda_alone(content: Path, site: dict[str, bytes], tmp_path: Path) -> None:
    later = built(content, tmp_path / "site", days=10)
    assert {name for name in changed(site, later) if not name.startswith("lich/")} == {"lich-su-kien/index.html"}
    soon, past = (BeautifulSoup(files["lich-su-kien/index.html"], "html.parser").main for files in (site, later))
    assert soon is not None
    assert past is not None
    assert soon.find("h2").find_next("h4").text == PLANNED["name"]
    assert past.find("h2").find_next("p").text == "Chưa có sự kiện nào sắp tới."


@pytest.mark.parametrize("hidden", [{"status": "draft"}, {"date": "2023-07-01 08:00"}])
def test_events_of_drafts_and_of_embargoed_articles_are_nowhere(tmp_path: Path, hidden: dict[str, str]) -> None:
    content = make_event_site(tmp_path)
    facts = {"date": "2023-05-28 08:00", "campaign": "tien-toi", **hidden}
    event = {**PLANNED, "name": "Đại hội Bí mật", "unit": "van-phong", "term": "2025-2030"}
    write(content, "2023/an", facts.pop("date"), event, **facts)
    write(content, "2023/nhac", "2023-05-29 08:00", {"record": "an"})
    files = built(content, tmp_path / "site")
    assert [name for name, data in files.items() if "Bí mật".encode() in data or b"2025-2030" in data] == []
    assert "event-panel" not in main_part(files["tin-tuc/2023/nhac/index.html"])


def test_a_preview_shows_a_draft_its_panel_and_no_register_of_it(tmp_path: Path) -> None:
    content = make_event_site(tmp_path)
    write(content, "2023/an", "2023-05-28 08:00", {**PLANNED, "unit": "van-phong", "term": "2025-2030"}, status="draft")
    files = built(content, tmp_path / "site", settings="pelicanconf.py")
    panel = BeautifulSoup(files["ban-nhap/an/index.html"], "html.parser").find(class_="event-panel")
    assert panel is not None
    assert "2025–2030" in panel.text
    assert [link["href"] for link in panel.find_all("a")] == ["/don-vi/van-phong/"]
    assert b'"Event"' not in files["ban-nhap/an/index.html"]
    assert not [name for name in files if name.startswith("dai-hoi/nhiem-ky/2025")]


def test_the_record_alone_describes_its_event_to_machines(site: dict[str, bytes]) -> None:
    def events(name: str) -> list[dict[str, object]]:
        page = BeautifulSoup(site[name].decode(), "html.parser")
        nodes = [json.loads(script.text) for script in page.find_all("script", type="application/ld+json")]
        return [node for node in nodes if node["@type"] == "Event"]

    assert events("tin-tuc/2022/ke-hoach/index.html") == []
    (event,) = events("tin-tuc/2022/ho-so/index.html")
    assert event["eventStatus"] == "https://schema.org/EventScheduled"
    assert (event["startDate"], event["endDate"]) == ("2022-05-19T13:30:00+07:00", "2022-05-19T16:30:00+07:00")
    assert event["location"] == {"@type": "Place", "name": "Hội trường Sở", "address": "Hội trường Sở"}
    assert event["organizer"] == {
        "@type": "Organization",
        "name": "Chi bộ Văn phòng",
        "url": f"{SITEURL}/don-vi/van-phong/",
    }
    (postponed,) = events("tin-tuc/2023/lui/index.html")
    assert (postponed["eventStatus"], postponed["startDate"]) == ("https://schema.org/EventPostponed", "2023-05-25")


def test_the_contact_page_lists_the_units_that_can_be_turned_to(site: dict[str, bytes]) -> None:
    page = BeautifulSoup(site["lien-he/index.html"].decode(), "html.parser")
    assert [link["href"] for link in page.select(".units a")] == ["/don-vi/chi-cuc/"]


def test_the_figures_of_a_register_are_those_of_every_page_that_shows_it(site: dict[str, bytes]) -> None:
    words = "2/3 chi bộ đã tổ chức đại hội, nhiệm kỳ 2022–2025"
    pages = ("dai-hoi", "dai-hoi/nhiem-ky/2022-2025", "dai-hoi/chuyen-de/tien-toi/theo-ngay", "chuyen-de/tien-toi")
    assert [name for name in pages if words not in main_part(site[f"{name}/index.html"])] == []
    (register,) = json.loads(site["dai-hoi/dai-hoi.json"])["registers"]
    assert (register["held"], register["bodies"]) == (2, 3)


def test_only_the_first_order_of_a_register_is_for_search_engines(site: dict[str, bytes]) -> None:
    listed = set(re.findall(rf"<loc>{SITEURL}(/dai-hoi/[^<]*)</loc>", site["sitemap.xml"].decode()))
    assert listed == {"/dai-hoi/", "/dai-hoi/nhiem-ky/2022-2025/", "/dai-hoi/chuyen-de/tien-toi/"}


def test_two_builds_are_equal_byte_for_byte(content: Path, site: dict[str, bytes], tmp_path: Path) -> None:
    assert built(content, tmp_path / "another" / "site") == site


def test_no_module_of_the_room_reads_the_clock_and_its_plugin_alone_imports_pelican() -> None:
    for module in sorted((Path(__file__).parents[2] / "plugins/congress").glob("*.py")):
        source = module.read_text(encoding="utf-8").lower()
        words = (".now(", ".today(", "time.time", "utcnow", *(() if module.name == "plugin.py" else ("pelican",)))
        assert not [word for word in words if word in source], module.name
