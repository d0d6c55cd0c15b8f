"""Structured data: schema.org types, and JSON that cannot leave its script element."""

import json
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.site_output import json_ld
from plugins.site_pages.views import ArticleView, Byline, CitedDocument, Link, Meta, Site
from tests.site_output.conftest import BASE

DEPARTMENT = {
    "@type": "GovernmentOrganization",
    "@id": f"{BASE}/#co-quan",
    "name": "Sở Thử nghiệm",
    "url": f"{BASE}/",
}


class ScriptReader(HTMLParser):
    """Collects what a browser takes for the text of the script element, and every tag it meets."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.tags = "", []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_an_article_is_described_in_full(article: ArticleView, meta: Meta, site: Site) -> None:
    found = json.loads(json_ld.news_article(article, meta, site, BASE))
    assert found == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": f"{BASE}/tin-tuc/2022/dai-hoi/",
        "url": f"{BASE}/tin-tuc/2022/dai-hoi/",
        "headline": "Đại hội chi bộ",
        "description": "Chi bộ tổ chức đại hội nhiệm kỳ 2022–2025.",
        "inLanguage": "vi",
        "datePublished": "2022-04-10T13:07:00+07:00",
        "dateModified": "2022-04-12T08:00:00+07:00",
        "articleSection": "Tin hoạt động",
        "keywords": ["Đại hội"],
        "author": [
            {
                "@type": "Person",
                "name": "Cộng tác viên",
                "url": f"{BASE}/tac-gia/cong-tac-vien/",
                "jobTitle": "Phóng viên",
            }
        ],
        "publisher": DEPARTMENT,
        "image": {
            "@type": "ImageObject",
            "url": f"{BASE}/images/2022/a.jpg",
            "width": 1200,
            "height": 800,
            "caption": "Hội trường",
            "creditText": "Văn phòng",
        },
        "isBasedOn": {
            "@type": "CreativeWork",
            "publisher": {"@type": "Organization", "name": "Báo Thử nghiệm"},
            "url": "https://bao.example.vn/1.html",
        },
        "citation": [
            {
                "@type": "CreativeWork",
                "name": "Kế hoạch số 36-KH/ĐUK",
                "identifier": "36-KH/ĐUK",
                "datePublished": "2022-03-30",
                "publisher": {"@type": "Organization", "name": "Đảng ủy Khối"},
                "url": f"{BASE}/documents/36.pdf",
            }
        ],
    }


def test_a_plain_article_says_nothing_empty(article: ArticleView, meta: Meta, site: Site) -> None:
    plain = replace(article, modified=None, tags=(), authors=(), source_name=None, picture=None, documents=())
    found = json.loads(json_ld.news_article(plain, meta, site, BASE))
    assert found["dateModified"] == found["datePublished"]
    assert found["author"] == DEPARTMENT
    assert not {"image", "isBasedOn", "citation", "keywords"} & found.keys()


@pytest.mark.parametrize("name", ["Sở Thử nghiệm", "Sở TN"])
def test_the_department_as_author_is_no_person(name: str, article: ArticleView, meta: Meta, site: Site) -> None:
    signed = replace(article, authors=(Byline(name, "/tac-gia/so/"),))
    assert json.loads(json_ld.news_article(signed, meta, site, BASE))["author"] == [DEPARTMENT]


def test_a_document_without_a_kind_is_named_by_its_number(article: ArticleView, meta: Meta, site: Site) -> None:
    cited = replace(article, documents=(CitedDocument("36-KH/ĐUK"),))
    found = json.loads(json_ld.news_article(cited, meta, site, BASE))["citation"]
    assert found == [{"@type": "CreativeWork", "name": "36-KH/ĐUK", "identifier": "36-KH/ĐUK"}]


def test_breadcrumbs_lead_from_home_to_the_page_itself(meta: Meta) -> None:
    found = json.loads(json_ld.breadcrumb_list("Đại hội chi bộ", meta, BASE))
    assert found["@type"] == "BreadcrumbList"
    steps = [(item["position"], item["name"], item["item"]) for item in found["itemListElement"]]
    assert steps == [
        (1, "Trang chủ", f"{BASE}/"),
        (2, "Tin hoạt động", f"{BASE}/muc/tin-hoat-dong/"),
        (3, "Đại hội chi bộ", f"{BASE}/tin-tuc/2022/dai-hoi/"),
    ]


def test_the_department_is_described_under_the_id_that_articles_name(site: Site) -> None:
    found = json.loads(json_ld.government_organization(site, BASE))
    assert found == {
        "@context": "https://schema.org",
        **DEPARTMENT,
        "alternateName": "Sở TN",
        "slogan": "Vì người dân",
        "logo": f"{BASE}/theme/icon.svg",
        "parentOrganization": {
            "@type": "GovernmentOrganization",
            "name": "Ủy ban nhân dân tỉnh",
            "url": "https://tinh.example.vn/",
        },
        "address": "1 đường Thử nghiệm",
        "email": "vanthu@so.example.vn",
        "contactPoint": [{"@type": "ContactPoint", "telephone": "+842753822365", "contactType": "Văn thư"}],
    }


def test_a_superior_without_a_portal_has_no_address(site: Site) -> None:
    found = json.loads(json_ld.government_organization(replace(site, superior=Link("UBND tỉnh", "")), BASE))
    assert found["parentOrganization"] == {"@type": "GovernmentOrganization", "name": "UBND tỉnh"}


def test_the_site_offers_search_only_where_there_is_one(site: Site) -> None:
    assert "potentialAction" not in json.loads(json_ld.web_site(site, BASE))
    action = json.loads(json_ld.web_site(site, BASE, "q"))["potentialAction"]
    assert action == {
        "@type": "SearchAction",
        "target": f"{BASE}/tim-kiem/?q={{search_term_string}}",
        "query-input": "required name=search_term_string",
    }


def test_a_site_below_a_path_keeps_it_in_every_address(site: Site) -> None:
    below = replace(site, home="/cong/", icon="/cong/theme/icon.svg")
    found = json.loads(json_ld.government_organization(below, "https://tinh.example.vn/cong"))
    assert found["@id"] == "https://tinh.example.vn/cong/#co-quan"
    assert found["logo"] == "https://tinh.example.vn/cong/theme/icon.svg"


@pytest.mark.parametrize(
    "text", ["</script><script>alert(1)</script>", "<!--<script>", "&lt;", "\u2028\u2029", "\ud800"]
)
def test_no_text_can_end_the_script_element(text: str) -> None:
    printed = json_ld.script_text({"name": text})
    reader = ScriptReader()
    reader.feed(f"<script>{printed}</script>")
    assert reader.tags == ["script"]
    assert json.loads(reader.text) == {"name": text}


@given(st.dictionaries(st.text(st.characters(codec=None)), st.text(st.characters(codec=None)) | st.integers()))
def test_escaping_loses_nothing_and_leaves_nothing_risky(node: dict[str, object]) -> None:
    printed = json_ld.script_text(node)
    assert json.loads(printed) == node
    assert not set(printed) & set("<>&\u2028\u2029")
    printed.encode()


def test_keys_are_sorted_whatever_order_they_came_in() -> None:
    assert json_ld.script_text({"b": 1, "a": 2}) == json_ld.script_text({"a": 2, "b": 1}) == '{"a":2,"b":1}'


def test_an_office_that_signs_an_article_is_no_person(article: ArticleView, meta: Meta, site: Site) -> None:
    signed = replace(article, authors=(Byline("Văn phòng Sở", "/tac-gia/van-phong-so/", is_body=True),))
    author = json.loads(json_ld.news_article(signed, meta, site, BASE))["author"]
    assert author == [{"@type": "Organization", "name": "Văn phòng Sở", "url": f"{BASE}/tac-gia/van-phong-so/"}]
