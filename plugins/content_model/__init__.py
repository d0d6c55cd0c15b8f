"""The one schema of front matter and data files: what an editor may write, and what the other rooms receive."""
