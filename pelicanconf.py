"""Settings of the portal, as the editors' preview builds it; publishconf.py holds what differs in public."""

import os

from jinja2 import StrictUndefined

from plugins.fast_build.clock import build_moment

SITENAME = "Cổng Tin"
SITEURL = "http://localhost:8000"
PATH = "content"
THEME = "theme"
OUTPUT_PATH = ".build/preview"
PENDING_PATH = ".build/pending"
LOCALE = ["C"]  # a locale that the machine lacks would be complained of at every build
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"

# Ours: what a build takes for now, and whether drafts and the style guide are shown.
NOW = build_moment(os.environ)
PREVIEW = True

# Finished pictures are kept here by their content; the originals hold the camera's notes and stay unpublished.
MEDIA_CACHE = ".build/media"
PUBLISH_ORIGINALS = False

PLUGINS = [
    "plugins.content_checks.plugin",
    "plugins.fast_build.plugin",
    "plugins.related_news.plugin",
    "plugins.site_pages.plugin",
    "plugins.media.plugin",
    "plugins.lunar_calendar.plugin",
    "plugins.congress.plugin",
    "plugins.visitor_counter.plugin",
    "plugins.citations.plugin",
    "plugins.style_guide.plugin",
    "plugins.site_search.plugin",
    "plugins.site_output.plugin",
]

# Pelican's own generators have nothing to do: our rooms read, check and render everything, each file once.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
READERS = {"rst": None, "html": None}
DIRECT_TEMPLATES: list[str] = []
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
TAG_SAVE_AS = ""
CATEGORY_SAVE_AS = ""
AUTHOR_SAVE_AS = ""

JINJA_ENVIRONMENT = {
    "autoescape": True,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "undefined": StrictUndefined,
}
