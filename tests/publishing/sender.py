"""A publisher that tests may kill: ``python -m tests.publishing.sender PATH SSH_CONFIG SITE SECOND``.

It imports little, so that it is soon at work on a busy machine.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from plugins.publishing.failure import PublishError
from plugins.publishing.release_host import ReleaseHost, host_of, open_host
from plugins.publishing.releases import release_name
from plugins.publishing.stage import read_manifest
from plugins.publishing.targets import Folder, Server

KEEP = 3


def send(host: ReleaseHost, site: Path, second: int = 0, commit: str | None = None) -> str:
    """Publish a site as at a moment; return the release's name."""
    manifest = read_manifest(site)
    assert manifest is not None
    name = release_name(datetime(2023, 6, 1, 1, 0, second, tzinfo=UTC), manifest, commit)
    host.publish(site, manifest, name)
    return name


def main(path: str, ssh_config: str, site: str, second: str) -> int:
    target = (
        Server(kind="server", host="public", path=path, ssh_config=ssh_config)
        if ssh_config
        else Folder(kind="folder", path=path)
    )
    try:
        with open_host(host_of(target, Path()), KEEP) as host:
            send(host, Path(site), int(second))
    except PublishError as error:
        print(error)
        return 1
    return 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr] # a real stream
    sys.exit(main(*sys.argv[1:]))
