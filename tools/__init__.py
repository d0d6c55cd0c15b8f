"""Generators whose results are committed; none of them runs in a build."""
