"""The command line: ``python -m plugins.citations [--aliases FILE] FILE …`` prints a line of JSON for each mention.

Of an article only what readers see is read: the body, and of the front matter the title, lead and captions. Exit code
0, or 2 if a file could not be read; the other files are printed all the same.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from plugins.citations.aliases import NO_ALIASES, Aliases
from plugins.citations.declared import aliases_of
from plugins.citations.mentions import Mention, find_mentions
from plugins.citations.plain_text import plain_text
from plugins.citations.resolutions import NamedResolution
from plugins.content_checks.prose import prose, whole
from plugins.content_model.document import CitationNames
from plugins.content_model.explain import explain
from plugins.content_model.source import SourceError, line_of, parse_markdown, read_text, read_yaml


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the mentions in the files named, and return the exit code."""
    options = _parser().parse_args(arguments)
    try:
        aliases = _aliases(options.aliases) if options.aliases else NO_ALIASES
    except _RefusedError as error:
        print(error, file=sys.stderr)
        return 2
    return max([_print_mentions(path, aliases) for path in options.files])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m plugins.citations", description="Liệt kê văn bản được dẫn trong bài.")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="bài viết hoặc tệp chữ cần xem")
    parser.add_argument("--aliases", type=Path, metavar="FILE", help="tệp tên gọi tắt, như content/data/citations.yml")
    return parser


class _RefusedError(Exception):
    """The file of short names is not as it should be; says every mistake in it, a line each."""


def _aliases(path: Path) -> Aliases:
    model = TypeAdapter(CitationNames)
    try:
        text = read_text(path)
        return aliases_of(model.validate_python(read_yaml(text)))
    except SourceError as error:
        raise _RefusedError(_refusal(path, error)) from error
    except ValidationError as error:
        findings = explain(error, model, str(path), lambda location: line_of(text, location))
        raise _RefusedError("\n".join(map(str, findings))) from error


def _refusal(path: Path, error: SourceError) -> str:
    return f"{path}:{error.line}: {error.message}; sửa: {error.remedy}"


def _print_mentions(path: Path, aliases: Aliases) -> int:
    try:
        text, line_at = _sentences(str(path), read_text(path))
    except SourceError as error:
        print(_refusal(path, error), file=sys.stderr)
        return 2
    for mention in find_mentions(text, aliases):
        print(json.dumps(_row(str(path), line_at(mention.start), mention), ensure_ascii=False))
    return 0


def _sentences(name: str, text: str) -> tuple[str, Callable[[int], int]]:
    """What readers see of an article, or the whole of a file without front matter; and the line of each offset."""
    if not text.startswith("---\n") or "\n---" not in text[3:]:
        plain = plain_text(text)
        return plain.text, plain.line_at
    source = parse_markdown(name, text)
    file = whole(source.front_text, source.body)
    return prose(source.front_text, source.body), lambda offset: file.count("\n", 0, offset) + 1


def _row(file: str, line: int, mention: Mention) -> dict[str, str | int | None]:
    is_named = isinstance(mention.number, NamedResolution)
    date = mention.date.isoformat() if mention.date else str(mention.year) if mention.year else None
    return {
        "file": file,
        "line": line,
        "text": mention.text,
        "kind": mention.kind,
        "number": None if is_named else str(mention.number),
        "issuer": mention.issuer,
        "date": date,
        "name": str(mention.number) if is_named else None,
        "unresolved": mention.gap and mention.gap.value,
    }


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):  # Vietnamese on any terminal; a file name that is no text shows escaped
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr] # real streams
    sys.exit(main())
