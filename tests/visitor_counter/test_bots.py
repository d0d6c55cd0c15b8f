"""Robots are told from readers (crawler-user-agents' own examples), and no reader's browser is lost."""

from __future__ import annotations

import pytest
from crawleruseragents import CRAWLER_USER_AGENTS_DATA

from plugins.visitor_counter.service.bots import is_bot

CHROME = "AppleWebKit/537.36 (KHTML, like Gecko)"
BROWSERS = [
    f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {CHROME} coc_coc_browser/120.0.144 Chrome/114.0.5735.144 Safari/537.36",
    f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {CHROME} CocCocBrowser/120 Chrome/114.0.5735.144 Safari/537.36",
    f"Mozilla/5.0 (Linux; Android 14; SM-A155F Build/UP1A.231005.007; wv) {CHROME} Version/4.0 Chrome/122.0.6261.119 "
    "Mobile Safari/537.36 Zalo android/12100737 ZaloTheme/light ZaloLanguage/vi",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 "
    "Zalo iOS/630 ZaloTheme/light ZaloLanguage/vn",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/21E219 "
    "[FBAN/FBIOS;FBAV/455.0.0.39.109;FBBV/577344444;FBDV/iPhone14,5;FBMD/iPhone;FBSN/iOS;FBSV/17.4;FBLC/vi_VN]",
    f"Mozilla/5.0 (Linux; Android 13; 220333QAG; wv) {CHROME} Version/4.0 Chrome/121.0.6167.178 Mobile Safari/537.36 "
    "[FB_IAB/FB4A;FBAV/451.0.0.45.109;]",
    f"Mozilla/5.0 (Linux; Android 10; CUBOT X30) {CHROME} Chrome/121.0.0.0 Mobile Safari/537.36",
    f"Mozilla/5.0 (Linux; U; Android 10; vi; CPH1909) {CHROME} Version/4.0 Chrome/78.0.3904.108 UCBrowser/13.4.0.1306 "
    "Mobile Safari/537.36",
    f"Mozilla/5.0 (Linux; U; Android 9; vi-vn; Redmi Note 8) {CHROME} Version/4.0 Chrome/89.0.4389.116 Mobile "
    "Safari/537.36 XiaoMi/MiuiBrowser/12.16.2-gn",
    f"Mozilla/5.0 (Linux; Android 12; SM-G991B) {CHROME} SamsungBrowser/23.0 Chrome/115.0.0.0 Mobile Safari/537.36",
    "Opera/9.80 (Android; Opera Mini/36.2.2254/119.132; U; vi) Presto/2.12.423 Version/12.16",
    "Mozilla/5.0 (compatible; MSIE 10.0; Windows NT 6.1; Trident/6.0)",
    "Mozilla/5.0 (Windows NT 6.1; rv:52.0) Gecko/20100101 Firefox/52.0",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "GSA/300.0.598994205 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Version/17.4 Safari/605.1.15",
    f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {CHROME} Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0",
]


@pytest.mark.parametrize("agent", BROWSERS)
def test_a_reader_is_no_robot(agent):
    assert not is_bot(agent)


def test_ninety_nine_of_a_hundred_robots_are_recognized():
    agents = [agent for entry in CRAWLER_USER_AGENTS_DATA for agent in entry["instances"]]
    assert len(agents) > 2000
    assert sum(map(is_bot, agents)) / len(agents) >= 0.99


@pytest.mark.parametrize(
    "agent",
    [
        "",
        " ",
        "Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)",
        "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
        "curl/8.5.0",
        "python-requests/2.32",
        f"Mozilla/5.0 (X11; Linux x86_64) {CHROME} HeadlessChrome/120.0.0.0 Safari/537.36",
    ],
)
def test_robots_with_a_readers_words_and_programs_are_robots(agent):
    assert is_bot(agent)
