"""XML 1.0, production 2 (Char): which characters a document may hold."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.site_output.legal_text import legal
from tests.site_output.conftest import parsed_xml


@given(st.text(st.characters(exclude_characters="\r")))
def test_what_is_left_survives_an_xml_document_in_utf_8(text: str) -> None:
    element = ElementTree.Element("a")
    element.text = legal(text)
    assert (parsed_xml(ElementTree.tostring(element, "utf-8")).text or "") == legal(text)


@pytest.mark.parametrize("text", ["Đại hội\tchi bộ\n", "🎉 «36-KH/ĐUK»", "\ue000\ufffd", "<b>&]]>"])
def test_it_leaves_alone_what_xml_allows(text: str) -> None:
    assert legal(text) == text


@pytest.mark.parametrize("bad", ["\x00", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_it_drops_what_xml_forbids(bad: str) -> None:
    assert legal(f"Đại{bad} hội") == "Đại hội"
