"""The registry, the folder of rules, their tests and the pages that list them agree; every example is true."""

import re
from pathlib import Path

import pytest

from plugins.content_checks.fix import REPAIRED
from plugins.content_checks.handbook import for_developers, for_editors, pages
from plugins.content_checks.rule import Rule
from plugins.content_checks.rules import RULES
from plugins.vietnamese.flaws import Kind
from tests.content_checks.conftest import Desk

PROJECT = Path(__file__).parents[2]
FRONT_KEY = re.compile(r"(title|lead|date|section|tags|related|aliases|event): (.*)")
HYGIENE = {
    "blank_before_mark",
    "document_number_form",
    "doubled_word",
    "extra_blanks",
    "invisible_characters",
    "lookalike_letters",
    "misplaced_tone",
    "missing_blank",
    "mixed_tones",
    "unicode_form",
    "year_range_form",
}
ABOUT_FILES = {
    "alias_clash",
    "calendar_data",
    "counter_figures",
    "document_record",
    "duplicate_declaration",
    "duplicate_slug",
    "duplicate_title",
    "empty_body",
    "event_changed",
    "event_unit",
    "heavy_picture",
    "slug_changed",
    "slug_form",
    "stray_file",
    "unit_lineage",
    "wrong_folder",
}
"""Rules whose example is a sentence about files or their history."""


def files_below(folder: str) -> set[str]:
    return {path.stem for path in (PROJECT / folder).glob("*.py") if path.stem not in ("__init__", "conftest")}


def test_every_file_of_the_folder_is_in_the_registry_under_its_own_name() -> None:
    assert [rule.name for rule in RULES] == sorted(files_below("plugins/content_checks/rules"))


def test_every_rule_that_looks_has_a_test_file() -> None:
    looking = {rule.name for rule in RULES if rule.check_file or rule.check_site}
    tested = {name.removeprefix("test_") for name in files_below("tests/content_checks/rules")}
    assert looking - HYGIENE == tested - {"hygiene_rules"}


@pytest.mark.parametrize("path", pages())
def test_the_pages_are_those_of_the_rules(path: str) -> None:
    """Write them anew with ``python -m plugins.content_checks.handbook``."""
    assert (PROJECT / path).read_text(encoding="utf-8") == pages()[path]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_is_on_both_pages_with_whole_sentences(rule: Rule) -> None:
    assert f"\n### {rule.name}\n" in for_editors()
    assert f"\n| `{rule.name}` | {rule.severity} |" in for_developers()
    for sentence in (rule.description, rule.remedy):
        assert sentence[0].isupper()
        assert sentence.endswith(".")
        assert "|" not in sentence


def write_example(desk: Desk, example: str) -> None:
    key = FRONT_KEY.fullmatch(example)
    fields = {"title": "Tin", "date": "2022-03-30", "section": "Tin hoạt động", "lead": "Mở đầu."}
    if key:
        fields[key[1]] = key[2]
    front = "\n".join(f"{name}: {value}" for name, value in fields.items())
    desk.write("articles/2022/tin.md", f"---\n{front}\n---\n{'Nội dung.' if key else example}\n")


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.name not in ABOUT_FILES], ids=lambda rule: rule.name)
def test_the_wrong_example_is_found_and_the_right_one_is_not(desk: Desk, rule: Rule) -> None:
    for name in ("2022/dai-hoi.jpg", "2022/quang-canh.jpg", "2022/anh 1.jpg", "2022/1.jpg", "2022/2.jpg"):
        desk.write(f"images/{name}")
    for name in ("2022/ke-hoach-dai-hoi", "2022/dai-hoi-chi-bo"):
        desk.article(name)
    write_example(desk, rule.wrong)
    assert desk.findings(rule.name), rule.wrong
    write_example(desk, rule.right)
    assert desk.examine().findings == (), rule.right


def test_rules_say_truly_whether_their_findings_are_repaired() -> None:
    kinds = {
        "blank_before_mark": {Kind.BLANK_BEFORE},
        "document_number_form": {Kind.DOCUMENT_NUMBER},
        "extra_blanks": {Kind.BLANK_RUN},
        "invisible_characters": {Kind.ODD_BLANK, Kind.INVISIBLE},
        "leading_blanks": {Kind.INDENT},
        "missing_blank": {Kind.MISSING_BLANK},
        "unicode_form": {Kind.DECOMPOSED},
        "year_range_form": {Kind.YEAR_RANGE},
    }
    assert {rule.name for rule in RULES if rule.is_repaired} == kinds.keys()
    assert set().union(*kinds.values()) == REPAIRED
