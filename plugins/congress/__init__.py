"""Congresses and other events, told once in an article's front matter and shown wherever they belong."""
