"""The tools that judge our pages must themselves be seen to find faults."""

from __future__ import annotations

import pytest

GOOD = (
    '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Tin</title></head>'
    "<body><main><h1>Tin</h1><p>Đại hội chi bộ</p></main></body></html>"
)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "index.html").write_text(GOOD, "utf-8")
    return tmp_path


def test_a_page_is_shown_as_one_reader_sees_it(page, served, folder):
    shown = page(f"{served(folder)}/", width=360, colour_scheme="dark")
    assert shown.evaluate("[innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]") == [360, True]
    assert shown.get_by_role("heading").inner_text() == "Tin"


@pytest.mark.parametrize(("javascript", "heading"), [(True, "Đã đổi"), (False, "Tin")])
def test_script_can_be_off(page, served, folder, javascript, heading):
    (folder / "s.js").write_text("document.querySelector('h1').textContent = 'Đã đổi'", "utf-8")
    (folder / "s.html").write_text(GOOD.replace("</main>", '</main><script src="s.js"></script>'), "utf-8")
    shown = page(f"{served(folder)}/s.html", javascript=javascript)
    assert shown.get_by_role("heading").inner_text() == heading


@pytest.mark.parametrize(
    ("script", "message"),
    [
        ("console.log('xin chào')", "log: xin chào"),
        ("throw new Error('hỏng')", "uncaught: hỏng"),
        ("document.createElement('p').outerHTML", None),
    ],
)
def test_the_console_is_watched(page, served, folder, console, script, message):
    (folder / "s.js").write_text(script, "utf-8")
    (folder / "s.html").write_text(GOOD.replace("</main>", '</main><script src="s.js"></script>'), "utf-8")
    page(f"{served(folder)}/s.html")
    assert console.take() == ([message] if message else [])


def test_a_complaint_that_a_test_expects_does_not_hide_another(page, served, folder, console):
    (folder / "s.js").write_text("console.error('mất mạng'); console.error('hỏng')", "utf-8")
    (folder / "s.html").write_text(GOOD.replace("</main>", '</main><script src="s.js"></script>'), "utf-8")
    console.expect("mất mạng")
    page(f"{served(folder)}/s.html")
    assert console.unexpected() == ["error: hỏng"]
    console.take()


def test_what_the_security_policy_forbids_is_seen(page, served, folder, console):
    (folder / "s.html").write_text(GOOD.replace("</main>", "</main><script>1</script>"), "utf-8")
    page(f"{served(folder)}/s.html")
    [message] = console.take()
    assert "Content Security Policy" in message


def test_a_request_to_another_host_is_seen(page, served, folder, console):
    (folder / "s.html").write_text(GOOD.replace("</main>", '</main><img src="//khac.invalid/a.png" alt="">'), "utf-8")
    page(f"{served(folder)}/s.html")
    assert any(line.endswith("//khac.invalid/a.png") for line in console.take())


def test_axe_passes_a_good_page(page, served, folder, axe):
    assert axe(page(f"{served(folder)}/")) == []


@pytest.mark.parametrize(
    ("fault", "rule"),
    [
        ('<img src="a.svg">', "image-alt"),
        ("<button></button>", "button-name"),
        ('<p class="pale">Chữ mờ</p>', "color-contrast"),
    ],
)
def test_axe_finds_faults(page, served, folder, axe, fault, rule):
    (folder / "a.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', "utf-8")
    (folder / "s.css").write_text(".pale { color: #ccc; background: #fff }", "utf-8")
    text = GOOD.replace("</head>", '<link rel="stylesheet" href="s.css"></head>').replace("</main>", f"{fault}</main>")
    (folder / "s.html").write_text(text, "utf-8")
    assert [line.partition(":")[0] for line in axe(page(f"{served(folder)}/s.html"))] == [rule]


def test_the_html_checker_passes_good_pages(validate_html, folder):
    assert validate_html([GOOD, folder / "index.html", folder]) == []


def test_the_html_checker_knows_html_of_today(validate_html):
    fragment = """
        <search><label for="q">Tìm</label><input id="q" type="search"></search>
        <details name="nam"><summary>2025</summary></details>
        <button commandfor="d" command="show-modal">Mở</button><dialog id="d" closedby="any">Ảnh</dialog>
        <img src="a.avif" alt="" fetchpriority="high" loading="lazy" width="1" height="1">
    """
    assert validate_html([fragment]) == []


def test_the_html_checker_finds_faults_and_names_their_place(validate_html, tmp_path):
    file = tmp_path / "trang lỗi.html"
    file.write_text(GOOD.replace("<h1>", "\n<h1></b>"), "utf-8")
    fragments = ["<ul><p>a</p></ul>", '<i id="a"></i><i id="a"></i>', '<a href="a b">x</a>', "<img src=a.png>"]
    starts = [
        "0.html:1: Element “p” not allowed as child of element “ul”",
        "1.html:1: Duplicate ID “a”",
        "1.html:1: The first occurrence of ID “a”",
        "2.html:1: Bad value “a b” for attribute “href”",
        "3.html:1: An “img” element must have an “alt” attribute",
        f"{file}:2: Stray end tag “b”",
    ]
    found = validate_html([*fragments, file])
    assert [line[: len(start)] for line, start in zip(found, starts, strict=True)] == starts


def test_texts_without_faults_beside_one_with_are_left_alone(validate_html):
    assert len(validate_html(["<p>một</p>", "<p>hai</b></p>", "<p>ba</p>"])) == 1
