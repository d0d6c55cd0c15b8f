"""The compressed forms beside a file."""

import gzip
import random

import brotli

from plugins.publishing.compression import compressed_forms, form_names, plain_name

PAGE = "<p>Đại hội Chi bộ Văn phòng</p>\n".encode() * 100


def test_both_forms_unpack_to_the_file_and_are_the_same_each_time():
    forms = compressed_forms("index.html", PAGE)
    assert set(forms) == {"index.html.gz", "index.html.br"} == set(form_names("index.html"))
    assert gzip.decompress(forms["index.html.gz"]) == brotli.decompress(forms["index.html.br"]) == PAGE
    assert forms == compressed_forms("index.html", PAGE)
    assert forms["index.html.gz"][4:8] == bytes(4)  # RFC 1952, 2.3: no time


def test_a_form_that_is_not_smaller_is_not_kept():
    assert compressed_forms("a.txt", b"") == {}
    noise = random.Random(1).randbytes(2000)  # noqa: S311 - no secret
    assert compressed_forms("a.json", noise) == {}


def test_what_has_a_format_of_its_own_is_left_alone():
    assert compressed_forms("images/a.jpg", PAGE) == {}
    assert compressed_forms("manifest.sha256", PAGE) == {}


def test_a_form_is_told_from_a_file():
    assert plain_name("a/index.html.gz") == "a/index.html"
    assert plain_name("documents/bieu.gz") == "documents/bieu.gz"
    assert plain_name("index.html") == "index.html"
