"""The visitor counter: `service/` counts and takes feedback; `plugin.py` tells the site's pages about it."""
