"""Settings of the public site: only what differs from the editors' preview."""

from pelicanconf import *  # noqa: F403 - Pelican's own way of one settings file building on another

SITEURL = "https://so-lao-dong.example.gov.vn"
OUTPUT_PATH = "output"
PREVIEW = False
