"""Mentions that a build remembers for the next one."""

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from plugins.citations import find_mentions
from plugins.citations.stored import mention_facts, mention_of

PORTALS = sorted(Path(__file__).parent.glob("portals/*.md"))
SENTENCES = st.sampled_from(
    [
        *(path.read_text(encoding="utf-8") for path in PORTALS),
        "Nghị quyết số 30a/2008/NQ-CP, Chỉ thị 05, Nghị định 20/2021.",
        "Nghị quyết Trung ương 4 (khóa XII), Kết luận Trung ương 6; [Công văn 123/UBND-VX](https://a.vn/).",
        "Kế hoạch số 12, 13-KH/ĐU năm 2021 của Đảng ủy Sở; 26-CP; 148/2025/QH15.",
    ]
)


@given(st.lists(SENTENCES, max_size=4).map("\n\n".join))
def test_what_was_written_is_read_back(text: str):
    mentions = find_mentions(text)
    kept = json.dumps([mention_facts(mention) for mention in mentions])
    assert tuple(mention_of(*facts) for facts in json.loads(kept)) == mentions
