"""Near-copies: hidden from readers, kept where the ranking is measured."""

from plugins.related_news.documents import Document
from plugins.related_news.index import build

RELEASE = " ".join(f"Đoàn kiểm tra số {number} làm việc tại xã thứ {number} từ sáng." for number in range(20))
NEWS = [
    Document("thong-cao", "Mười đoàn kiểm tra về xã", "Sở lập mười đoàn kiểm tra.", RELEASE),
    Document("dang-lai", "Sở lập mười đoàn kiểm tra", "Mười đoàn kiểm tra về xã.", RELEASE),
    Document("trich", "Đoàn kiểm tra về xã", "Trích thông cáo.", RELEASE[: len(RELEASE) // 3]),
    Document(
        "tin-khac",
        "Kết quả kiểm tra tại xã",
        "Đoàn kiểm tra kết luận.",
        "Kết luận nêu ba việc phải sửa trước tháng tám.",
    ),
]


def shown(name: str) -> list[str]:
    return dict(build(NEWS).lists(10, hide_copies=True))[name]


def test_a_press_release_published_twice_and_its_excerpt_are_near_copies() -> None:
    index = build(NEWS)
    assert index.copies("thong-cao") == {"dang-lai", "trich"}
    assert index.copies("trich") == {"dang-lai", "thong-cao"}
    assert index.copies("tin-khac") == frozenset()


def test_near_copies_are_hidden_from_readers_and_ranked_all_the_same() -> None:
    assert shown("thong-cao") == ["tin-khac"]
    assert set(dict(build(NEWS).lists(10, hide_copies=False))["thong-cao"]) == {"dang-lai", "trich", "tin-khac"}


def test_of_several_copies_of_another_article_only_one_is_shown() -> None:
    assert len(shown("tin-khac")) == 1


def test_short_items_that_share_a_phrase_are_no_copies() -> None:
    notices = [Document(str(day), "Thông báo lịch tiếp công dân", f"Ngày {day} tháng này.") for day in range(3)]
    assert len(dict(build(notices).lists(10, hide_copies=True))["0"]) == 2


def test_a_list_has_no_more_than_is_asked_for_and_nothing_below_the_least_score() -> None:
    index = build(NEWS)
    scores = {scored.id: scored.score for scored in index.ranked("trich")}
    assert [len(row) for _, row in index.lists(1, hide_copies=False)] == [1] * len(NEWS)
    for least in scores.values():
        listed = dict(index.lists(10, least, hide_copies=False))["trich"]
        assert listed == [name for name, score in scores.items() if score >= least]
