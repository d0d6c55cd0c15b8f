"""Front matter may name what the data files declare by name or by slug."""

from unicodedata import normalize

import pytest

from plugins.content_model.data import Tag
from plugins.content_model.references import Register

TAGS = Register([Tag(slug="dai-hoi", name="Đại hội"), Tag(slug="y-te", name="Y tế")])


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Đại hội", "dai-hoi"),
        ("đại hội", "dai-hoi"),
        (normalize("NFD", "Đại hội"), "dai-hoi"),
        ("dai-hoi", "dai-hoi"),
        ("Dai hoi", None),
        ("DAI-HOI", "dai-hoi"),
        ("", None),
    ],
)
def test_a_name_is_found_whatever_its_case_and_unicode_form(name: str, slug: str | None) -> None:
    found = TAGS.find(name)
    assert (found.slug if found else None) == slug
