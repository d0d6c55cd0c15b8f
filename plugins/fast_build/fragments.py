"""The parts of pages that are rendered once a build: header, sidebar, footer, and what shows one value on many pages.

They live in memory and never outlast a build, so that none can be stale.
"""

from __future__ import annotations

from collections.abc import Hashable

from jinja2 import Environment, pass_context
from jinja2.runtime import Context, Macro
from markupsafe import Markup


class Fragments:
    """Gives templates two functions: `fragment(name)` for what all pages share, `once(macro, value)` for cards."""

    def __init__(self) -> None:
        self._shared: dict[str, Markup] = {}
        self._printed: dict[Hashable, tuple[object, bytes]] = {}
        """What was printed as UTF-8: with one Vietnamese letter in it a text takes twice that in memory."""

    def install(self, environment: Environment) -> None:
        """Give both functions to an environment's templates."""

        @pass_context
        def fragment(context: Context, name: str) -> Markup:
            """Return templates/fragments/<name>.html, which knows the site and nothing of the page."""
            if name not in self._shared:
                template = environment.get_template(f"fragments/{name}.html")
                html = template.render(site=context["site"])
                self._shared[name] = Markup(html)  # noqa: S704 - the template has escaped
            return self._shared[name]

        environment.globals["fragment"] = fragment
        environment.globals["once"] = self.once

    def once(self, macro: Macro, value: object, **options: Hashable) -> Markup:
        """Return what `macro` prints of `value`, worked out the first time; both decide alone what it prints.

        Known by identity: an article's card is one value on all its pages. It is kept beside what was printed, so
        that no other value can get its id.
        """
        key = macro, id(value), *options.items()
        known = self._printed.get(key)
        if known is None:
            known = self._printed[key] = value, macro(value, **options).encode()
        return Markup(known[1].decode())  # noqa: S704 - a macro has escaped
