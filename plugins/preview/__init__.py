"""Shows an editor the site while it is written: serves a built folder, rebuilds after a save, reloads the page."""
