"""``POST /v1/feedback``: takes an opinion, and answers a script with JSON and a browser without script with a page.

Whoever is refused gets back what he wrote, unless it came from a page of another site.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import cast

from starlette.requests import Request
from starlette.responses import Response

from plugins.visitor_counter.service import feedback, replies
from plugins.visitor_counter.service.admission import Admission
from plugins.visitor_counter.service.answer_page import HEADERS, AnswerPages, Refused
from plugins.visitor_counter.service.replies import Reply, refusal, response
from plugins.visitor_counter.service.request import Asked, GoneError, TooLargeError, read_body
from plugins.visitor_counter.service.store import Opinion, UnavailableError
from plugins.visitor_counter.service.writer import Writer

_THANKS = "Cảm ơn bạn. Chúng tôi đã nhận được ý kiến."


class FeedbackEndpoint:
    """Takes opinions and keeps them through the writer."""

    def __init__(
        self, admission: Admission, writer: Writer, clock: Callable[[], float], kept: Callable[[], None]
    ) -> None:
        """Make the endpoint.

        Args:
            clock: Returns Unix seconds.
            kept: Called after each opinion that was stored.
        """
        self._admission = admission
        self._known = admission.known
        self._writer = writer
        self._clock = clock
        self._kept = kept
        self._pages = AnswerPages()

    async def answer(self, request: Request) -> Response:
        """Answer one request."""
        asked: Asked = request.state.asked
        try:
            body = await read_body(request.receive, feedback.LARGEST)
            fields = feedback.parse(body, request.headers.get("content-type", ""))
        except TooLargeError:
            return self._refused(asked, "too-large")
        except (GoneError, feedback.NotAFormError):
            return self._refused(asked, "bad-request")
        if not self._admission.is_own(asked):
            return self._refused(asked, "origin")
        judged = feedback.judge(fields, self._known, int(self._clock()))
        if judged.problems:
            return self._refused(asked, "invalid", fields, judged.problems)
        if not self._admission.may_write(asked, time.monotonic()):
            return self._refused(asked, "too-many", fields)
        try:
            number = await self._keep(judged.opinion) if judged.opinion is not None else 0
        except UnavailableError:
            return self._refused(asked, "unavailable", fields)
        return self._thanked(asked, fields, number)

    async def _keep(self, opinion: Opinion) -> int:
        number = cast(int, await self._writer.do(lambda store: store.keep(opinion)))
        self._kept()
        return number

    def _thanked(self, asked: Asked, fields: dict[str, str], number: int) -> Response:
        if not _wants_page(asked):
            return response(Reply(201, json.dumps({"v": 1, "ok": True, "id": number}).encode()))
        return self._page(201, _THANKS, fields)

    def _refused(
        self,
        asked: Asked,
        error: str,
        fields: dict[str, str] | None = None,
        problems: dict[str, str] | None = None,
    ) -> Response:
        """Refuse; `fields` are shown again, for the reader to mend them or to try again."""
        reply = refusal(error, problems)
        if not _wants_page(asked):
            return response(reply)
        message = replies.message(error)
        refused = None
        if fields is not None:
            written = {name: fields.get(name, "") for name in feedback.NAMES}
            refused = Refused(written, problems or {})
        page = self._page(reply.status, message, fields or {}, refused)
        page.raw_headers += [header for header in reply.headers if header[0] == b"retry-after"]
        return page

    def _page(self, status: int, message: str, fields: dict[str, str], refused: Refused | None = None) -> Response:
        back = self._known.find(fields.get("page", "")) or ""
        page = self._pages.page(message, self._known.site.form, back, refused)
        return Response(page, status, media_type="text/html", headers=HEADERS)


def _wants_page(asked: Asked) -> bool:
    return "text/html" in asked.accept
