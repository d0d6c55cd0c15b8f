"""Runs everything that must hold before a change lands, on a laptop and in CI by the same code.

Every stage runs even when an earlier one failed, so one run shows all there is to mend. pytest comes last and its own
closing line is the last one printed when all is well.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from invoke.context import Context
from invoke.tasks import task

from chores import chromium, debian, environment, html_checker

_STAGES = {
    "ruff check": ["ruff", "check"],
    "ruff format": ["ruff", "format", "--check"],
    "mypy": ["mypy"],
}
# Web servers read the files that we make for them, and sites are published by the others. On a laptop without them
# those tests are skipped.
_PROGRAMS = {
    "nginx": "nginx",
    "apache2": "apache2-bin",
    "caddy": "caddy",
    "sshd": "openssh-server",
    "rsync": "rsync",
    "rclone": "rclone",
}
_FILES = {"/usr/lib/nginx/modules/ngx_http_brotli_static_module.so": "libnginx-mod-http-brotli-static"}
_PATH = "/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin"  # the first two are not on everyone's


@task(
    help={
        "k": "chỉ chạy các phép thử có tên khớp biểu thức này (như pytest -k)",
        "fast": "bỏ các phép thử cần trình duyệt hoặc bộ kiểm tra HTML",
    }
)
def test(_context: Context, k: str = "", fast: bool = False) -> None:
    """Kiểm tra mã nguồn và chạy mọi phép thử (cho người phát triển)."""
    prepare(with_browser=not fast)
    failed = [name for name, command in _STAGES.items() if _run(command)]
    options = [*(["-k", k] if k else []), *(["-m", "not browser and not html"] if fast else [])]
    # A few tests are done sooner than two workers have read them all.
    workers = [] if k else ["--numprocesses=auto", "--maxprocesses=4"]
    code = _run(["pytest", *workers, *options])
    if failed:
        environment.stop(f"Chưa đạt: {', '.join(failed)} (xem ở trên).")
    raise SystemExit(code)


def prepare(with_browser: bool) -> None:
    """Install what the tests need."""
    if environment.inside():
        environment.prepare(environment.ROOT, environment.TEST)
    if not with_browser:
        return
    html_checker.prepare()
    if debian.may_install() and (packages := missing_packages()):
        environment.say(f"Cài {', '.join(packages)} bằng apt-get …")
        debian.install(packages)
    if chromium.find() is None:
        environment.say(chromium.NOT_FOUND)


def missing_packages() -> list[str]:
    """Return Debian's packages for the tools from outside that are not on this machine."""
    browser = chromium.PACKAGES if chromium.find() is None else ()
    programs = (package for program, package in _PROGRAMS.items() if not shutil.which(program, path=_PATH))
    files = (package for file, package in _FILES.items() if not Path(file).exists())
    return [*browser, *programs, *files]


def _run(module: list[str]) -> int:
    print(f"$ {' '.join(module)}", flush=True)
    # As a module: a script in .venv/bin names its Python by a path that a moved folder breaks.
    return subprocess.run([sys.executable, "-m", *module], check=False).returncode
