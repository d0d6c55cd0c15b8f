"""Can chi, the sixty names that years, months, days and double hours take in turn, and the thirty nạp âm.

A name is kept as its place in the cycle, 0 (Giáp Tý) to 59 (Quý Hợi): the stem (can) is the place modulo 10, the
branch (chi) the place modulo 12, and each pair of neighbours shares a nạp âm. Days are named from the Julian day
number (JDN) of the civil day, in which 2451545 is 2000-01-01, so the cycle has no start to get wrong.
"""

from datetime import date

CAN = ("Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý")
CHI = ("Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi")
NAP_AM = (
    "Hải Trung Kim",
    "Lô Trung Hỏa",
    "Đại Lâm Mộc",
    "Lộ Bàng Thổ",
    "Kiếm Phong Kim",
    "Sơn Đầu Hỏa",
    "Giản Hạ Thủy",
    "Thành Đầu Thổ",
    "Bạch Lạp Kim",
    "Dương Liễu Mộc",
    "Tuyền Trung Thủy",
    "Ốc Thượng Thổ",
    "Tích Lịch Hỏa",
    "Tùng Bách Mộc",
    "Trường Lưu Thủy",
    "Sa Trung Kim",
    "Sơn Hạ Hỏa",
    "Bình Địa Mộc",
    "Bích Thượng Thổ",
    "Kim Bạch Kim",
    "Phú Đăng Hỏa",
    "Thiên Hà Thủy",
    "Đại Trạch Thổ",
    "Thoa Xuyến Kim",
    "Tang Đố Mộc",
    "Đại Khê Thủy",
    "Sa Trung Thổ",
    "Thiên Thượng Hỏa",
    "Thạch Lựu Mộc",
    "Đại Hải Thủy",
)


def julian_day(day: date) -> int:
    """The Julian day number of a civil day."""
    return day.toordinal() + 1_721_425


def name_of(place: int) -> str:
    """The can chi at a place of the cycle, such as "Đinh Mùi" for 43."""
    return f"{CAN[place % 10]} {CHI[place % 12]}"


def of_year(year: int) -> int:
    """The place of a lunar year."""
    return (year + 56) % 60


def of_month(year: int, month: int) -> int:
    """The place of a month of a lunar year; a leap month has that of its number."""
    return (12 * year + month + 13) % 60


def of_day(jdn: int) -> int:
    """The place of a civil day."""
    return (jdn + 49) % 60


def of_hour(jdn: int, hour: int) -> int:
    """The place of the double hour that holds a clock hour, 0 to 23; at 23 the hour Tý of the next day begins."""
    return (12 * of_day(jdn) + (hour + 1) // 2) % 60


def nap_am(place: int) -> str:
    """The nạp âm of a place of the cycle."""
    return NAP_AM[place // 2]
