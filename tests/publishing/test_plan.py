"""What a publication changes, from two manifests."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.publishing.manifest import Manifest
from plugins.publishing.plan import Changes, announcement, batches, changes, unfinished

SITES = st.dictionaries(st.sampled_from("abcdef"), st.sampled_from(["1" * 64, "2" * 64, "3" * 64])).map(Manifest)


def test_files_are_added_changed_and_removed():
    old = Manifest({"same": "1", "other": "1", "gone": "1"})
    new = Manifest({"same": "1", "other": "2", "new": "1"})
    assert changes(old, new) == Changes(("new",), ("other",), ("gone",))
    assert not changes(new, new)
    for other in ({"same": "1", "other": "1"}, {**old.files, "new": "1"}, {**old.files, "other": "2"}):
        assert changes(old, Manifest(other)), "one of a kind is a change"


def carry_out(there: dict[str, str], old: Manifest, new: Manifest, steps: int) -> None:
    """Do the first steps of a publication to a place that changes file by file."""
    todo = changes(old, new)
    names = [*todo.added, *todo.changed, *todo.removed][:steps]
    for name in names:
        if name in new.files:
            there[name] = new.files[name]
        else:
            there.pop(name, None)


@given(SITES, st.lists(st.tuples(SITES, st.integers(0, 6)), max_size=4), SITES)
def test_whatever_stopped_half_way_before_a_finished_publication_leaves_its_site(published, stopped, last):
    there = dict(published.files)
    begun = None
    for new, steps in stopped:
        known = unfinished(published, begun) if begun else published
        begun = announcement(published, begun, new)
        carry_out(there, known, new, steps)
    carry_out(there, unfinished(published, begun) if begun else published, last, 100)
    assert there == last.files


def test_pages_are_sent_after_what_they_link_to():
    names = ["index.html", "index.html.gz", "theme/site.1.css", "images/a.jpg", "feed.xml", "lich/ngay-le.ics"]
    sent = batches(names)
    assert sent.hashed == ("theme/site.1.css",)
    assert sent.files == ("images/a.jpg", "lich/ngay-le.ics")
    assert sent.pages == ("feed.xml", "index.html", "index.html.gz")
