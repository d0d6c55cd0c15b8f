"""Mails opinions to the office, after they are safely stored.

What could not be mailed stays marked so and is tried again, after a restart too; the store is the truth, mail a copy.
"""

from __future__ import annotations

import asyncio
import logging
import smtplib
import ssl
from contextlib import suppress
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import cast

from plugins.vietnamese.dates import date_time
from plugins.visitor_counter.service.semantics import VIETNAM
from plugins.visitor_counter.service.settings import Mail
from plugins.visitor_counter.service.store import Opinion, Store, UnavailableError
from plugins.visitor_counter.service.writer import Writer

_LOG = logging.getLogger("cong_tin.counter")
_AGAIN = 300  # seconds until what failed is tried again
_PATIENCE = 30  # seconds for the mail server to answer


def letter(opinion: Opinion, mail: Mail) -> EmailMessage:
    """Return an opinion as a message."""
    made = EmailMessage(policy=SMTP)
    made["From"] = mail.sender
    made["To"] = mail.recipient
    made["Subject"] = f"[Ý kiến {opinion.number}] {opinion.subject}"
    moment = date_time(datetime.fromtimestamp(opinion.at, UTC).astimezone(VIETNAM))
    contact = opinion.contact or "(không để lại)"
    made.set_content(f"{opinion.text}\n\n-- \nTrang: {opinion.page or '-'}\nLiên hệ: {contact}\nGửi lúc: {moment}\n")
    return made


def deliver(message: EmailMessage, mail: Mail) -> None:
    """Hand a message to the mail server.

    Raises:
        OSError: When it cannot (smtplib's errors are of this kind, a wrong certificate too).
        ValueError: When the settings' addresses or the file of the password cannot be used.
    """
    with smtplib.SMTP(mail.host, mail.port, timeout=_PATIENCE) as server:
        if mail.tls:
            server.starttls(context=ssl.create_default_context())  # smtplib's own default checks no certificate
        if mail.user:
            server.login(mail.user, Path(mail.password_file).read_text(encoding="utf-8").strip())
        server.send_message(message)


def _reason(error: Exception) -> str:
    """Return what may be logged: a mail server's reply may hold addresses and words of the letter."""
    code = getattr(error, "smtp_code", "")
    return f"{type(error).__name__} {code}".strip() if isinstance(error, smtplib.SMTPException) else str(error)


class Mailer:
    """Mails every opinion once."""

    def __init__(self, mail: Mail, writer: Writer) -> None:
        self._mail = mail
        self._writer = writer
        self._new = asyncio.Event()
        self._is_ending = False
        self._mailing: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to mail, in the running loop."""
        self._mailing = asyncio.create_task(self._run())

    def wake(self) -> None:
        """Say that there is a new opinion."""
        self._new.set()

    async def end(self) -> None:
        """Mail no further, and return when the letter at hand is sent and noted: it would be sent again otherwise."""
        self._is_ending = True
        self._new.set()
        if self._mailing is not None:
            await asyncio.wait([self._mailing])

    async def _run(self) -> None:
        """Mail what is not mailed yet, then wait for more, until `end` is called."""
        while not self._is_ending:
            self._new.clear()
            await self._mail_all()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._new.wait(), _AGAIN)

    async def _mail_all(self) -> None:
        try:
            opinions = cast(list[Opinion], await self._writer.do(lambda store: store.opinions()))
        except UnavailableError as error:
            _LOG.warning("mail: %s", error)
            return
        for opinion in opinions:
            if not opinion.mailed and not self._is_ending:
                await self._mail_one(opinion)

    async def _mail_one(self, opinion: Opinion) -> None:
        """Mail an opinion; one that cannot be mailed keeps no other back."""
        try:
            await asyncio.to_thread(lambda: deliver(letter(opinion, self._mail), self._mail))
            await self._note(opinion.number)
        except (OSError, ValueError, UnavailableError) as error:
            # What the server or the settings say of it; an opinion's words stay out of the log.
            _LOG.warning("mail of opinion %d: %s", opinion.number, _reason(error))

    async def _note(self, number: int) -> None:
        def note(store: Store) -> None:
            store.mark_mailed(number)

        await self._writer.do(note)
