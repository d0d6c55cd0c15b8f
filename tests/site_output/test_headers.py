"""One table of headers, and the same table in the file of each host."""

import re

import pytest

from plugins.site_output.headers import (
    CONTENT_SECURITY_POLICY,
    FOR_EVER,
    HSTS,
    SECURITY,
    SHORTLY,
    caddy,
    header_lines,
    headers_file,
    htaccess,
    nginx_http,
    nginx_server,
)


def test_the_policy_allows_the_site_itself_and_nothing_else() -> None:
    directives = dict(part.split(" ", 1) for part in CONTENT_SECURITY_POLICY.split("; "))
    assert directives["default-src"] == directives["base-uri"] == directives["frame-ancestors"] == "'none'"
    assert set(directives.values()) == {"'none'", "'self'"}
    assert not re.search(r"unsafe|data:|https?:|\*", CONTENT_SECURITY_POLICY)


@pytest.mark.parametrize(
    ("path", "cache"),
    [("/theme/site.3f2a.css", FOR_EVER), ("/", SHORTLY), ("/images/a.jpg", SHORTLY), ("/tin/theme/a.css", SHORTLY)],
)
def test_only_files_with_a_hash_in_their_name_are_kept_for_ever(path: str, cache: str) -> None:
    assert dict(header_lines(path))["Cache-Control"] == cache


def test_the_preview_server_sends_the_same_security_headers_but_no_hsts() -> None:
    names = dict(header_lines("/"))
    assert dict(SECURITY).items() <= names.items()
    assert HSTS[0] not in names


def test_a_preview_asks_not_to_be_indexed_everywhere() -> None:
    assert dict(header_lines("/images/a.jpg", is_preview=True))["X-Robots-Tag"] == "noindex"
    assert "X-Robots-Tag" not in dict(header_lines("/images/a.jpg"))
    for make in (headers_file, nginx_server, htaccess, caddy):
        assert b"X-Robots-Tag" in make(is_preview=True)
        assert b"X-Robots-Tag" not in make()


@pytest.mark.parametrize("data", [headers_file(), nginx_server(), htaccess(), caddy()])
def test_every_host_file_carries_the_whole_table(data: bytes) -> None:
    for name, value in (*SECURITY, HSTS):
        assert name in data.decode()
        assert value in data.decode()


def test_the_headers_file_names_no_header_under_two_rules() -> None:
    """Netlify and Cloudflare join the values of all rules that match; the hashed folders match no file together."""
    rules: dict[str, list[str]] = {}
    for line in headers_file("/cong").decode().splitlines():
        if line.startswith("/"):
            rule = rules.setdefault(line, [])
        else:
            assert line.startswith("  ")
            rule.append(line.strip().split(": ", 1)[0])
    assert list(rules) == ["/*", "/cong/theme/*", "/cong/anh/*", "/cong/video/:slug/"]
    for hashed in ("/cong/theme/*", "/cong/anh/*"):
        assert not set(rules["/*"]) & set(rules[hashed])


@pytest.mark.parametrize(
    ("path", "may"), [("/video/mot/", True), ("/video/", False), ("/tin-tuc/2022/video/a/", False), ("/", False)]
)
def test_only_the_page_of_a_video_may_show_the_frame_of_another_host(path: str, may: bool) -> None:
    policy = dict(header_lines(path))["Content-Security-Policy"]
    assert ("frame-src https://www.youtube-nocookie.com" in policy) is may
    assert policy.replace("; frame-src https://www.youtube-nocookie.com", "") == CONTENT_SECURITY_POLICY


def test_a_path_of_the_site_is_taken_literally_in_patterns() -> None:
    for data in (nginx_http("/a.b"), nginx_server("/a.b"), htaccess("/a.b")):
        assert rb"/a\.b/" in data
