"""Search as a reader does it: in a browser, on a small site, by typing Vietnamese in every way it is typed."""

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote_plus

import pytest
import yaml
from playwright.sync_api import APIResponse, Locator, Page, Route, expect

from plugins.site_search.index_files import FOLDER
from tests.browser.fixtures import Console, OpenPage
from tests.site.slow_line import SLOW, WATCH_SHIFTS
from tests.sites import SAMPLE_NOW, build_site, copy_tiny

NEWS, NOTICES = "Tin hoạt động", "Thông báo"
RESULTS = "/tim-kiem/?q=qu%C3%A0+trung+thu"
ANSWERED = re.compile(r"^(?!Đang tải).*\.$")
DIGEST = f"Phần mở đầu. {'Chữ khác. ' * 60}Quà Trung thu."
ARTICLES = (
    ("dai-hoi-diem", "2024-05-02", NEWS, "Đại hội chi bộ điểm bầu ba chi ủy viên", "Làm theo Kế hoạch 36-KH/ĐUK."),
    ("mo-duong", "2024-06-01", NEWS, "Mở đường vào ấp", "Con đường dài hai cây số."),
    ("dinh-duong", "2024-06-05", NOTICES, "Lớp nấu ăn đủ dinh dưỡng", "Dưỡng sức cho trẻ."),
    ("bao-so-3", "2024-09-07", NEWS, "Ứng phó bão số 3", "Bão vào đất liền trong đêm."),
    ("bao-cao", "2024-10-07", NEWS, "Gửi báo cáo sớm", "Báo cáo quý ba gửi trước ngày 10."),
    ("hoa-binh", "2023-03-03", NEWS, "Trồng cây hòa bình", "Vườn cây trước trụ sở."),
    ("roi-nhau", "2024-01-01", NOTICES, "Tin ngắn trong tuần", "Hội họp. Bộ sách mới. Đại biểu chi tiền túi."),
    *((f"diem-tin-{n}", f"2022-02-{n:02}", NOTICES, f"Bản tin số {n}", DIGEST) for n in range(1, 26)),
)

DOCUMENT = "number: 36-KH/ĐUK\nissuer: Đảng ủy khối\ndate: 2022-03-30\nabstract: Về đại hội các chi bộ.\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, hosted: Callable[[Path], str]) -> str:
    """The address of a site made of ARTICLES, DOCUMENT and the tiny site's own."""
    folder = tmp_path_factory.mktemp("search")
    content = copy_tiny(folder)
    for slug, date, section, title, body in ARTICLES:
        file = content / f"articles/{date[:4]}/{slug}.md"
        file.parent.mkdir(exist_ok=True)
        front = {"title": title, "date": f"{date} 08:00", "section": section, "lead": f"Tóm tắt về {slug}."}
        file.write_text(f"---\n{yaml.safe_dump(front, allow_unicode=True)}---\n\n{body}\n", encoding="utf-8")
    (content / "documents").mkdir()
    (content / "documents/36-kh-duk-2022.yml").write_text(DOCUMENT, encoding="utf-8")
    address = hosted(folder / "site")
    result = build_site(content, folder / "site", SAMPLE_NOW, SITEURL=address)
    assert result.ok, result.findings
    (note,) = [note for note in result.notes if "tìm kiếm" in note]
    assert re.fullmatch(
        r"Chỉ mục tìm kiếm: 38 bài, trang và văn bản, \d+ tệp, \d+ KB; .* nhiều nhất \d+ KB trước khi nén\.", note
    )
    return address


@pytest.fixture
def searching(page: OpenPage, site: str) -> Page:
    """The search page with nothing typed."""
    return page(f"{site}/tim-kiem/")


def type_in(shown: Page, words: str) -> None:
    """Type as a person does: nothing is sent, results come by themselves."""
    field = shown.get_by_role("searchbox", name="Từ cần tìm")
    field.fill("")
    field.press_sequentially(words)
    expect(shown).to_have_url(re.compile(f"q={re.escape(quote_plus(words, safe='*'))}(&|$)"))


def said(shown: Page) -> Locator:
    return shown.locator(".search-results [role=status]")


