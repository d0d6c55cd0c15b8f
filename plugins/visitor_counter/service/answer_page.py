"""The page that answers a form posted without script: thanks, or the form again with all that the reader wrote in it.

The form is the theme's own component, so that there is one form, whoever renders it. The build tells in paths.json what
only it knows: the style sheet's name, the page on privacy, the address for mail.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from plugins.visitor_counter.service.paths import Form

_TEMPLATES = Path(__file__).parents[3] / "theme" / "templates"
HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
    " style-src 'self'",
    "x-content-type-options": "nosniff",
}
"""The page shows what somebody typed: nothing in it may run, load or be framed."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A form that was not taken, as its reader gets it back."""

    fields: Mapping[str, str]
    """Every field by name, as it was sent; "" where nothing was."""
    problems: Mapping[str, str]
    """A Vietnamese sentence for each wrong field, in the order of the form."""


class AnswerPages:
    """Renders the answers."""

    def __init__(self) -> None:
        made = Environment(
            loader=FileSystemLoader(_TEMPLATES),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=StrictUndefined,
            auto_reload=False,
        )
        self._template = made.get_template("feedback_answer.html")

    def page(self, message: str, form: Form, back: str, refused: Refused | None = None) -> bytes:
        """Return a page.

        Args:
            message: Vietnamese sentence.
            back: Canonical path of the page to go back to; "" for the home page.
            refused: The form to be shown again, if it is worth sending again.
        """
        return self._template.render(message=message, form=form, back=quote(back or "/"), refused=refused).encode()
