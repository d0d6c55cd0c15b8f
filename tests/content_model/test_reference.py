"""The reference of keys is made from the schema, and so are the files for editors' tools."""

import re
from pathlib import Path

import pytest

from plugins.content_model.__main__ import main
from plugins.content_model.generated import generated_files
from plugins.content_model.reference import reference
from plugins.content_model.source import read_yaml
from tests.content_model.test_wrong_values import FILES

PROJECT = Path(__file__).parents[2]


@pytest.mark.parametrize(("path", "text"), generated_files().items())
def test_committed_files_are_what_the_schema_gives_today(path: str, text: str):
    assert (PROJECT / path).read_text(encoding="utf-8") == text, "python -m plugins.content_model"


def test_no_schema_file_is_left_over():
    found = {path.relative_to(PROJECT).as_posix() for path in (PROJECT / "schemas").iterdir()}
    assert found == {path for path in generated_files() if path.startswith("schemas/")}


def test_the_command_writes_every_file_and_nothing_when_all_is_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    main(tmp_path)
    assert capsys.readouterr().out.count("đã ghi ") == len(generated_files())
    main(tmp_path)
    assert capsys.readouterr().out == ""


def test_each_example_of_the_reference_is_taken_by_the_models():
    examples = re.findall(r"```yaml\n(.*?)```", reference(), re.DOTALL)
    assert len(examples) == len(FILES)
    for model, example in zip(FILES.values(), examples, strict=True):
        model.validate_python(read_yaml(example))


def test_every_key_has_its_row():
    rows = re.findall(r"^\| \**`(\w+)`\**.* \| .+ \| .+ \| .+ \|$", reference(), re.MULTILINE)
    for key in ("title", "alt", "committee_size", "record", "responsible", "valid_to", "children"):
        assert key in rows
    assert rows.count("slug") == 5
