"""Which commit the working folder holds, and what more: only what is in the repository can be published again."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from pathlib import Path

from plugins.publishing.failure import PublishError
from plugins.publishing.program import run_program


@dataclass(frozen=True, slots=True)
class Checkout:
    """What git says of the working folder."""

    commit: str | None
    """Full id of the last commit; None outside a repository, or in one without commits."""
    uncommitted: tuple[str, ...] = ()
    """Files that differ from it or are new to it."""

    @property
    def published_commit(self) -> str | None:
        """The commit that a build of this folder can be repeated from; None when there is none."""
        return None if self.uncommitted else self.commit


def checkout(root: Path) -> Checkout:
    """Ask git about the folder of the project; PublishError when git is not installed or will not say."""
    head = _git(root, "rev-parse", "--verify", "--quiet", "HEAD")
    if head is None:
        return Checkout(None)
    # Whatever the account's own settings leave out: a new article is news that nobody committed.
    status = _git(root, "status", "--porcelain", "-z", "--no-renames", "--untracked-files=normal")
    if status is None:
        raise PublishError("git status không chạy được ở đây; sửa: chạy git status, làm theo lời của nó rồi chạy lại")
    return Checkout(head.strip(), tuple(sorted(entry[3:] for entry in status.split("\0") if entry)))


def knows(root: Path, commit: str) -> bool:
    """Say whether a commit is in this clone; a shallow one may lack it."""
    return _git(root, "rev-parse", "--verify", "--quiet", f"{commit}^{{commit}}") is not None


def refuse_place(root: Path, path: str) -> PublishError | None:
    """Return why a folder is no place to publish to: files there would be changes of the project; None when it is."""
    inside = run_program(["git", "-C", str(root), "check-ignore", "--quiet", "--", f"{path}/"])
    if inside.returncode != 1:  # ignored; or git's word for what lies outside the project
        return None
    return PublishError(
        f'"{path}" nằm trong dự án mà git không bỏ qua, nên tệp đăng vào đó thành thay đổi chưa ghi của dự án; '
        "sửa: đăng ra ngoài dự án, hoặc vào một thư mục có tên trong .gitignore, như .build"
    )


def _git(root: Path, *words: str) -> str | None:
    done = run_program(["git", "-C", str(root), *words])
    if "dubious ownership" in done.stderr:  # a container that runs as root on another account's files
        path = shlex.quote(str(root.absolute()))
        raise PublishError(
            "git không tin thư mục này vì nó thuộc về tài khoản khác; "
            f"sửa: git config --global --add safe.directory {path}, rồi chạy lại lệnh"
        )
    return done.stdout if done.returncode == 0 else None


def refuse_uncommitted(found: Checkout) -> PublishError | None:
    """Return why a folder is not published as it is, None when it is all committed."""
    if found.commit is None:
        return PublishError(
            "thư mục này không nằm trong kho git có lần ghi, nên bản đăng sẽ không dựng lại được; "
            "sửa: lấy trang từ kho git, hoặc thêm --uncommitted nếu vẫn muốn đăng"
        )
    if not found.uncommitted:
        return None
    shown = ", ".join(found.uncommitted[:5]) + (", …" if len(found.uncommitted) > 5 else "")
    return PublishError(
        f"{len(found.uncommitted)} tệp chưa ghi vào git: {shown}; "
        "sửa: ghi (git commit) hoặc bỏ các thay đổi ấy, hoặc thêm --uncommitted nếu vẫn muốn đăng"
    )
