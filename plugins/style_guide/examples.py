"""Reads the named examples of the theme's components.

A component is a macro (theme/templates/components/<name>.html) and an example is a named call of it, as in GOV.UK's
component folders: theme/examples/<name>.yml is a list of {name, description, args}. The same examples are rendered by
the tests and shown on the style-guide page, so that what is shown is what is tested. `!html` marks a text that is HTML
already, as a body from Markdown is; any other text is escaped by the template.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from markupsafe import Markup

_KEYS = ("name", "description", "args")


@dataclass(frozen=True, slots=True)
class Example:
    """One named call of a component."""

    name: str
    description: str
    args: Mapping[str, Any]
    """Arguments of the macro by name; mappings in it have the shape of the views."""
    source: str
    """The arguments as YAML, for readers of the style guide."""


@dataclass(frozen=True, slots=True)
class ComponentExamples:
    """A component and its examples, in the order of its file."""

    name: str
    """File name without its suffix: ``article-head``."""
    macro: str
    """Name of the macro: ``article_head``."""
    examples: tuple[Example, ...]


class _Loader(yaml.SafeLoader):
    """Plain YAML, and `!html`."""


def _read_html(loader: _Loader, node: yaml.ScalarNode) -> Markup:
    return Markup(loader.construct_scalar(node))  # noqa: S704 - the theme's own files


_Loader.add_constructor("!html", _read_html)


class _Dumper(yaml.SafeDumper):
    """Every value written out: an alias would make the reader of the style guide look elsewhere."""

    def ignore_aliases(self, data: Any) -> bool:
        """Say that nothing is written as an alias."""
        return True


def _write_html(dumper: _Dumper, text: Markup) -> yaml.ScalarNode:
    return dumper.represent_scalar("!html", str(text), style="|")


_Dumper.add_representer(Markup, _write_html)


def load_examples(theme_dir: Path) -> tuple[ComponentExamples, ...]:
    """Return the examples of every component, sorted by name; ValueError names file, fault and remedy."""
    return tuple(_load(path) for path in sorted((theme_dir / "examples").glob("*.yml")))


def _load(path: Path) -> ComponentExamples:
    try:
        entries = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - derived from SafeLoader
    except yaml.YAMLError as error:
        raise ValueError(f"{path}: not YAML: {error}; mend the line named here") from error
    if not isinstance(entries, list) or not entries:
        raise ValueError(f"{path}: must be a list of examples; write at least one '- name: …'")
    examples = tuple(_example(path, number, entry) for number, entry in enumerate(entries, start=1))
    names = [example.name for example in examples]
    for name in names:
        if names.count(name) > 1:
            raise ValueError(f"{path}: two examples are called {name!r}; give each its own name")
    return ComponentExamples(path.stem, path.stem.replace("-", "_"), examples)


def _example(path: Path, number: int, entry: Any) -> Example:
    where = f"{path}: example {number}"
    if not isinstance(entry, dict) or sorted(entry, key=str) != sorted(_KEYS):
        raise ValueError(f"{where} must be a mapping with the keys {', '.join(_KEYS)} and no other; write all three")
    for key in ("name", "description"):
        if not isinstance(entry[key], str) or not entry[key].strip():
            raise ValueError(f"{where}: {key!r} must be a text, got {entry[key]!r}; put it in quotes")
    if not isinstance(entry["args"], dict) or not all(isinstance(key, str) for key in entry["args"]):
        raise ValueError(f"{where}: 'args' must map names to values; write 'args: {{}}' for a macro without any")
    source = yaml.dump(entry["args"], Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100)
    return Example(entry["name"], entry["description"], entry["args"], source)
