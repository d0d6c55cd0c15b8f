"""How a build runs: the reader of Markdown, the writer that touches only what changed, and the build itself."""
