"""The table of rooms leads a newcomer to every room there is."""

import re

from chores import environment

DEVELOPERS = environment.ROOT / "docs" / "developers.md"


def test_every_room_stands_in_the_table_and_every_room_in_it_is_there():
    rows = [line for line in DEVELOPERS.read_text("utf-8").splitlines() if line.startswith("| ") and "`" in line]
    named = set(re.findall(r"`plugins/([a-z_]+)/", "\n".join(rows)))
    plugins = environment.ROOT / "plugins"
    assert named == {path.parent.name for path in plugins.glob("*/__init__.py")}
