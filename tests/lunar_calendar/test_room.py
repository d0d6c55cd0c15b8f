"""The room as a whole: what it may import."""

import doctest
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_core_needs_the_standard_library_alone() -> None:
    """An isolated Python without site-packages converts a date: neither Pelican nor any other package is asked."""
    program = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r});"
        "from datetime import date; from plugins.lunar_calendar import to_lunar, today_svg;"
        "today_svg(date(2027, 2, 6)); print(to_lunar(date(2027, 2, 6)))"
    )
    run = subprocess.run([sys.executable, "-I", "-S", "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout == "LunarDate(year=2027, month=1, day=1, leap=False)\n"


def test_no_module_of_the_room_reads_the_clock_and_its_plugin_alone_imports_pelican() -> None:
    for module in sorted((ROOT / "plugins/lunar_calendar").glob("*.py")):
        if module.name == "plugin.py":
            continue
        source = module.read_text(encoding="utf-8")
        assert not [word for word in ("pelican", ".now(", ".today(", "time.time", "utcnow") if word in source.lower()]


def test_the_program_in_the_docs_prints_what_the_docs_show() -> None:
    docs = (ROOT / "docs/lunar-calendar.md").read_text(encoding="utf-8")
    program = docs.split("```pycon\n")[1].split("```")[0]
    test = doctest.DocTestParser().get_doctest(program, {}, "docs/lunar-calendar.md", None, None)
    assert len(test.examples) == 8
    assert doctest.DocTestRunner().run(test).failed == 0
