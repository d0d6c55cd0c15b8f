"""The jobs of GitHub and GitLab run our own chores, with options that these have, on what the targets declare."""

import re
import runpy
import shlex

import pytest
import yaml

import publishconf
from chores import environment
from chores.door import namespace
from plugins.publishing.targets import find_target

GITHUB_TEXT = (environment.ROOT / ".github/workflows/publish.yml").read_text(encoding="utf-8")
GITHUB = yaml.safe_load(GITHUB_TEXT)
GITLAB = yaml.safe_load((environment.ROOT / ".gitlab-ci.yml").read_text(encoding="utf-8"))
STEPS = [step for job in GITHUB["jobs"].values() for step in job["steps"]]
COMMANDS = {
    "github": [line for step in STEPS for line in step.get("run", "").splitlines()],
    "gitlab": GITLAB["pages"]["script"],
}


@pytest.mark.parametrize("host", COMMANDS)
def test_it_checks_then_publishes_and_does_nothing_else(host):
    words = [shlex.split(command) for command in COMMANDS[host]]
    assert [line[:3] for line in words] == [["python3", "tasks.py", "check"], ["python3", "tasks.py", "publish"]]
    assert words[1][3] == f"{host}-pages"
    assert publishconf.PUBLISH[words[1][3]]["kind"] == "pages"


@pytest.mark.parametrize("host", COMMANDS)
def test_every_option_is_one_of_its_chore(host):
    for command in COMMANDS[host]:
        chore = namespace[shlex.split(command)[2]]
        known = {f"--{name}".rstrip("_") for argument in chore.get_arguments() for name in argument.names}
        assert {word for word in shlex.split(command) if word.startswith("--")} <= known


def test_what_is_handed_over_is_what_the_target_makes():
    (upload,) = [step for step in STEPS if step.get("uses", "").startswith("actions/upload-pages-artifact@")]
    assert upload["with"]["path"] == publishconf.PUBLISH["github-pages"]["path"]
    assert GITLAB["pages"]["artifacts"]["paths"] == [publishconf.PUBLISH["gitlab-pages"]["path"]]
    assert GITHUB["jobs"]["deploy"]["needs"] == "build"


def test_every_action_is_pinned_to_the_commit_of_a_release():
    actions = [step["uses"] for step in STEPS if "uses" in step]
    pinned = re.findall(r"uses: (actions/[\w-]+@[0-9a-f]{40}) # v\d+\.\d+\.\d+\n", GITHUB_TEXT)
    assert actions == pinned
    assert re.fullmatch(r"python:\d\.\d+-\w+", GITLAB["pages"]["image"])


def test_it_runs_every_night_at_five_past_midnight_in_vietnam():
    # YAML 1.1 reads the key "on" as true; UTC+7, without summer time.
    ((minute, hour, *rest),) = [line["cron"].split() for line in GITHUB[True]["schedule"]]
    assert (int(minute), (int(hour) + 7) % 24, rest) == (5, 0, ["*", "*", "*"])


def test_it_has_the_history_that_the_rule_on_addresses_needs():
    (checkout,) = [step for step in STEPS if step.get("uses", "").startswith("actions/checkout@")]
    assert checkout["with"]["fetch-depth"] == 0  # all of it
    assert GITLAB["pages"]["variables"]["GIT_DEPTH"] == "0"


def test_two_runs_wait_for_each_other_and_none_runs_for_ever():
    assert GITHUB["concurrency"] == {"group": "publish", "cancel-in-progress": False, "queue": "max"}
    assert GITLAB["pages"]["resource_group"]
    assert all(job["timeout-minutes"] <= 20 for job in GITHUB["jobs"].values())


def test_only_the_job_that_deploys_may_change_anything():
    assert GITHUB["permissions"] == {"contents": "read"}
    assert GITHUB["jobs"]["build"]["permissions"] == {"contents": "read", "pages": "read"}
    assert GITHUB["jobs"]["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}


@pytest.mark.parametrize(("host", "variable"), [("github", "PAGES_URL"), ("gitlab", "CI_PAGES_URL")])
def test_the_site_is_built_for_the_address_that_the_host_says_a_path_of_the_project_included(
    monkeypatch, host, variable
):
    assert variable == "CI_PAGES_URL" or [step["env"] for step in STEPS if variable in step.get("env", {})] == [
        {"OPTIONS": "${{ inputs.options }}", variable: "${{ steps.pages.outputs.base_url }}"}
    ]
    monkeypatch.setenv(variable, "https://so.example.vn/cong-tin/")
    declared = runpy.run_path(str(environment.ROOT / "publishconf.py"))["PUBLISH"]
    assert find_target(declared, f"{host}-pages").url == "https://so.example.vn/cong-tin"
    monkeypatch.delenv(variable)
    declared = runpy.run_path(str(environment.ROOT / "publishconf.py"))["PUBLISH"]
    assert find_target(declared, f"{host}-pages").url is None


def test_what_was_made_last_time_is_kept_for_the_next_and_is_not_taken_for_an_uncommitted_file():
    (github,) = [step["with"]["path"].split() for step in STEPS if step.get("uses", "").startswith("actions/cache@")]
    for host, kept in (("github", github), ("gitlab", GITLAB["pages"]["cache"]["paths"])):
        assert {publishconf.MEDIA_CACHE, f".build/publish/{host}-pages"} <= set(kept)
        assert all(path.startswith(".build/") for path in kept)
    assert GITLAB["pages"]["variables"]["PIP_CACHE_DIR"] == "$CI_PROJECT_DIR/.build/pip"
    assert "/.build/\n" in (environment.ROOT / ".gitignore").read_text(encoding="utf-8")
