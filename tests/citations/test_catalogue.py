"""The documents of a portal with their addresses."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.citations import NO_ALIASES, Alias, Aliases, Gap, find_mentions, parse_number
from plugins.citations.catalogue import Catalogue, catalogue
from plugins.content_model.article import ArticleFront
from plugins.content_model.document import DocumentRecord
from plugins.content_model.library import Article, Record

PLAN = {
    "number": "36-KH/ĐUK",
    "issuer": "Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh",
    "date": "2022-03-30",
    "abstract": "Về đại hội chi bộ.",
}


def article(name: str, day: str = "2022-06-01", **front: object) -> Article:
    facts = {"title": name, "date": f"{day} 08:00", "section": "Tin", "lead": "Sở họp.", **front}
    return Article(f"articles/{name}.md", ArticleFront.read(facts))


def record(name: str, **facts: object) -> Record:
    return Record(f"documents/{name}.yml", DocumentRecord.read({**PLAN, **facts}))


def made(
    texts: dict[str, str], *records: Record, aliases: Aliases = NO_ALIASES, **fronts: dict[str, object]
) -> Catalogue:
    entries = [article(name, **fronts.get(name, {})) for name in texts]
    mentions = {f"articles/{name}.md": find_mentions(text, aliases) for name, text in texts.items()}
    return catalogue(records, entries, mentions, aliases)


def slugs(found: Catalogue) -> list[str]:
    return [document.slug for document in found.documents]


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Kế hoạch số 36-KH/ĐUK ngày 30/3/2022", "36-kh-duk-2022"),
        ("Kế hoạch số 36-KH/ĐUK", "36-kh-duk"),
        ("Nghị định số 42/2022/NĐ-CP ngày 24/6/2022", "42-2022-nd-cp"),
        ("Luật số 148/2025/QH15", "148-2025-qh15"),
        ("Công văn số 1234/UBND-VX năm 2021", "1234-ubnd-vx-2021"),
        ("Nghị quyết Trung ương 4 (khóa XII)", "nghi-quyet-trung-uong-4-khoa-xii"),
    ],
)
def test_a_document_that_is_only_cited_lives_under_its_number_and_year(text: str, slug: str):
    assert slugs(made({"a": text})) == [slug]


def test_a_record_gives_its_file_name_and_its_facts():
    found = made({"a": "Kế hoạch số 36-KH/ĐUK của Đảng ủy Khối"}, record("ke-hoach-dai-hoi", file="documents/36.pdf"))
    (document,) = found.documents
    assert (document.slug, document.issuer, document.date) == ("ke-hoach-dai-hoi", PLAN["issuer"], date(2022, 3, 30))
    assert (document.kind, document.file, document.cited_in) == ("Kế hoạch", "documents/36.pdf", ("articles/a.md",))


def test_a_record_that_nobody_cites_is_there_too():
    assert slugs(made({}, record("36-kh-duk-2022"))) == ["36-kh-duk-2022"]


def test_two_documents_of_one_number_and_year_take_their_whole_dates():
    found = made(
        {
            "a": "Kế hoạch số 36-KH/ĐUK ngày 30/3/2022 của Đảng ủy Khối Doanh nghiệp tỉnh",
            "b": "Kế hoạch số 36-KH/ĐUK ngày 18/3/2022 của Đảng ủy Khối Cơ quan tỉnh",
        }
    )
    assert slugs(found) == ["36-kh-duk-2022-03-30", "36-kh-duk-2022-03-18"]


def test_one_number_of_two_terms_is_two_documents():
    found = made(
        {"a": "Chỉ thị 35-CT/TW ngày 30/5/2019", "b": "Chỉ thị 35-CT/TW ngày 14/6/2024"}, b={"day": "2024-07-01"}
    )
    assert slugs(found) == ["35-ct-tw-2024", "35-ct-tw-2019"]


def test_the_front_matter_and_the_text_of_an_article_name_a_document_once():
    declared = {"documents": [{**PLAN, "abstract": None}, "20-KH/ĐU"]}
    for document in declared["documents"]:
        if isinstance(document, dict):
            document.pop("abstract")
    found = made({"a": "Kế hoạch số 36-KH/ĐUK và Chỉ thị số 05-CT/TW"}, a=declared)
    assert [document.number for document in found.by_text["articles/a.md"]] == ["36-KH/ĐUK", "20-KH/ĐU", "05-CT/TW"]
    assert {place for _, place in found.declared} == {0, 1}
    (mention, slug), _ = found.targets["articles/a.md"]
    assert (mention.text, slug) == ("Kế hoạch số 36-KH/ĐUK", "36-kh-duk-2022")


def test_the_front_matter_dates_a_number_of_its_own_text():
    """05-CT/TW of 2016 is what the article means, not the one that another article dates 2021."""
    found = made(
        {"a": "Chỉ thị số 05-CT/TW", "b": "Chỉ thị số 05-CT/TW ngày 01/3/2021"},
        a={"documents": [{"number": "05-CT/TW", "date": "2016-05-15"}]},
    )
    assert [(document.slug, document.cited_in) for document in found.documents] == [
        ("05-ct-tw-2021", ("articles/b.md",)),
        ("05-ct-tw-2016", ("articles/a.md",)),
    ]


def test_a_name_without_a_number_in_the_front_matter_is_no_document_of_the_catalogue():
    found = made({"a": ""}, a={"documents": ["Nghị quyết Đại hội Đảng bộ Sở"]})
    assert (found.documents, found.unresolved) == ((), ())


def test_a_short_form_in_the_front_matter_is_listed_as_one_in_a_text_is():
    found = made({"a": ""}, a={"documents": ["Chỉ thị 05", "Nghị quyết Trung ương 4"]})
    assert found.documents == ()
    assert [(one.citation.mention.start, one.citation.mention.gap) for one in found.unresolved] == [
        (-2, Gap.SYMBOL),
        (-1, Gap.TERM),
    ]


def test_an_alias_leads_to_the_record():
    alias = Alias("Chỉ thị 05", parse_number("05-CT/TW"), date=date(2016, 5, 15))
    own = record("chi-thi-05", number="05-CT/TW", issuer="Bộ Chính trị", date="2016-05-15")
    found = made({"a": "Chỉ thị 05 nêu rõ"}, own, aliases=Aliases([alias]))
    assert found.targets["articles/a.md"][0][1] == "chi-thi-05"


def test_documents_stand_newest_first_and_undated_ones_last():
    found = made({"a": "Kế hoạch 3-KH/ĐU; Kế hoạch 2-KH/ĐU ngày 01/02/2022; Kế hoạch 1-KH/ĐU ngày 01/01/2021"})
    assert slugs(found) == ["02-kh-du-2022", "01-kh-du-2021", "03-kh-du"]


NUMBERS = st.sampled_from(
    ["36-KH/ĐUK", "20-KH/ĐU", "05-CT/TW", "12/QĐ-UBND", "42/2022/NĐ-CP", "36-KH/ĐUK ngày 30/3/2022"]
)
BODIES = st.sampled_from(
    ["", " của Đảng ủy Khối Cơ quan tỉnh", " của Đảng ủy Khối Doanh nghiệp tỉnh", " ngày 18/3/2022"]
)


@given(st.lists(st.tuples(NUMBERS, BODIES), max_size=8), st.randoms())
def test_addresses_are_one_for_each_document_whatever_the_order(said: list[tuple[str, str]], random):
    texts = {f"bai-{place}": f"Văn bản số {number}{body}." for place, (number, body) in enumerate(said)}
    shuffled = list(texts.items())
    random.shuffle(shuffled)
    found = made(texts)
    assert len(set(slugs(found))) == len(found.documents)
    assert found.documents == made(dict(shuffled)).documents
