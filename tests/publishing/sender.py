"""A publisher that tests may kill: ``python -m tests.publishing.sender PATH SSH_CONFIG SITE SECOND``."""

from __future__ import annotations

import sys
from pathlib import Path

from plugins.publishing.failure import PublishError
from plugins.publishing.release_host import host_of, open_host
from plugins.publishing.targets import Folder, Server
from tests.publishing.conftest import send


def main(path: str, ssh_config: str, site: str, second: str) -> int:
    target = (
        Server(kind="server", host="public", path=path, ssh_config=ssh_config)
        if ssh_config
        else Folder(kind="folder", path=path)
    )
    try:
        with open_host(host_of(target, Path()), keep=3) as host:
            send(host, Path(site), int(second))
    except PublishError as error:
        print(error)
        return 1
    return 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr] # a real stream
    sys.exit(main(*sys.argv[1:]))
