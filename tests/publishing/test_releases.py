"""Names of releases, and which are kept."""

from datetime import UTC, datetime, timedelta

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


def test_names_sort_as_publications_followed_also_when_the_clock_stood_still_or_went_back():
    manifest = Manifest({"index.html": "0" * 64})
    names = []
    for moment in (NOW, NOW, NOW - timedelta(days=2), NOW + timedelta(minutes=1)):
        names.append(releases.release_name(moment, manifest, None, releases.latest(names)))
    assert [name[:16] for name in names] == [f"20261122T17{after}Z" for after in ("0500", "0501", "0502", "0600")]
    assert {releases.digest_of(name) for name in names} == {manifest.digest[:8]}


def test_a_release_half_sent_is_the_latest_and_no_folder_of_others_is():
    latest = releases.latest([*NAMES, "20261122T170500Z-1f2e3d4c-9a8b7c6d.part", "99991231T235959Z"])
    assert latest == datetime(2026, 11, 22, 17, 5, tzinfo=UTC)
    assert releases.latest(["lost+found"]) is None


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


def test_the_one_before_is_the_newest_that_holds_another_site():
    names = [f"202611{day}T170500Z-{site * 8}-9a8b7c6d" for day, site in enumerate("aabba", 10)]
    assert releases.before(names, names[4]) == names[3]
    assert releases.before(names, names[3]) == names[1]
    assert releases.before(names, names[1]) is None
