"""Which files a picture becomes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.content_model.article import Focus
from plugins.media.facts import PictureFacts
from plugins.media.renditions import (
    FALLBACK,
    WIDTHS,
    base_name,
    fallback,
    renditions,
    share_crop,
    shown_size,
    widths,
)

SIZES = st.integers(1, 9000)


@pytest.mark.parametrize(
    ("width", "offered"),
    [
        (4000, (360, 720, 1080, 1600)),
        (1600, (360, 720, 1080, 1600)),
        (1200, (360, 720, 1200)),
        (1100, (360, 720, 1100)),
        (720, (360, 720)),
        (380, (380,)),
        (12, (12,)),
    ],
)
def test_each_width(width: int, offered: tuple[int, ...]) -> None:
    assert widths(PictureFacts("", width, 100)) == offered


@given(SIZES, SIZES)
def test_nothing_is_enlarged_and_the_form_is_kept(width: int, height: int) -> None:
    facts = PictureFacts("", width, height)
    for rendition in renditions("anh/a.0", facts):
        assert rendition.width <= min(width, WIDTHS[-1])
        assert abs(rendition.height - rendition.width * height / width) <= 1
    assert shown_size(facts)[0] == max(rendition.width for rendition in renditions("anh/a.0", facts))


@given(SIZES, SIZES, st.booleans())
def test_every_browser_finds_a_file_of_its_own(width: int, height: int, has_alpha: bool) -> None:
    facts = PictureFacts("", width, height, has_alpha)
    made = renditions("anh/a.0", facts)
    assert {rendition.format for rendition in made} == {"avif", "webp", "png" if has_alpha else "jpg"}
    assert len({rendition.name for rendition in made}) == len(made)
    assert fallback("anh/a.0", facts) in made
    assert fallback("anh/a.0", facts).width <= max(FALLBACK, widths(facts)[0])


@given(SIZES, SIZES, st.sampled_from(Focus))
def test_a_crop_for_sharing_has_the_form_that_is_asked_for(width: int, height: int, focus: Focus) -> None:
    crop = share_crop("anh/a.0", PictureFacts("", width, height), focus)
    if crop is not None:
        assert crop.width / crop.height == pytest.approx(1200 / 630, rel=0.01)
        assert crop.width <= width
        assert crop.height <= height


def test_a_name_follows_the_content_and_reads_like_the_file() -> None:
    facts = PictureFacts("aa", 100, 100)
    name = base_name("images/2022/Ảnh Hội trường.JPG", facts)
    assert name.startswith("anh/anh-hoi-truong.")
    assert name == base_name("albums/x/Ảnh Hội trường.JPG", facts)
    assert name != base_name("images/2022/Ảnh Hội trường.JPG", PictureFacts("ab", 100, 100))
    assert base_name("images/….jpg", facts).startswith("anh/anh.")