def status(shown: Page) -> str:
    expect(said(shown)).to_have_text(ANSWERED)
    return said(shown).inner_text()


def titles(shown: Page) -> list[str]:
    status(shown)
    return shown.locator(".search-results h3").all_inner_texts()


@pytest.mark.parametrize(
    "words", ["đại hội chi bộ", "dai hoi chi bo", "ĐẠI HỘI CHI BỘ", unicodedata.normalize("NFD", "đại hội chi bộ")]
)
def test_a_congress_is_found_however_it_is_typed(searching: Page, words: str) -> None:
    type_in(searching, words)
    found = titles(searching)
    assert found[0] == "Đại hội chi bộ điểm bầu ba chi ủy viên"
    assert found[-1] == "Tin ngắn trong tuần"  # has the words apart


def test_what_is_spelt_so_comes_before_what_only_folds_alike(searching: Page) -> None:
    type_in(searching, "bão")
    assert titles(searching)[:2] == ["Ứng phó bão số 3", "Gửi báo cáo sớm"]
    expect(searching.locator(".search-results h2")).to_have_text(["Có từ “bão”", "Gần đúng, không kể dấu"])
    assert status(searching) == "Có từ “bão”: 1 kết quả. Gần đúng, không kể dấu: 3 kết quả."
    type_in(searching, "duong")
    assert titles(searching) == ["Lớp nấu ăn đủ dinh dưỡng", "Mở đường vào ấp"]


def test_a_document_is_found_by_its_number_as_people_write_it_and_then_who_cites_it(searching: Page) -> None:
    for words in ("36-KH/ĐUK", "36-kh/duk", "36 KH ĐUK", "36-KH/\u00d0UK"):
        type_in(searching, words)
        assert titles(searching)[:2] == ["Kế hoạch số 36-KH/ĐUK", "Đại hội chi bộ điểm bầu ba chi ủy viên"]


def test_a_document_is_found_by_its_kind_what_it_is_about_and_who_issued_it(searching: Page, site: str) -> None:
    for words in ("kế hoạch 36", "kế hoạch đại hội các chi bộ", "kế hoạch đảng ủy khối"):
        type_in(searching, words)
        assert titles(searching)[0] == "Kế hoạch số 36-KH/ĐUK"
    first = searching.locator(".search-results li").first
    expect(first.locator(".meta")).to_have_text("30/03/2022 · Văn bản")
    expect(first.locator("p").last).to_have_text("Về đại hội các chi bộ.")
    searching.get_by_label("Chuyên mục").select_option("Văn bản")
    expect(searching.locator(".search-results h3")).to_have_count(1)
    first.get_by_role("link").click()
    expect(searching).to_have_url(re.compile(re.escape(f"{site}/van-ban/36-kh-duk-2022/")))


def test_both_placements_of_a_tone_find_the_same(searching: Page) -> None:
    for words in ("hòa bình", "hoà bình"):
        type_in(searching, words)
        assert titles(searching) == ["Trồng cây hòa bình"]
        assert status(searching) == f"Có cụm từ “{words}”: 1 kết quả."


def test_quotes_leave_out_the_words_apart(searching: Page) -> None:
    type_in(searching, '"đại hội chi bộ"')
    assert "Tin ngắn trong tuần" not in titles(searching)


def test_results_come_while_the_last_word_is_unfinished(searching: Page) -> None:
    type_in(searching, "hòa bìn")
    assert titles(searching) == ["Trồng cây hòa bình"]
    expect(searching.locator(".search-results h2")).to_have_text("Bắt đầu bằng “hòa bìn”")


def test_marks_show_the_letters_of_the_article(searching: Page) -> None:
    type_in(searching, "duong vao ap")
    status(searching)
    expect(searching.locator(".search-results h3 mark")).to_have_text("đường vào ấp")


def test_a_result_shows_where_the_words_stand_in_the_text(searching: Page) -> None:
    type_in(searching, "quà trung thu")
    first = searching.locator(".search-results li").first
    expect(first.locator("mark")).to_have_text("Quà Trung thu")
    expect(first.locator("p").last).to_have_text(re.compile(r"^… (Chữ khác\. )+Quà Trung thu\.$"))


