"""Settings of the public site: only what differs from the editors' preview."""

from pelicanconf import *  # noqa: F403 - Pelican's own way of one settings file building on another

SITEURL = "https://so-lao-dong.example.gov.vn"
OUTPUT_PATH = "output"
PREVIEW = False

# Where `python3 tasks.py publish NAME` takes the site: docs/publishing.md. No secret belongs here.
PUBLISH = {
    "thu": {"kind": "folder", "path": ".build/public-site"},
    "may-chu": {"kind": "server", "host": "dang-tin@web.so-lao-dong.example.gov.vn", "path": "/srv/cong-tin"},
    "kho": {"kind": "bucket", "remote": "kho:cong-tin"},
    "github-pages": {"kind": "pages", "path": ".build/pages"},
    "gitlab-pages": {"kind": "pages", "path": "public", "compress": True},
}
