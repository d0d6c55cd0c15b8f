"""Old addresses: which files and lines they become, whatever stands in them."""

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.content_model.article import ArticleFront
from plugins.content_model.library import Article
from plugins.site_output.redirects import (
    AddressError,
    Redirect,
    decoded,
    nginx_map,
    redirects,
    redirects_file,
    save_as,
)

FACTS = {"title": "Tiêu đề", "date": "2022-04-10 13:07", "section": "Tin", "lead": "Mở đầu."}


def article(name: str, *aliases: str) -> Article:
    return Article(f"articles/2022/{name}.md", ArticleFront.read({**FACTS, "aliases": aliases}))


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("/tin/123.html", "tin/123.html"),
        ("/tin/123.HTM", "tin/123.HTM"),
        ("/chi-tiet/9", "chi-tiet/9/index.html"),
        ("/chi-tiet/9/", "chi-tiet/9/index.html"),
        ("/tin.aspx", "tin.aspx/index.html"),
        ("/Tin tức/Đại hội.html", "Tin tức/Đại hội.html"),
        ("/", "index.html"),
    ],
)
def test_an_old_address_has_the_file_that_a_static_host_looks_for(path: str, file: str) -> None:
    assert save_as(path) == file


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/tin/%C4%90%E1%BA%A1i%20h%E1%BB%99i.html", "/tin/Đại hội.html"),
        ("/tin/Đại-hội.html", "/tin/Đại-hội.html"),
        ("/giảm-100%-phí", "/giảm-100%-phí"),
        ('/a;b"c$d{e}', '/a;b"c$d{e}'),
    ],
)
def test_an_old_address_is_kept_decoded(address: str, path: str) -> None:
    assert decoded(address) == path


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("/tin/%E1%BB.html", "is not percent-encoded UTF-8"),
        ("/a%0Areturn 200;", "control character"),
        ("/a\nb", "control character"),
        ("/a%00", "control character"),
        ("/a%5Cb", "backslash"),
        ("tin/1", "must begin with a slash"),
        ("/a/%2E%2E/%2e%2e/etc", "empty or dotted part"),
        ("/./a", "empty or dotted part"),
        ("//khac.example.vn/", "empty or dotted part"),
        ("/" + "đ" * 128, "more than 255 bytes"),
    ],
)
def test_an_address_that_no_host_can_serve_is_refused_by_name(address: str, reason: str) -> None:
    with pytest.raises(AddressError, match=reason) as caught:
        decoded(address)
    assert repr(address) in str(caught.value)


def test_every_alias_leads_to_its_article_in_the_order_of_old_addresses() -> None:
    entries = [article("b", "/2", "/tin/%C4%91.html"), article("a", "/1")]
    expected = (
        Redirect("/1", "/tin-tuc/2022/a/"),
        Redirect("/2", "/tin-tuc/2022/b/"),
        Redirect("/tin/đ.html", "/tin-tuc/2022/b/"),
    )
    assert redirects(entries, taken=()) == redirects(reversed(entries), taken=()) == expected


def test_an_alias_gives_way_to_a_living_page_so_that_nothing_goes_in_circles() -> None:
    entries = [article("a", "/tin-tuc/2022/b", "/tin-tuc/2022/a/"), article("b", "/tin-tuc/2022/a/")]
    taken = {"tin-tuc/2022/a/index.html", "tin-tuc/2022/b/index.html"}
    assert redirects(entries, taken) == ()


@pytest.mark.parametrize(("first", "second"), [("/a.html", "/a.html/b"), ("/a.html", "/a.html")])
def test_an_alias_never_needs_a_folder_where_a_file_stands(first: str, second: str) -> None:
    assert redirects([article("a", second)], taken={"a.html"}) == ()
    assert redirects([article("a", first), article("b", second)], taken=()) == (Redirect(first, "/tin-tuc/2022/a/"),)


def test_of_two_aliases_for_one_file_the_first_target_stays() -> None:
    entries = [article("b", "/tin/1/"), article("a", "/tin/1")]
    assert redirects(entries, taken=()) == (Redirect("/tin/1", "/tin-tuc/2022/a/"),)


def test_an_nginx_map_quotes_its_keys_and_encodes_its_values() -> None:
    items = [Redirect('/a "b";${c}{d}', "/tin-tuc/2022/đ$x/")]
    assert nginx_map(items, ["/tin-tuc/2022/đã-gỡ/"]).decode() == (
        "# Đặt lệnh include tệp này ở đầu khối http, trước mọi khối map khác.\n"
        "map_hash_max_size 65536;\n"
        "map_hash_bucket_size 128;\n"
        "map $uri $cong_tin_moved {\n"
        '    default "";\n'
        '    "/a \\"b\\";${c}{d}" "/tin-tuc/2022/%C4%91%24x/";\n'
        "}\n"
        "map $uri $cong_tin_gone {\n"
        "    volatile;\n"
        '    default "";\n'
        '    "/tin-tuc/2022/đã-gỡ/" 1;\n'
        "}\n"
    )


def test_keys_that_nginx_cannot_tell_apart_stand_once() -> None:
    items = [Redirect("/Tin/A", "/1/"), Redirect("/tin/a", "/2/"), Redirect("/Đ", "/3/"), Redirect("/đ", "/4/")]
    lines = nginx_map(items).decode().partition("}")[0].splitlines()[5:]
    assert lines == ['    "/tin/a" "/1/";', '    "/Đ" "/3/";', '    "/đ" "/4/";']


def test_a_redirects_file_encodes_whatever_has_a_meaning_there() -> None:
    items = [Redirect("/a b/:c/*#đ", "/tin-tuc/2022/x/")]
    assert redirects_file(items) == b"/a%20b/%3Ac/%2A%23%C4%91 /tin-tuc/2022/x/ 301\n"


def test_a_site_below_a_path_keeps_it_on_both_sides() -> None:
    items = [Redirect("/1", "/x/")]
    assert redirects_file(items, "/cong") == b"/cong/1 /cong/x/ 301\n"
    assert b'"/cong/1" "/cong/x/";' in nginx_map(items, prefix="/cong")
    assert b'"/cong/da-go/" 1;' in nginx_map([], ["/da-go/"], "/cong")


@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\\/"), min_size=1, max_size=20))
)
def test_every_path_makes_one_line_of_three_words(parts: list[str]) -> None:
    path = "/" + "/".join(parts)
    line = redirects_file([Redirect(path, "/x/")]).decode()
    assert line.isascii()
    assert len(line.split(" ")) == 3
    assert unquote(line.split(" ")[0]) == path
