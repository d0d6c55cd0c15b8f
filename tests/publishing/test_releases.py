"""Names of releases, and which are kept."""

from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from plugins.publishing import releases
from plugins.publishing.manifest import Manifest

NOW = datetime.fromisoformat("2026-11-23T00:05:00+07:00")
NAMES = [f"202611{day}T170500Z-1f2e3d4c-9a8b7c6d" for day in range(10, 20)]


def test_a_release_is_named_by_moment_content_and_commit():
    manifest = Manifest({"index.html": "0" * 64})
    name = releases.release_name(NOW, manifest, "9a8b7c6d" + "0" * 32)
    assert name == f"20261122T170500Z-{manifest.digest[:8]}-9a8b7c6d"
    assert releases.is_release(name)
    assert releases.commit_of(name) == "9a8b7c6d"
    assert releases.commit_of(releases.release_name(NOW, manifest, None)) is None


def test_what_is_unfinished_or_not_ours_is_no_release():
    assert releases.newest_first([*NAMES, f"{NAMES[0]}.part", "lost+found", ""]) == tuple(reversed(NAMES))


def test_the_oldest_go_but_never_those_in_use():
    assert releases.superfluous(NAMES, 3, {NAMES[0]}) == tuple(reversed(NAMES[1:7]))
    assert releases.superfluous(NAMES[:2], 3, set()) == ()


@given(st.sets(st.sampled_from(NAMES)), st.integers(2, 9), st.sampled_from(NAMES))
def test_the_newest_and_the_needed_stay(names, keep, needed):
    left = names - set(releases.superfluous(names, keep, {needed}))
    assert set(releases.newest_first(names)[:keep]) <= left
    assert needed in left or needed not in names


def test_the_one_before():
    assert releases.before(NAMES, NAMES[5]) == NAMES[4]
    assert releases.before(NAMES, NAMES[0]) is None
