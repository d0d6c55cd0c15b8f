"""``python -m plugins.content_model``, run in the project's folder, writes the files made from the schema anew."""

from __future__ import annotations

from pathlib import Path

from plugins.content_model.generated import generated_files


def main(project: Path) -> None:
    """Write every generated file below `project` and name those that changed."""
    for path, text in generated_files().items():
        file = project / path
        if not file.is_file() or file.read_text(encoding="utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
            print(f"đã ghi {path}")


if __name__ == "__main__":
    main(Path.cwd())
