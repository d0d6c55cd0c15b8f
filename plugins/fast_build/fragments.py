"""The parts of pages that are rendered once a build: header, sidebar, footer, and what shows one value on many pages.

They live in memory and never outlast a build, so that none can be stale.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable

from jinja2 import Environment, pass_context
from jinja2.runtime import Context, Macro
from markupsafe import Markup


class Fragments:
    """Gives templates two functions: `fragment(name)` for what all pages share, `once(macro, value)` for cards."""

    def __init__(self) -> None:
        self._shared: dict[str, Markup] = {}
        self._printed: defaultdict[Hashable, dict[int, bytes]] = defaultdict(dict)
        """By macro and options, then by the value's identity, what was printed as UTF-8: with one Vietnamese letter in
        it a text takes twice that in memory."""
        self._values: list[object] = []
        """What was printed, kept so that no other value can get its identity."""

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

        Known by identity: an article's card is one value on all its pages.
        """
        printed = self._printed[macro, *options.items()]
        known = printed.get(id(value))
        if known is None:
            known = printed[id(value)] = macro(value, **options).encode()
            self._values.append(value)
        return Markup(known.decode())  # noqa: S704 - a macro has escaped
