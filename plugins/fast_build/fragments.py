"""The parts that every page shares, rendered once a build: header, sidebar, footer."""

from __future__ import annotations

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup


class Fragments:
    """Renders templates/fragments/<name>.html on first use; they know the site and nothing of the page."""

    def __init__(self) -> None:
        self._rendered: dict[str, Markup] = {}

    def install(self, environment: Environment) -> None:
        """Give an environment's templates the function `fragment(name)`."""

        @pass_context
        def fragment(context: Context, name: str) -> Markup:
            if name not in self._rendered:
                template = environment.get_template(f"fragments/{name}.html")
                html = template.render(site=context["site"])
                self._rendered[name] = Markup(html)  # noqa: S704 - the template has escaped
            return self._rendered[name]

        environment.globals["fragment"] = fragment
