"""Pictures, albums and videos: what the pages show of them, and the files that readers load."""
