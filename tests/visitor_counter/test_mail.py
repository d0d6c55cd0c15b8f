"""Opinions are mailed once each, after they are stored, through a real conversation of SMTP."""

from __future__ import annotations

import asyncio
import email
import socketserver
import threading
from email.policy import default

import pytest

from plugins.visitor_counter.service.settings import Mail
from plugins.visitor_counter.service.sqlite_store import SqliteStore
from tests.visitor_counter.service_beside import client_of, converse, settings_in

FORM = {"subject": "Đường xấu", "text": "Đoạn qua chợ\nngập nước.", "contact": "0900 000 000", "consent": "1"}


class _Office(socketserver.StreamRequestHandler):
    """Takes letters as a mail server does (RFC 5321, section 4.1.1)."""

    def handle(self):
        self.wfile.write(b"220 office\r\n")
        while line := self.rfile.readline():
            word = line[:4].upper()
            if word == b"DATA":
                self.wfile.write(b"354 go on\r\n")
                letter = b"".join(iter(self.rfile.readline, b".\r\n"))
                self.server.letters.append(email.message_from_bytes(letter, policy=default))
            self.wfile.write(b"221 bye\r\n" if word == b"QUIT" else b"250 ok\r\n")


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

    async def send(settings, opinions, letters):
        async with client_of(settings) as client:
            for _ in range(opinions):
                assert (await client.post("/v1/feedback", data=FORM)).status_code == 201
            for _ in range(200):
                if len(office.letters) >= letters:
                    break
                await asyncio.sleep(0.05)
            await asyncio.sleep(0.2)

    converse(send(settings_in(tmp_path, mail=closed), 1, 0))  # the mail server is away: the opinion is kept
    converse(send(settings_in(tmp_path, mail=mail), 1, 2))
    converse(send(settings_in(tmp_path, mail=mail), 0, 0))
    assert [letter["Subject"] for letter in office.letters] == ["[Ý kiến 1] Đường xấu", "[Ý kiến 2] Đường xấu"]
    text = office.letters[0].get_content().replace("\r\n", "\n")
    assert text.startswith("Đoạn qua chợ\nngập nước.\n")
    assert "Liên hệ: 0900 000 000" in text
    store = SqliteStore(tmp_path / "counter.sqlite3")
    assert [opinion.mailed for opinion in store.opinions()] == [True, True]
    store.close()
