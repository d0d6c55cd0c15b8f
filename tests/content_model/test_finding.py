"""One line for the editor: file, line, what is wrong, remedy, rule."""

from plugins.content_model.finding import Finding, Severity, has_errors

ERROR = Finding("content/articles/2022/x.md", 7, "schema", '"date" để trống', "viết ngày")


def test_a_finding_reads_as_one_line():
    assert str(ERROR) == 'content/articles/2022/x.md:7: "date" để trống; sửa: viết ngày [schema]'


def test_a_warning_says_that_it_is_one():
    warning = Finding("content/pages/a.md", 1, "long_lead", "sapô dài 60 từ", "rút gọn", Severity.WARNING)
    assert str(warning) == "content/pages/a.md:1: cảnh báo: sapô dài 60 từ; sửa: rút gọn [long_lead]"


def test_findings_sort_by_file_then_line_as_numbers():
    lines = [Finding("b.md", 1, "r", "", ""), Finding("a.md", 10, "r", "", ""), Finding("a.md", 9, "r", "", "")]
    assert [(finding.path, finding.line) for finding in sorted(lines)] == [("a.md", 9), ("a.md", 10), ("b.md", 1)]


def test_only_errors_stop_a_build():
    warning = Finding("a.md", 1, "r", "m", "x", Severity.WARNING)
    assert not has_errors([])
    assert not has_errors([warning])
    assert has_errors([warning, ERROR])
