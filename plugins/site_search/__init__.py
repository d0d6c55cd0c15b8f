"""Search in the reader's browser: an index of syllables and pairs of syllables, cut into small files.

Why an index of our own and not Pagefind's: docs/decisions/008-search-index.md.
"""
