"""The engine gives what its binding gives, and its memory back."""

import subprocess
import sys

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options
from hypothesis import given
from hypothesis import strategies as st

from plugins.fast_build.cmark import to_html
from tests.sites import ROOT

MARKS = st.text(st.sampled_from("aê \n#*_[]()|-`>~!^:<&"), max_size=80)
GROWTH = """
import resource
from plugins.fast_build.cmark import to_html
text = ("Một đoạn **đậm** với [liên kết](/a). " * 20 + "\\n\\n") * 8
for _ in range(100):
    to_html(text, 0)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for _ in range(400):
    to_html(text, 0)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


@given(MARKS, st.sampled_from([0, Options.CMARK_OPT_FOOTNOTES, Options.CMARK_OPT_SOURCEPOS]))
def test_it_renders_what_its_binding_renders(text: str, options: int) -> None:
    assert to_html(text, options) == cmarkgfm.github_flavored_markdown_to_html(text, options=options)


@pytest.mark.skipif(sys.platform != "linux", reason="Linux counts memory in KiB, and does not hide what frees it")
def test_a_thousand_articles_take_no_more_memory_than_a_few() -> None:
    """The binding itself grows by 23 KiB for each KiB of text: 80 MB here."""
    done = subprocess.run([sys.executable, "-c", GROWTH], cwd=ROOT, capture_output=True, text=True, check=True)
    assert int(done.stdout) < 8_000  # KiB
