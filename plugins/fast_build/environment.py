"""The one Jinja environment of a build.

Pelican makes an environment for each generator, and each would compile the theme anew. Templates here see their
globals as one plain mapping: Jinja looks at the keys of its chained one at every import, which was a third of the time
of a page. Files do not change during a build, so that no template asks the disk whether it is still current.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any

from jinja2 import Environment


class SiteEnvironment(Environment):
    """An environment whose globals are complete before the first template is loaded."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the globals of a template: those of the environment, or a copy with the template's own."""
        return {**self.globals, **d} if d else self.globals


def site_environment(made: Environment, options: dict[str, Any]) -> SiteEnvironment:
    """Return an environment that loads, filters and tests as `made` does; `options` are Jinja's own."""
    environment = SiteEnvironment(loader=made.loader, **{"auto_reload": False, "cache_size": -1, **options})
    environment.filters.update(made.filters)
    environment.tests.update(made.tests)
    environment.globals.update(made.globals)
    return environment
