"""The one Jinja environment of a build.

Pelican makes an environment for each generator, and each would compile the theme anew. This one spares what a page
costs beside its own text. Its templates see their globals as one plain mapping, because Jinja looks at the keys of its
chained one at every import. Files do not change during a build, so that no template asks the disk whether it is still
current. What is printed is escaped without becoming Markup in between, and what stands on many pages is escaped once.
Compiled templates are remembered.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from functools import lru_cache
from typing import Any

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Expr
from markupsafe import Markup, escape

from plugins.fast_build.memo import Memo

_escaped = lru_cache(maxsize=8192)(escape)


def printed(value: Any) -> str:
    """Return a value as Jinja prints it where it escapes; only good for being joined with the text around it."""
    if value.__class__ is Markup:
        return value
    return _escaped(value) if value.__class__ is str else escape(value)


class SiteCodeGenerator(CodeGenerator):
    """Compiles templates to print with `printed`."""

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.printed(")


class SiteEnvironment(Environment):
    """An environment whose globals are complete before the first template is loaded."""

    code_generator_class = SiteCodeGenerator
    printed = staticmethod(printed)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the globals of a template: those of the environment, or a copy with the template's own."""
        return {**self.globals, **d} if d else self.globals


class RememberedTemplates(BytecodeCache):
    """Keeps compiled templates in the memo, whose keys cover Jinja's version, this module and the template's text."""

    def __init__(self, memo: Memo) -> None:
        self._memo = memo

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what was compiled from the same text."""
        code = self._memo.recall(self._key(bucket))
        if code is not None:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._memo.keep(self._key(bucket), bucket.bytecode_to_string())

    def _key(self, bucket: Bucket) -> bytes:
        return self._memo.key("jinja2.compile", bucket.key.encode(), bucket.checksum.encode())


def site_environment(made: Environment, options: dict[str, Any], memo: Memo) -> SiteEnvironment:
    """Return an environment that loads, filters and tests as `made` does; `options` are Jinja's own."""
    own = {"auto_reload": False, "cache_size": -1, "bytecode_cache": RememberedTemplates(memo)}
    environment = SiteEnvironment(loader=made.loader, **{**own, **options})
    environment.filters.update(made.filters)
    environment.tests.update(made.tests)
    environment.globals.update(made.globals)
    return environment
