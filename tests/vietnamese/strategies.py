"""Texts for the laws: anything Unicode allows, and prose made of the pieces that go wrong."""

from hypothesis import strategies as st

any_text = st.text(max_size=60)

_WORDS = """
của của
các
những những
đại biểu biểu quyết
nghiêm túc.Thư ký
văn kiện,nhân sự
hoà
thuỷ
tìên
quý
xa xa
Nguyễn Thị Hoà
đồng chí Thuỷ
36 - KH/ĐUK
15/QĐ – UBND
2022 - 2025
2022–2025
1.316.340
v.v.
TP.HCM
UBND UBND
sct.bentre.gov.vn
a@b.vn
https://a.vn/x?y=1
tờ trình.pdf
`mã  của của`
[x]: y
](../a b.md)
<b  c=d>
<!-- của của -->
“hoà  bình”
"""
_MARKS = [
    *'“”"«»|>-*#`()[]<\\,.;:!?%',
    "- ",
    "1. ",
    "    ",
    "  ",
    "\t",
    "\n",
    "\n\n",
    "...",
    "8/8",
    "İ",
    "ß",
    "Ð",
    "ð",
    "Ðảng",
]
_UNSEEN = [
    "\u00a0",
    "\u202f",
    "\u200b",
    "\u00ad",
    "\u2028",
    "\u2029",
    "\ufeff",
    "\x0b",
    "e\u0302\u0323",
    "đa\u0323i",
    "\u0301",
]

prose = st.tuples(
    st.sampled_from(["", " "]),
    st.lists(st.sampled_from([*_WORDS.strip().split("\n"), *_MARKS, *_UNSEEN]), max_size=25),
).map(lambda drawn: drawn[0].join(drawn[1]))
