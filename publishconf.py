"""Settings of the public site: only what differs from the editors' preview."""

import os

from pelicanconf import *  # noqa: F403 - Pelican's own way of one settings file building on another

SITEURL = "https://so-lao-dong.example.gov.vn"
OUTPUT_PATH = "output"
PREVIEW = False

# Where `python3 tasks.py publish NAME` takes the site: docs/publishing.md. No secret belongs here. Hosts of pages say
# in the job's environment under which address they show them.
PUBLISH = {
    "thu": {"kind": "folder", "path": ".build/public-site"},
    "may-chu": {"kind": "server", "host": "dang-tin@web.so-lao-dong.example.gov.vn", "path": "/srv/cong-tin"},
    "kho": {"kind": "bucket", "remote": "kho:cong-tin"},
    "github-pages": {"kind": "pages", "path": ".build/pages", "url": os.environ.get("PAGES_URL")},
    "gitlab-pages": {"kind": "pages", "path": "public", "compress": True, "url": os.environ.get("CI_PAGES_URL")},
}
