"""Pictures that are not in the content folder: readers would see an empty frame."""

from collections.abc import Iterator
from urllib.parse import unquote

from plugins.content_checks.rule import Problem, Rule
from plugins.content_checks.rules.foreign_picture import is_elsewhere
from plugins.content_checks.site import Site
from plugins.content_model.finding import Severity


def check(site: Site) -> Iterator[Problem]:
    """Report each picture of the front matter and of the body that is not there."""
    for entry in site.entries:
        image = entry.front.image
        if image is not None and image.file not in site.files:
            line = site.line_of(entry.path, "image", "file")
            yield Problem(line, *site.missing_file(image.file, "ảnh"), entry.path)
    for path, pictures in site.pictures.items():
        for picture in pictures:
            if is_elsewhere(picture.src):
                continue
            target = site.resolve(picture.src, path)
            file = target.file if target is not None else None
            if file is None or file not in site.files:
                yield Problem(picture.line, *site.missing_file(file or unquote(picture.src), "ảnh"), path)


RULE = Rule(
    name="missing_picture",
    severity=Severity.ERROR,
    description="Ảnh không có trong thư mục content, hoặc tên tệp khác chữ hoa chữ thường.",
    remedy="Chép ảnh vào content/images, hoặc ghi lại đường dẫn đúng từng chữ hoa, chữ thường.",
    wrong="![Quang cảnh đại hội](images/2022/khong-co.jpg)",
    right="![Quang cảnh đại hội](images/2022/dai-hoi.jpg)",
    check_site=check,
)
