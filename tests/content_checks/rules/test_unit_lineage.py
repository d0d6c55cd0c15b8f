"""Units that come from themselves."""

import pytest

from tests.content_checks.conftest import Desk


@pytest.mark.parametrize(
    ("units", "messages"),
    [
        ("- {slug: a, name: A, parent: a}\n", ['"parent" của "A" đi vòng: a → a']),
        ("- {slug: a, name: A, successors: [a]}\n", ['"successors" của "A" có chính nó']),
        ("- {slug: a, name: A, predecessors: [a]}\n", ['"predecessors" của "A" có chính nó']),
        (
            "- {slug: a, name: A, parent: B}\n- {slug: b, name: B, parent: a}\n- {slug: c, name: C, parent: a}\n",
            ['"parent" của "A" đi vòng: a → b → a', '"parent" của "B" đi vòng: b → a → b'],
        ),
        ("- {slug: a, name: A}\n- {slug: b, name: B, parent: a, predecessors: [a]}\n", []),
    ],
)
def test_a_unit_does_not_come_from_itself(desk: Desk, units: str, messages: list[str]) -> None:
    desk.write("data/units.yml", units)
    assert [finding.message for finding in desk.findings("unit_lineage")] == messages