def test_sections_and_years_narrow_the_results_and_stand_in_the_address(searching: Page, site: str) -> None:
    type_in(searching, "tin")
    status(searching)
    searching.get_by_role("combobox", name="Năm").select_option("2024")
    expect(searching.locator(".search-results h3")).to_have_text(["Tin ngắn trong tuần"])
    searching.get_by_role("combobox", name="Chuyên mục").select_option("Tin hoạt động")
    expect(said(searching)).to_have_text("Không có bài, văn bản nào như vậy trong phần đã chọn.")
    expect(searching).to_have_url(f"{site}/tim-kiem/?q=tin&muc=Tin+ho%E1%BA%A1t+%C4%91%E1%BB%99ng&nam=2024")
    searching.get_by_role("link", name="Tìm trong mọi chuyên mục, mọi năm").click()
    assert "Bản tin số 25" in titles(searching)


def test_nothing_found_is_no_dead_end(searching: Page) -> None:
    type_in(searching, "xyzzy hòa bình")
    expect(said(searching)).to_have_text("Không có bài, văn bản nào có từ “xyzzy”.")
    searching.get_by_role("link", name="Tìm riêng “hòa bình”").click()
    assert titles(searching) == ["Trồng cây hòa bình"]


@pytest.mark.parametrize(
    ("words", "offered"),
    [("daihoi", "dai hoi"), ("ĐạiHội", "Đại Hội"), ("hoabinh", "hoa binh"), ("trungthu", "trung thu")],
)
def test_two_syllables_typed_without_a_blank_are_offered_apart(searching: Page, words: str, offered: str) -> None:
    type_in(searching, words)
    expect(said(searching)).to_have_text(f"Không có bài, văn bản nào có từ “{words}”.")
    expect(searching.locator("[data-groups] a")).to_have_text([f"Tìm “{offered}”"])
    searching.locator("[data-groups] a").click()
    expect(said(searching)).to_contain_text(f"Có cụm từ “{offered}”")


@pytest.mark.parametrize("words", ["hoibinh", "thu" * 700, "36KH"])
def test_what_stands_nowhere_apart_either_is_not_offered(searching: Page, words: str) -> None:
    searching.get_by_role("searchbox", name="Từ cần tìm").fill(words)
    expect(said(searching)).to_have_text(f"Không có bài, văn bản nào có từ “{words}”.")
    expect(searching.locator("[data-groups] li")).to_have_count(0)


@pytest.mark.parametrize("words", ["", "   ", "(.*)+[", "😀", '""'])
def test_a_search_for_no_word_asks_for_one(searching: Page, words: str) -> None:
    field = searching.get_by_role("searchbox", name="Từ cần tìm")
    field.fill(words)
    field.press("Enter")
    expect(said(searching)).to_have_text("Hãy gõ từ cần tìm.")


def test_a_word_that_nobody_wrote_is_named_once(searching: Page) -> None:
    type_in(searching, "<b>xyzzy</b>")
    expect(said(searching)).to_have_text("Không có bài, văn bản nào có từ “b”, “xyzzy”.")


def test_the_keyboard_leads_from_the_header_to_an_article_with_its_words_marked(page: OpenPage, site: str) -> None:
    shown = page(f"{site}/")
    shown.get_by_role("searchbox").focus()
    shown.keyboard.type("quà trung thu")
    shown.keyboard.press("Enter")
    assert status(shown) == "Có cụm từ “quà trung thu”: 25 kết quả."
    shown.get_by_role("searchbox", name="Từ cần tìm").focus()
    for _ in range(3 + 10):  # the button, two filters, ten results
        shown.keyboard.press("Tab")
    expect(shown.locator(":focus")).to_have_text("Bản tin số 16")
    shown.keyboard.press("Tab")
    shown.keyboard.press("Enter")
    expect(shown.locator(":focus")).to_have_text("Bản tin số 15")
    shown.keyboard.press("Enter")
    bar = shown.locator(".search-marks")
    expect(bar.get_by_role("status")).to_have_text("Đã đánh dấu 1 chỗ có từ cần tìm.")
    expect(shown.locator(".story mark")).to_have_text("Quà Trung thu")
    bar.get_by_role("button", name="Bỏ đánh dấu").press("Enter")
    expect(bar).to_be_hidden()
    expect(shown.locator("mark")).to_have_count(0)
    expect(shown).to_have_url(f"{site}/tin-tuc/2022/diem-tin-15/")


