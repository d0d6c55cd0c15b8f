"""The contract of docs/visitor-counter.md, asked as a browser asks."""

from __future__ import annotations

import json
from html.parser import HTMLParser

import pytest

from plugins.visitor_counter.service.sqlite_store import SqliteStore
from plugins.visitor_counter.service.store import UnavailableError
from tests.visitor_counter.service_beside import (
    BROWSER,
    ORIGIN,
    PATHS,
    body,
    client_of,
    converse,
    settings_in,
)
from tests.waiting import until

OTHER = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0"
FORM = {"subject": "Đường xấu", "text": "Đoạn qua chợ ngập nước.", "consent": "1", "page": "/lich/"}


@pytest.fixture
def asking(tmp_path):
    """Run a conversation with a service: ``asking(coroutine_function, **settings)``."""

    def run(talk, peer=("127.0.0.1", 1), store=None, **changes):
        async def whole():
            async with client_of(settings_in(tmp_path, **changes), store, peer) as client:
                return await talk(client)

        return converse(whole())

    return run


def test_a_hit_counts_once_for_its_nonce_and_tells_the_figures(asking):
    async def talk(client):
        first = await client.post("/v1/hit", content=body("/tin-tuc/2022/%C4%91%E1%BA%A1i-h%E1%BB%99i/index.html?a=1"))
        again = await client.post("/v1/hit", content=body("/tin-tuc/2022/đại-hội/"))
        return first, again

    first, again = asking(talk)
    told = first.json()
    assert {**told, "as_of": ""} == {
        "v": 1, "counted": True, "online": 1, "today": 1, "week": 1, "month": 1, "total": 1, "as_of": "", "views": 1
    }  # fmt: skip
    assert told["as_of"].endswith("+07:00")
    assert (again.status_code, again.json()["counted"], again.json()["views"]) == (200, False, 1)


@pytest.mark.parametrize(
    ("content", "status", "error"),
    [
        ("", 400, "bad-request"),
        ("[]", 400, "bad-request"),
        ('{"p":"/"}', 400, "bad-request"),
        ('{"p":"/","n":"short"}', 400, "bad-request"),
        ('{"p":1,"n":"nonce-0001"}', 400, "bad-request"),
        ('{"p":"không phải đường dẫn","n":"nonce-0001"}', 400, "bad-request"),
        ("[" * 2000, 400, "bad-request"),  # deeper than the parser's stack
        (b"\xff\xfe", 400, "bad-request"),
        (" " * 2049, 413, "too-large"),
    ],
)
def test_a_wrong_body_is_refused_in_vietnamese(asking, content, status, error):
    reply = asking(lambda client: client.post("/v1/hit", content=content))
    assert (reply.status_code, reply.json()["error"]) == (status, error)
    assert reply.json()["message"].endswith(".")
    assert reply.headers["Access-Control-Allow-Origin"] == ORIGIN


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": ORIGIN}, 200),
        ({"Origin": "https://la.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "same-origin"}, 200),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Referer": f"{ORIGIN}/lich/"}, 200),
        ({"Referer": "https://la.example/"}, 403),
        ({}, 403),
    ],
)
def test_only_pages_of_listed_origins_count(asking, headers, status):
    async def talk(client):
        del client.headers["Origin"]
        return await client.post("/v1/hit", content=body(), headers=headers)

    reply = asking(talk)
    assert reply.status_code == status
    assert reply.headers["Vary"] == "Origin"
    assert ("Access-Control-Allow-Origin" in reply.headers) == (headers.get("Origin") == ORIGIN)


@pytest.mark.parametrize(
    "headers",
    [
        {"User-Agent": ""},
        {"User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"},
        {"Sec-Purpose": "prefetch;prerender"},
        {"Purpose": "prefetch"},
        {"X-Moz": "prefetch"},
    ],
)
def test_robots_and_prefetches_get_the_figures_uncounted(asking, headers):
    told = asking(lambda client: client.post("/v1/hit", content=body(), headers=headers)).json()
    assert (told["counted"], told["total"], told["views"]) == (False, 0, 0)


