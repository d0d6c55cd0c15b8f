"""Draws the pictures of the sample portal: `python -m tools.draw_sample_pictures` from the project's folder.

Photographs of an invented department would have to show real people and real offices, so the samples are drawings. The
results are committed: a build needs neither this program nor a font. One version of Pillow draws the same bytes again.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from tools.sample_pictures import care, halls, land, work
from tools.sample_pictures.canvas import Canvas

FOLDER = Path(__file__).parents[1] / "content/images"
WIDTH, HEIGHT = 1600, 1067
QUALITY = 78
"""JPEG quality at which the grain of the paper survives and no picture reaches 250 kB."""
Scene = Callable[[Canvas], None]

PICTURES: dict[str, Scene] = {
    "2019/ngay-hoi-viec-lam.jpg": work.job_fair,
    "2019/tham-gia-dinh-nguoi-co-cong.jpg": care.home_visit,
    "2019/hoi-nghi-trien-khai.jpg": halls.plenary,
    "2019/hoi-thao-cau-long.jpg": land.sports_day,
    "2020/ban-chap-hanh-ra-mat.jpg": halls.committee,
    "2020/tru-so-cong-vu.jpg": halls.head_office,
    "2020/buu-ta-tren-duong-lang.jpg": work.postman,
    "2021/qua-tet.jpg": care.tet_gifts,
    "2021/kho-ho-so.jpg": work.archive,
    "2022/hom-phieu.jpg": halls.ballot,
    "2022/hoi-truong-chi-bo.jpg": halls.meeting_hall,
    "2022/hop-ban-tron.jpg": halls.round_table,
    "2022/phien-cho-vung-cao.jpg": work.market_fair,
    "2022/trung-tam-cong-tac-xa-hoi.jpg": care.care_centre,
    "2022/ban-tay-trong-cay.jpg": care.planting_hands,
    "2023/ruong-bac-thang.jpg": land.terraces,
    "2023/bo-bien-ngay-bao.jpg": land.storm_shore,
    "2023/thuyen-cuu-tro.jpg": land.relief_boats,
    "2023/hien-mau.jpg": care.blood_drive,
    "2023/cong-truong.jpg": work.building_site,
    "2024/san-choi-tre-em.jpg": care.playground,
    "2024/tro-cap-qua-tai-khoan.jpg": work.cashless,
    "2024/chuyen-may.jpg": work.sewing_line,
    "2024/ban-lam-viec.jpg": halls.desk_laptop,
    "2025/nguoi-phat-bieu.jpg": halls.speaker,
    "2025/xay-nha-moi.jpg": work.new_house,
    "2025/cau-qua-song.jpg": land.river_bridge,
    "2025/xuong-thuc-hanh.jpg": work.workshop,
    "2026/bo-phan-mot-cua.jpg": work.one_stop,
    "2026/lop-ky-nang-so.jpg": work.digital_class,
    "2026/thap-nen-tri-an.jpg": care.candles,
    "2026/trong-cay-ven-song.jpg": care.tree_planting,
    "2026/phong-van.jpg": work.interview,
    "2026/cong-tin-tren-ban.jpg": work.news_desk,
    "2026/di-bo-huong-ung.jpg": care.equality_walk,
}
"""Each picture below content/images and the scene that it shows."""


def draw(name: str) -> bytes:
    """Return the JPEG file of the picture called `name` in PICTURES."""
    canvas = Canvas(WIDTH, HEIGHT, seed=sum(name.encode()))
    PICTURES[name](canvas)
    file = BytesIO()
    canvas.finish().save(file, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return file.getvalue()


def main(names: list[str]) -> None:
    """Draw the named pictures, or all when none is named, into content/images."""
    for name in names or list(PICTURES):
        path = FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(draw(name))


if __name__ == "__main__":
    main(sys.argv[1:])
