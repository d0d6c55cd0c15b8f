"""Opinions are mailed once each, after they are stored, through a real conversation of SMTP."""

from __future__ import annotations

import asyncio
import email
import shutil
import socketserver
import ssl
import subprocess
import threading
import time
from email.policy import default
from pathlib import Path

import pytest

from plugins.visitor_counter.service.feedback import judge
from plugins.visitor_counter.service.mail import deliver, letter
from plugins.visitor_counter.service.paths import KnownPaths
from plugins.visitor_counter.service.settings import Mail
from plugins.visitor_counter.service.sqlite_store import SqliteStore
from plugins.visitor_counter.service.store import Opinion
from tests.absent import absent
from tests.visitor_counter.service_beside import client_of, converse, settings_in
from tests.waiting import wait_until

FORM = {"subject": "Đường xấu", "text": "Đoạn qua chợ\nngập nước.", "contact": "0900 000 000", "consent": "1"}


class _Office(socketserver.StreamRequestHandler):
    """Takes letters as a mail server does (RFC 5321, section 4.1.1)."""

    def handle(self):
        self.wfile.write(b"220 office\r\n")
        while line := self.rfile.readline():
            word = line[:4].upper()
            if word == b"STAR":
                self.wfile.write(b"220 ready\r\n")
                try:
                    self._speak_tls()
                except OSError:  # the other side does not trust us
                    return
                continue
            if word == b"DATA":
                self.wfile.write(b"354 go on\r\n")
                letter = email.message_from_bytes(b"".join(iter(self.rfile.readline, b".\r\n")), policy=default)
                if "không nhận" in letter["Subject"]:
                    self.wfile.write(b"554 refused\r\n")
                    continue
                self.server.letters.append(letter)
                time.sleep(0.1)  # a letter is there before its sender hears so
            if word == b"EHLO":
                self.wfile.write(b"250-office\r\n250 STARTTLS\r\n")
                continue
            self.wfile.write(b"221 bye\r\n" if word == b"QUIT" else b"250 ok\r\n")

    def _speak_tls(self):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.server.certificate)
        self.connection = context.wrap_socket(self.connection, server_side=True)
        self.rfile, self.wfile = self.connection.makefile("rb"), self.connection.makefile("wb", 0)


@pytest.fixture
def office():
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Office) as server:
        server.letters = []
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def test_each_opinion_is_mailed_once_also_over_a_restart(tmp_path, office):
    mail = Mail("127.0.0.1", "cong@so.example.gov.vn", "vp@so.example.gov.vn", port=office.server_address[1])
    closed = Mail("127.0.0.1", mail.sender, mail.recipient, port=1)

    async def send(settings, letters):
        async with client_of(settings) as client:
            assert (await client.post("/v1/feedback", data=FORM)).status_code == 201
            await asyncio.to_thread(wait_until, lambda: len(office.letters) >= letters)

    converse(send(settings_in(tmp_path, mail=closed), 0))  # the mail server is away: the opinion is kept
    converse(send(settings_in(tmp_path, mail=mail), 2))  # the service ends while the letter is on its way
    converse(send(settings_in(tmp_path, mail=mail), 3))
    assert [letter["Subject"] for letter in office.letters] == [f"[Ý kiến {number}] Đường xấu" for number in (1, 2, 3)]
    text = office.letters[0].get_content().replace("\r\n", "\n")
    assert text.startswith("Đoạn qua chợ\nngập nước.\n")
    assert "Liên hệ: 0900 000 000" in text
    store = SqliteStore(tmp_path / "counter.sqlite3")
    assert [opinion.mailed for opinion in store.opinions()] == [True, True, True]
    store.close()


def test_a_letter_that_is_refused_keeps_no_other_back(tmp_path, office, caplog):
    mail = Mail("127.0.0.1", "cong@so.example.gov.vn", "vp@so.example.gov.vn", port=office.server_address[1])
    store = SqliteStore(tmp_path / "counter.sqlite3")
    for subject in ("không nhận", "Hai", "Ba"):
        store.keep(Opinion(1_795_000_000, subject, "Bí mật", "", ""))
    store.close()

    async def wait():
        async with client_of(settings_in(tmp_path, mail=mail)):
            await asyncio.to_thread(wait_until, lambda: len(office.letters) == 2)

    converse(wait())
    assert [letter["Subject"] for letter in office.letters] == ["[Ý kiến 2] Hai", "[Ý kiến 3] Ba"]
    assert "mail of opinion 1: SMTPDataError" in caplog.text
    assert "Bí mật" not in caplog.text
    store = SqliteStore(tmp_path / "counter.sqlite3")
    assert [opinion.mailed for opinion in store.opinions()] == [False, True, True]
    store.close()


def test_a_mail_server_that_nobody_vouches_for_gets_neither_letter_nor_password(tmp_path, office):
    openssl = shutil.which("openssl")
    if openssl is None:
        absent("chưa cài openssl: apt-get install openssl")
    office.certificate = tmp_path / "server.pem"
    command = [openssl, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "1"]
    command += ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
    subprocess.run(
        [*command, "-keyout", office.certificate, "-out", tmp_path / "own.pem"], check=True, capture_output=True
    )
    office.certificate.write_bytes(office.certificate.read_bytes() + (tmp_path / "own.pem").read_bytes())
    mail = Mail("127.0.0.1", "cong@so.example.gov.vn", "vp@so.example.gov.vn", office.server_address[1], tls=True)
    with pytest.raises(ssl.SSLCertVerificationError):
        deliver(letter(Opinion(1_795_000_000, "Một", "Hai", "", ""), mail), mail)
    assert office.letters == []


@pytest.mark.parametrize(
    "planted", ["a\r\nBcc: la@example.com", "a\nX: b", "a\u2028Bcc: c", "a\x85Bcc: d", "a\x0bBcc: e"]
)
def test_no_reader_writes_a_header(planted):
    known = KnownPaths(Path("none"))
    form = {"subject": planted, "text": planted, "contact": planted, "consent": "1"}
    opinion = judge(form, known, 1_795_000_000).opinion
    made = letter(opinion, Mail("127.0.0.1", "cong@so.example.gov.vn", "vp@so.example.gov.vn"))
    read = email.message_from_bytes(made.as_bytes(), policy=default)
    assert {name for name in read if name in ("Bcc", "X")} == set()
    assert read["To"] == "vp@so.example.gov.vn"
