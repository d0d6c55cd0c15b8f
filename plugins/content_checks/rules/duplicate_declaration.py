"""Two entries of one data file with one slug or one name: they would share a page, and a name would mean either."""

from collections.abc import Iterator, Sequence
from unicodedata import normalize

from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.site import Site
from plugins.content_model.finding import Severity
from plugins.content_model.library import DATA
from plugins.content_model.references import Named

_FILES = ("units", "sections", "tags", "authors", "campaigns")


def check(site: Site) -> Iterator[Problem]:
    """Report each entry whose slug or name an earlier one has."""
    for file in _FILES:
        declared: Sequence[Named] = getattr(site.content.portal, file)
        for key, values in (("slug", [item.slug for item in declared]), ("name", [item.name for item in declared])):
            first: dict[str, int] = {}
            for index, value in enumerate(values):
                earlier = first.setdefault(normalize("NFC", value).casefold(), index)
                if earlier != index:
                    yield Problem(
                        site.data_line_of(file, index, key),
                        f'"{key}" là "{value}", trùng với mục ở dòng {site.data_line_of(file, earlier, key)}',
                        "gộp hai mục, hoặc đặt tên và mã khác nhau",
                        f"{DATA}/{file}.yml",
                    )


RULE = Rule(
    name="duplicate_declaration",
    severity=Severity.ERROR,
    description="Hai mục trong một tệp dữ liệu trùng tên hoặc trùng mã.",
    remedy="Gộp hai mục, hoặc đặt tên và mã khác nhau.",
    wrong="hai thẻ cùng mã dai-hoi trong data/tags.yml",
    right="mỗi thẻ một mã riêng",
    check_site=check,
)