@pytest.mark.parametrize("header", ["DNT", "Sec-GPC"])
def test_who_opts_out_is_a_view_and_nobody(asking, header, tmp_path):
    told = asking(lambda client: client.post("/v1/hit", content=body(), headers={header: "1"})).json()
    assert (told["counted"], told["views"], told["total"], told["online"]) == (True, 1, 0, 0)
    store = SqliteStore(tmp_path / "counter.sqlite3")
    keys = store._connection.execute("SELECT vid FROM visitor UNION ALL SELECT vid FROM viewing").fetchall()
    store.close()
    assert keys == []


def test_a_path_that_the_site_does_not_have_leaves_no_row(asking, tmp_path):
    async def talk(client):
        return [(await client.post("/v1/hit", content=body(f"/x{i}/", f"nonce-{i:04}"))).json() for i in range(50)]

    assert {(told["counted"], told["views"]) for told in asking(talk)} == {(False, None)}
    store = SqliteStore(tmp_path / "counter.sqlite3")
    assert store.pages() == {}
    assert store.days() == {}
    store.close()


def test_forged_headers_from_one_peer_are_one_visitor(asking):
    async def talk(client):
        for i in range(40):
            forged = {
                "X-Forwarded-For": f"10.0.0.{i}, 198.51.100.{i}",
                "X-Real-IP": f"1.2.3.{i}",
                "Forwarded": f"for={i}",
            }
            reply = await client.post("/v1/hit", content=body("/", f"nonce-{i:04}"), headers=forged)
        return reply.json()

    assert asking(talk, peer=("203.0.113.9", 1))["total"] == 1


def test_readers_are_told_apart_by_address_and_program_and_a_household_is_one(asking):
    """A /64 is one household (RFC 6177: a site gets that much or more)."""
    readers = [
        ("113.160.1.1", BROWSER), ("::ffff:113.160.1.1", BROWSER), ("113.160.1.2", BROWSER), ("113.160.1.1", OTHER),
        ("2001:ee0:4f00:1::1", BROWSER), ("2001:ee0:4f00:1:ffff::2", BROWSER), ("2001:ee0:4f00:2::1", BROWSER),
    ]  # fmt: skip

    async def talk(client):
        totals = []
        for number, (address, agent) in enumerate(readers):
            headers = {"X-Forwarded-For": address, "User-Agent": agent}
            reply = await client.post("/v1/hit", content=body("/", f"nonce-{number:04}"), headers=headers)
            totals.append((reply.json()["total"], reply.json()["views"]))
        return totals

    assert asking(talk) == [(1, 1), (1, 1), (2, 2), (3, 3), (4, 4), (4, 4), (5, 5)]


def test_over_the_limit_the_figures_come_uncounted(asking):
    async def talk(client):
        return [(await client.post("/v1/hit", content=body("/", f"nonce-{i:04}"))).json() for i in range(70)]

    told = asking(talk)
    assert sum(one["counted"] for one in told) in (60, 61)
    assert told[-1]["total"] == 1


def test_figures_are_read_with_an_etag(asking):
    async def talk(client):
        await client.post("/v1/hit", content=body("/lich/"))
        first = await client.get("/v1/stats", params=[("p", "/lich/index.html"), ("p", "/khong-co/"), ("p", "/")])
        known = await client.get(str(first.url), headers={"If-None-Match": f'"x", W/{first.headers["ETag"]}'})
        many = await client.get("/v1/stats", params=[("p", "/")] * 51)
        return first, known, many

    first, known, many = asking(talk)
    assert first.json()["views"] == {"/lich/index.html": 1, "/": 0}
    assert first.headers["Cache-Control"] == "public, max-age=5"
    assert (known.status_code, known.content, known.headers["ETag"]) == (304, b"", first.headers["ETag"])
    assert many.status_code == 400


def test_the_badge_counts_and_shows(asking):
    async def talk(client):
        del client.headers["Origin"]
        elsewhere = await client.get("/v1/badge.svg", headers={"Referer": "https://la.example/"})
        await client.get("/v1/badge.svg", headers={"Referer": f"{ORIGIN}/lich/"})
        return elsewhere, await client.get("/v1/badge.svg", params={"p": "/lich/"}, headers={"Referer": f"{ORIGIN}/"})

    elsewhere, shown = asking(talk)
    assert shown.headers["Content-Type"] == "image/svg+xml"
    assert shown.text.count(">1</text>") == 5
    assert elsewhere.text.count(">0</text>") == 5