def test_nothing_of_the_index_is_loaded_before_the_reader_searches(page: OpenPage, site: str) -> None:
    asked: list[str] = []
    shown = page()
    shown.on("request", lambda request: asked.append(request.url))
    shown.goto(f"{site}/tim-kiem/")
    shown.wait_for_load_state("networkidle")
    assert not [url for url in asked if FOLDER in url]
    type_in(shown, "bão")
    status(shown)
    assert len([url for url in asked if FOLDER in url]) <= 5  # the directory, two files of terms, records


def test_a_line_that_breaks_is_told_and_the_next_attempt_works(searching: Page, console: Console) -> None:
    searching.route(f"**/{FOLDER}/**", lambda route: route.abort())
    type_in(searching, "bão")
    assert status(searching).startswith("Chưa tải được dữ liệu tìm kiếm.")
    searching.unroute(f"**/{FOLDER}/**")
    searching.keyboard.press("Enter")
    expect(searching.locator(".search-results h3").first).to_have_text("Ứng phó bão số 3")
    console.expect("ERR_FAILED")


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_when_the_answer_comes_late(page: OpenPage, site: str, width: int) -> None:
    shown = page(width=width)
    shown.context.new_cdp_session(shown).send("Network.emulateNetworkConditions", SLOW)
    shown.add_init_script(WATCH_SHIFTS)
    shown.goto(f"{site}/tim-kiem/?q=ban+tin")  # in titles, so that no passage takes a lead's place
    expect(shown.locator(".search-results h3")).to_have_count(10)
    assert shown.evaluate("shifts") == []


def test_what_is_offered_without_an_answer_follows_at_once(searching: Page, site: str) -> None:
    for words in ("xyzzy", "%25"):
        searching.goto(f"{site}/tim-kiem/?q={words}")
        expect(searching.get_by_role("heading", name="Chuyên mục")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("address", "module", "field"),
    [("/tim-kiem/?q=tin", "search-results", "Từ cần tìm"), ("/lich/#1984-11-23", "calendar-explorer", "nhuận")],
)
def test_a_page_whose_module_does_not_come_says_what_to_do(
    page: OpenPage, site: str, console: Console, address: str, module: str, field: str
) -> None:
    shown = page()
    shown.route(f"**/{module}.*.js", lambda route: route.abort())
    shown.goto(site + address)
    waiting = shown.locator("main [role=status]")
    expect(waiting).to_have_text("Đang tải… Lâu quá thì tải lại trang.")
    console.expect("ERR_FAILED")
    shown.unroute_all()
    shown.reload()
    expect(waiting).not_to_contain_text("Đang tải")
    expect(shown.get_by_label(field, exact=True).last).to_be_visible()


def test_a_late_answer_never_takes_the_place_of_a_newer_one(searching: Page) -> None:
    """The file of words is late: the first query needs it to say what is missing, the second needs pairs alone."""
    late: list[tuple[Route, APIResponse]] = []

    def slow_words(route: Route) -> None:
        answer = route.fetch()
        if " " in answer.text().split("|")[0]:
            route.fulfill(response=answer)
        else:
            late.append((route, answer))

    searching.route(f"**/{FOLDER}/*.txt", slow_words)
    type_in(searching, '"trung bão"')
    expect(said(searching)).to_have_text("Đang tìm…")
    type_in(searching, "quà trung thu")
    found = titles(searching)
    assert found[0] == "Bản tin số 25"
    for route, answer in late:
        route.fulfill(response=answer)
    searching.wait_for_timeout(300)
    assert titles(searching) == found
    assert status(searching) == "Có cụm từ “quà trung thu”: 25 kết quả."


