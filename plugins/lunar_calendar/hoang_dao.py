"""The twelve deities (thần) that take turns over days and double hours, six of them called hoàng đạo.

They are facts of the printed calendar, kept because readers look for them. What one should do or avoid on such a day
is fortune telling and has no place on the site of a public body.
"""

THAN = (
    "Thanh Long",
    "Minh Đường",
    "Thiên Hình",
    "Chu Tước",
    "Kim Quỹ",
    "Bảo Quang",
    "Bạch Hổ",
    "Ngọc Đường",
    "Thiên Lao",
    "Nguyên Vũ",
    "Tư Mệnh",
    "Câu Trận",
)
HOANG_DAO = frozenset({"Thanh Long", "Minh Đường", "Kim Quỹ", "Bảo Quang", "Ngọc Đường", "Tư Mệnh"})


def than_at(chi: int, base: int) -> str:
    """The deity of a day with branch `chi` in a lunar month with branch `base`, or of an hour in a day in the same way.

    Thanh Long sits at Tý for the bases Dần and Thân, two branches on for each next base; the others follow in order.
    """
    return THAN[(chi - 2 * (base - 2)) % 12]
