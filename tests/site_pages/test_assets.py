"""The theme's files get names that change with their content."""

from pathlib import Path

import pytest

from plugins.site_pages.assets import Assets, gather


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    files = {
        "css/tokens.css": "/* tokens */",
        "css/base.css": "/* base */",
        "css/layout.css": "/* layout */",
        "css/components/b.css": "/* b */",
        "css/components/a.css": "/* a */",
        "css/print.css": "/* print */",
        "js/grid.js": 'import { toLunar } from "./lunar.js";\nconst more = () => import("./share.js");\n',
        "js/lunar.js": "export const toLunar = 1;\n",
        "js/share.js": 'const not = "./no.css";\n',
        "icon.svg": "<svg/>",
    }
    for name, text in files.items():
        path = tmp_path / "static" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_style_sheets_are_joined_in_their_order(theme: Path) -> None:
    assets = gather(theme)
    joined = b"/* tokens *//* base *//* layout *//* a *//* b */"
    assert assets.files[assets.stylesheet] == joined
    assert assets.files[assets.print_stylesheet] == b"/* print */"


def test_a_name_changes_with_the_content_and_with_nothing_else(theme: Path) -> None:
    before = gather(theme)
    (theme / "static/css/components/a.css").write_text("/* A */", encoding="utf-8")
    after = gather(theme)
    assert before.stylesheet != after.stylesheet
    assert (before.scripts, before.icon) == (after.scripts, after.icon)


def test_a_module_names_its_neighbours_as_they_are_published(theme: Path) -> None:
    assets = gather(theme)
    grid = assets.files[assets.scripts["grid"]].decode()
    assert f'from "./{Path(assets.scripts["lunar"]).name}"' in grid
    assert f'import("./{Path(assets.scripts["share"]).name}")' in grid


def test_a_changed_neighbour_changes_the_name_of_the_module_that_imports_it(theme: Path) -> None:
    before = gather(theme)
    (theme / "static/js/lunar.js").write_text("export const toLunar = 2;\n", encoding="utf-8")
    after = gather(theme)
    assert before.scripts["grid"] != after.scripts["grid"]
    assert before.scripts["share"] == after.scripts["share"]


@pytest.mark.parametrize("missing", ["css/print.css", "icon.svg", "js/lunar.js"])
def test_a_missing_file_is_named(theme: Path, missing: str) -> None:
    (theme / "static" / missing).unlink()
    with pytest.raises(FileNotFoundError, match=Path(missing).name):
        gather(theme)


def test_every_published_name_is_unique(theme: Path) -> None:
    assets: Assets = gather(theme)
    assert len(assets.files) == 6