def test_words_that_an_input_method_composes_are_searched_as_they_grow(searching: Page) -> None:
    """A telephone's keyboard holds the word open until a blank follows; Telex turns "baox" into "bão" inside it."""
    searching.get_by_role("searchbox", name="Từ cần tìm").focus()
    keyboard = searching.context.new_cdp_session(searching)
    for text in ("b", "ba", "bao", "bão"):
        keyboard.send("Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})
    assert titles(searching)[0] == "Ứng phó bão số 3"
    keyboard.send("Input.insertText", {"text": "bão "})
    keyboard.send("Input.imeSetComposition", {"text": "số", "selectionStart": 2, "selectionEnd": 2})
    expect(searching.locator(".search-results h2").first).to_have_text("Có cụm từ “bão số”")


def test_back_from_an_article_the_same_words_filters_and_results_are_there(searching: Page, site: str) -> None:
    type_in(searching, "tin")
    status(searching)
    searching.get_by_role("combobox", name="Năm").select_option("2022")
    expect(searching.locator(".search-results h3")).to_have_count(10)
    found = titles(searching)
    searching.get_by_role("link", name=found[3]).click()
    expect(searching.locator(".search-marks")).to_be_visible()
    searching.go_back()
    assert titles(searching) == found
    expect(searching.get_by_role("searchbox", name="Từ cần tìm")).to_have_value("tin")
    expect(searching.get_by_role("combobox", name="Năm")).to_have_value("2022")
    searching.go_forward()
    expect(searching.locator(".search-marks")).to_be_visible()


@pytest.mark.parametrize("width", [360, 1280])
def test_back_from_an_article_its_result_stands_where_it_stood(page: OpenPage, site: str, width: int) -> None:
    shown = page(f"{site}{RESULTS}", width=width)
    results = shown.locator(".search-results h3 a")
    shown.get_by_role("button", name="Xem thêm").press("Enter")  # passages that come in push it under a pointer
    expect(results).to_have_count(20)
    link = results.nth(13)
    link.scroll_into_view_if_needed()
    shown.wait_for_load_state("networkidle")  # passages from the texts are there
    name, place = link.inner_text(), link.bounding_box()
    link.click()
    expect(shown.locator(".search-marks")).to_be_visible()
    shown.go_back()
    expect(results).to_have_count(20)
    back = results.nth(13)
    expect(back).to_be_focused()
    expect(back).to_have_text(name)
    shown.wait_for_load_state("networkidle")
    again = back.bounding_box()
    assert place
    assert again
    assert again["y"] == pytest.approx(place["y"], abs=40)


def test_back_to_fewer_results_than_there_were_leads_to_the_last(page: OpenPage, site: str) -> None:
    shown = page(f"{site}/tim-kiem/?q=hoa+binh")
    results = shown.locator(".search-results h3 a")
    expect(results).to_have_count(1)
    shown.evaluate("history.replaceState({ place: 13, top: 100 }, '')")
    shown.reload()
    expect(results).to_be_focused()
    assert "Chưa tải được" not in status(shown)


@pytest.mark.parametrize(
    ("address", "width", "colours"), [(RESULTS, 360, "dark"), ("/tin-tuc/2024/mo-duong/#tim=duong", 1280, "light")]
)
def test_results_and_marks_are_open_to_everybody_and_fit_a_phone(
    page: OpenPage,
    site: str,
    accessibility_faults: Callable[[Page], list[str]],
    address: str,
    width: int,
    colours: str,
) -> None:
    shown = page(site + address, width=width, colour_scheme=colours)
    expect(shown.locator("main [role=status]").first).to_have_text(ANSWERED)
    assert accessibility_faults(shown) == []
    assert shown.evaluate("document.documentElement.scrollWidth") <= width


def test_without_script_the_page_says_so_and_leads_on(page: OpenPage, site: str) -> None:
    shown = page(f"{site}/", javascript=False, width=360)
    shown.get_by_role("searchbox").fill("đại hội")
    shown.get_by_role("button", name="Tìm", exact=True).click()
    expect(shown.get_by_text("không chạy script nên chưa tìm theo từ được")).to_be_visible()
    expect(shown.get_by_role("combobox", name="Chuyên mục")).to_be_hidden()
    expect(shown.locator("main").get_by_role("link", name="Tin theo năm, tháng")).to_be_visible()