def test_every_other_address_and_method_is_refused_in_json(asking):
    async def talk(client):
        asked = [
            ("GET", "/"),
            ("POST", "/v1/badge.svg"),
            ("GET", "/v1/hit"),
            ("PUT", "/v1/stats"),
            ("GET", "/v1/feedback"),
        ]
        replies = [await client.request(method, path) for method, path in asked]
        return [(reply.status_code, reply.json()["error"]) for reply in replies]

    assert asking(talk) == [(404, "not-found"), *[(405, "method")] * 4]


def test_a_preflight_is_answered(asking):
    reply = asking(lambda client: client.options("/v1/feedback"))
    assert reply.status_code == 204
    assert reply.headers["Access-Control-Allow-Headers"] == "content-type"
    assert reply.headers["Access-Control-Allow-Origin"] == ORIGIN


def test_no_reply_sets_a_cookie(asking):
    async def talk(client):
        return [await client.post("/v1/hit", content=body()), await client.post("/v1/feedback", data=FORM)]

    assert all("Set-Cookie" not in reply.headers for reply in asking(talk))


def test_what_the_site_brings_along_is_carried_over_whenever_it_is_published_anew(asking, tmp_path):
    async def talk(client):
        async def has_views(number):
            return (await client.get("/v1/stats", params={"p": "/lich/"})).json()["views"] == {"/lich/": number}

        told = {"v": 1, "paths": PATHS, "carried_over": 1_316_340, "views": {"/lich/index.html": 321, "/khong-co/": 5}}
        (tmp_path / "paths.json").write_text(json.dumps(told), encoding="utf-8")
        await until(lambda: has_views(321))
        first = (await client.post("/v1/hit", content=body("/lich/"))).json()
        (tmp_path / "paths.json").write_text(json.dumps({**told, "views": {"/lich/": 4000}}), encoding="utf-8")
        await until(lambda: has_views(4001))
        return first, (await client.get("/v1/stats")).json()

    first, later = asking(talk)
    assert (first["total"], first["today"], first["views"]) == (1_316_341, 1, 322)
    assert later["total"] == 1_316_341


class Stuck(SqliteStore):
    """A store that cannot forget."""

    def turn(self, day):
        raise UnavailableError("database or disk is full")


def test_yesterdays_salt_goes_at_midnight_though_nobody_comes_and_the_disk_is_full(tmp_path):
    midnight = 1_795_366_800  # 2026-11-23 at UTC+7
    now = [midnight - 1]

    async def only(day):
        return [file.name for file in (tmp_path / "salt").glob("*")] == [f"salt-{day}"]

    async def talk():
        async with client_of(settings_in(tmp_path), Stuck(tmp_path / "stuck.sqlite3"), clock=lambda: now[0]):
            await until(lambda: only(20779))
            before = (tmp_path / "salt" / "salt-20779").read_bytes()
            now[0] = midnight
            await until(lambda: only(20780))
            return before

    before = converse(talk())
    assert (tmp_path / "salt" / "salt-20780").read_bytes() != before


def test_a_salt_that_cannot_be_kept_is_told_as_unavailable(asking, tmp_path):
    settings_in(tmp_path)
    (tmp_path / "salt").write_text("a file where the folder should be", encoding="utf-8")
    assert asking(lambda client: client.post("/v1/hit", content=body())).status_code == 503


class Failing(SqliteStore):
    """A store whose disk is full for a while."""

    is_full = True

    def commit(self, batch, notes=None):
        if self.is_full:
            raise UnavailableError("database or disk is full")
        super().commit(batch, notes)


def test_what_cannot_be_written_is_kept_and_counts_once(asking, tmp_path):
    store = Failing(tmp_path / "full.sqlite3")

    async def talk(client):
        async def is_well():
            return (await client.get("/healthz")).json()["ok"]

        refused = [await client.post("/v1/hit", content=body()) for _ in range(3)]  # the page tries again
        other = await client.post("/v1/hit", content=body("/", "nonce-0002"), headers={"DNT": "1"})
        ill = await client.get("/healthz")
        store.is_full = False
        await until(is_well)
        return [*refused, other], ill, await client.post("/v1/hit", content=body())

    refused, ill, told = asking(talk, store=store)
    assert {(reply.status_code, reply.headers["Retry-After"]) for reply in refused} == {(503, "5")}
    assert (ill.status_code, ill.json()["queued"]) == (503, 2)
    assert (told.json()["counted"], told.json()["total"], told.json()["views"]) == (False, 1, 2)


