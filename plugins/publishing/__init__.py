"""Takes a finished build to its public place: whole or not at all, with a way back (docs/publishing.md)."""
