"""Which public addresses the files had in the version that readers know, asked of git.

Readers know what was published. Git does not say when that was, so the version compared with is
1. the one named by the caller (`--base`; a CI job knows what it published last);
2. else the last commit that this branch shares with its upstream, since what is pushed is what CI publishes;
3. where that is HEAD itself, or there is no upstream (a CI job): the commit before HEAD, so that a push of one commit
   or a merge is compared with what stood before;
4. in a repository of one commit: HEAD.
The files themselves are compared, committed or not. One `git diff` names the changed files and one `git cat-file` gives
their old texts, whatever the number of articles.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import which

from plugins.content_model.library import ARTICLES, PAGES


@dataclass(frozen=True, slots=True)
class OldFile:
    """A file as readers know it, if it has changed since or is gone."""

    path: str
    """Its path then, posix, relative to the content folder."""
    new_path: str | None
    """Its path now; None when git sees no successor."""
    text: str


@dataclass(frozen=True, slots=True)
class _Change:
    """A changed file before its old text is known."""

    blob: str
    path: str
    new_path: str | None


@dataclass(frozen=True, slots=True)
class History:
    """The changed files of a content folder, or why nothing is known of them."""

    old_files: tuple[OldFile, ...] = ()
    note: str | None = None
    """Why the comparison was left out, in Vietnamese."""


def changed_since_publication(root: Path, base: str | None = None) -> History:
    """Return the articles and pages below `root` that differ from what readers know; `base` names a commit."""
    try:
        git = _Git(root)
        return History(tuple(_with_texts(git, _changes(git, _known_to_readers(git, base)))))
    except _GitError as error:
        return History(note=str(error))


class _GitError(Exception):
    """Git could not answer; says why in Vietnamese."""


class _Git:
    """Runs git in the content folder; no lock is taken, and the repository is the one that the folder lies in."""

    def __init__(self, root: Path) -> None:
        program = which("git")
        if program is None or not root.is_dir():
            raise _GitError("máy này không có git" if program is None else "không có thư mục nội dung")
        self._command = [program, "-C", str(root), "-c", "core.fsmonitor=false"]
        of_a_hook = {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"}
        inherited = {name: value for name, value in os.environ.items() if name not in of_a_hook}
        self._environment = {**inherited, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}

    def run(self, *arguments: str, given: bytes = b"") -> bytes:
        """Return what git prints; _GitError when it fails."""
        command = [*self._command, *arguments]
        done = subprocess.run(command, input=given, capture_output=True, check=False, env=self._environment)  # noqa: S603
        if done.returncode:
            raise _GitError(_reason(done.stderr.decode(errors="replace")))
        return done.stdout

    def commit(self, name: str) -> str | None:
        """Return the id of a commit, or None when there is none of this name."""
        try:
            return (
                self.run("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}").decode().strip()
            )
        except _GitError:
            return None


def _reason(complaint: str) -> str:
    if "not a git repository" in complaint:
        return "thư mục này không nằm trong kho git"
    return f"git báo: {(complaint.strip().splitlines() or ['không rõ'])[0]}"


def _known_to_readers(git: _Git, base: str | None) -> str:
    """Return the commit that readers know; the module's docstring says which."""
    git.run("rev-parse", "--git-dir")
    if base is not None:
        named = git.commit(base)
        if named is None:
            raise _GitError(
                f'không có lần ghi "{base}" trong kho git, chưa so với lần ghi nào; sửa: ghi đúng tên (xem bằng '
                "git log --oneline), hoặc bỏ --base"
            )
        return named
    head = git.commit("HEAD")
    if head is None:
        raise _GitError("kho git chưa có lần ghi nào")
    if git.commit("@{upstream}"):
        shared = git.run("merge-base", "HEAD", "@{upstream}").decode().strip()
        if shared != head:
            return shared
    return git.commit("HEAD^") or head


def _changes(git: _Git, base: str) -> list[_Change]:
    """Return the Markdown files that were changed, renamed or deleted since `base`; new ones had no address."""
    raw = git.run(
        "diff",
        "--raw",
        "-z",
        "--no-abbrev",
        "--no-ext-diff",
        "--relative",
        "--find-renames",
        base,
        "--",
        ARTICLES,
        PAGES,
    )
    fields = iter(raw.decode(errors="surrogateescape").split("\0")[:-1])
    changes = []
    for facts in fields:
        _, _, blob, _, kind = facts.split()
        path = next(fields)
        new_path = next(fields) if kind[0] == "R" else None if kind == "D" else path
        if kind != "A" and path.endswith(".md"):
            changes.append(_Change(blob, path, new_path))
    return changes


def _with_texts(git: _Git, changes: list[_Change]) -> Iterator[OldFile]:
    """Add the old text of each file, all read by one git."""
    if not changes:
        return
    answer = git.run("cat-file", "--batch", given="".join(f"{change.blob}\n" for change in changes).encode())
    start = 0
    for change in changes:
        end_of_head = answer.index(b"\n", start)
        size = int(answer[start:end_of_head].split()[2])
        start = end_of_head + 1 + size + 1
        text = answer[end_of_head + 1 : start - 1].decode("utf-8-sig", errors="replace")
        yield OldFile(change.path, change.new_path, text.replace("\r\n", "\n").replace("\r", "\n"))