class Faulty(SqliteStore):
    """A store with a fault in its program, and no room for opinions."""

    def commit(self, batch, notes=None):
        raise ZeroDivisionError("a fault")

    def keep(self, opinion):
        raise UnavailableError("database or disk is full")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_fault_of_the_program_leaves_nobody_waiting(asking, tmp_path):
    async def talk(client):
        first = await client.post("/v1/hit", content=body())
        second = await client.post("/v1/hit", content=body("/", "nonce-0002"))
        kept = await client.post("/v1/feedback", data=FORM)
        return [first, second, kept, await client.get("/healthz")]

    replies = asking(talk, store=Faulty(tmp_path / "faulty.sqlite3"))
    assert [reply.status_code for reply in replies] == [503] * 4


def test_an_opinion_is_kept_without_anything_of_its_sender(asking, tmp_path):
    async def talk(client):
        return [
            await client.post("/v1/feedback", data=FORM),
            await client.post("/v1/feedback", content=json.dumps({**FORM, "contact": "0900 000 000"})),
            await client.post("/v1/feedback", data={**FORM, "website": "http://spam"}),
            await client.post("/v1/feedback", data=FORM, headers={"Accept": "text/html"}),
        ]

    replies = asking(talk)
    assert [reply.status_code for reply in replies] == [201] * 4
    assert replies[0].json() == {"v": 1, "ok": True, "id": 1}
    assert '<a href="/lich/">' in replies[3].text
    store = SqliteStore(tmp_path / "counter.sqlite3")
    opinions = store.opinions()
    store.close()
    assert [(one.number, one.page, one.contact) for one in opinions] == [
        (1, "/lich/", ""), (2, "/lich/", "0900 000 000"), (3, "/lich/", "")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"subject": "  "}, {"subject": "Hãy viết tiêu đề."}),
        ({"text": ""}, {"text": "Hãy viết nội dung ý kiến."}),
        ({"text": "a" * 5001}, {"text": "Dài quá 5.000 ký tự (đang có 5.001); hãy viết gọn lại."}),
        ({"contact": "a" * 201}, {"contact": "Dài quá 200 ký tự (đang có 201); hãy viết gọn lại."}),
        ({"consent": ""}, {"consent": "Hãy đánh dấu đồng ý để chúng tôi được lưu ý kiến này."}),
    ],
)
def test_each_wrong_field_has_its_sentence(asking, changes, wrong):
    reply = asking(lambda client: client.post("/v1/feedback", data={**FORM, **changes}))
    assert (reply.status_code, reply.json()["error"], reply.json()["fields"]) == (400, "invalid", wrong)


PAGE = {"Accept": "text/html"}
WRITTEN = {
    "subject": 'Hỏi "một cửa" & <b>',
    "text": "\n  Dòng một <script>\r\nDòng hai",
    "contact": "",
    "page": "/lich/",
}


class Form(HTMLParser):
    """Reads a page's form as a browser does."""

    def __init__(self, html):
        super().__init__()
        self.fields = {}
        self.texts = {}
        self._inside = None
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if "name" in given and tag in ("input", "textarea"):
            self.fields[given["name"]] = given
        self._inside = given.get("id")
        self.texts.setdefault(self._inside, "")

    def handle_data(self, data):
        self.texts[self._inside] = self.texts.get(self._inside, "") + data

    def handle_endtag(self, tag):
        self._inside = None

    def problem_of(self, name):
        described = self.fields[name]["aria-describedby"].split()[0]
        return self.texts[described]


