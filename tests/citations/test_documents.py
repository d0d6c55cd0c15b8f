"""Which mentions of a portal mean one document."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from plugins.citations import Citation, DocumentKey, find_mentions, gather


def cite(path, text, published=None):
    return [Citation(path, mention, published) for mention in find_mentions(text)]


def keys(citations):
    return [document.key for document in gather(citations).documents]


def issued(citations):
    """The issue dates of the documents, as their keys have them."""
    return [key.issued for key in keys(citations)]


def test_one_number_of_two_years_is_two_documents():
    """Chỉ thị 35-CT/TW of 30/5/2019 (term XII) and of 14/6/2024 (term XIII) are both about congresses."""
    citations = cite("a", "Chỉ thị số 35-CT/TW ngày 30/5/2019") + cite("b", "Chỉ thị số 35-CT/TW ngày 14/6/2024")
    assert issued(citations) == ["2019-05-30", "2024-06-14"]


def test_one_number_of_two_committees_is_two_documents():
    citations = [
        *cite("a", "Kế hoạch số 36-KH/ĐUK ngày 30/3/2022 của Đảng ủy Khối các cơ quan tỉnh"),
        *cite("b", "Kế hoạch số 36-KH/ĐUK ngày 30/3/2022 của Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh"),
    ]
    assert [key.body for key in keys(citations)] == [
        "dang uy khoi co quan doanh nghiep tinh",
        "dang uy khoi co quan tinh",
    ]


def test_a_longer_name_of_a_committee_is_the_same_committee():
    citations = [
        *cite("a", "Kế hoạch số 36-KH/ĐUK ngày 30/3/2022 của Đảng ủy Khối"),
        *cite("b", "Kế hoạch số 36 – KH/ĐUK ngày 30 tháng 3 năm 2022 của Đảng uỷ Khối Cơ quan – Doanh nghiệp tỉnh"),
        *cite("c", "Kế hoạch số 15/KH-UBND ngày 01/2/2022 của UBND tỉnh"),
        *cite("d", "Kế hoạch số 15/KH-UBND ngày 01/2/2022 của Ủy ban nhân dân tỉnh Bình Hòa"),
    ]
    other, plan = gather(citations).documents
    assert [citation.path for citation in plan.citations] == ["a", "b"]
    assert [citation.path for citation in other.citations] == ["c", "d"]


def test_a_mention_without_date_joins_the_only_document_it_can_mean():
    citations = cite("a", "Chỉ thị số 35-CT/TW ngày 30/5/2019 của Bộ Chính trị") + cite("b", "Chỉ thị 35-CT/TW")
    (document,) = gather(citations).documents
    assert (document.date, document.issuer, len(document.citations)) == (date(2019, 5, 30), "Bộ Chính trị", 2)


def test_a_mention_that_can_mean_two_documents_is_left_to_the_editor():
    dated = cite("a", "Chỉ thị số 35-CT/TW ngày 30/5/2019") + cite("b", "Chỉ thị số 35-CT/TW ngày 14/6/2024")
    gathering = gather(dated + cite("c", "Chỉ thị số 35-CT/TW"))
    (unresolved,) = gathering.unresolved
    assert unresolved.citation.path == "c"
    assert unresolved.candidates == tuple(document.key for document in gathering.documents)


def test_its_own_text_tells_first():
    dated = cite("a", "Chỉ thị số 35-CT/TW ngày 30/5/2019")
    both = cite("b", "Chỉ thị 35-CT/TW đã rõ. Chỉ thị số 35-CT/TW ngày 14/6/2024 về đại hội.")
    gathering = gather(dated + both)
    assert gathering.unresolved == ()
    assert [len(document.citations) for document in gathering.documents] == [1, 2]


def test_a_text_cannot_cite_what_was_issued_after_it():
    citations = [
        *cite("a", "Chỉ thị số 35-CT/TW ngày 30/5/2019"),
        *cite("b", "Chỉ thị số 35-CT/TW ngày 14/6/2024"),
        *cite("c", "Chỉ thị số 35-CT/TW", date(2020, 4, 10)),
    ]
    gathering = gather(citations)
    assert gathering.unresolved == ()
    assert [len(document.citations) for document in gathering.documents] == [2, 1]


def test_the_central_committee_s_term_tells_as_a_date_does():
    """Nghị quyết 18-NQ/TW of 25/10/2017 is of term XII, that of 16/6/2022 of term XIII."""
    citations = [
        *cite("a", "Nghị quyết số 18-NQ/TW ngày 25/10/2017"),
        *cite("b", "Nghị quyết số 18-NQ/TW ngày 16/6/2022"),
        *cite("c", "Nghị quyết số 18-NQ/TW của Ban Chấp hành Trung ương (khóa XII)"),
    ]
    gathering = gather(citations)
    assert gathering.unresolved == ()
    assert [len(document.citations) for document in gathering.documents] == [2, 1]


def test_a_year_in_the_number_tells_by_itself_and_a_slip_in_the_date_splits_nothing():
    citations = [
        *cite("a", "Nghị định số 42/2022/NĐ-CP ngày 24/6/2022"),
        *cite("b", "Nghị định số 42/2022/NĐ-CP ngày 24/6/2022 của Chính phủ"),
        *cite("c", "Nghị định số 42/2022/NĐ-CP ngày 26/4/2022"),
        *cite("d", "nghị định 42/2022"),
    ]
    (document,) = gather(citations).documents
    assert (document.key.number, document.date, len(document.citations)) == ("42/2022", date(2022, 6, 24), 4)


def test_a_year_in_words_is_a_date_in_part():
    citations = [
        *cite("a", "Nghị quyết số 68/NQ-CP ngày 01/7/2021"),
        *cite("b", "Nghị quyết số 68/NQ-CP năm 2021"),
        *cite("c", "Nghị quyết số 68/NQ-CP năm 2020"),
    ]
    assert issued(citations) == ["2020", "2021-07-01"]


def test_spellings_and_layouts_split_nothing():
    citations = cite(
        "a", "Chỉ thị 5/CT-TW, Chỉ thị 05 – CT/TW, chỉ thị số 05-CT/T.Ư; Nghị quyết 12/NQ/HĐND, 12/NQ-HĐND"
    )
    assert [len(document.citations) for document in gather(citations).documents] == [3, 2]


def test_a_law_and_a_resolution_of_one_number_are_two_documents_and_a_code_is_a_law():
    citations = cite("a", "Luật số 45/2019/QH14; Nghị quyết số 45/2019/QH14") + cite("b", "Bộ luật số 45/2019/QH14")
    assert [(key.kind, key.number) for key in keys(citations)] == [("luat", "45/2019"), ("nghi quyet", "45/2019")]


def test_the_party_s_qd_is_one_series_whatever_it_is_called():
    citations = cite("a", "Quy định số 37-QĐ/TW ngày 25/10/2021") + cite("b", "Quyết định 37-QĐ/TW, Quy định 37-QĐ/TW")
    (document,) = gather(citations).documents
    assert (document.kind, len(document.citations)) == ("Quy định", 3)


def test_a_short_form_is_listed_with_what_it_may_mean():
    citations = cite("a", "Chỉ thị số 05-CT/TW ngày 15/5/2016; Kế hoạch số 05-KH/ĐU") + cite("b", "theo Chỉ thị 05")
    (unresolved,) = gather(citations).unresolved
    assert unresolved.candidates == (DocumentKey("CT", "5", "TW", "", "2016-05-15"),)
    (unresolved,) = gather(citations[:-1] + cite("b", "theo Chỉ thị 05", date(2015, 1, 1))).unresolved
    assert unresolved.candidates == ()


def test_named_resolutions_are_documents_but_without_term_only_candidates():
    citations = [
        *cite("a", "Nghị quyết Trung ương 4 (khóa XII) và Nghị quyết Đại hội XIII; Nghị quyết 05-NQ/TU"),
        *cite("b", "Nghị quyết Trung ương 4"),
    ]
    gathering = gather(citations)
    assert [str(document.number) for document in gathering.documents] == [
        "05-NQ/TU",
        "Nghị quyết Trung ương 4 (khóa XII)",
        "Nghị quyết Đại hội XIII",
    ]
    (unresolved,) = gathering.unresolved
    assert unresolved.candidates == (DocumentKey("NQ", "Trung ương 4", "TW", "", "khóa XII"),)


_ISSUERS = ["", " của Đảng ủy Khối", " của Đảng ủy Khối các cơ quan tỉnh", " của Đảng ủy Khối Doanh nghiệp tỉnh"]
_DATES = ["", " ngày 30/3/2022", " ngày 05/4/2023", " năm 2022"]
_NUMBERS = ["36-KH/ĐUK", "36-CT/TW", "36/2022/NĐ-CP", "36"]
_sentences = st.builds(
    "Theo Kế hoạch số {}{}{}. ".format,
    st.sampled_from(_NUMBERS),
    st.sampled_from(_DATES),
    st.sampled_from(_ISSUERS),
)
_texts = st.tuples(st.lists(_sentences, max_size=3).map("".join), st.sampled_from([None, date(2022, 6, 1)]))
_portals = st.dictionaries(st.sampled_from("abcd"), _texts).map(
    lambda texts: [citation for path, text in texts.items() for citation in cite(path, *text)]
)


@given(_portals, st.randoms(use_true_random=False))
def test_the_order_of_the_citations_makes_no_difference(citations, random):
    shuffled = list(citations)
    random.shuffle(shuffled)
    assert gather(shuffled) == gather(citations)


@given(_portals)
def test_every_citation_is_in_one_place(citations):
    gathering = gather(citations)
    found = [citation for document in gathering.documents for citation in document.citations]
    found += [unresolved.citation for unresolved in gathering.unresolved]
    assert sorted(found, key=repr) == sorted(citations, key=repr)


@given(_portals)
def test_documents_have_keys_of_their_own_in_order(citations):
    found = keys(citations)
    assert found == sorted(set(found))