def test_without_script_the_form_comes_back_with_all_that_was_written(asking):
    reply = asking(lambda client: client.post("/v1/feedback", data={**WRITTEN, "subject": " "}, headers=PAGE))
    form = Form(reply.text)
    assert (reply.status_code, reply.headers["Cache-Control"]) == (400, "no-store")
    assert "<title>Chưa gửi được" in reply.text
    assert form.texts["gop_y_text"].removeprefix("\n") == WRITTEN["text"]
    assert (form.fields["page"]["value"], form.fields["contact"]["value"]) == ("/lich/", "")
    assert {name: form.problem_of(name) for name in ("subject", "text", "contact", "consent")} == {
        "subject": "Hãy viết tiêu đề.",
        "text": "",
        "contact": "",
        "consent": "Hãy đánh dấu đồng ý để chúng tôi được lưu ý kiến này.",
    }
    assert {name for name, field in form.fields.items() if "aria-invalid" in field} == {"subject", "consent"}
    assert {name for name, field in form.fields.items() if "autofocus" in field} == {"subject"}
    assert "checked" not in form.fields["consent"]


@pytest.mark.parametrize(("error", "status"), [("unavailable", 503), ("too-many", 429)])
def test_a_form_that_cannot_be_taken_now_comes_back_to_be_sent_again(asking, tmp_path, error, status):
    async def talk(client):
        for _ in range(6 if error == "too-many" else 1):
            reply = await client.post("/v1/feedback", data={**WRITTEN, "consent": "1"}, headers=PAGE)
        return reply

    reply = asking(talk, store=Faulty(tmp_path / "faulty.sqlite3") if error == "unavailable" else None)
    form = Form(reply.text)
    assert (reply.status_code, "Retry-After" in reply.headers) == (status, True)
    assert form.fields["subject"]["value"] == WRITTEN["subject"]
    assert form.texts["gop_y_text"].removeprefix("\n") == WRITTEN["text"]
    assert "checked" in form.fields["consent"]
    assert not any("aria-invalid" in field for field in form.fields.values())


def test_a_page_of_another_site_cannot_show_its_words_as_ours(asking):
    headers = {**PAGE, "Origin": "https://la.example"}
    reply = asking(lambda client: client.post("/v1/feedback", data=WRITTEN, headers=headers))
    assert reply.status_code == 403
    assert "Dòng một" not in reply.text


def test_the_answer_looks_like_the_site_and_runs_nothing(asking, tmp_path, validate_html):
    told = {"v": 1, "paths": ["/lich/"], "form": {"stylesheet": "/theme/site.css", "privacy": "/quyen-rieng-tu/"}}
    (tmp_path / "site.json").write_text(json.dumps(told), encoding="utf-8")
    reply = asking(lambda client: client.post("/v1/feedback", data=WRITTEN, headers=PAGE), paths=tmp_path / "site.json")
    assert '<link rel="stylesheet" href="/theme/site.css">' in reply.text
    assert '<a href="/quyen-rieng-tu/">' in reply.text
    assert '<a href="/lich/">Về trang trước</a>' in reply.text
    policy = reply.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    (tmp_path / "answer.html").write_text(reply.text, encoding="utf-8")
    assert validate_html([tmp_path / "answer.html"]) == []


def test_too_much_feedback_is_refused(asking):
    async def talk(client):
        large = await client.post("/v1/feedback", data={**FORM, "text": "a" * 140_000})
        foreign = await client.post("/v1/feedback", data=FORM, headers={"Origin": "https://la.example"})
        return large, foreign, [await client.post("/v1/feedback", data=FORM) for _ in range(6)][-1]

    large, foreign, sixth = asking(talk)
    assert (large.status_code, foreign.status_code) == (413, 403)
    assert (sixth.status_code, sixth.headers["Retry-After"]) == (429, "360")


def test_valkey_answers_the_same(asking, valkey):
    from plugins.visitor_counter.service.valkey_store import ValkeyStore

    async def talk(client):
        first = await client.post("/v1/hit", content=body("/lich/"))
        read = await client.get("/v1/stats", params={"p": "/lich/"})
        kept = await client.post("/v1/feedback", data=FORM)
        return first.json(), read.json(), kept.json()

    first, read, kept = asking(talk, store=ValkeyStore(valkey.url))
    assert (first["counted"], first["total"], first["views"], first["online"]) == (True, 1, 1, 1)
    assert read["views"] == {"/lich/": 1}
    assert kept == {"v": 1, "ok": True, "id": 1}


def test_the_browser_of_these_tests_is_a_browser():
    from plugins.visitor_counter.service.bots import is_bot

    assert not is_bot(BROWSER)
